/** The reducer function: one node of a job's fold tree; the last finishes the job. */
import { namedError } from "../shared/stage/cloud-batches.js";
import { type ReduceAnswer, type ReduceEvent, runReduce } from "../shared/stage/cloud-reduce.js";
import { functionStage, type LambdaContext, log } from "./surroundings.js";

export async function handler(event: ReduceEvent, context: LambdaContext): Promise<ReduceAnswer> {
  const about = { jobId: event.jobId, level: event.level, node: event.node, requestId: context.awsRequestId };
  try {
    const answer = await runReduce(event, functionStage(event.state));
    log("folded", { ...about, ...answer });
    return answer;
  } catch (thrown) {
    const error = namedError(thrown);
    log("failed", { ...about, error: error.name, reason: error.message }, { Failures: 1 });
    throw error;
  }
}
