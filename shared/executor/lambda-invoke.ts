/** One invocation of a function, its failures told apart: ours, a crash, a refusal for load. */
import type { LambdaClient } from "@aws-sdk/client-lambda";
import { ERROR_CODES, type ErrorCode, TilefoldError } from "../core/errors.js";

/** Lambda takes 6 MiB in a request that waits for its answer; LocalStack takes more, so we look ourselves. */
const MAX_PAYLOAD_BYTES = 6 * 1024 * 1024;

export type InvocationFailure =
  /** The function threw one of our errors. */
  | { readonly kind: "error"; readonly error: TilefoldError }
  /** It ended without an answer: out of memory, out of time. Less work helps. */
  | { readonly kind: "crash"; readonly name: string; readonly message: string }
  /** It was refused for load, however long we waited. */
  | { readonly kind: "throttled"; readonly message: string };

export type Invocation<Answer> = { readonly ok: true; readonly answer: Answer } | ({ readonly ok: false } & InvocationFailure);

export interface LambdaInvoker {
  /** Waits for the answer. Refusals for load are waited out with full jitter. */
  call<Answer>(functionName: string, event: unknown): Promise<Invocation<Answer>>;
  /** Does not wait. */
  start(functionName: string, event: unknown): Promise<void>;
  /** Invocations, and those that were refused for load. */
  readonly counts: { invocations: number; throttled: number };
}

export interface InvokerOptions {
  readonly client: Pick<LambdaClient, "send">;
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
  /** How often a refusal for load is waited out. */
  readonly tries?: number;
}

/** Refused for load, past the retries. */
class Refused extends TilefoldError {
  constructor(message: string, more: { cause: unknown }) {
    super("CLOUD_FAILED", message, more);
  }
}

const THROTTLED = new Set([
  "TooManyRequestsException",
  "ThrottlingException",
  "ServiceException",
  "EC2ThrottledException",
  "ENILimitReachedException",
  "InternalServerError",
]);

export function lambdaInvoker({ client, sleep, random, tries = 20 }: InvokerOptions): LambdaInvoker {
  const counts = { invocations: 0, throttled: 0 };
  const send = async (functionName: string, event: unknown, type: "RequestResponse" | "Event") => {
    const { InvokeCommand } = await import("@aws-sdk/client-lambda");
    const payload = new TextEncoder().encode(JSON.stringify(event));
    if (payload.length > MAX_PAYLOAD_BYTES)
      throw new TilefoldError("LIMIT_EXCEEDED", `an event of ${payload.length} bytes was made, Lambda takes ${MAX_PAYLOAD_BYTES}`, {
        hint: "Give large zones by address instead of inline.",
      });
    for (let attempt = 0; ; attempt++) {
      try {
        counts.invocations++;
        return await client.send(new InvokeCommand({ FunctionName: functionName, InvocationType: type, Payload: payload }));
      } catch (thrown) {
        const { name, message } = thrown as Error;
        const passing =
          THROTTLED.has(name) ||
          /ECONNRESET|socket hang up|TimeoutError|EPIPE/.test(`${name} ${message} ${(thrown as { code?: string }).code ?? ""}`);
        if (!passing)
          throw new TilefoldError("CLOUD_REFUSED", `invoking ${functionName} was refused: ${name}: ${message}`, { cause: thrown });
        counts.throttled++;
        if (attempt + 1 >= tries)
          throw new Refused(`invoking ${functionName} failed ${tries} times: ${name}: ${message}`, { cause: thrown });
        // Full jitter (Brooker 2015): Lambda adds environments every ten seconds, so waits reach that far.
        await sleep(random() * Math.min(20_000, 250 * 2 ** attempt));
      }
    }
  };
  return {
    counts,
    async call<Answer>(functionName: string, event: unknown): Promise<Invocation<Answer>> {
      const sent = await send(functionName, event, "RequestResponse").catch((thrown: unknown) => {
        if (thrown instanceof Refused) return thrown;
        throw thrown;
      });
      if (sent instanceof Refused) return { ok: false, kind: "throttled", message: sent.message };
      const { FunctionError, Payload } = sent;
      const text = Payload ? new TextDecoder().decode(Payload) : "null";
      if (!FunctionError) return { ok: true, answer: JSON.parse(text) as Answer };
      const { errorType = "Unknown", errorMessage = text } = failureOf(text);
      if (Object.hasOwn(ERROR_CODES, errorType))
        return { ok: false, kind: "error", error: new TilefoldError(errorType as ErrorCode, errorMessage) };
      return { ok: false, kind: "crash", name: errorType, message: errorMessage };
    },
    async start(functionName, event) {
      await send(functionName, event, "Event");
    },
  };
}

function failureOf(text: string): { errorType?: string; errorMessage?: string } {
  try {
    return (JSON.parse(text) as { errorType?: string; errorMessage?: string } | null) ?? {};
  } catch {
    return {};
  }
}
