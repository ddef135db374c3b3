/** The colour table that an image has from its sources. */
import type { RasterHeader } from "../cog/header.js";
import type { ImageTags } from "../cog/write-tags.js";
import type { LayerProgram } from "../plan/layer-program.js";
import { inputsOf, leavesOf } from "../plan/program-tree.js";
import type { Stage } from "./stage.js";

/** Sources whose tables are compared; of more, none is taken over. */
const MOST_SOURCES = 64;

/**
 * The table of one band of bytes whose values are its sources' own, where all of these have the same; else undefined. Tables of 16 bits are not taken over:
 * they would be larger than the plan.
 */
export async function colorTableOf(
  program: LayerProgram,
  headers: readonly RasterHeader[],
  stage: Stage,
): Promise<ImageTags["colorTable"]> {
  if (program.bands.length !== 1 || program.bands[0]!.cellType !== "uint8" || !keepsValues(program)) return undefined;
  const sources = [...new Set(leavesOf(program).flatMap(({ parts }) => parts.map(({ source }) => source)))];
  if (sources.length === 0 || sources.length > MOST_SOURCES || !sources.every((source) => isClasses(headers[source]!))) return undefined;
  const tables = await Promise.all(sources.map((source) => readTable(headers[source]!, stage)));
  const [first] = tables;
  return tables.every((table) => JSON.stringify(table) === JSON.stringify(first)) ? first : undefined;
}

const isClasses = ({ bands, colorMap }: RasterHeader): boolean =>
  bands.length === 1 && bands[0]!.cellType === "uint8" && colorMap !== undefined && colorMap.count % 3 === 0 && colorMap.count <= 768;

/** Whether every value is one that a source has. */
function keepsValues(program: LayerProgram): boolean {
  if (program.kind === "map") return false;
  if (program.kind === "resample" && program.method !== "nearest" && program.method !== "mode") return false;
  if (program.kind === "composite" && !PICKS.has(program.reducer.kind)) return false;
  return inputsOf(program).every(keepsValues);
}

const PICKS: ReadonlySet<string> = new Set(["first", "last", "mode", "min", "max", "medoid", "best"]);

async function readTable({ uri, colorMap, littleEndian, etag }: RasterHeader, stage: Stage): Promise<[number, number, number][]> {
  const { offset, count } = colorMap!;
  const bytes = await stage
    .storeFor(uri)
    .read(uri, { offset, length: count * 2 }, { etag, ...(stage.signal ? { signal: stage.signal } : {}) });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = count / 3;
  // Of 16 bits, as TIFF has them: the upper eight are the colour.
  const channel = (i: number): number => view.getUint16(i * 2, littleEndian) >> 8;
  return Array.from({ length: entries }, (_, i) => [channel(i), channel(entries + i), channel(2 * entries + i)]);
}
