/**
 * A function before the deployed tile function that gets into the troubles that batches are named for: what may pass, what only
 * less work helps, and what nothing helps. All other work is the real function's, so the answer must be the real one.
 */
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from "@aws-sdk/client-s3";
import { CreateStateMachineCommand } from "@aws-sdk/client-sfn";
import { jobMachine } from "../../infra/state-machine.js";
import { FUNCTION_VARIABLES } from "../../shared/executor/deployment.js";
import { lambdaClient, localCall, provided, s3Client, sfnClient } from "./aws.js";
import { setEnvironment } from "./jobs.js";
import { createStandIn } from "./stand-ins.js";

/** Batches by number. */
export interface Troubles {
  /** Throws an error that passes, the first time. */
  readonly throws?: readonly number[];
  /** Takes longer than the function may, unless in parts. */
  readonly slow?: readonly number[];
  /** Ends the process, as Lambda does when memory is out, unless in parts. */
  readonly heavy?: readonly number[];
  /** Is delivered twice at once. */
  readonly twice?: readonly number[];
  /** Takes longer than the function may, always. */
  readonly hangs?: readonly number[];
}

const TIMEOUT_SECONDS = 3;

const sourceFor = (bucket: string): string => `
const signed = (service) => ({ authorization: "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/" + service + "/aws4_request, SignedHeaders=host, Signature=0" });
const root = process.env.AWS_ENDPOINT_URL + "/${bucket}/";
const firstTime = async (name) => (await fetch(root + name, { method: "PUT", headers: { ...signed("s3"), "if-none-match": "*" }, body: "1" })).ok;
const real = async (event) => {
  for (;;) {
    const answer = await fetch(process.env.AWS_ENDPOINT_URL + "/2015-03-31/functions/" + process.env.REAL + "/invocations", { method: "POST", headers: signed("lambda"), body: JSON.stringify(event) });
    if (answer.status === 429) { await new Promise((r) => setTimeout(r, 100)); continue; }
    const value = await answer.json();
    if (answer.headers.get("x-amz-function-error")) throw Object.assign(new Error(value.errorMessage), { name: value.errorType });
    return value;
  }
};
export const handler = async (event) => {
  const { run, ...troubles } = await (await fetch(root + "troubles.json", { headers: signed("s3") })).json();
  const meets = (kind) => event.batches.some((batch) => (troubles[kind] ?? []).includes(batch));
  const kind = event.failure ? "noted" : event.split ? "parts" : event.batches.length > 1 ? "item" : "alone";
  await fetch(root + "seen/" + run + "/" + crypto.randomUUID(), { method: "PUT", headers: signed("s3"), body: JSON.stringify({ kind, batches: event.batches, failure: event.failure, at: Date.now() }) });
  if (event.failure) return real(event);
  if (meets("throws") && (await firstTime("marks/" + run))) throw Object.assign(new Error("the store is away"), { name: "STORE_FAILED" });
  if (meets("hangs") || (meets("slow") && !event.split)) await new Promise((r) => setTimeout(r, 60_000));
  if (meets("heavy") && !event.split) process.exit(1);
  if (meets("twice")) return (await Promise.all([real(event), real(event)]))[0];
  return real(event);
};`;

export interface Seen {
  readonly kind: "item" | "alone" | "parts" | "noted";
  readonly batches: readonly number[];
  readonly failure?: { readonly error: string };
  readonly at: number;
}

export interface TroubledTiles {
  /** Of the jobs that follow. `run` names what they do. */
  set(run: string, troubles: Troubles): Promise<void>;
  /** What the function was asked, in order. */
  seen(run: string): Promise<readonly Seen[]>;
  restore(): Promise<void>;
}

/** The deployed planner works with it until it is restored, by direct invocation and by a state machine of its own. */
export async function troubleTiles(executor: "lambda" | "step-functions"): Promise<TroubledTiles> {
  const { outputs } = provided();
  const [s3, lambda] = [s3Client(), lambdaClient()];
  const Bucket = `troubled-${executor}`;
  const name = `troubled-tile-${executor}`;
  await s3.send(new CreateBucketCommand({ Bucket }));
  const tileArn = await createStandIn(lambda, {
    name,
    source: sourceFor(Bucket),
    timeoutSeconds: TIMEOUT_SECONDS,
    environment: { REAL: outputs.TileName },
  });
  const { QueueUrl } = await localCall("sqs", "AmazonSQS.CreateQueue", { QueueName: `troubled-letters-${executor}` });
  const definition = jobMachine({
    partition: "aws",
    bucket: outputs.BucketName,
    records: "state/jobs/{}/map",
    tileArn,
    reducerArn: tileArn.replace(name, outputs.ReducerName),
    deadLettersUrl: QueueUrl as string,
    maxConcurrency: 3,
    toleratedFailurePercentage: 5,
    tileTimeoutSeconds: TIMEOUT_SECONDS,
    reducerTimeoutSeconds: 60,
  });
  const { stateMachineArn = "" } = await sfnClient().send(
    new CreateStateMachineCommand({
      name: `troubled-jobs-${executor}`,
      definition: JSON.stringify(definition),
      roleArn: "arn:aws:iam::000000000000:role/stand-in",
    }),
  );
  const restore = await setEnvironment(outputs.PlannerName, {
    [FUNCTION_VARIABLES.tile]: name,
    [FUNCTION_VARIABLES.stateMachine]: stateMachineArn,
    TILEFOLD_CONCURRENCY: "3",
  });
  return {
    restore,
    set: async (run, troubles) =>
      void (await s3.send(new PutObjectCommand({ Bucket, Key: "troubles.json", Body: JSON.stringify({ run, ...troubles }) }))),
    seen: async (run) => {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: `seen/${run}/` }));
      const texts = Contents.map(async ({ Key }) => await (await s3.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString());
      return (await Promise.all(texts)).map((text) => JSON.parse(text ?? "") as Seen).sort((a, b) => a.at - b.at);
    },
  };
}
