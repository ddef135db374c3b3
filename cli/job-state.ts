import { STACK_NAME_VARIABLE } from "../shared/executor/deployment.js";
import { findStack, stackInVariables, stateOfStack } from "../shared/executor/find-stack.js";
import { DEFAULT_STATE, localStage } from "../shared/executor/local-stage.js";
import { statState } from "../shared/stage/marks.js";
import { jobUri } from "../shared/stage/stage.js";

/** CloudFormation is asked only where somebody set this machine up for AWS: looking for credentials takes seconds. */
const usesCloud = (env: NodeJS.ProcessEnv = process.env): boolean =>
  Boolean(env[STACK_NAME_VARIABLE] ?? env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? env.AWS_PROFILE);

/** Where a job's state lies: as the user says, else here if the job is here, else in the stack that is known. */
export async function stateOfJob(jobId: string, given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  const here = localStage(DEFAULT_STATE);
  if (/^[0-9a-f]{32}$/.test(jobId) && (await statState(jobUri(here.state, jobId, "job.json"), here)) !== null) return DEFAULT_STATE;
  const stack = stackInVariables() ?? (usesCloud() ? await findStack().catch(() => null) : null);
  return stack ? stateOfStack(stack) : DEFAULT_STATE;
}
