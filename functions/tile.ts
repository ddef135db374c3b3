/** The tile function: some batches of a job, each written once. */
import { namedError, runBatches, type TileAnswer, type TileEvent } from "../shared/stage/cloud-batches.js";
import { functionStage, type LambdaContext, log } from "./surroundings.js";

export async function handler(event: TileEvent, context: LambdaContext): Promise<TileAnswer> {
  const started = Date.now();
  const about = { jobId: event.jobId, batches: event.batches, split: event.split, requestId: context.awsRequestId };
  try {
    const answer = await runBatches(event, functionStage(event.state), () => context.getRemainingTimeInMillis());
    log("batches", { ...about, seconds: (Date.now() - started) / 1000 }, { Batches: answer.computed, BytesRead: answer.bytesRead });
    return answer;
  } catch (thrown) {
    const error = namedError(thrown);
    log("failed", { ...about, error: error.name, reason: error.message }, { Failures: 1 });
    throw error;
  }
}
