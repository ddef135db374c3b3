import { isBuiltIn, notBuiltIn } from "../cog/codec/registry.js";
import type { RasterHeader } from "../cog/header.js";
import { readHeader } from "../cog/read-header.js";
import { TilefoldError } from "../core/errors.js";
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
        headers[index] = await readHeader(stage.storeFor(uri), uri, { signal: stage.signal });
      } catch (error) {
        failed(error, index);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(HEADERS_AT_ONCE, uris.length) }, open));
  return headers;
}
