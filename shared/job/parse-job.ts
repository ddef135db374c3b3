import type * as z from "zod";
import { TilefoldError } from "../core/errors.js";
import { jsonPointer } from "../core/json-pointer.js";
import { LIMITS } from "../core/limits.js";
import { nearestName } from "../core/nearest-name.js";
import { NODES, OPS, type Op } from "../node/registry.js";
import { checkOrder } from "./check-order.js";
import { type Job, jobSchema } from "./job.js";

/**
 * A job from JSON text or from a value of unknown origin.
 * @throws JOB_INVALID with a JSON pointer and the nearest known name; JOB_ORDER naming both types; LIMIT_EXCEEDED for a document that is too large.
 */
export function parseJob(source: unknown, uri?: string): Job {
  const value = typeof source === "string" ? parseText(source, uri) : source;
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    throw new TilefoldError("JOB_INVALID", `a job is an object with "tilefold" and "pipeline", got ${describe(value)}`, {
      at: place(uri, []),
    });
  }
  checkDepth(value, uri);
  const parsed = jobSchema.safeParse(value);
  if (!parsed.success) throw invalid(parsed.error.issues, value, uri);
  const job = parsed.data as Job;
  if (job.pipeline.length > LIMITS.jobNodes) {
    throw new TilefoldError("JOB_INVALID", `a pipeline holds at most ${LIMITS.jobNodes} nodes, got ${job.pipeline.length}`, {
      at: place(uri, ["pipeline"]),
    });
  }
  checkOrder(job, uri);
  return job;
}

const place = (uri: string | undefined, path: readonly PropertyKey[]) => ({ ...(uri ? { uri } : {}), pointer: jsonPointer(path) });

function parseText(text: string, uri?: string): unknown {
  if (text.length > LIMITS.jobBytes) {
    throw new TilefoldError("LIMIT_EXCEEDED", `the job document has ${text.length} characters, at most ${LIMITS.jobBytes} are read`, {
      hint: "Give large zones by address instead of inline.",
    });
  }
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (cause) {
    throw new TilefoldError("JOB_INVALID", `the job is not JSON: ${cause instanceof Error ? cause.message : cause}`, {
      at: place(uri, []),
      cause,
    });
  }
}

/** Without recursion: a document may be nested deeper than any stack. GeoJSON inline nests too, but not past the limit. */
function checkDepth(root: object, uri?: string): void {
  const stack: { value: unknown; depth: number }[] = [{ value: root, depth: 1 }];
  while (stack.length > 0) {
    const { value, depth } = stack.pop()!;
    if (typeof value !== "object" || value === null) continue;
    if (depth > LIMITS.jobDepth) {
      throw new TilefoldError("JOB_INVALID", `the job is nested deeper than ${LIMITS.jobDepth} levels`, { at: place(uri, []) });
    }
    if (Array.isArray(value)) {
      // Coordinates: numbers need no visit, and there may be millions of them.
      for (const item of value) if (typeof item === "object") stack.push({ value: item, depth: depth + 1 });
      continue;
    }
    for (const key of Object.keys(value)) {
      if (key === "__proto__") throw new TilefoldError("JOB_INVALID", 'a key may not be called "__proto__"', { at: place(uri, []) });
      stack.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 });
    }
  }
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === "object" && value !== null ? (value as never)[key] : undefined), root);
}

const describe = (value: unknown): string => {
  let text: string;
  try {
    text = JSON.stringify(value) ?? String(value);
  } catch {
    // Nested deeper than the stack, or in a circle.
    return Array.isArray(value) ? "a list nested too deeply" : "a value nested too deeply";
  }
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** Keys a strict object at this path may have. */
function knownKeys(root: unknown, path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(jobSchema.shape);
  if (path[0] === "pipeline" && path.length >= 2) {
    const op = (valueAt(root, path.slice(0, 2)) as { op?: unknown } | undefined)?.op;
    if (typeof op === "string" && Object.hasOwn(NODES, op)) return keysBelow(NODES[op as Op].schema, path.slice(2));
  }
  return keysBelow(jobSchema, path);
}

function keysBelow(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let inner: z.ZodType = schema;
  for (const key of path) {
    inner = unwrap(inner);
    const shape = (inner as unknown as { shape?: Record<string, z.ZodType> }).shape;
    if (!shape || !Object.hasOwn(shape, key)) return [];
    inner = shape[key as string]!;
  }
  return Object.keys((unwrap(inner) as unknown as { shape?: object }).shape ?? {});
}

function unwrap(schema: z.ZodType): z.ZodType {
  const inner = (schema as unknown as { def?: { innerType?: z.ZodType } }).def?.innerType;
  return inner ? unwrap(inner) : schema;
}

function invalid(issues: readonly z.core.$ZodIssue[], root: unknown, uri?: string): TilefoldError {
  const issue = deepest(issues);
  const found = describe(valueAt(root, issue.path));
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0]!;
    const known = knownKeys(root, issue.path);
    const near = nearestName(key, known);
    return new TilefoldError("JOB_INVALID", `unknown key "${key}"${near ? `; did you mean "${near}"?` : ""}`, {
      hint: known.length > 0 ? `Known here: ${known.join(", ")}.` : undefined,
      at: place(uri, [...issue.path, key]),
    });
  }
  if (issue.path.at(-1) === "op" && issue.path[0] === "pipeline") {
    const op = valueAt(root, issue.path);
    const near = typeof op === "string" ? nearestName(op, OPS) : undefined;
    return new TilefoldError("JOB_INVALID", `unknown node ${describe(op)}${near ? `; did you mean "${near}"?` : ""}`, {
      hint: `Nodes: ${OPS.join(", ")}.`,
      at: place(uri, issue.path),
    });
  }
  if (issue.code === "invalid_value") {
    const written = valueAt(root, issue.path);
    const near = typeof written === "string" ? nearestName(written, issue.values.map(String)) : undefined;
    return new TilefoldError(
      "JOB_INVALID",
      `expected one of ${issue.values.map(String).join(", ")}, got ${found}${near ? `; did you mean "${near}"?` : ""}`,
      {
        at: place(uri, issue.path),
      },
    );
  }
  const missing = found === "undefined" ? "is missing" : `got ${found}`;
  return new TilefoldError("JOB_INVALID", `${issue.message.replace(/^Invalid input: /, "")}, ${missing}`, { at: place(uri, issue.path) });
}

/** A union reports each branch; the branch that got furthest is what the writer meant. */
function deepest(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue {
  const [first] = issues;
  if (first!.code !== "invalid_union" || first!.errors.length === 0) return first!;
  const inner = first!.errors
    .filter((branch) => branch.length > 0)
    .map((branch) => deepest(branch))
    .sort((a, b) => b.path.length - a.path.length)[0];
  if (!inner || inner.path.length === 0) return first!;
  return { ...inner, path: [...first!.path, ...inner.path] } as z.core.$ZodIssue;
}
