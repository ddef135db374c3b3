/** The planner function: plans a job, starts it and, if asked, waits for its result. */
import { LambdaClient } from "@aws-sdk/client-lambda";
import { SFNClient, StartExecutionCommand } from "@aws-sdk/client-sfn";
import { FUNCTION_VARIABLES } from "../shared/executor/deployment.js";
import { lambdaInvoker } from "../shared/executor/lambda-invoke.js";
import { type PlannerAnswer, type PlannerEvent, planner } from "../shared/executor/planner.js";
import { MOST_AT_ONCE } from "../shared/plan/cloud-items.js";
import { storeEnvironment } from "../shared/store/environment.js";
import { checkPolicy } from "../shared/store/policy.js";
import { parseUri } from "../shared/store/uri.js";
import { functionStage, type LambdaContext, log, variable } from "./surroundings.js";

const sockets = { maxSockets: MOST_AT_ONCE + 8, keepAlive: true };
// Our own retries wait for what a refusal means; a tile function may take its whole time, so no request is given up before.
const lambda = new LambdaClient({ maxAttempts: 1, requestHandler: { requestTimeout: 920_000, httpsAgent: sockets, httpAgent: sockets } });
const machines = new SFNClient({});
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export async function handler(event: PlannerEvent, context: LambdaContext): Promise<PlannerAnswer> {
  const invoker = lambdaInvoker({ client: lambda, sleep, random: Math.random });
  const { TILEFOLD_CONCURRENCY: concurrency, TILEFOLD_DRIVE_SECONDS: driveSeconds } = process.env;
  const answer = await planner(event, {
    stage: functionStage(),
    invoker,
    startMachine: async (name, input) => {
      const stateMachineArn = variable(FUNCTION_VARIABLES.stateMachine);
      const { executionArn = "" } = await machines.send(new StartExecutionCommand({ stateMachineArn, name, input }));
      return executionArn;
    },
    functions: { planner: context.functionName, tile: variable(FUNCTION_VARIABLES.tile), reducer: variable(FUNCTION_VARIABLES.reducer) },
    remaining: () => context.getRemainingTimeInMillis(),
    tileLimitMs: Number(variable(FUNCTION_VARIABLES.tileTimeout)) * 1000,
    concurrency: Number(concurrency ?? MOST_AT_ONCE),
    ...(driveSeconds === undefined ? {} : { driveMs: Number(driveSeconds) * 1000 }),
    checkOutput: (uri) => checkPolicy(storeEnvironment().policy, parseUri(uri, "/"), "write"),
    sleep,
  });
  const { invocations, throttled } = invoker.counts;
  if ("engine" in answer) return answer;
  const about = "error" in answer ? { error: answer.error } : { jobId: answer.jobId, tiles: answer.tiles, batches: answer.batches };
  log(
    "error" in answer ? "refused" : answer.state,
    { ...about, requestId: context.awsRequestId },
    { Invocations: invocations, Throttled: throttled },
  );
  return answer;
}
