/** A stack from its making to its end by the commands of docs/deploy.md, as they stand there. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { GetFunctionConfigurationCommand } from "@aws-sdk/client-lambda";
import { GetObjectCommand, HeadBucketCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { runCommand } from "../../infra/run-command.js";
import { parseStackOutputs, STACK_NAME_VARIABLE, type StackOutputs } from "../../shared/executor/deployment.js";
import { lambdaClient, localCall, provided, s3Client } from "./aws.js";
import { followGuide, GUIDE_BOOTSTRAP, guideCommand, guideCommands, runForStack } from "./guide.js";

const STACK = "tilefold-short-lived";
const { folder } = provided();
const env = { ...provided().variables, [STACK_NAME_VARIABLE]: STACK };
const follow = (text: string) => followGuide(text, folder, env);

const settingsOf = async ({ TileName }: StackOutputs) =>
  await lambdaClient().send(new GetFunctionConfigurationCommand({ FunctionName: TileName }));

test("deploy, and the outputs are where the guide says", async () => {
  await follow("--outputs-file");
  const outputs = parseStackOutputs(await readFile(join(folder, ".tilefold", "stack.json"), "utf8"), "stack.json");
  expect((await settingsOf(outputs)).MemorySize).toBe(1769);
  await writeFile(join(folder, "outputs.json"), JSON.stringify(outputs));
  await s3Client().send(new PutObjectCommand({ Bucket: outputs.BucketName, Key: "output/kept.json", Body: "{}" }));
});

test("deploy again with settings", async () => {
  await follow("-c inputs=");
  const outputs = parseStackOutputs(await readFile(join(folder, "outputs.json"), "utf8"), "outputs.json");
  const tile = await settingsOf(outputs);
  expect(tile.MemorySize).toBe(3008);
  expect(tile.Environment?.Variables?.TILEFOLD_S3_READ).toBe(`s3://${outputs.BucketName}/input/,s3://landcover/2020/`);
});

test("destroy leaves nothing but the bucket and what is in it", async () => {
  const outputs = parseStackOutputs(await readFile(join(folder, "outputs.json"), "utf8"), "outputs.json");
  await follow("cdk destroy");

  const kept = await s3Client().send(new GetObjectCommand({ Bucket: outputs.BucketName, Key: "output/kept.json" }));
  expect(await kept.Body?.transformToString()).toBe("{}");
  for (const name of [outputs.PlannerName, outputs.TileName, outputs.ReducerName]) {
    await expect(lambdaClient().send(new GetFunctionConfigurationCommand({ FunctionName: name }))).rejects.toThrow(/not found/i);
  }
  const left = async (service: string, target: string, list: string) => {
    const answer = await localCall(service, target, {});
    return JSON.stringify(answer[list] ?? []);
  };
  expect(await left("sqs", "AmazonSQS.ListQueues", "QueueUrls")).not.toContain(STACK);
  expect(await left("logs", "Logs_20140328.DescribeLogGroups", "logGroups")).not.toContain(STACK);
  expect(await left("states", "AWSStepFunctions.ListStateMachines", "stateMachines")).not.toContain(STACK);

  await runForStack(await guideCommand("aws s3 rb", " aws"), outputs, folder);
  await expect(s3Client().send(new HeadBucketCommand({ Bucket: outputs.BucketName }))).rejects.toThrow();
});

test("tilefold deploy and tilefold destroy do the same", async () => {
  const own = { ...env, [STACK_NAME_VARIABLE]: `${STACK}-too` };
  const tilefold = async (...args: readonly string[]) =>
    JSON.parse(
      await runCommand(process.execPath, [join(folder, "dist", "cli", "tilefold.js"), ...args, "--json"], { cwd: folder, env: own }),
    );
  const deployed = await tilefold("deploy", "--set", "tileMemory=2048", "--set", "httpsHosts=example.com");
  expect(deployed).toMatchObject({ tilefold: 1, stack: `${STACK}-too` });
  const tile = await settingsOf(deployed.outputs);
  expect([tile.MemorySize, tile.Environment?.Variables?.TILEFOLD_HTTPS_HOSTS]).toEqual([2048, "example.com"]);
  expect(await tilefold("doctor")).toMatchObject({
    findings: expect.arrayContaining([expect.objectContaining({ name: "stack", ok: true })]),
  });
  expect(await tilefold("destroy", "--yes")).toMatchObject({ stack: `${STACK}-too`, destroyed: true });
  await expect(settingsOf(deployed.outputs)).rejects.toThrow(/not found/i);
  await s3Client().send(new HeadBucketCommand({ Bucket: deployed.outputs.BucketName }));
});

test("every command of the guide is run here, or before all tests, or hands the outputs on", async () => {
  const followed = [
    GUIDE_BOOTSTRAP,
    "--outputs-file",
    "-c inputs=",
    "cdk destroy",
    'export TILEFOLD_STACK_OUTPUTS="$(cat .tilefold/stack.json)"',
  ];
  expect((await guideCommands()).filter((one) => !followed.some((text) => one.includes(text)))).toEqual([]);
  const byCommandLine = ["aws lambda invoke", "tilefold zonal", "aws s3 rb"];
  expect((await guideCommands(" aws")).filter((one) => !byCommandLine.some((text) => one.includes(text)))).toEqual([]);
});
