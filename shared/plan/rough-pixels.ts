import type { Polygons } from "../geo/geojson.js";

/** About how many pixels of a grid a zone has, from its rings in pixels alone: holes count as if they were none, what lies beside the grid does not. */
export function roughPixels(polygons: Polygons, { width, height }: { readonly width: number; readonly height: number }): number {
  let pixels = 0;
  for (const [outer] of polygons) {
    if (outer === undefined) continue;
    let [xmin, ymin, xmax, ymax, area] = [width, height, 0, 0, 0];
    for (let i = 0; i < outer.length; i += 2) {
      const x = Math.max(0, Math.min(width, outer[i]!));
      const y = Math.max(0, Math.min(height, outer[i + 1]!));
      if (x < xmin) xmin = x;
      if (x > xmax) xmax = x;
      if (y < ymin) ymin = y;
      if (y > ymax) ymax = y;
      if (i > 0) area += (outer[i - 1]! + outer[i + 1]!) * (outer[i]! - outer[i - 2]!);
    }
    if (xmax > xmin && ymax > ymin) pixels += Math.min(Math.abs(area) / 2, (xmax - xmin) * (ymax - ymin));
  }
  return pixels;
}
