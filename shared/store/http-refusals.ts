import { type ErrorCode, TilefoldError } from "../core/errors.js";
import { redactText, redactUri } from "../core/redact.js";
import { notFound } from "./refusals.js";
import { Retryable } from "./retry.js";

/** What a server said when it did not give what was asked, whether over plain HTTP or through the SDK. */
export interface HttpRefusal {
  readonly status: number;
  /** S3's error code ("SlowDown"), where there is one. */
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  /** x-amz-bucket-region, or the region an error names. */
  readonly region?: string | undefined;
  readonly retryAfter?: string | undefined;
}

const THROTTLES = new Set([
  "SlowDown",
  "Throttling",
  "ThrottlingException",
  "TooManyRequests",
  "TooManyRequestsException",
  "RequestLimitExceeded",
  "ServiceUnavailable",
]);
const PASSING = new Set(["RequestTimeout", "RequestTimeoutException", "InternalError", "OperationAborted"]);
const EXPIRED = new Set(["ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired"]);

/** The error to throw: Retryable for what may pass, TilefoldError for what will not. */
export function refusalError(uri: string, refusal: HttpRefusal, doing = "read"): Retryable | TilefoldError {
  const { status, code } = refusal;
  const said = [`HTTP ${status}`, code, refusal.message === undefined ? undefined : redactText(refusal.message).slice(0, 200)]
    .filter(Boolean)
    .join(" ");
  const make = (error: ErrorCode, what: string, hint?: string) =>
    new TilefoldError(error, `cannot ${doing} ${redactUri(uri)}: ${what} (${said})`, {
      ...(hint === undefined ? {} : { hint }),
      at: { uri: redactUri(uri) },
    });

  const region = refusal.region ?? /expecting '([a-z0-9-]+)'/.exec(refusal.message ?? "")?.[1];
  if (
    code === "PermanentRedirect" ||
    code === "AuthorizationHeaderMalformed" ||
    (region !== undefined && (status === 301 || status === 307 || status === 400))
  ) {
    return region === undefined
      ? make("STORE_REGION", "the bucket is in another region")
      : make("STORE_REGION", `the bucket is in ${region}`, `Set AWS_REGION=${region}.`);
  }
  if (status === 429 || THROTTLES.has(code ?? "") || status === 503) {
    return new Retryable(make("STORE_THROTTLED", "the server refuses for load"), { afterMs: retryAfterMs(refusal.retryAfter) });
  }
  if (status >= 500 && status !== 501 && status !== 505)
    return new Retryable(make("STORE_FAILED", "the server failed"), { afterMs: retryAfterMs(refusal.retryAfter) });
  if (status === 408 || status === 425 || status === 409 || PASSING.has(code ?? ""))
    return new Retryable(make("STORE_FAILED", "the server asks to try again"));
  if (status === 404 || status === 410) {
    return code === "NoSuchBucket"
      ? new TilefoldError("SOURCE_NOT_FOUND", `there is no such bucket: ${redactUri(uri)}`, { at: { uri: redactUri(uri) } })
      : notFound(uri);
  }
  if (EXPIRED.has(code ?? "")) return make("STORE_ACCESS", "the credentials have expired", "Sign in again, or renew the session token.");
  if (code === "RequestTimeTooSkewed")
    return make("STORE_ACCESS", "this machine's clock differs too much from the server's", "Set the clock.");
  if (/requester.?pays|requestpayer|request-payer/i.test(`${code} ${refusal.message}`))
    return make("STORE_REQUESTER_PAYS", "the bucket's readers pay");
  if (status === 401 || status === 403 || status === 407) {
    return make(
      "STORE_ACCESS",
      "access is denied",
      "Check credentials and permissions; without the right to list a bucket, a missing object also answers 403, as does a bucket whose readers pay (AWS_REQUEST_PAYER=requester).",
    );
  }
  return make(
    "STORE_FAILED",
    "the server refuses the request",
    "Trying again will not help: check the address and what the server supports.",
  );
}

/** Retry-After in seconds or as a date; 0 where there is none or it cannot be read. */
export function retryAfterMs(header: string | undefined, now: () => number = Date.now): number {
  if (header === undefined) return 0;
  const seconds = Number(header);
  const wish = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now();
  return Number.isFinite(wish) ? Math.max(0, wish) : 0;
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|ERR_SSL|EPROTO/;

/** What went wrong below HTTP: resets, name resolution, certificates, stalls. Anything unknown is taken for passing. */
export function connectionError(uri: string, thrown: unknown, stalled: boolean, doing = "read"): Retryable | TilefoldError {
  if (thrown instanceof Retryable || thrown instanceof TilefoldError) return thrown;
  const chain = causes(thrown);
  const ours = chain.find((error): error is TilefoldError => error instanceof TilefoldError);
  if (ours !== undefined) return ours;
  const code = chain.map((error) => (error as NodeJS.ErrnoException).code).find((text) => typeof text === "string") ?? "";
  const make = (error: ErrorCode, what: string, hint?: string) =>
    new TilefoldError(error, `cannot ${doing} ${redactUri(uri)}: ${what}`, {
      ...(hint === undefined ? {} : { hint }),
      at: { uri: redactUri(uri) },
      cause: thrown,
    });
  if (stalled) return new Retryable(make("STORE_FAILED", "the server stalled"));
  if (code === "ENOTFOUND") return make("SOURCE_NOT_FOUND", "there is no host of that name");
  if (CERTIFICATE.test(code))
    return make("STORE_ACCESS", `its certificate is not trusted (${code})`, "Use an address with a valid certificate.");
  const what = `the connection failed (${code || redactText(String((thrown as Error)?.message ?? thrown)).slice(0, 200)})`;
  // A closed port opens seldom: a few tries cover a server that restarts behind a balancer.
  return new Retryable(make("STORE_FAILED", what), code === "ECONNREFUSED" ? { attempts: 4 } : {});
}

function causes(thrown: unknown): Error[] {
  const chain: Error[] = [];
  for (let error = thrown; error instanceof Error && chain.length < 8; error = error.cause) {
    chain.push(error);
    if (error instanceof AggregateError) chain.push(...error.errors.filter((inner) => inner instanceof Error));
  }
  return chain;
}
