/** The reducer function: one node of a job's fold tree; the last finishes the job. */
import { namedError } from "../shared/stage/cloud-batches.js";
import { type GiveUpEvent, type ReduceAnswer, type ReduceEvent, runReduce } from "../shared/stage/cloud-reduce.js";
import { functionStage, type LambdaContext, log, memoryGb } from "./surroundings.js";

export async function handler(event: ReduceEvent | GiveUpEvent, context: LambdaContext): Promise<ReduceAnswer> {
  const started = Date.now();
  const about = {
    jobId: event.jobId,
    ...("level" in event ? { level: event.level, node: event.node } : {}),
    requestId: context.awsRequestId,
  };
  try {
    const answer = await runReduce(event, functionStage(event.state));
    const ms = Date.now() - started;
    log("failure" in event ? "given up" : "folded", { ...about, ...answer }, { Folds: 1, GBSeconds: (ms / 1000) * memoryGb() });
    return { ...answer, ms };
  } catch (thrown) {
    const error = namedError(thrown);
    log("failed", { ...about, error: error.name, reason: error.message }, { Failures: 1 });
    throw error;
  }
}
