/** Functions as local processes fail in Lambda's words: retries and the state machine go by them. */
import { InvokeCommand } from "@aws-sdk/client-lambda";
import { beforeAll, describe, expect, test } from "vitest";
import { lambdaClient, provided } from "./aws.js";
import { createStandIn } from "./stand-ins.js";

const SOURCE = `
let served = 0;
export const handler = async ({ act, ms }, context) => {
  served += 1;
  if (act === "sleep") await new Promise((r) => setTimeout(r, ms));
  if (act === "exit") process.exit(7);
  if (act === "throw") throw Object.assign(new Error("the store is away"), { name: "STORE_FAILED" });
  if (act === "grow") { const kept = []; for (;;) { kept.push(Buffer.alloc(8e6, 1)); await new Promise((r) => setTimeout(r, 5)); } }
  if (act === "large") return "x".repeat(7e6);
  return { served, left: context.getRemainingTimeInMillis(), name: context.functionName, hop: process.env.AWS_ENDPOINT_URL_S3 };
};`;

describe.skipIf(provided().cloud !== "host")("a function as a local process", () => {
  const lambda = lambdaClient(1);
  const invoke = async (event: unknown) => {
    const answer = await lambda.send(
      new InvokeCommand({ FunctionName: "stand-in-process", Payload: JSON.stringify(event), LogType: "Tail" }),
    );
    return {
      failed: answer.FunctionError,
      value: JSON.parse(Buffer.from(answer.Payload ?? []).toString()),
      log: Buffer.from(answer.LogResult ?? "", "base64").toString(),
    };
  };
  beforeAll(async () => {
    await createStandIn(lambda, { name: "stand-in-process", source: SOURCE, timeoutSeconds: 2, memoryMb: 128 });
  });

  test("keeps its process between invocations and knows what Lambda tells", async () => {
    const first = await invoke({});
    const second = await invoke({});
    expect([first.value.served, second.value.served]).toEqual([1, 2]);
    expect(second.value).toMatchObject({ name: "stand-in-process", hop: provided().proxy });
    expect(second.value.left).toBeLessThanOrEqual(2000);
    expect(second.log).toMatch(/REPORT RequestId: .*Memory Size: 128 MB\tMax Memory Used: \d+ MB/);
  });

  test("an error that is thrown has its name and message, and the process lives on", async () => {
    const thrown = await invoke({ act: "throw" });
    expect(thrown).toMatchObject({ failed: "Unhandled", value: { errorType: "STORE_FAILED", errorMessage: "the store is away" } });
    expect((await invoke({})).value.served).toBeGreaterThan(3);
  });

  test("too long, gone, too large and too much are told apart, and a new process follows", async () => {
    const timedOut = await invoke({ act: "sleep", ms: 5000 });
    expect(timedOut.value).toMatchObject({
      errorType: "Sandbox.Timedout",
      errorMessage: expect.stringContaining("Task timed out after 2.00 seconds"),
    });
    const exited = await invoke({ act: "exit" });
    expect(exited.value).toMatchObject({ errorType: "Runtime.ExitError", errorMessage: expect.stringContaining("exit status 7") });
    const grown = await invoke({ act: "grow" });
    expect(grown.value).toMatchObject({ errorType: "Runtime.OutOfMemory", errorMessage: expect.stringContaining("signal: killed") });
    const large = await invoke({ act: "large" });
    expect(large.value.errorType).toBe("Function.ResponseSizeTooLarge");
    expect((await invoke({})).failed).toBeUndefined();
  });

  test("more at once than the account allows are refused with Lambda's error", async () => {
    const { concurrency } = provided();
    const all = await Promise.allSettled(Array.from({ length: concurrency + 6 }, () => invoke({ act: "sleep", ms: 1500 })));
    const refused = all.filter((one) => one.status === "rejected").map((one) => (one.reason as Error).name);
    expect(refused.length).toBeGreaterThanOrEqual(1);
    expect(new Set(refused)).toEqual(new Set(["TooManyRequestsException"]));
    expect(all.length - refused.length).toBeLessThanOrEqual(concurrency);
  });
});
