import { TilefoldError } from "../core/errors.js";
import { jsonPointer } from "../core/json-pointer.js";
import { NODES } from "../node/registry.js";
import type { ValueType } from "../node/value-type.js";
import type { Job } from "./job.js";

/**
 * Follows the value through the pipeline.
 * @throws JOB_ORDER with both types where a node cannot take what the one before it gives.
 */
export function checkOrder(job: Job, uri?: string): ValueType {
  let value: ValueType = "Nothing";
  job.pipeline.forEach((node, index) => {
    const { takes, gives } = NODES[node.op];
    if (!takes.includes(value)) {
      const before = index === 0 ? "the pipeline begins with it" : `"${job.pipeline[index - 1]!.op}" gives ${value}`;
      throw new TilefoldError("JOB_ORDER", `"${node.op}" takes ${takes.join(" or ")}, but ${before}`, {
        at: { ...(uri ? { uri } : {}), pointer: jsonPointer(["pipeline", index]) },
        hint: index === 0 ? "Begin with read or query." : undefined,
      });
    }
    value = gives(value);
  });
  return value;
}
