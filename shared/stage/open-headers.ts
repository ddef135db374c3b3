import { isBuiltIn, notBuiltIn } from "../cog/codec/registry.js";
import type { RasterHeader } from "../cog/header.js";
import { readHeader } from "../cog/read-header.js";
import { isTilefoldError, TilefoldError } from "../core/errors.js";
import { asksForLayer, findLayer } from "../layer/find-layer.js";
import { layerHeader } from "../layer/layer-header.js";
import type { LayerSelection } from "../layer/open-layer.js";
import type { Stage } from "./stage.js";

const HEADERS_AT_ONCE = 16;

/** Headers of rasters whose pixels are to be read, in the order of their addresses. The first that cannot be read is thrown. @throws RASTER_CODEC */
export async function openHeaders(uris: readonly string[], stage: Stage): Promise<RasterHeader[]> {
  const headers = (await tryHeaders(uris, stage, (error) => {
    throw error;
  })) as RasterHeader[];
  for (const { uri, levels } of headers) {
    const { compression } = levels[0]!;
    // Told now: every tile would fail, one after the other.
    if (!isBuiltIn(compression)) throw new TilefoldError("RASTER_CODEC", `${uri}: ${notBuiltIn(compression)}`, { at: { uri } });
  }
  return headers;
}

/** The header of a raster, or of the layer that stands where there is no file. */
async function openHeader(uri: string, stage: Stage): Promise<RasterHeader> {
  if (asksForLayer(uri)) return openLayerHeader(uri, {}, stage);
  try {
    return await readHeader(stage.storeFor(uri), uri, { signal: stage.signal });
  } catch (error) {
    if (!isTilefoldError(error) || /\.[a-z]{3,4}$/i.test(uri) || !NO_FILE.has(error.code)) throw error;
    const layer = await findLayer(uri, {}, stage.storeFor, stage.signal);
    if (layer === null) throw error;
    return layerHeader(layer);
  }
}

/** What opening a folder or a prefix as a file gives. */
const NO_FILE: ReadonlySet<string> = new Set(["SOURCE_NOT_FOUND", "RASTER_NOT_TIFF", "STORE_FAILED", "STORE_DENIED"]);

/** The header of a layer, or of the part of it that is asked for. @throws SOURCE_NOT_FOUND naming the layers there are */
export async function openLayerHeader(
  uri: string,
  { name, zoom, ...selection }: LayerSelection & { readonly name?: string; readonly zoom?: number },
  stage: Stage,
): Promise<RasterHeader> {
  const which = { ...(name === undefined ? {} : { name }), ...(zoom === undefined ? {} : { zoom }) };
  const layer = await findLayer(uri, which, stage.storeFor, stage.signal);
  if (layer === null)
    throw new TilefoldError("SOURCE_NOT_FOUND", `${uri} holds no layers`, {
      hint: "Name the folder or prefix that a `write` node of format `layer` wrote to.",
      at: { uri },
    });
  return layerHeader(layer, selection);
}

/** The same; where one cannot be read, `failed` is told, and null stands in its place. */
export async function tryHeaders(
  uris: readonly string[],
  stage: Stage,
  failed: (error: unknown, index: number) => void,
): Promise<(RasterHeader | null)[]> {
  const headers = new Array<RasterHeader | null>(uris.length).fill(null);
  let next = 0;
  const open = async (): Promise<void> => {
    while (next < uris.length) {
      const index = next++;
      const uri = uris[index]!;
      try {
        headers[index] = await openHeader(uri, stage);
      } catch (error) {
        failed(error, index);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(HEADERS_AT_ONCE, uris.length) }, open));
  return headers;
}
