import { describe, expect, test } from "vitest";
import { CRASH_ERRORS, PASSING_ERRORS, SERVICE_ERRORS } from "../../../infra/retries.js";
import { jobMachine } from "../../../infra/state-machine.js";

interface State {
  readonly Type: string;
  readonly Next?: string;
  readonly End?: boolean;
  readonly Resource?: string;
  readonly Retry?: readonly { ErrorEquals: readonly string[]; JitterStrategy?: string; MaxAttempts: number }[];
  readonly Catch?: readonly { ErrorEquals: readonly string[]; Next: string }[];
  readonly ItemProcessor?: { StartAt: string; States: Record<string, State> };
  readonly OutputPath?: string | null;
  readonly ResultPath?: string | null;
}
interface Machine {
  readonly StartAt: string;
  readonly States: Record<string, State>;
}

const machine = jobMachine({
  partition: "aws",
  bucket: "bucket",
  records: "state/jobs/{}/map",
  tileArn: "arn:tile",
  reducerArn: "arn:reducer",
  deadLettersUrl: "https://queue",
  maxConcurrency: 500,
  toleratedFailurePercentage: 5,
  tileTimeoutSeconds: 300,
  reducerTimeoutSeconds: 900,
}) as unknown as Machine;

/** Every machine there is, maps within maps included, with every state's name. */
function nested({ StartAt, States }: Machine): readonly Machine[] {
  return [{ StartAt, States }, ...Object.values(States).flatMap(({ ItemProcessor }) => (ItemProcessor ? nested(ItemProcessor) : []))];
}
const machines = nested(machine);
const invocations = machines
  .flatMap(({ States }) => Object.entries(States))
  .filter(([, { Resource }]) => Resource?.endsWith("lambda:invoke"));

describe("the definition", () => {
  test("every state can be reached and ends or goes on to one that is there", () => {
    for (const { StartAt, States } of machines) {
      const reached = new Set([
        StartAt,
        ...Object.values(States).flatMap(({ Next, Catch }) => [Next, ...(Catch ?? []).map((one) => one.Next)]),
      ]);
      reached.delete(undefined as unknown as string);
      expect([...reached].sort()).toEqual(Object.keys(States).sort());
      for (const [name, { Type, Next, End }] of Object.entries(States))
        expect([Next !== undefined, End === true, Type === "Fail"].filter(Boolean), name).toHaveLength(1);
    }
  });

  test("every invocation is tried again, with jitter, when the service or a store is busy", () => {
    expect(invocations.map(([name]) => name)).toEqual(["Tell", "Item", "Whole", "Halves", "Note", "Reduce"]);
    for (const [name, { Retry = [] }] of invocations) {
      const retried = new Set(Retry.flatMap(({ ErrorEquals }) => ErrorEquals));
      for (const error of [...SERVICE_ERRORS, ...PASSING_ERRORS]) expect(retried, name).toContain(error);
      for (const { JitterStrategy } of Retry) expect(JitterStrategy).toBe("FULL");
    }
  });

  test("the names are those that Lambda and Step Functions give", () => {
    for (const name of ["Lambda.TooManyRequestsException", "Lambda.ServiceException"]) expect(SERVICE_ERRORS).toContain(name);
    for (const name of ["Lambda.Unknown", "Sandbox.Timedout", "Runtime.ExitError"]) expect(CRASH_ERRORS).toContain(name);
    for (const name of ["STORE_THROTTLED", "STORE_FAILED", "RANGE_INVALID"]) expect(PASSING_ERRORS).toContain(name);
    for (const name of ["SOURCE_CHANGED", "ENGINE_MISMATCH", "AUDIT_FAILED"]) expect(PASSING_ERRORS).not.toContain(name);
  });

  test("a crash of many batches is not repeated but divided; one batch alone is tried once more", () => {
    const crashes = (name: string) =>
      invocations.find(([one]) => one === name)?.[1].Retry?.find(({ ErrorEquals }) => ErrorEquals.includes("Runtime.ExitError"))
        ?.MaxAttempts;
    expect([crashes("Item"), crashes("Whole"), crashes("Halves"), crashes("Note")]).toEqual([undefined, 1, 1, 1]);
  });

  test("no function's answer passes through the state", () => {
    for (const [name, state] of invocations) if (name !== "Tell") expect(state.OutputPath, name).toBeNull();
    expect([machine.States.Tell?.ResultPath, machine.States.Tiles?.ResultPath, machine.States.Fold?.ResultPath]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test("whatever fails for good is reported before the execution fails", () => {
    for (const name of ["Tiles", "Fold"])
      expect(machine.States[name]?.Catch).toEqual([{ ErrorEquals: ["States.ALL"], ResultPath: "$.error", Next: "Tell" }]);
    expect(machine.States.Tell).toMatchObject({ Next: "Report", Catch: [{ Next: "Report" }] });
    expect(machine.States.Report).toMatchObject({ Next: "Failed", Catch: [{ Next: "Failed" }] });
  });
});
