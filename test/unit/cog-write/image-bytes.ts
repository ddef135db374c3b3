/** Whole files as batches make them, in memory. */
import { layoutFile, TOP_SOURCE } from "../../../shared/cog/assemble-layout.js";
import { batchEncoder, topEncoder } from "../../../shared/cog/encode-batch.js";
import { imageGeometry, tileWindow } from "../../../shared/cog/write-geometry.js";
import type { ImageSpec } from "../../../shared/cog/write-spec.js";
import type { ImageTags } from "../../../shared/cog/write-tags.js";
import type { PixelWindow } from "../../../shared/grid/window.js";
import type { Band } from "../../../shared/raster/tile.js";

/** @param bigTiff see layoutFile */
export function imageBytes(
  spec: ImageSpec,
  tags: ImageTags,
  provider: (window: PixelWindow) => readonly Band[] | null,
  bigTiff?: boolean,
): Uint8Array {
  const geometry = imageGeometry(spec);
  const top = topEncoder(spec);
  const batches: { col: number; row: number; lengths: Uint32Array; bytes: Uint8Array; holes: boolean }[] = [];
  for (let row = 0; row < geometry.batchRows; row++) {
    for (let col = 0; col < geometry.batchCols; col++) {
      const encoder = batchEncoder(spec, { col, row });
      const side = 2 ** spec.span;
      const { tileCols, tileRows } = geometry.levels[0]!;
      // From the last tile to the first: the order must not matter.
      for (let y = Math.min(tileRows, (row + 1) * side) - 1; y >= row * side; y--)
        for (let x = Math.min(tileCols, (col + 1) * side) - 1; x >= col * side; x--)
          encoder.put(x, y, provider(tileWindow(geometry, { level: 0, col: x, row: y })));
      const { top: last, ...batch } = encoder.finish();
      batches.push({ col, row, ...batch });
      if (geometry.batchTop < spec.overviews) top.put(col, row, last);
    }
  }
  const above = geometry.batchTop < spec.overviews ? top.finish() : { bytes: new Uint8Array(0), lengths: new Uint32Array(0) };
  const layout = layoutFile(spec, tags, batches, above.lengths, {
    masks: batches.some(({ holes }) => holes),
    ...(bigTiff === undefined ? {} : { bigTiff }),
  });
  const file = new Uint8Array(layout.bytes);
  const { sources, starts, lengths } = layout.segments;
  let at = 0;
  sources.forEach((source, i) => {
    const from = source < TOP_SOURCE ? layout.header : source === TOP_SOURCE ? above.bytes : batches[source - 1]!.bytes;
    file.set(from.subarray(starts[i]!, starts[i]! + lengths[i]!), at);
    at += lengths[i]!;
  });
  return file;
}
