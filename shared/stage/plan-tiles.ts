/** What a `write` node of keyed tiles asks for, held against the layer that it is to write. */
import type { RasterHeader } from "../cog/header.js";
import { TilefoldError } from "../core/errors.js";
import { boundsAt, layerIndex } from "../grid/tile-numbers.js";
import { checkLayerName } from "../layer/layer-attributes.js";
import type { WriteNode } from "../node/write.js";
import type { LayerLayout, PyramidPlan } from "../plan/layer-layout.js";
import type { LayerBand } from "../plan/layer-program.js";
import type { TileOutput } from "../plan/tile-output.js";
import type { CellType } from "../raster/cell-type.js";
import { parseColor, type TileStyle } from "../raster/tile-style.js";
import { joinUri } from "../store/uri.js";

const TILED = new Set(["layer", "xyz", "pmtiles"]);

/** Whether a node writes keyed tiles rather than files of pixels. */
export const writesTiles = (node: WriteNode): boolean => TILED.has(formatOf(node) ?? "");

const formatOf = ({ format, uri }: WriteNode) => format ?? (/\.pmtiles$/i.test(uri) ? ("pmtiles" as const) : undefined);

/** Whether an output is the layer that is read, at whatever zoom: its levels belong together. */
export const overwritesLayer = ({ tiles: source }: Pick<RasterHeader, "tiles">, uri: string, tiles: TileOutput): boolean =>
  source !== undefined && tiles.format === "layer" && source.name === tiles.name && joinUri(source.catalogue, "") === joinUri(uri, "");

export interface TiledLayer {
  readonly bands: readonly LayerBand[];
  readonly cellType: CellType;
  readonly layout: LayerLayout | null;
  readonly pyramid: PyramidPlan | null;
  /** The group of scenes; "all" where there is one. */
  readonly group: string;
  /** Of a layer whose keys have a time. */
  readonly instants: readonly number[] | null;
}

/** @throws OUTPUT_INVALID, naming what the layer lacks for the format */
export function tileOutput(node: WriteNode, layer: TiledLayer, place: { pointer: string }): TileOutput {
  const bad = (message: string, hint?: string): TilefoldError =>
    new TilefoldError("OUTPUT_INVALID", message, { at: place, ...(hint === undefined ? {} : { hint }) });
  const format = formatOf(node) as TileOutput["format"];
  const { layout, pyramid } = layer;
  if (layout === null)
    throw bad(`format ${format} is for layers that lie in a layout`, "Add a tile-to-layout or reproject node with a scheme before it.");
  const { tileCols, tileRows } = layout.layout.tileLayout;
  if (pyramid !== null && (tileCols % 2 === 1 || tileRows % 2 === 1))
    throw bad(`tiles of ${tileCols} × ${tileRows} pixels cannot be halved into a pyramid`, "Use an even tile size.");
  if (format !== "layer" && layout.scheme !== "zoomed" && layout.scheme !== "tms")
    throw bad(`format ${format} needs zoom levels that a CRS decides, not a ${layout.scheme} layout`, "Use a zoomed or tms scheme.");
  if (
    format === "pmtiles" &&
    (layout.crs === null || !/^EPSG:(3857|900913)$/i.test(layout.crs) || (layout.scheme === "tms" && layout.tms !== "WebMercatorQuad"))
  )
    throw bad(
      `a PMTiles archive holds web mercator tiles, and the layer lies in ${layout.crs ?? "no CRS"}`,
      "Reproject to EPSG:3857 with a zoomed scheme, or write xyz.",
    );
  if (format === "layer" && node.name === undefined) throw bad("a layer needs a name in its catalogue", "Give `name`.");
  const suffix = layer.group === "all" ? "" : `-${layer.group.replace(/[^\p{L}\p{N}_+.-]+/gu, "_")}`;
  const name = `${node.name ?? nameOf(node.uri)}${suffix}`;
  if (format === "layer") checkLayerName(name);
  const tileFormat = node.tileFormat ?? (format === "layer" ? "raw" : "png");
  if (node.quality !== undefined && tileFormat !== "webp") throw bad(`quality is for webp tiles, and these are ${tileFormat}`);
  if (node.compression !== undefined && node.compression !== "deflate" && node.compression !== tileFormat)
    throw bad(`tiles are written by their tileFormat, not with ${node.compression}`, "Leave `compression` out.");
  const keyIndex = node.keyIndex ?? "zorder";
  return {
    format,
    name,
    keyIndex,
    ...stepsOf(node, keyIndex, layer, bad),
    encoding: {
      format: tileFormat,
      style: tileStyle(node, layer, tileFormat, bad),
      // Raw tiles are read back by programs on the same machines: a faster level is worth more than the last percents.
      level: Math.min(9, node.level ?? (tileFormat === "raw" ? 1 : 6)),
      quality: node.quality ?? null,
    },
  };
}

const DAY = 86_400_000;
const BITS = 8;

/** How an index counts time; the index is made once, so that what it cannot count is told before anything is read. */
function stepsOf(
  node: WriteNode,
  keyIndex: TileOutput["keyIndex"],
  { instants, layout }: TiledLayer,
  bad: (message: string, hint?: string) => TilefoldError,
): Pick<TileOutput, "steps"> {
  const { temporalResolution, temporalBits } = node;
  const told = temporalResolution !== undefined ? "temporalResolution" : temporalBits !== undefined ? "temporalBits" : null;
  if (instants === null) {
    if (told === null) return {};
    throw bad(`${told} is for layers whose keys have a time`, "Date the sources by `time`, and write format layer.");
  }
  if (keyIndex === "rowmajor") throw bad("there is no row-major index of keys with a time", "Use zorder or hilbert.");
  const [own, others] =
    keyIndex === "zorder" ? (["temporalResolution", temporalBits] as const) : (["temporalBits", temporalResolution] as const);
  if (others !== undefined) throw bad(`${told} is not for a ${keyIndex} index, whose steps of time are given by ${own}`);
  const steps = keyIndex === "zorder" ? { temporalResolution: temporalResolution ?? DAY } : { temporalBits: temporalBits ?? BITS };
  try {
    layerIndex({ kind: keyIndex, keyBounds: boundsAt(layout!.keyBounds, instants[0]!, instants.at(-1)!), ...steps });
  } catch (error) {
    if (!(error instanceof TilefoldError)) throw error;
    throw bad(error.message, error.hint);
  }
  return { steps };
}

const nameOf = (uri: string): string =>
  uri
    .replace(/\/+$/, "")
    .replace(/^.*\//, "")
    .replace(/\.pmtiles$/i, "") || "layer";

function tileStyle(
  node: WriteNode,
  { bands, cellType }: TiledLayer,
  tileFormat: string,
  bad: (message: string, hint?: string) => TilefoldError,
): TileStyle {
  if (node.colors !== undefined && node.ramp !== undefined) throw bad("colors and ramp exclude each other");
  const one = node.colors !== undefined ? "colors" : node.ramp !== undefined ? "ramp" : null;
  if (one !== null && tileFormat === "raw") throw bad(`${one} is for pictures, and raw tiles hold cells as they are`);
  if (one !== null && bands.length !== 1)
    throw bad(`${one} is for one band, and the layer has ${bands.length}`, "Choose one with `bands` or a map node.");
  if (node.colors !== undefined) {
    const entries = Object.entries(node.colors).map(([value, color]) => [Number(value), parseColor(color)!] as const);
    const wrong = Object.keys(node.colors).find((value) => value.trim() === "" || !Number.isFinite(Number(value)));
    if (wrong !== undefined) throw bad(`colors names the value ${JSON.stringify(wrong)}, which is no number`);
    return { kind: "table", values: entries.map(([value]) => value), colors: entries.map(([, color]) => color) };
  }
  if (node.ramp !== undefined) {
    const { min, max, colors } = node.ramp;
    if (!(max > min)) throw bad(`the ramp's max ${max} is not above its min ${min}`);
    return { kind: "ramp", min, max, colors: (colors ?? ["#000", "#fff"]).map((color) => parseColor(color)!) };
  }
  if (tileFormat === "raw") return { kind: "direct" };
  const grey = bands.length <= 2 && (cellType === "uint8" || (cellType === "uint16" && tileFormat === "png"));
  if (grey || ((bands.length === 3 || bands.length === 4) && cellType === "uint8")) return { kind: "direct" };
  if (bands.length > 4)
    throw bad(`a picture has at most 4 bands, and the layer has ${bands.length}`, "Choose some with `bands` or a map node.");
  throw bad(
    `${bands.length === 1 ? "a band" : `${bands.length} bands`} of ${cellType} cannot be shown as ${tileFormat} as it is`,
    bands.length === 1
      ? "Give a `ramp` with min and max, a `colors` table, or tileFormat raw."
      : "Scale to uint8 with a map node, choose one band and give a ramp, or write tileFormat raw.",
  );
}
