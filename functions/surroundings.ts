/** What the handlers share: the stage of a function, made once for all its invocations. */
import { ENGINE } from "../shared/core/engine.js";
import { TilefoldError } from "../shared/core/errors.js";
import { redactText } from "../shared/core/redact.js";
import { FUNCTION_VARIABLES } from "../shared/executor/deployment.js";
import { sha256 } from "../shared/executor/local-stage.js";
import { stateStore } from "../shared/stage/marks.js";
import { outputStore } from "../shared/stage/output-store.js";
import type { Stage } from "../shared/stage/stage.js";
import { storeEnvironment } from "../shared/store/environment.js";
import { openStore } from "../shared/store/open-store.js";
import type { Store } from "../shared/store/store.js";

/** The part of Lambda's context that is used. */
export interface LambdaContext {
  readonly awsRequestId: string;
  readonly functionName: string;
  getRemainingTimeInMillis(): number;
}

export function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new TilefoldError("CONFIG_INVALID", `the function's environment lacks ${name}`, { hint: "Deploy the stack again." });
  return value;
}

/** @throws URI_FORBIDDEN for a state that is not the deployment's own */
export function functionStage(state: string = variable(FUNCTION_VARIABLES.state)): Stage {
  const own = variable(FUNCTION_VARIABLES.state);
  if (state !== own) throw new TilefoldError("URI_FORBIDDEN", `the event names the state ${state}, this deployment's is ${own}`);
  const ownStore = stateStore(openStore(`${own}/`));
  const { s3WritePrefixes } = storeEnvironment().policy;
  const isOutput = (uri: string): boolean => s3WritePrefixes !== "any" && s3WritePrefixes.some((prefix) => uri.startsWith(prefix));
  const stores = new Map<Store, Store>();
  const storeFor = (uri: string): Store => {
    const store = openStore(uri);
    if (!isOutput(uri)) return store;
    let output = stores.get(store);
    if (!output) stores.set(store, (output = outputStore(store)));
    return output;
  };
  return {
    storeFor: (uri) => (uri === own || uri.startsWith(`${own}/`) ? ownStore : storeFor(uri)),
    digest: sha256,
    state,
    now: Date.now,
  };
}

export const memoryGb = (): number => Number(process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE ?? 1769) / 1024;

/** One line of JSON: CloudWatch Logs Insights finds its members, and `_aws` makes metrics of some (Embedded Metric Format). */
export function log(message: string, members: Readonly<Record<string, unknown>>, metrics: Readonly<Record<string, number>> = {}): void {
  const names = Object.keys(metrics);
  const embedded =
    names.length === 0
      ? {}
      : {
          _aws: {
            Timestamp: Date.now(),
            CloudWatchMetrics: [{ Namespace: "Tilefold", Dimensions: [[]], Metrics: names.map((Name) => ({ Name })) }],
          },
          ...metrics,
        };
  console.log(redactText(JSON.stringify({ message, engine: ENGINE, ...members, ...embedded })));
}
