/** Errors of a function as Step Functions names them, sorted by what helps. */
import { ERROR_CODES } from "../shared/core/errors.js";
import { ENDS_JOB } from "../shared/stage/outcome.js";

/** The service is busy or hiccups: waiting helps, and the function did not run or did no harm. */
export const SERVICE_ERRORS = [
  "Lambda.TooManyRequestsException",
  "Lambda.ServiceException",
  "Lambda.AWSLambdaException",
  "Lambda.SdkClientException",
  "Lambda.ClientExecutionTimeoutException",
] as const;

/** The function ended without an answer: out of memory or out of time, mostly. Less work helps. */
export const CRASH_ERRORS = ["Lambda.Unknown", "Sandbox.Timedout", "Runtime.ExitError", "Runtime.OutOfMemory", "States.Timeout"] as const;

/** Our own passing errors. Functions throw errors whose name is the code. */
export const PASSING_ERRORS: readonly string[] = Object.entries(ERROR_CODES)
  .filter(([, facts]) => facts.retryable)
  .map(([code]) => code);

/** Our own errors that say something of the whole job: no help for one batch would help. */
export const JOB_ERRORS: readonly string[] = [...ENDS_JOB];

interface Retry {
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds: number;
  readonly MaxAttempts: number;
  readonly BackoffRate: number;
  readonly MaxDelaySeconds: number;
  readonly JitterStrategy: "FULL";
}

const retry = (errors: readonly string[], attempts: number, firstSeconds: number, mostSeconds: number): Retry => ({
  ErrorEquals: errors,
  IntervalSeconds: firstSeconds,
  MaxAttempts: attempts,
  BackoffRate: 2,
  MaxDelaySeconds: mostSeconds,
  JitterStrategy: "FULL",
});

/** Ten tries over some six minutes: Lambda adds 1,000 environments every 10 s, so a refused invocation finds its place. */
export const PATIENT: readonly Retry[] = [retry(SERVICE_ERRORS, 10, 1, 60), retry(PASSING_ERRORS, 3, 1, 20)];

/** And once more after a crash, where less work is no choice or was tried. */
export const PATIENT_ONCE_MORE: readonly Retry[] = [...PATIENT, retry(CRASH_ERRORS, 1, 1, 5)];
