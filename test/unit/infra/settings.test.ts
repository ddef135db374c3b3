import { RemovalPolicy } from "aws-cdk-lib";
import { describe, expect, test } from "vitest";
import { bucketArn, objectsArn, parseS3Place, placeUri } from "../../../infra/prefixes.js";
import { deploymentSettings } from "../../../infra/settings.js";

const settings = (context: Record<string, unknown>, variables: Record<string, string> = {}) =>
  deploymentSettings((name) => context[name], variables);

describe("settings", () => {
  test("nothing given is nothing set: defaults are the construct's", () => {
    expect(settings({})).toEqual({ stackName: "tilefold", props: {} });
  });

  test("text becomes values with units", () => {
    const { stackName, props } = settings(
      { inputs: "s3://a/x, s3://b", tileMemory: "3008", tileTimeout: 90, jobsKeptDays: "7", removal: "destroy" },
      { TILEFOLD_STACK: "mine" },
    );
    expect(stackName).toBe("mine");
    expect(props).toMatchObject({ inputs: ["s3://a/x", "s3://b"], tileMemoryMb: 3008, removalPolicy: RemovalPolicy.DESTROY });
    expect([props.tileTimeout?.toSeconds(), props.jobsKept?.toDays()]).toEqual([90, 7]);
  });

  test.each([
    [{ tileMemory: "lots" }, /tileMemory is lots; a whole number from 128 to 10240/],
    [{ tileTimeout: "901" }, /from 1 to 900/],
    [{ removal: "maybe" }, /retain or destroy/],
  ])("%j is refused", (context, message) => {
    expect(() => settings(context)).toThrow(message);
  });
});

describe("places in S3", () => {
  test("a folder is meant with or without its slash", () => {
    expect(parseS3Place("s3://bucket/folder")).toEqual(parseS3Place("s3://bucket/folder/"));
    expect(objectsArn("aws", parseS3Place("s3://bucket/folder"))).toBe("arn:aws:s3:::bucket/folder/*");
    expect(objectsArn("aws-cn", parseS3Place("s3://bucket"))).toBe("arn:aws-cn:s3:::bucket/*");
    expect(bucketArn("aws", parseS3Place("s3://bucket/folder"))).toBe("arn:aws:s3:::bucket");
    expect(placeUri(parseS3Place("s3://bucket/folder"))).toBe("s3://bucket/folder/");
  });

  test.each(["bucket/folder", "https://bucket/folder", "s3://", "s3://b*cket/x", "s3://bucket/*", "s3://bucket/?/x"])(
    "%s is refused",
    (uri) => {
      expect(() => parseS3Place(uri)).toThrow(/is no S3 location/);
    },
  );
});
