/** Documents of GeoTrellis as a job: its pipelines, and the three documents of its ETL. */
import { TilefoldError } from "../core/errors.js";
import { jsonPointer } from "../core/json-pointer.js";
import { LIMITS } from "../core/limits.js";
import { type EtlDocuments, importEtl } from "./import-etl.js";
import { type Place, refusal, shown } from "./import-fields.js";
import { importPipeline, isPipeline } from "./import-pipeline.js";
import type { ImportNote, ImportOptions } from "./import-values.js";
import type { Job } from "./job.js";
import { parseJob } from "./parse-job.js";

export interface ImportedJob {
  readonly job: Job;
  /** What was left out because it decides nothing here. */
  readonly notes: readonly ImportNote[];
}

/**
 * A job from a pipeline document of GeoTrellis, or from the documents of its ETL (input, output, backend profiles: one document each,
 * or one object that holds them as "input", "output" and "backend-profiles"). Which a document is, its content says.
 * @param documents text or value, and what messages call it
 * @throws BACKEND_UNSUPPORTED naming HDFS, Accumulo, Cassandra or HBase; IMPORT_UNSUPPORTED for what cannot be carried over; JOB_INVALID and
 *   JOB_ORDER for what GeoTrellis would not take either: each with the file and the JSON pointer
 */
export function importJob(
  documents: readonly { readonly document: string | object; readonly uri?: string }[],
  options: ImportOptions = {},
): ImportedJob {
  const notes: ImportNote[] = [];
  const note = (message: string, { uri, path }: Place): void => {
    notes.push({ message, ...(uri === undefined ? {} : { uri }), pointer: jsonPointer(path) });
  };
  const roots = documents.map(({ document, uri }) => {
    const place: Place = { ...(uri === undefined ? {} : { uri }), path: [] };
    return { value: typeof document === "string" ? parsed(document, place) : document, place };
  });
  const [first] = roots;
  if (first === undefined) throw new TilefoldError("JOB_INVALID", "there is no document to import");
  const pipeline = roots.find(({ value }) => isPipeline(value));
  if (pipeline !== undefined) {
    if (roots.length > 1)
      throw refusal("JOB_INVALID", `a pipeline is one document, and ${roots.length} were given`, pipeline.place, "Import them one by one.");
    const nodes = importPipeline(pipeline.value as readonly unknown[], pipeline.place, options, note);
    const write = nodes.find((node) => node.op === "write");
    return { job: parseJob({ tilefold: 1, ...(write?.name === undefined ? {} : { name: write.name }), pipeline: nodes }), notes };
  }
  const { name, nodes } = importEtl(etlDocuments(roots), options, note);
  return { job: parseJob({ tilefold: 1, name, pipeline: nodes }), notes };
}

function parsed(text: string, place: Place): unknown {
  if (text.length > LIMITS.jobBytes)
    throw refusal("LIMIT_EXCEEDED", `the document has ${text.length} characters, at most ${LIMITS.jobBytes} are read`, place);
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (cause) {
    throw refusal("JOB_INVALID", `the document is not JSON: ${cause instanceof Error ? cause.message : cause}`, place);
  }
}

type Kind = keyof EtlDocuments;

function etlDocuments(roots: readonly { readonly value: unknown; readonly place: Place }[]): EtlDocuments {
  const found = new Map<Kind, { value: unknown; place: Place }>();
  const add = (kind: Kind, value: unknown, place: Place): void => {
    if (found.has(kind)) throw refusal("JOB_INVALID", `there are two ${NAMES[kind]}`, place);
    found.set(kind, { value, place });
  };
  for (const { value, place } of roots) {
    if (typeof value === "object" && value !== null && !Array.isArray(value) && ("input" in value || "output" in value)) {
      for (const [key, part] of Object.entries(value)) {
        const kind = key === "input" || key === "output" ? key : /^backend-?profiles$/i.test(key) ? ("profiles" as const) : null;
        if (kind === null)
          throw refusal(
            "JOB_INVALID",
            `unknown key "${key}" beside the documents of an ETL`,
            { ...place, path: [key] },
            "Known here: input, output, backend-profiles.",
          );
        const inner = { ...place, path: [key] };
        // The profiles' own document is an object that holds a list of the same name.
        if (kind === "profiles" && Array.isArray(part)) add(kind, { "backend-profiles": part }, place);
        else add(kind, part, inner);
      }
      continue;
    }
    add(kindOf(value, place), value, place);
  }
  return Object.fromEntries(found);
}

const NAMES: Readonly<Record<Kind, string>> = { input: "ETL inputs", output: "ETL outputs", profiles: "documents of backend profiles" };

function kindOf(value: unknown, place: Place): Kind {
  if (Array.isArray(value) && value.every((one) => isObject(one) && ("backend" in one || "format" in one))) return "input";
  if (isObject(value)) {
    if ("backend-profiles" in value) return "profiles";
    if ("tilefold" in value) throw refusal("JOB_INVALID", "this is a job of tilefold already", place, "`tilefold run` runs it.");
    if ("reprojectMethod" in value || "keyIndexMethod" in value || "resampleMethod" in value || "layoutScheme" in value) return "output";
    if ("backend" in value) return "format" in value || "name" in value ? "input" : "output";
    if ("format" in value) return "input";
  }
  throw refusal(
    "JOB_INVALID",
    `this is no document of GeoTrellis that can be imported: ${shown(value)}`,
    place,
    "A pipeline is a list of stages with a type each; an ETL has an input, an output and backend profiles.",
  );
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);
