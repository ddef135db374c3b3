import { TilefoldError } from "../core/errors.js";
import { redactText, redactUri } from "../core/redact.js";
import { refusalError } from "./http-refusals.js";
import type { Retryable } from "./retry.js";

/** The members of the SDK's exceptions that matter here; nothing of it is promised by its types. */
interface SdkFailure {
  readonly name?: string;
  readonly message?: string;
  readonly Code?: string;
  readonly Region?: string;
  readonly ActualObjectSize?: string | number;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $response?: { readonly statusCode?: number; readonly headers?: Readonly<Record<string, string>> };
}

/** HTTP status of a failure that came as an answer; undefined for what went wrong before one. */
export function statusOf(thrown: unknown): number | undefined {
  const failure = thrown as SdkFailure | undefined;
  return failure?.$metadata?.httpStatusCode ?? failure?.$response?.statusCode;
}

/** Size of the object, where a "416 Range Not Satisfiable" tells it. */
export function sizeOfUnsatisfiable(thrown: unknown): number | undefined {
  const failure = thrown as SdkFailure;
  const size = Number(failure.ActualObjectSize ?? /\*\/(\d+)$/.exec(failure.$response?.headers?.["content-range"] ?? "")?.[1]);
  return Number.isSafeInteger(size) ? size : undefined;
}

/** Names the SDK gives to answers without a body (those to HEAD). */
const NAMELESS = new Set(["Unknown", "UnknownError", "BadRequest", "Forbidden", "400", "403", "301", "Error"]);

/** The SDK's exception as Retryable or TilefoldError; what came before an answer and is no matter of credentials is given back as it is. */
export function s3Error(uri: string, thrown: unknown, doing: string): Retryable | TilefoldError | unknown {
  const failure = thrown as SdkFailure;
  const status = statusOf(thrown);
  const place = { at: { uri: redactUri(uri) }, cause: thrown };
  const message = redactText(failure?.message ?? String(thrown));
  if (status === undefined) {
    if (failure?.name === "CredentialsProviderError" || /credential/i.test(failure?.name ?? "")) {
      return new TilefoldError("STORE_ACCESS", `cannot ${doing} ${redactUri(uri)}: no credentials (${message})`, {
        hint: "Set AWS_PROFILE or sign in; AWS_NO_SIGN_REQUEST=YES reads public buckets without.",
        ...place,
      });
    }
    if (/region is missing/i.test(message)) {
      return new TilefoldError("CONFIG_INVALID", `cannot ${doing} ${redactUri(uri)}: no region is set`, {
        hint: "Set AWS_REGION to the bucket's region.",
        ...place,
      });
    }
    return thrown;
  }
  const name = failure.Code ?? failure.name;
  return refusalError(
    uri,
    {
      status,
      code: name === undefined || NAMELESS.has(name) ? undefined : name,
      message: failure.message,
      region: failure.$response?.headers?.["x-amz-bucket-region"] ?? failure.Region,
      retryAfter: failure.$response?.headers?.["retry-after"],
    },
    doing,
  );
}
