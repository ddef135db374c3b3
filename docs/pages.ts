/** Pages that are made from the code, so that they cannot say anything else. `npm run docs` writes them; a test compares them. */
import * as z from "zod";
import { ERROR_CODES } from "../shared/core/errors.js";
import { jobSchema } from "../shared/job/job.js";
import { NODES, OPS } from "../shared/node/registry.js";

const EXIT = { 1: "1, a defect of ours", 2: "2, the request is wrong", 3: "3, failed zones or tiles", 4: "4, refused by a store or the cloud" } as const;

/** docs/errors.md: every code there is. */
export function errorsPage(): string {
  const rows = Object.entries(ERROR_CODES).map(([code, { means, hint, exit, retryable }]) => `## ${code}\n\n${means}\n${hint}\n\nExit status ${EXIT[exit]}. ${retryable ? "Trying again may help." : "Trying again without a change does not help."}\n`);
  return `# Errors

Every refusal has a stable code, a sentence that says what was wrong and where, and a hint. \`tilefold explain CODE\` prints an entry of this page;
with \`--json\` an error is \`{"tilefold": 1, "error": {"code", "message", "hint", "at"}}\`. This page is made from \`shared/core/errors.ts\` by \`npm run docs\`.

${rows.join("\n")}`;
}

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly description?: string;
}

/** A schema in a few words. */
function shape(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(", ");
  if (schema.anyOf) return schema.anyOf.map(shape).join(" or ");
  if (schema.type === "array") return `list of ${schema.items ? shape(schema.items) : "values"}`;
  if (schema.properties) return `{ ${Object.entries(schema.properties).map(([name, inner]) => `${name}${schema.required?.includes(name) ? "" : "?"}: ${shape(inner)}`).join(", ")} }`;
  return String(schema.type ?? "any value");
}

function table(schema: JsonSchema, leftOut: readonly string[]): string {
  const rows = Object.entries(schema.properties ?? {})
    .filter(([name]) => !leftOut.includes(name))
    .map(([name, inner]) => `| \`${name}\`${schema.required?.includes(name) ? "" : " (optional)"} | ${shape(inner).replaceAll("|", "\\|")} | ${inner.description ?? ""} |`);
  return `| key | value | |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
}

const jsonSchema = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema;

/** docs/jobs.md: the job language. */
export function jobsPage(): string {
  const nodes = OPS.map((op) => {
    const { takes, gives, means, schema } = NODES[op];
    const flow = takes.map((taken) => `${taken === "Nothing" ? "–" : taken} → ${gives(taken)}`).join(", ");
    return `## ${op}\n\n${means} ${flow}.\n\n${table(jsonSchema(schema), ["op"])}`;
  });
  return `# Jobs

A job is a pipeline of nodes. Each takes one kind of value and gives one: Sources → Layer → (Pyramid | Table) → Written.
Unknown keys are errors that name the nearest known one. A relative path in a job file starts where the file lies. In brackets: what holds when a key is left out.
This page is made from the definitions that the parser uses by \`npm run docs\`; \`tilefold schema\` prints them as JSON Schema.

\`\`\`json
{
  "tilefold": 1,
  "name": "forest-in-2020",
  "pipeline": [
    { "op": "read", "uri": "landcover.tif" },
    { "op": "zonal", "zones": "districts.geojson", "classes": [2], "stats": ["mean"] },
    { "op": "write-table", "uri": "forest.csv" }
  ]
}
\`\`\`

The same in TypeScript, where an order that cannot be does not compile:

\`\`\`ts
import { pipeline, runJob } from "tilefold";

const job = pipeline()
  .read({ uri: "landcover.tif" })
  .zonal({ zones: "districts.geojson", classes: [2], stats: ["mean"] })
  .writeTable({ uri: "forest.csv" })
  .job({ name: "forest-in-2020" });
const { result } = await runJob(job);
\`\`\`

## The document

${table(jsonSchema(jobSchema), ["pipeline"])}
${nodes.join("\n")}`;
}
