/**
 * The state machine's definition (Amazon States Language, JSONPath), a plain value.
 *
 * Input: `{ jobId, state, engine, run, items: { bucket, key }, levels }`. `run` is the execution's name, by which functions note what they do. `items` is a JSON array in S3, one element an item: a list of
 * batch ids, some tens of seconds of work. `levels` is the fold tree, a list of reducer nodes a level. Only ids pass through the
 * state; what they mean lies under `state`.
 *
 * A tile function that fails is helped in three steps: each of its batches alone, then the batch in halves (`split`), then only
 * noted as failed (`failure`). So a poisoned tile fails alone, and the reducer knows of it. Errors of the whole job end it.
 */
import { JOB_ERRORS, PATIENT, PATIENT_ONCE_MORE } from "./retries.js";

export interface JobMachine {
  /** "aws", "aws-cn", …: names the service integrations. */
  readonly partition: string;
  readonly bucket: string;
  /** Prefix in the bucket under which a job's map run leaves its records; "{}" stands for the job id. */
  readonly records: string;
  readonly tileArn: string;
  readonly reducerArn: string;
  readonly deadLettersUrl: string;
  readonly maxConcurrency: number;
  readonly toleratedFailurePercentage: number;
  readonly tileTimeoutSeconds: number;
  readonly reducerTimeoutSeconds: number;
}

/** Children of the distributed map are executions of `NAME/tiles`. */
export const MAP_LABEL = "tiles";
/** Step Functions runs at most 40 iterations of an inline map at once. */
const INLINE_CONCURRENCY = 40;
/** The error of an execution that failed. */
export const JOB_FAILED = "TilefoldJobFailed";
/** A task is waited for a little longer than its function may run. */
const GRACE_SECONDS = 30;

const JOB = { "jobId.$": "$.jobId", "state.$": "$.state", "engine.$": "$.engine", "run.$": "$.run" } as const;
const ERROR = "$.error";
const otherwise = (next: string) => [{ ErrorEquals: ["States.ALL"], ResultPath: ERROR, Next: next }];

/** What ends the job ends the item at once; the map gives up when many do, and the fold misses their parts when few do. */
const helped = (next: string) => [{ ErrorEquals: JOB_ERRORS, ResultPath: ERROR, Next: "Stop" }, ...otherwise(next)];
const STOP = { Type: "Fail", ErrorPath: `${ERROR}.Error`, CausePath: `${ERROR}.Cause` } as const;

export function jobMachine(machine: JobMachine): Readonly<Record<string, unknown>> {
  const service = (action: string) => `arn:${machine.partition}:states:::${action}`;
  const invoke = (functionArn: string, seconds: number, payload: Readonly<Record<string, unknown>>, retries: readonly unknown[]) => ({
    Type: "Task",
    Resource: service("lambda:invoke"),
    Parameters: { FunctionName: functionArn, Payload: payload },
    TimeoutSeconds: seconds + GRACE_SECONDS,
    Retry: retries,
  });
  const tile = (more: Readonly<Record<string, unknown>>, retries: readonly unknown[]) =>
    invoke(machine.tileArn, machine.tileTimeoutSeconds, { ...JOB, "batches.$": "$.batches", ...more }, retries);

  const oneBatch = {
    StartAt: "Whole",
    States: {
      Whole: { ...tile({}, PATIENT_ONCE_MORE), OutputPath: null, End: true, Catch: helped("Halves") },
      Halves: { ...tile({ split: 1 }, PATIENT_ONCE_MORE), OutputPath: null, End: true, Catch: helped("Note") },
      Note: {
        ...tile({ failure: { "error.$": `${ERROR}.Error`, "cause.$": `${ERROR}.Cause` } }, PATIENT_ONCE_MORE),
        OutputPath: null,
        End: true,
      },
      Stop: STOP,
    },
  };
  const oneItem = {
    ProcessorConfig: { Mode: "DISTRIBUTED", ExecutionType: "STANDARD" },
    StartAt: "Item",
    States: {
      Item: { ...tile({}, PATIENT), OutputPath: null, End: true, Catch: helped("Alone") },
      Alone: {
        Type: "Map",
        ItemsPath: "$.batches",
        ItemSelector: { ...JOB, "batches.$": "States.Array($$.Map.Item.Value)" },
        MaxConcurrency: 4,
        ItemProcessor: { ProcessorConfig: { Mode: "INLINE" }, ...oneBatch },
        OutputPath: null,
        End: true,
      },
      Stop: STOP,
    },
  };
  const node = { ...JOB, "level.$": "$.level", "node.$": "$.node" };
  const oneLevel = {
    ProcessorConfig: { Mode: "INLINE" },
    StartAt: "Level",
    States: {
      Level: {
        Type: "Map",
        ItemsPath: "$.nodes",
        ItemSelector: { ...JOB, "level.$": "$.level", "node.$": "$$.Map.Item.Value" },
        MaxConcurrency: INLINE_CONCURRENCY,
        ItemProcessor: {
          ProcessorConfig: { Mode: "INLINE" },
          StartAt: "Reduce",
          States: {
            Reduce: { ...invoke(machine.reducerArn, machine.reducerTimeoutSeconds, node, PATIENT_ONCE_MORE), OutputPath: null, End: true },
          },
        },
        OutputPath: null,
        End: true,
      },
    },
  };
  return {
    Comment: "Tilefold: every item of a job's manifest, then its fold tree level by level.",
    StartAt: "Tiles",
    States: {
      Tiles: {
        Type: "Map",
        Label: MAP_LABEL,
        ItemReader: {
          Resource: service("s3:getObject"),
          ReaderConfig: { InputType: "JSON" },
          Parameters: { "Bucket.$": "$.items.bucket", "Key.$": "$.items.key" },
        },
        ItemSelector: { ...JOB, "batches.$": "$$.Map.Item.Value" },
        MaxConcurrency: machine.maxConcurrency,
        ToleratedFailurePercentage: machine.toleratedFailurePercentage,
        ItemProcessor: oneItem,
        ResultWriter: {
          Resource: service("s3:putObject"),
          Parameters: { Bucket: machine.bucket, "Prefix.$": `States.Format('${machine.records}', $$.Execution.Input.jobId)` },
        },
        ResultPath: null,
        Catch: otherwise("Tell"),
        Next: "Fold",
      },
      Fold: {
        Type: "Map",
        ItemsPath: "$.levels",
        ItemSelector: { ...JOB, "level.$": "$$.Map.Item.Index", "nodes.$": "$$.Map.Item.Value" },
        MaxConcurrency: 1,
        ItemProcessor: oneLevel,
        ResultPath: null,
        Catch: otherwise("Tell"),
        Next: "Done",
      },
      Done: { Type: "Pass", Parameters: { "jobId.$": "$.jobId", "state.$": "$.state" }, End: true },
      // Who waits for the job looks into its state: the reducer writes error.json there.
      Tell: {
        ...invoke(
          machine.reducerArn,
          machine.reducerTimeoutSeconds,
          { ...JOB, failure: { "error.$": `${ERROR}.Error`, "cause.$": `${ERROR}.Cause` } },
          PATIENT_ONCE_MORE,
        ),
        ResultPath: null,
        Catch: [{ ErrorEquals: ["States.ALL"], ResultPath: "$.untold", Next: "Report" }],
        Next: "Report",
      },
      Report: {
        Type: "Task",
        Resource: service("sqs:sendMessage"),
        Parameters: {
          QueueUrl: machine.deadLettersUrl,
          MessageBody: { ...JOB, "execution.$": "$$.Execution.Id", "error.$": `${ERROR}.Error`, "cause.$": `${ERROR}.Cause` },
        },
        ResultPath: null,
        Retry: [{ ErrorEquals: ["States.ALL"], IntervalSeconds: 1, MaxAttempts: 3, BackoffRate: 2, JitterStrategy: "FULL" }],
        Catch: [{ ErrorEquals: ["States.ALL"], ResultPath: "$.unreported", Next: "Failed" }],
        Next: "Failed",
      },
      // Error may not begin with "States.", which some causes do; so it is one name, and the cause says the rest.
      Failed: { Type: "Fail", Error: JOB_FAILED, CausePath: `States.Format('{}: {}', ${ERROR}.Error, ${ERROR}.Cause)` },
    },
  };
}
