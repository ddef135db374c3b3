/** The tile function: some batches of a job, each written once. */
import { namedError, noteEnd, runBatches, type TileAnswer, type TileEvent } from "../shared/stage/cloud-batches.js";
import type { Stage } from "../shared/stage/stage.js";
import { recordWork } from "../shared/stage/work-record.js";
import { storeWork } from "../shared/store/open-store.js";
import { functionStage, type LambdaContext, log, memoryGb } from "./surroundings.js";

export async function handler(event: TileEvent, context: LambdaContext): Promise<TileAnswer> {
  const started = Date.now();
  const before = storeWork();
  const about = { jobId: event.jobId, batches: event.batches, split: event.split, requestId: context.awsRequestId };
  let stage: Stage | undefined;
  try {
    stage = functionStage(event.state);
    const answer = await runBatches(event, stage, () => context.getRemainingTimeInMillis());
    const after = storeWork();
    const ms = Date.now() - started;
    const whole = { ...answer, requests: after.requests - before.requests, retries: after.retries - before.retries, ms };
    const { jobId, run, batches, failure } = event;
    if (run !== undefined && !failure) await recordWork({ jobId, run, batches }, { ...whole, invocations: 1, functionMs: ms }, stage);
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
    if (stage) await noteEnd(event, thrown, stage);
    const error = namedError(thrown);
    log(
      "failed",
      { ...about, error: error.name, reason: error.message },
      { Failures: 1, GBSeconds: ((Date.now() - started) / 1000) * memoryGb() },
    );
    throw error;
  }
}
