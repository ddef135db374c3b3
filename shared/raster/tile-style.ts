/** How a tile's values become colours. */
import type { Band } from "./tile.js";

/** Colours are 0xRRGGBBAA. */
export type TileStyle =
  /** Values are colours already: one band grey, three red, green and blue, four with alpha; two grey and alpha. Bytes, or 16-bit grey. */
  | { readonly kind: "direct" }
  /** One colour for each value; other values are transparent. */
  | { readonly kind: "table"; readonly values: readonly number[]; readonly colors: readonly number[] }
  /** Evenly spaced colours from `min` to `max`, linear between; values beyond take the end's colour. */
  | { readonly kind: "ramp"; readonly min: number; readonly max: number; readonly colors: readonly number[] }
  /** Three bands as red, green and blue, each from its own least to its own greatest value. */
  | { readonly kind: "stretch"; readonly ranges: readonly (readonly [min: number, max: number])[] };

/** Samples interleaved, row by row; 16-bit samples are big-endian, as PNG has them. */
export interface TileImage {
  readonly width: number;
  readonly height: number;
  readonly kind: "palette" | "grey" | "grey-alpha" | "grey16" | "grey-alpha16" | "rgb" | "rgba";
  readonly samples: Uint8Array;
  /** Of a palette image: four bytes a colour, red, green, blue, alpha. */
  readonly palette: Uint8Array | null;
}

/** "#rgb", "#rrggbb" or "#rrggbbaa" as 0xRRGGBBAA; null for anything else. */
export function parseColor(text: string): number | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  const hex = short ? `${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : text.slice(1);
  if (!text.startsWith("#") || !/^([0-9a-f]{6}|[0-9a-f]{8})$/i.test(hex)) return null;
  return Number.parseInt(hex.length === 6 ? `${hex}ff` : hex, 16);
}

/** A tile's picture. A pixel without a value in some band is transparent. */
export function paintTile(bands: readonly Band[], width: number, height: number, style: TileStyle): TileImage {
  const pixels = width * height;
  if (style.kind === "ramp")
    return { width, height, kind: "palette", samples: rampIndices(bands[0]!, pixels, style), palette: rampPalette(style.colors) };
  if (style.kind === "stretch")
    return paintTile(
      bands.map((band, b) => stretched(band, pixels, style.ranges[b]!)),
      width,
      height,
      { kind: "direct" },
    );
  if (style.kind === "table") return tableImage(bands[0]!, width, height, style);
  const valid = validInAll(bands, pixels);
  if (bands.length <= 2) return greyImage(bands, width, height, valid);
  const alpha = bands.length === 4 ? bands[3]!.cells : null;
  const [red, green, blue] = [bands[0]!.cells, bands[1]!.cells, bands[2]!.cells];
  if (valid === null && alpha === null) {
    const samples = new Uint8Array(pixels * 3);
    for (let i = 0, to = 0; i < pixels; i++, to += 3) {
      samples[to] = red[i]!;
      samples[to + 1] = green[i]!;
      samples[to + 2] = blue[i]!;
    }
    return { width, height, kind: "rgb", samples, palette: null };
  }
  const samples = new Uint8Array(pixels * 4);
  for (let i = 0, to = 0; i < pixels; i++, to += 4) {
    if (valid !== null && valid[i] === 0) continue;
    samples[to] = red[i]!;
    samples[to + 1] = green[i]!;
    samples[to + 2] = blue[i]!;
    samples[to + 3] = alpha === null ? 255 : alpha[i]!;
  }
  return { width, height, kind: "rgba", samples, palette: null };
}

function greyImage(bands: readonly Band[], width: number, height: number, valid: Uint8Array | null): TileImage {
  const { cells, cellType } = bands[0]!;
  const alpha = bands.length === 2 ? bands[1]!.cells : null;
  const pixels = width * height;
  const size = cellType === "uint16" ? 2 : 1;
  const clear = valid !== null || alpha !== null;
  if (size === 1 && !clear) return { width, height, kind: "grey", samples: cells as Uint8Array, palette: null };
  const step = clear ? size * 2 : size;
  const samples = new Uint8Array(pixels * step);
  for (let i = 0, to = 0; i < pixels; i++, to += step) {
    if (valid !== null && valid[i] === 0) continue;
    const value = cells[i]!;
    const opacity = alpha === null ? (size === 2 ? 65535 : 255) : alpha[i]!;
    if (size === 2) {
      samples[to] = value >> 8;
      samples[to + 1] = value & 255;
      if (clear) {
        samples[to + 2] = opacity >> 8;
        samples[to + 3] = opacity & 255;
      }
    } else {
      samples[to] = value;
      samples[to + 1] = opacity;
    }
  }
  return { width, height, kind: `${clear ? "grey-alpha" : "grey"}${size === 2 ? "16" : ""}`, samples, palette: null };
}

function stretched({ cells, valid }: Band, pixels: number, [min, max]: readonly [number, number]): Band {
  const bytes = new Uint8ClampedArray(pixels);
  const scale = max > min ? 255 / (max - min) : 0;
  for (let i = 0; i < pixels; i++) bytes[i] = (cells[i]! - min) * scale;
  return { cellType: "uint8", cells: new Uint8Array(bytes.buffer), valid };
}

/** Steps of a ramp; index 0 is transparent. */
const STEPS = 255;

type Ramp = Extract<TileStyle, { kind: "ramp" }>;

function rampIndices(band: Band, pixels: number, ramp: Ramp): Uint8Array {
  const { cells, valid, cellType } = band;
  const indices = new Uint8Array(pixels);
  const known = cellType === "uint8" || cellType === "uint16" || cellType === "int16" ? rampTable(ramp, cellType) : null;
  if (known !== null) {
    const least = cellType === "int16" ? -32768 : 0;
    for (let i = 0; i < pixels; i++) indices[i] = known[cells[i]! - least]!;
    if (valid !== null) for (let i = 0; i < pixels; i++) if (valid[i] === 0) indices[i] = 0;
    return indices;
  }
  for (let i = 0; i < pixels; i++) if (valid === null || valid[i] !== 0) indices[i] = rampIndex(cells[i]!, ramp);
  return indices;
}

/** NaN stays transparent. */
function rampIndex(value: number, { min, max }: Ramp): number {
  const step = max > min ? ((value - min) * (STEPS - 1)) / (max - min) : 0;
  return step >= STEPS - 1 ? STEPS : step <= 0 ? 1 : step > 0 ? 1 + Math.floor(step + 0.5) : 0;
}

const tables = new WeakMap<Ramp, Uint8Array>();

/** The index of every value of a small cell type. */
function rampTable(ramp: Ramp, cellType: "uint8" | "uint16" | "int16"): Uint8Array {
  const least = cellType === "int16" ? -32768 : 0;
  let table = tables.get(ramp);
  if (table === undefined || table.length !== (cellType === "uint8" ? 256 : 65536))
    tables.set(ramp, (table = Uint8Array.from({ length: cellType === "uint8" ? 256 : 65536 }, (_, i) => rampIndex(i + least, ramp))));
  return table;
}

function rampPalette(colors: readonly number[]): Uint8Array {
  const palette = new Uint8Array((STEPS + 1) * 4);
  for (let step = 0; step < STEPS; step++) {
    const place = (step / (STEPS - 1)) * (colors.length - 1);
    const from = Math.min(colors.length - 1, Math.floor(place));
    const to = Math.min(colors.length - 1, from + 1);
    for (let c = 0; c < 4; c++) {
      const a = channel(colors[from]!, c);
      palette[(step + 1) * 4 + c] = Math.floor(a + (channel(colors[to]!, c) - a) * (place - from) + 0.5);
    }
  }
  return palette;
}

/** Red, green, blue or alpha of a colour. */
const channel = (color: number, c: number): number => Math.floor(color / 2 ** (24 - 8 * c)) & 255;

/** Up to this many colours a table is a palette. */
const PALETTE = 255;

function tableImage({ cells, valid }: Band, width: number, height: number, style: Extract<TileStyle, { kind: "table" }>): TileImage {
  const pixels = width * height;
  const place = new Map(style.values.map((value, i) => [value, i]));
  const small = style.colors.length <= PALETTE;
  const samples = new Uint8Array(small ? pixels : pixels * 4);
  let last = Number.NaN;
  let at: number | undefined;
  for (let i = 0; i < pixels; i++) {
    if (valid !== null && valid[i] === 0) continue;
    const value = cells[i]!;
    if (value !== last) {
      at = place.get(value);
      last = value;
    }
    if (at === undefined) continue;
    if (small) samples[i] = at + 1;
    else for (let c = 0; c < 4; c++) samples[i * 4 + c] = channel(style.colors[at]!, c);
  }
  if (!small) return { width, height, kind: "rgba", samples, palette: null };
  const palette = new Uint8Array((style.colors.length + 1) * 4);
  style.colors.forEach((color, i) => {
    for (let c = 0; c < 4; c++) palette[(i + 1) * 4 + c] = channel(color, c);
  });
  return { width, height, kind: "palette", samples, palette };
}

/** 1 where every band has a value; null: everywhere. */
function validInAll(bands: readonly Band[], pixels: number): Uint8Array | null {
  let all: Uint8Array | null = null;
  for (const { valid } of bands) {
    if (valid === null) continue;
    if (all === null) all = valid.slice();
    else for (let i = 0; i < pixels; i++) all[i]! &= valid[i]!;
  }
  return all;
}

/** Four bytes a pixel, red, green, blue, alpha; of 16-bit samples the high byte. */
export function rgbaOf({ width, height, kind, samples, palette }: TileImage): Uint8Array {
  if (kind === "rgba") return samples;
  const pixels = width * height;
  const rgba = new Uint8Array(pixels * 4);
  const step = kind === "rgb" ? 3 : kind === "grey-alpha16" ? 4 : kind === "grey-alpha" || kind === "grey16" ? 2 : 1;
  for (let i = 0, from = 0, to = 0; i < pixels; i++, from += step, to += 4) {
    if (kind === "palette") {
      const color = samples[from]! * 4;
      for (let c = 0; c < 4; c++) rgba[to + c] = palette![color + c]!;
    } else {
      const colored = kind === "rgb";
      rgba[to] = samples[from]!;
      rgba[to + 1] = samples[colored ? from + 1 : from]!;
      rgba[to + 2] = samples[colored ? from + 2 : from]!;
      rgba[to + 3] = kind === "grey-alpha" ? samples[from + 1]! : kind === "grey-alpha16" ? samples[from + 2]! : 255;
    }
  }
  return rgba;
}
