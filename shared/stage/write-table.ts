import { TilefoldError } from "../core/errors.js";
import { jsonPointer } from "../core/json-pointer.js";
import { parseZones } from "../geo/zones.js";
import type { Job } from "../job/job.js";
import { TABLE_FORMATS, type TableFormat, type WriteTableNode } from "../node/write-table.js";
import type { ZonalNode } from "../node/zonal.js";
import type { Question } from "./question.js";
import type { TableResult } from "./reduce-step.js";
import { encodeText, type Stage } from "./stage.js";
import { tableAsCsv, tableAsGeoJson, tableAsJson, tableAsNdjson } from "./table-formats.js";

const CONTENT_TYPES: Readonly<Record<TableFormat, string>> = {
  json: "application/json",
  ndjson: "application/x-ndjson",
  csv: "text/csv; charset=utf-8",
  geojson: "application/geo+json",
};

/**
 * Writes what the job's write-table nodes ask for.
 * @returns the addresses written
 * @throws OUTPUT_INVALID where the ending names no format; OUTPUT_EXISTS where the node says `fail` and other bytes are there
 */
export async function writeTables(job: Job, result: TableResult, zones: Question["zones"], stage: Stage): Promise<string[]> {
  const written: string[] = [];
  for (const [index, node] of job.pipeline.entries()) {
    if (node.op !== "write-table") continue;
    const format = tableFormat(node, index);
    const text = formatted(format, result, job, zones);
    await stage
      .storeFor(node.uri)
      .write(node.uri, encodeText(text), {
        mode: node.ifExists === "fail" ? "create" : "replace",
        contentType: CONTENT_TYPES[format],
        durable: true,
        signal: stage.signal,
      })
      .catch((error: unknown) => {
        if (error instanceof TilefoldError && error.code === "STORE_EXISTS")
          throw new TilefoldError("OUTPUT_EXISTS", `${node.uri} is there already, with other bytes`, {
            at: { uri: node.uri, pointer: jsonPointer(["pipeline", index]) },
            cause: error,
          });
        throw error;
      });
    written.push(node.uri);
  }
  return written;
}

export function tableFormat(node: Pick<WriteTableNode, "uri" | "format">, index = 0): TableFormat {
  const ending = /\.([a-z]+)$/i.exec(node.uri)?.[1]?.toLowerCase() ?? "";
  const format = node.format ?? (ending === "jsonl" ? "ndjson" : TABLE_FORMATS.find((known) => known === ending));
  if (!format)
    throw new TilefoldError(
      "OUTPUT_INVALID",
      `"${node.uri}" ends in no table format; known are ${TABLE_FORMATS.map((known) => `.${known}`).join(", ")}`,
      { at: { uri: node.uri, pointer: jsonPointer(["pipeline", index, "uri"]) } },
    );
  return format;
}

function formatted(format: TableFormat, result: TableResult, job: Job, zones: Question["zones"]): string {
  switch (format) {
    case "json":
      return tableAsJson(result);
    case "ndjson":
      return tableAsNdjson(result);
    case "csv":
      return tableAsCsv(result);
    case "geojson": {
      const node = job.pipeline.find((candidate): candidate is ZonalNode => candidate.op === "zonal");
      const parsed = parseZones(zones!.document, { crs: node?.zonesCrs, uri: zones!.uri });
      return tableAsGeoJson(result, parsed.zones, parsed.crs);
    }
  }
}
