/** What a user of the cloud needs, looked at one by one: each finding stands for itself. */
import { ENGINE } from "../core/engine.js";
import { asTilefoldError } from "../core/errors.js";
import { FUNCTION_VARIABLES, type StackOutputs } from "./deployment.js";
import { cloudRefusal, findStack, stateOfStack } from "./find-stack.js";
import { localStage } from "./local-stage.js";

export interface Finding {
  readonly name: "node" | "region" | "stack" | "version" | "functions" | "concurrency" | "state";
  readonly ok: boolean;
  readonly found: string;
  readonly hint?: string;
}

/** Fewer functions at once than this, and the account sets the pace. */
const FEW_AT_ONCE = 100;

export async function doctor(variables: Readonly<Record<string, string | undefined>> = process.env): Promise<Finding[]> {
  const findings: Finding[] = [{ name: "node", ok: true, found: `Node ${process.versions.node}, engine ${ENGINE}` }];
  const look = async <T>(
    name: Finding["name"],
    ask: () => Promise<{ found: string; ok?: boolean; hint?: string; note?: string; value?: T }>,
  ): Promise<T | undefined> => {
    try {
      const { found, ok = true, hint, note, value } = await ask();
      const advice = ok ? note : hint;
      findings.push({ name, ok, found, ...(advice === undefined ? {} : { hint: advice }) });
      return value;
    } catch (thrown) {
      const { code, message, hint } = asTilefoldError(thrown);
      findings.push({ name, ok: false, found: `${code}: ${message}`, hint });
      return undefined;
    }
  };
  const { LambdaClient, GetAccountSettingsCommand, GetFunctionConfigurationCommand } = await import("@aws-sdk/client-lambda");
  const lambda = new LambdaClient({ maxAttempts: 2 });
  try {
    await look("region", async () => {
      const region = await lambda.config.region().catch((thrown: unknown) => {
        throw cloudRefusal(thrown, "finding the region");
      });
      return { found: region };
    });
    await look("concurrency", async () => {
      const settings = await lambda.send(new GetAccountSettingsCommand({})).catch((thrown: unknown) => {
        throw cloudRefusal(thrown, "asking for the account's limits");
      });
      const most = settings.AccountLimit?.ConcurrentExecutions ?? 0;
      // A small quota is no fault: jobs run all the same, slower.
      return {
        found: `${most} functions at once`,
        ...(most < FEW_AT_ONCE ? { note: "Ask for more under Service Quotas, Lambda, Concurrent executions." } : {}),
      };
    });
    const stack = await look<StackOutputs>("stack", async () => {
      const value = await findStack(variables);
      return { found: value.PlannerName, value };
    });
    if (!stack) return findings;
    await look("functions", async () => {
      const names = [stack.PlannerName, stack.TileName, stack.ReducerName];
      const all = await Promise.all(names.map((FunctionName) => lambda.send(new GetFunctionConfigurationCommand({ FunctionName })))).catch(
        (thrown: unknown) => {
          throw cloudRefusal(thrown, "looking at the functions", "Deploy the stack again.");
        },
      );
      const state = all[0]?.Environment?.Variables?.[FUNCTION_VARIABLES.state];
      return {
        found: all.map(({ MemorySize, Timeout }) => `${MemorySize} MB, ${Timeout} s`).join("; "),
        ok: state === stateOfStack(stack),
        hint: "The planner's state is not the stack's: deploy again.",
      };
    });
    await look("version", async () => {
      const { engineOfStack } = await import("./cloud.js");
      const engine = await engineOfStack(stack);
      return {
        found: `the stack's engine is ${engine}`,
        ok: engine === ENGINE,
        hint: `This command's is ${ENGINE}: deploy the same version.`,
      };
    });
    await look("state", async () => {
      const stage = localStage(stateOfStack(stack));
      for await (const { uri } of stage.storeFor(stage.state).list(`${stage.state}/jobs/`))
        return { found: `${stage.state} can be listed, ${uri.length > 0 ? "jobs are there" : ""}` };
      return { found: `${stage.state} can be listed, no job is there` };
    });
    return findings;
  } finally {
    lambda.destroy();
  }
}
