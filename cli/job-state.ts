import { stackInVariables, stateOfStack } from "../shared/executor/find-stack.js";
import { DEFAULT_STATE, localStage } from "../shared/executor/local-stage.js";
import { statState } from "../shared/stage/marks.js";
import { jobUri } from "../shared/stage/stage.js";

/** Where a job's state lies: as the user says, else here if the job is here, else in the stack that is known. */
export async function stateOfJob(jobId: string, given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  const here = localStage(DEFAULT_STATE);
  if (/^[0-9a-f]{32}$/.test(jobId) && (await statState(jobUri(here.state, jobId, "job.json"), here)) !== null) return DEFAULT_STATE;
  const stack = stackInVariables();
  return stack ? stateOfStack(stack) : DEFAULT_STATE;
}
