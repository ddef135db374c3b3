/**
 * What a deployed stack and the programs that use it tell each other: the stack's outputs, and the functions' environment.
 * One file, so that the stack, the command line, the functions and the tests cannot disagree on a name.
 */
import { TilefoldError } from "../core/errors.js";

/** The stack's outputs, by the names CloudFormation shows. */
export interface StackOutputs {
  readonly BucketName: string;
  readonly PlannerName: string;
  readonly TileName: string;
  readonly ReducerName: string;
  readonly StateMachineArn: string;
}

export const STACK_OUTPUT_NAMES = [
  "BucketName",
  "PlannerName",
  "TileName",
  "ReducerName",
  "StateMachineArn",
] as const satisfies readonly (keyof StackOutputs)[];

/** The stack that commands mean when none is named, and the variable that names another. */
export const DEFAULT_STACK_NAME = "tilefold";
export const STACK_NAME_VARIABLE = "TILEFOLD_STACK";

/** Holds the outputs as JSON; commands that find it need not ask CloudFormation. */
export const STACK_OUTPUTS_VARIABLE = "TILEFOLD_STACK_OUTPUTS";

/** Under the stack's bucket: what jobs know (`--state`), what may be read, where results may go. */
export const STATE_PREFIX = "state/";
export const INPUT_PREFIX = "input/";
export const OUTPUT_PREFIX = "output/";

/** The functions' environment. Lists have commas; S3 prefixes end with a slash. */
export const FUNCTION_VARIABLES = {
  /** s3:// prefix of the state of all jobs, without a slash at its end. */
  state: "TILEFOLD_STATE",
  /** What may be read beside what may be written. */
  read: "TILEFOLD_S3_READ",
  write: "TILEFOLD_S3_WRITE",
  httpsHosts: "TILEFOLD_HTTPS_HOSTS",
  /** Only the planner has these: names of the functions it invokes and the state machine it starts. */
  tile: "TILEFOLD_TILE_FUNCTION",
  reducer: "TILEFOLD_REDUCER_FUNCTION",
  stateMachine: "TILEFOLD_STATE_MACHINE_ARN",
  /** The tile function's memory in MB: what the planner fits batches to. */
  tileMemory: "TILEFOLD_TILE_MEMORY",
  /** The tile function's time limit in seconds. */
  tileTimeout: "TILEFOLD_TILE_TIMEOUT",
} as const;

/** Reads outputs from JSON: a flat object, or the file that `cdk deploy --outputs-file` writes, which has one object a stack. */
export function parseStackOutputs(text: string, from: string): StackOutputs {
  const wrong = (what: string) =>
    new TilefoldError("CONFIG_INVALID", `${from} ${what}`, {
      hint: `It must be JSON with ${STACK_OUTPUT_NAMES.join(", ")}, as \`cdk deploy --outputs-file\` writes.`,
    });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong("is not JSON");
  }
  if (typeof value !== "object" || value === null) throw wrong("holds no object");
  const nested = Object.values(value).find((member) => typeof member === "object" && member !== null);
  const outputs = (nested ?? value) as Readonly<Record<string, unknown>>;
  const read = (name: string) => {
    const output = outputs[name];
    if (typeof output !== "string" || output === "") throw wrong(`has no output ${name}`);
    return output;
  };
  return Object.fromEntries(STACK_OUTPUT_NAMES.map((name) => [name, read(name)])) as unknown as StackOutputs;
}
