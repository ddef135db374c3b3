/** Asking the deployed functions, and looking into the state they leave. */
import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  UpdateFunctionConfigurationCommand,
  waitUntilFunctionUpdatedV2,
} from "@aws-sdk/client-lambda";
import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from "@aws-sdk/client-s3";
import type { TableResult } from "../../shared/stage/reduce-step.js";
import { lambdaClient, provided, s3Client } from "./aws.js";

const lambda = lambdaClient();
const s3 = s3Client();
const Bucket = provided().outputs.BucketName;

export interface Answer {
  readonly jobId: string;
  readonly state: "complete" | "incomplete" | "running";
  readonly tiles: number;
  readonly batches: number;
  readonly result?: TableResult & {
    readonly zones: readonly {
      readonly area?: { total: number; classes?: Record<string, number> };
      readonly percent?: Record<string, number>;
      readonly error?: { readonly code: string };
    }[];
  };
}

/** The function's answer. @throws what it threw, by its name */
export async function invoke(name: string, event: unknown): Promise<Record<string, unknown>> {
  const { FunctionError, Payload } = await lambda.send(new InvokeCommand({ FunctionName: name, Payload: JSON.stringify(event) }));
  const value = JSON.parse(Buffer.from(Payload ?? []).toString());
  if (FunctionError) throw new Error(`${value.errorType}: ${value.errorMessage}`);
  return value;
}

/** @throws the refusal, by its code */
export async function ask(event: unknown): Promise<Answer> {
  const answer = (await invoke(provided().outputs.PlannerName, event)) as unknown as Answer & { error?: { code: string; message: string } };
  if (answer.error) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer;
}

/** A job that does not move for so long has lost its driver: LocalStack now and then drops an asynchronous event after a function was configured anew. */
const STANDSTILL_MS = 15_000;

/** Asks until the job has ended: a planner that handed on answers "running". A job at a standstill is asked again, as `resume` does. */
export async function until(first: Answer, event: object): Promise<Answer> {
  let answer = first;
  let seen = "";
  let moved = Date.now();
  while (answer.state === "running") {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const read = (file: string) => stateText(answer.jobId, file).catch(() => "");
    const error = await read("error.json");
    if (error !== "") throw new Error(error);
    if (await read("result.json")) answer = await ask({ ...event, wait: true });
    else if (await read("incomplete.json"))
      return { ...answer, state: "incomplete", result: JSON.parse(await stateText(answer.jobId, "incomplete.json")) };
    else {
      const progress = await read("progress.json");
      if (progress !== seen) {
        seen = progress;
        moved = Date.now();
      } else if (Date.now() - moved > STANDSTILL_MS) {
        answer = await ask(event);
        moved = Date.now();
      }
    }
  }
  return answer;
}

export const put = async (Key: string, Body: Uint8Array): Promise<void> =>
  void (await s3.send(new PutObjectCommand({ Bucket, Key, Body })));

export async function stateText(jobId: string, file: string): Promise<string> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: `state/jobs/${jobId}/${file}` }));
  return (await Body?.transformToString()) ?? "";
}

/** Takes a job's files away, or only a part; the parts of a job stay unless they are named too. */
export async function forget(jobId: string, more: { parts?: boolean; part?: string } = {}): Promise<void> {
  const remove = async (Key: string): Promise<void> => void (await s3.send(new DeleteObjectCommand({ Bucket, Key })));
  if (more.part) {
    const name = `state/parts/${more.part.slice(0, 2)}/${more.part}`;
    await Promise.all([remove(`${name}.ndjson`), remove(`${name}.blocks`)]);
    return;
  }
  if (more.parts) {
    const lines = (await stateText(jobId, "manifest.jsonl")).split("\n").filter((line) => line.trim() !== "");
    await Promise.all(lines.map((line) => forget(jobId, { part: JSON.parse(line).part })));
  }
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: `state/jobs/${jobId}/` }));
  await Promise.all(Contents.map(({ Key = "" }) => remove(Key)));
}

/** Adds to a function's environment. @returns what sets it back */
export async function setEnvironment(name: string, more: Readonly<Record<string, string>>): Promise<() => Promise<void>> {
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: name }));
  const before = Environment?.Variables ?? {};
  const set = async (Variables: Record<string, string>) => {
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: name, Environment: { Variables } }));
    await waitUntilFunctionUpdatedV2({ client: lambda, maxWaitTime: 60, minDelay: 0.2, maxDelay: 1 }, { FunctionName: name });
  };
  await set({ ...before, ...more });
  return async () => await set(before);
}
