/** The tile function: some batches of a job, each written once. */
import { namedError, runBatches, type TileAnswer, type TileEvent } from "../shared/stage/cloud-batches.js";
import { storeWork } from "../shared/store/open-store.js";
import { functionStage, type LambdaContext, log, memoryGb } from "./surroundings.js";

export async function handler(event: TileEvent, context: LambdaContext): Promise<TileAnswer> {
  const started = Date.now();
  const before = storeWork();
  const about = { jobId: event.jobId, batches: event.batches, split: event.split, requestId: context.awsRequestId };
  try {
    const answer = await runBatches(event, functionStage(event.state), () => context.getRemainingTimeInMillis());
    const after = storeWork();
    const ms = Date.now() - started;
    const whole = { ...answer, requests: after.requests - before.requests, retries: after.retries - before.retries, ms };
    log(
      "batches",
      { ...about, reused: answer.reused },
      {
        Batches: answer.computed,
        BytesRead: answer.bytesRead,
        Requests: whole.requests,
        Retries: whole.retries,
        GBSeconds: (ms / 1000) * memoryGb(),
      },
    );
    return whole;
  } catch (thrown) {
    const error = namedError(thrown);
    log(
      "failed",
      { ...about, error: error.name, reason: error.message },
      { Failures: 1, GBSeconds: ((Date.now() - started) / 1000) * memoryGb() },
    );
    throw error;
  }
}
