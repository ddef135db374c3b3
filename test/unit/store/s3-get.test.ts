/** Requests that do not go through the SDK are what the SDK's would be: place, path, signature. */
import { createHash, createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { s3Store } from "../../../shared/store/s3-store.js";
import type { Store } from "../../../shared/store/store.js";
import { failure, type S3Server, startS3Server } from "../../servers/s3-server.js";

const CREDENTIALS = {
  AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
  AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  AWS_SESSION_TOKEN: "a session's",
};

interface Request {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** Signature Version 4, as "Authenticating Requests: Using the Authorization Header" of the S3 API reference tells it, from what came over the wire. */
function signature({ path, headers }: Request, secret: string): string {
  const { authorization = "", "x-amz-date": date = "", "x-amz-content-sha256": payload = "" } = headers;
  const [, scope = "", names = ""] = /Credential=[^/]+\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=/.exec(authorization) ?? [];
  const [day = "", region = "", service = "", end = ""] = scope.split("/");
  const lines = names.split(";").map((name) => `${name}:${(headers[name] ?? "").trim()}\n`);
  const canonical = `GET\n${path}\n\n${lines.join("")}\n${names}\n${payload}`;
  const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
  const key = [region, service, end].reduce((sofar, part) => hmac(sofar, part), hmac(`AWS4${secret}`, day));
  return hmac(key, `AWS4-HMAC-SHA256\n${date}\n${scope}\n${createHash("sha256").update(canonical).digest("hex")}`).toString("hex");
}

const told = (authorization = ""): string | undefined => /Signature=([0-9a-f]{64})$/.exec(authorization)?.[1];

it("the check itself agrees with the example of the S3 API reference", () => {
  const headers = {
    host: "examplebucket.s3.amazonaws.com",
    range: "bytes=0-9",
    "x-amz-content-sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "x-amz-date": "20130524T000000Z",
    authorization:
      "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  };
  expect(signature({ path: "/test.txt", headers }, CREDENTIALS.AWS_SECRET_ACCESS_KEY)).toBe(told(headers.authorization));
});

describe("a range of an object", () => {
  let server: S3Server;
  let store: Store;
  const before = Object.fromEntries(Object.keys(CREDENTIALS).map((name) => [name, process.env[name]]));
  beforeEach(async () => {
    server = await startS3Server(["bucket"]);
    Object.assign(process.env, CREDENTIALS);
    store = s3Store({ settings: { endpoint: server.url, region: "eu-west-3" } });
  });
  afterEach(async () => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    await store.close();
    await server.close();
  });

  it.each(["plain.tif", "a b/ü+(1)'*!~%41&=;,$@:.tif", "with//two slashes/and .dots."])("%s is signed as it is sent", async (key) => {
    server.put(
      `bucket/${key}`,
      Uint8Array.from({ length: 100 }, (_, i) => i),
    );
    expect([...(await store.read(`s3://bucket/${key}`, { offset: 7, length: 3 }, { etag: `"${md5()}"` }))]).toEqual([7, 8, 9]);
    const got = server.seen.at(-1)!;
    expect(got.method).toBe("GET");
    expect(got.headers.range).toBe("bytes=7-9");
    expect(got.headers["x-amz-security-token"]).toBe(CREDENTIALS.AWS_SESSION_TOKEN);
    expect(got.headers.authorization).toMatch(
      /\/eu-west-3\/s3\/aws4_request, SignedHeaders=host;if-match;range;x-amz-content-sha256;x-amz-date;x-amz-security-token,/,
    );
    const headers = got.headers as Request["headers"];
    expect(told(headers.authorization)).toBe(signature({ path: got.target, headers }, CREDENTIALS.AWS_SECRET_ACCESS_KEY));
  });

  const md5 = (): string =>
    createHash("md5")
      .update(Uint8Array.from({ length: 100 }, (_, i) => i))
      .digest("hex");

  it("what a refusal says in XML is read out of it", async () => {
    server.put("bucket/a.tif", new Uint8Array(10));
    server.fault = (seen) => ({ kind: "reply", reply: failure(seen, 403, "AccessDenied", "you &amp; yours may &#34;not&#34;") });
    const refused = await store.read("s3://bucket/a.tif", { offset: 0, length: 3 }).catch((thrown: unknown) => thrown);
    expect((refused as { code: string }).code).toBe("STORE_ACCESS");
    expect((refused as Error).message).toContain('you & yours may "not"');
  });
});
