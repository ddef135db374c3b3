/** A stack from its making to its end, with settings, as docs/deploy.md says it. */
import { GetFunctionConfigurationCommand } from "@aws-sdk/client-lambda";
import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { deploy, destroy } from "../../infra/deploy.js";
import { lambdaClient, localCall, provided, s3Client } from "./aws.js";
import { deploymentOf } from "./setup.js";

test.skipIf(provided().cloud === "account")(
  "deploy with settings, then destroy: nothing is left but the bucket and what is in it",
  async () => {
    const deployment = {
      ...deploymentOf("tilefold-short-lived", provided().variables),
      settings: { tileMemory: "3008", inputs: "s3://landcover/2020, s3://roads" },
    };
    const outputs = await deploy(deployment);
    const [lambda, s3] = [lambdaClient(), s3Client()];
    const tile = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: outputs.TileName }));
    expect(tile.MemorySize).toBe(3008);
    expect(tile.Environment?.Variables?.TILEFOLD_S3_READ).toBe(`s3://${outputs.BucketName}/input/,s3://landcover/2020/,s3://roads/`);
    await s3.send(new PutObjectCommand({ Bucket: outputs.BucketName, Key: "output/kept.json", Body: "{}" }));

    await destroy(deployment);

    const kept = await s3.send(new GetObjectCommand({ Bucket: outputs.BucketName, Key: "output/kept.json" }));
    expect(await kept.Body?.transformToString()).toBe("{}");
    await expect(lambda.send(new GetFunctionConfigurationCommand({ FunctionName: outputs.PlannerName }))).rejects.toThrow(/not found/i);
    const { QueueUrls = [] } = (await localCall("sqs", "AmazonSQS.ListQueues", { QueueNamePrefix: "tilefold-short-lived" })) as {
      QueueUrls?: string[];
    };
    expect(QueueUrls).toEqual([]);
    const { logGroups } = (await localCall("logs", "Logs_20140328.DescribeLogGroups", { logGroupNamePrefix: "tilefold-short-lived" })) as {
      logGroups: unknown[];
    };
    expect(logGroups).toEqual([]);
    const { stateMachines } = (await localCall("states", "AWSStepFunctions.ListStateMachines", {})) as {
      stateMachines: { name: string }[];
    };
    expect(stateMachines.filter(({ name }) => name.startsWith("tilefold-short-lived"))).toEqual([]);
  },
);
