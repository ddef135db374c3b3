/** The state machine with functions that misbehave on purpose: what fails is helped step by step, and fails alone. */
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from "@aws-sdk/client-s3";
import { CreateStateMachineCommand, DescribeExecutionCommand, StartExecutionCommand } from "@aws-sdk/client-sfn";
import { beforeAll, describe, expect, test } from "vitest";
import { JOB_FAILED, jobMachine } from "../../infra/state-machine.js";
import { lambdaClient, localCall, provided, s3Client, sfnClient } from "./aws.js";
import { createStandIn } from "./stand-ins.js";

const BUCKET = "stand-in-jobs";

/** Each invocation leaves a record; what a batch's name asks for happens after that. */
const RECORD = `
const at = process.env.AWS_ENDPOINT_URL + "/${BUCKET}/";
const headers = { authorization: "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0" };
const record = (role, event) => fetch(at + "records/" + event.jobId + "/" + crypto.randomUUID(), { method: "PUT", headers, body: JSON.stringify({ role, event, at: Date.now() }) });
const firstTime = async (name) => (await fetch(at + "marks/" + name, { method: "PUT", headers: { ...headers, "if-none-match": "*" }, body: "1" })).ok;
`;
const TILE = `${RECORD}
export const handler = async (event) => {
  await record("tile", event);
  if (event.batches[0].startsWith("cursed")) process.exit(1);
  if (event.failure) return;
  for (const batch of event.batches) {
    if (batch.startsWith("passing") && (await firstTime(event.jobId + batch))) throw Object.assign(new Error("busy"), { name: "STORE_THROTTLED" });
    if (batch.startsWith("crowded") && event.batches.length > 1) process.exit(1);
    if (batch.startsWith("slow") && event.batches.length > 1) await new Promise((r) => setTimeout(r, 60_000));
    if (batch.startsWith("heavy") && !event.split) process.exit(1);
    if (batch.startsWith("poison")) process.exit(1);
  }
  return { much: "x".repeat(50_000) };
};`;
const REDUCER = `${RECORD}
export const handler = async (event) => {
  await record("reducer", event);
  if (event.jobId === "unfoldable") throw Object.assign(new Error("parts do not balance"), { name: "AUDIT_FAILED" });
  return { much: "x".repeat(50_000) };
};`;

interface Record_ {
  readonly role: "tile" | "reducer";
  readonly at: number;
  readonly event: {
    jobId: string;
    state: string;
    engine: string;
    batches: string[];
    split?: number;
    failure?: { error: string };
    level: number;
    node: number;
  };
}

describe.skipIf(provided().cloud !== "host")("the state machine", () => {
  const [s3, sfn] = [s3Client(), sfnClient()];
  let machine = "";
  let queue = "";

  beforeAll(async () => {
    const lambda = lambdaClient();
    await s3.send(new CreateBucketCommand({ Bucket: BUCKET }));
    queue = (await localCall("sqs", "AmazonSQS.CreateQueue", { QueueName: "stand-in-letters" })).QueueUrl as string;
    const definition = jobMachine({
      partition: "aws",
      bucket: BUCKET,
      records: "jobs/{}/map",
      tileArn: await createStandIn(lambda, { name: "stand-in-tile", source: TILE, timeoutSeconds: 2 }),
      reducerArn: await createStandIn(lambda, { name: "stand-in-reducer", source: REDUCER }),
      deadLettersUrl: queue,
      maxConcurrency: 6,
      toleratedFailurePercentage: 5,
      tileTimeoutSeconds: 2,
      reducerTimeoutSeconds: 10,
    });
    const made = await sfn.send(
      new CreateStateMachineCommand({
        name: "stand-in-jobs",
        definition: JSON.stringify(definition),
        roleArn: "arn:aws:iam::000000000000:role/stand-in",
      }),
    );
    machine = made.stateMachineArn ?? "";
  });

  async function run(jobId: string, items: readonly string[][], levels: readonly number[][]) {
    const key = `jobs/${jobId}/items.json`;
    await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: JSON.stringify(items) }));
    const input = { jobId, state: `s3://${BUCKET}`, engine: "0.1.0", run: jobId, items: { bucket: BUCKET, key }, levels };
    const { executionArn } = await sfn.send(new StartExecutionCommand({ stateMachineArn: machine, input: JSON.stringify(input) }));
    for (;;) {
      const now = await sfn.send(new DescribeExecutionCommand({ executionArn }));
      if (now.status !== "RUNNING") return now;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  async function records(jobId: string): Promise<readonly Record_[]> {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: BUCKET, Prefix: `records/${jobId}/` }));
    const texts = Contents.map(
      async ({ Key }) => await (await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key }))).Body?.transformToString(),
    );
    return (await Promise.all(texts)).map((text) => JSON.parse(text ?? "")).sort((a, b) => a.at - b.at);
  }

  test("twenty items, then the fold tree level by level", async () => {
    const items = Array.from({ length: 20 }, (_, i) => [`b${2 * i}`, `b${2 * i + 1}`]);
    const done = await run("plain", items, [[0, 1, 2], [0]]);
    expect(done.status).toBe("SUCCEEDED");
    expect(JSON.parse(done.output ?? "")).toEqual({ jobId: "plain", state: `s3://${BUCKET}` });
    const seen = await records("plain");
    const tiles = seen.filter(({ role }) => role === "tile");
    expect(tiles.map(({ event }) => event.batches).sort()).toEqual([...items].sort());
    expect(tiles[0]?.event).toMatchObject({ jobId: "plain", state: `s3://${BUCKET}`, engine: "0.1.0" });
    const folds = seen.filter(({ role }) => role === "reducer").map(({ event }) => [event.level, event.node]);
    expect([...folds.slice(0, 3)].sort()).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
    ]);
    expect(folds.slice(3)).toEqual([[1, 0]]);
    expect(Math.max(...tiles.map(({ at }) => at))).toBeLessThanOrEqual(
      Math.min(...seen.filter(({ role }) => role === "reducer").map(({ at }) => at)),
    );
  });

  test("what fails is helped step by step; a poisoned batch is noted and the others are not touched", async () => {
    const items = [
      ["fine0", "fine1"],
      ["passing", "fine2"],
      ["crowded", "fine3"],
      ["slow", "fine4"],
      ["heavy", "fine5"],
      ["poison", "fine6"],
    ];
    const done = await run("troubled", items, [[0]]);
    expect(done.status).toBe("SUCCEEDED");
    const tiles = (await records("troubled")).filter(({ role }) => role === "tile").map(({ event }) => event);
    const of = (batch: string) => tiles.filter(({ batches }) => batches.includes(batch));
    const steps = (batch: string) =>
      of(batch).map(({ batches, split, failure }) => (failure ? "noted" : split ? "halves" : batches.length > 1 ? "item" : "alone"));
    expect(steps("fine0")).toEqual(["item"]);
    expect(steps("passing")).toEqual(["item", "item"]);
    expect(steps("crowded")).toEqual(["item", "alone"]);
    expect(steps("slow")).toEqual(["item", "alone"]);
    expect(steps("heavy")).toEqual(["item", "alone", "alone", "halves"]);
    expect(steps("poison")).toEqual(["item", "alone", "alone", "halves", "halves", "noted"]);
    expect(steps("fine6")).toEqual(["item", "alone"]);
    expect(of("poison").at(-1)?.failure).toMatchObject({ error: "Runtime.ExitError" });
  });

  test("items whose failure cannot even be noted are tolerated up to five in a hundred", async () => {
    const fine = (count: number) => Array.from({ length: count }, (_, i) => [`fine${i}`]);
    const [few, many] = await Promise.all([
      run("few-lost", [["cursed"], ...fine(19)], [[0]]),
      run("many-lost", [["cursed"], ...fine(9)], [[0]]),
    ]);
    expect(few.status).toBe("SUCCEEDED");
    expect(many).toMatchObject({ status: "FAILED", cause: expect.stringMatching(/^States.ExceedToleratedFailureThreshold/) });
  });

  test("a job that cannot be folded fails with the error's name and leaves a dead letter", async () => {
    const done = await run("unfoldable", [["fine"]], [[0]]);
    expect(done).toMatchObject({
      status: "FAILED",
      error: JOB_FAILED,
      cause: expect.stringMatching(/^AUDIT_FAILED: .*parts do not balance/),
    });
    const { Messages } = await localCall("sqs", "AmazonSQS.ReceiveMessage", {
      QueueUrl: queue,
      MaxNumberOfMessages: 10,
      WaitTimeSeconds: 5,
    });
    const letters = (Messages as { Body: string }[]).map(({ Body }) => JSON.parse(Body));
    const letter = { jobId: "unfoldable", state: `s3://${BUCKET}`, error: "AUDIT_FAILED", execution: done.executionArn };
    expect(letters).toContainEqual(expect.objectContaining(letter));
  });
});
