import { isBuiltIn, notBuiltIn } from "../cog/codec/registry.js";
import type { RasterHeader } from "../cog/header.js";
import { readHeader } from "../cog/read-header.js";
import { isTilefoldError, TilefoldError } from "../core/errors.js";
import { asksForLayer, type FoundLayer, findLayer } from "../layer/find-layer.js";
import { layerHeaders, severalInstants } from "../layer/layer-header.js";
import type { LayerSelection } from "../layer/open-layer.js";
import type { ReadNode } from "../node/read.js";
import type { Stage } from "./stage.js";

const HEADERS_AT_ONCE = 16;

/** A `read` node's `time`: the tag that dates rasters, or which instants of a layer are meant. */
type AskedTime = ReadNode["time"];

/**
 * Headers of rasters whose pixels are to be read, in the order of their addresses; a layer whose keys have a time has one for each instant. The first that
 * cannot be read is thrown. @throws RASTER_CODEC
 */
export async function openHeaders(uris: readonly string[], stage: Stage, time?: AskedTime): Promise<RasterHeader[]> {
  const found = await eachAddress(
    uris,
    (uri) => openHeader(uri, stage, time),
    (error) => {
      throw error;
    },
  );
  const headers = found.flatMap((one) => one!);
  for (const { uri, levels } of headers) {
    const { compression } = levels[0]!;
    // Told now: every tile would fail, one after the other.
    if (!isBuiltIn(compression)) throw new TilefoldError("RASTER_CODEC", `${uri}: ${notBuiltIn(compression)}`, { at: { uri } });
  }
  return headers;
}

/** The header of a raster, or those of the layer that stands where there is no file. */
async function openHeader(uri: string, stage: Stage, time?: AskedTime): Promise<RasterHeader[]> {
  if (asksForLayer(uri)) return openLayerHeaders(uri, {}, stage, time);
  try {
    const timeTag = typeof time === "object" ? { timeTag: time.tag } : {};
    return [await readHeader(stage.storeFor(uri), uri, { signal: stage.signal, ...timeTag })];
  } catch (error) {
    if (!isTilefoldError(error) || /\.[a-z]{3,4}$/i.test(uri) || !NO_FILE.has(error.code)) throw error;
    const layer = await findLayer(uri, {}, stage.storeFor, stage.signal);
    if (layer === null) throw error;
    return layerHeaders(layer, timeOf(layer, time));
  }
}

/** What opening a folder or a prefix as a file gives. */
const NO_FILE: ReadonlySet<string> = new Set(["SOURCE_NOT_FOUND", "RASTER_NOT_TIFF", "STORE_FAILED", "STORE_DENIED"]);

/** Of a layer whose keys have none, a time is not a choice but its date. */
function timeOf({ attributes, time: own }: FoundLayer, asked: AskedTime): { readonly time?: string } {
  const time = typeof asked === "string" && attributes.instants !== undefined ? asked : own;
  return time === undefined ? {} : { time };
}

/** The headers of a layer, or of the part of it that is asked for: one for each instant where its keys have a time. @throws SOURCE_NOT_FOUND naming the layers there are */
export async function openLayerHeaders(
  uri: string,
  { name, zoom, ...selection }: LayerSelection & { readonly name?: string; readonly zoom?: number },
  stage: Stage,
  time?: AskedTime,
): Promise<RasterHeader[]> {
  const which = { ...(name === undefined ? {} : { name }), ...(zoom === undefined ? {} : { zoom }) };
  const layer = await findLayer(uri, which, stage.storeFor, stage.signal);
  if (layer === null)
    throw new TilefoldError("SOURCE_NOT_FOUND", `${uri} holds no layers`, {
      hint: "Name the folder or prefix that a `write` node of format `layer` wrote to.",
      at: { uri },
    });
  return layerHeaders(layer, { ...selection, ...timeOf(layer, time) });
}

/** One header for each address; where one cannot be read, `failed` is told, and null stands in its place. */
export const tryHeaders = (
  uris: readonly string[],
  stage: Stage,
  failed: (error: unknown, index: number) => void,
): Promise<(RasterHeader | null)[]> => eachAddress(uris, async (uri) => soleHeader(uri, await openHeader(uri, stage)), failed);

function soleHeader(uri: string, headers: readonly RasterHeader[]): RasterHeader {
  if (headers.length === 1) return headers[0]!;
  throw severalInstants(uri, headers.length);
}

async function eachAddress<T>(
  uris: readonly string[],
  open: (uri: string) => Promise<T>,
  failed: (error: unknown, index: number) => void,
): Promise<(T | null)[]> {
  const found = new Array<T | null>(uris.length).fill(null);
  let next = 0;
  const take = async (): Promise<void> => {
    while (next < uris.length) {
      const index = next++;
      try {
        found[index] = await open(uris[index]!);
      } catch (error) {
        failed(error, index);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(HEADERS_AT_ONCE, uris.length) }, take));
  return found;
}
