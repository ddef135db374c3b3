/** HTML and SVG as text. Everything that came from outside goes through `htmlText`. */
import type { PixelWindow } from "../grid/window.js";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const htmlText = (value: string | number | boolean | null): string =>
  String(value ?? "–").replace(/[&<>"']/g, (found) => ESCAPES[found]!);

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}table{border-collapse:collapse;display:block;overflow-x:auto}
th,td{padding:.2rem .6rem;border-bottom:1px solid #d8dee4;text-align:left}td.n{text-align:right;font-variant-numeric:tabular-nums}
pre{background:#f6f8fa;padding:.8rem;overflow-x:auto}svg{max-width:100%;height:auto;background:#f6f8fa}.bad{color:#b42318}`;

/** No script, nothing fetched: the policy in the page says so to the browser. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlText(title)}</title><style>${STYLE}</style></head><body>
${body}
</body></html>
`;

type Cell = string | number | boolean | null;

export function table(names: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell): string => `<td${typeof value === "number" ? ' class="n"' : ""}>${htmlText(value)}</td>`;
  return `<table><thead><tr>${names.map((name) => `<th>${htmlText(name)}</th>`).join("")}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</tbody></table>`;
}

export interface Picture {
  readonly batches: readonly { readonly window: PixelWindow; readonly state: "done" | "failed" | "missing" }[];
  /** x0, y0, x1, y1 in pixels. */
  readonly edges: Float64Array;
  readonly tile: { readonly width: number; readonly height: number };
}

const COLOURS = { done: "#9ecae9", failed: "#e45756", missing: "#d8dee4" } as const;
const SIZE = 900;
/** Lines between tiles closer than this would be a grey sheet. */
const LEAST_TILE = 6;

/** Batches by their state, the tiles in them where they are large enough, and the zones' edges over them. */
export function pictureSvg({ batches, edges, tile }: Picture): string {
  if (batches.length === 0) return "";
  const box = batches.reduce(
    (all, { window: { col, row, width, height } }) => ({
      x0: Math.min(all.x0, col),
      y0: Math.min(all.y0, row),
      x1: Math.max(all.x1, col + width),
      y1: Math.max(all.y1, row + height),
    }),
    { x0: Number.POSITIVE_INFINITY, y0: Number.POSITIVE_INFINITY, x1: Number.NEGATIVE_INFINITY, y1: Number.NEGATIVE_INFINITY },
  );
  const scale = SIZE / Math.max(box.x1 - box.x0, box.y1 - box.y0);
  const x = (value: number): string => ((value - box.x0) * scale).toFixed(1);
  const y = (value: number): string => ((value - box.y0) * scale).toFixed(1);
  const rects = batches.map(
    ({ window: { col, row, width, height }, state }) =>
      `<rect x="${x(col)}" y="${y(row)}" width="${(width * scale).toFixed(1)}" height="${(height * scale).toFixed(1)}" fill="${COLOURS[state]}" stroke="#fff"/>`,
  );
  const grid: string[] = [];
  if (Math.min(tile.width, tile.height) * scale >= LEAST_TILE) {
    for (const {
      window: { col, row, width, height },
    } of batches) {
      for (let at = col + tile.width; at < col + width; at += tile.width) grid.push(`M${x(at)} ${y(row)}V${y(row + height)}`);
      for (let at = row + tile.height; at < row + height; at += tile.height) grid.push(`M${x(col)} ${y(at)}H${x(col + width)}`);
    }
  }
  let path = "";
  for (let i = 0; i < edges.length; i += 4) path += `M${x(edges[i]!)} ${y(edges[i + 1]!)}L${x(edges[i + 2]!)} ${y(edges[i + 3]!)}`;
  const [width, height] = [Math.ceil((box.x1 - box.x0) * scale), Math.ceil((box.y1 - box.y0) * scale)];
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="zones and tiles">${rects.join("")}<path d="${grid.join("")}" stroke="#fff" stroke-opacity=".6" fill="none"/><path d="${path}" stroke="#1b1f24" fill="none"/></svg>`;
}

const BARS = 60;

/** How many of the times fall into each sixtieth of their span. */
export function timelineSvg(times: readonly number[]): string {
  const first = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
  const last = times.reduce((most, time) => Math.max(most, time), Number.NEGATIVE_INFINITY);
  const counts = new Array<number>(BARS).fill(0);
  for (const time of times) counts[Math.min(BARS - 1, Math.floor(((time - first) / Math.max(1, last - first)) * BARS))]!++;
  const most = Math.max(...counts);
  const bars = counts.map(
    (count, index) =>
      `<rect x="${index * 15}" y="${(100 - (100 * count) / most).toFixed(1)}" width="13" height="${((100 * count) / most).toFixed(1)}" fill="#4c78a8"/>`,
  );
  const label = `${new Date(first).toISOString()} to ${new Date(last).toISOString()}`;
  return `<svg viewBox="0 0 900 100" width="900" height="100" role="img" aria-label="batches over time">${bars.join("")}</svg><p>${htmlText(label)}</p>`;
}
