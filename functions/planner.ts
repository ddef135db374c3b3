/** The planner function: plans a job, starts it and, if asked, waits for its result. */
import { LambdaClient } from "@aws-sdk/client-lambda";
import { SFNClient, StartExecutionCommand } from "@aws-sdk/client-sfn";
import { FUNCTION_VARIABLES } from "../shared/executor/deployment.js";
import { lambdaInvoker } from "../shared/executor/lambda-invoke.js";
import { type PlannerAnswer, type PlannerEvent, planner } from "../shared/executor/planner.js";
import { functionStage, type LambdaContext, log, variable } from "./surroundings.js";

/** Tile functions that one planner keeps busy: sockets and memory of one environment, measured to be ample. */
const MOST_AT_ONCE = 256;

// Our own retries wait for what a refusal means; a tile function may take its whole time, so no request is given up before.
const lambda = new LambdaClient({ maxAttempts: 1, requestHandler: { requestTimeout: 920_000, httpsAgent: { maxSockets: MOST_AT_ONCE + 8 }, httpAgent: { maxSockets: MOST_AT_ONCE + 8 } } });
const machines = new SFNClient({});
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export async function handler(event: PlannerEvent, context: LambdaContext): Promise<PlannerAnswer> {
  const invoker = lambdaInvoker({ client: lambda, sleep, random: Math.random });
  const answer = await planner(event, {
    stage: functionStage(),
    invoker,
    startMachine: async (name, input) => {
      await machines.send(new StartExecutionCommand({ stateMachineArn: variable(FUNCTION_VARIABLES.stateMachine), name, input }));
    },
    functions: { planner: context.functionName, tile: variable(FUNCTION_VARIABLES.tile), reducer: variable(FUNCTION_VARIABLES.reducer) },
    remaining: () => context.getRemainingTimeInMillis(),
    concurrency: Number(process.env.TILEFOLD_CONCURRENCY ?? MOST_AT_ONCE),
    sleep,
  });
  const { invocations, throttled } = invoker.counts;
  log("error" in answer ? "refused" : answer.state, { ...("error" in answer ? { error: answer.error } : { jobId: answer.jobId, tiles: answer.tiles, batches: answer.batches }), requestId: context.awsRequestId }, { Invocations: invocations, Throttled: throttled });
  return answer;
}
