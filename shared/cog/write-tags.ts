import { TilefoldError } from "../core/errors.js";
import type { Affine } from "../grid/affine.js";
import type { GeoKeyTags } from "./write-geokeys.js";

/** What a file says of one band. */
export interface BandTags {
  /** Left out of the file where it is only the band's number ("b1"). */
  readonly name?: string;
  readonly scale?: number | null;
  readonly offset?: number | null;
  readonly unit?: string;
  /** Over valid pixels at full resolution. */
  readonly statistics?: BandStatistics;
}

export interface BandStatistics {
  readonly minimum: number;
  readonly maximum: number;
  readonly mean: number;
  readonly stdev: number;
  /** 0 to 100. */
  readonly validPercent?: number;
}

/** What a file says beside its pixels: needed by nobody but who assembles it. Plain JSON. */
export interface ImageTags {
  /** Pixel corner to CRS; null: no georeference. */
  readonly transform: Affine | null;
  /** See geoKeysFromCrs; null: no CRS. */
  readonly geoKeys: GeoKeyTags | null;
  /** By band; bands without an entry have nothing to say. */
  readonly bands?: readonly BandTags[];
  /** Red, green and blue, 0 to 255, of the values from 0 on: of one band of uint8 or uint16. */
  readonly colorTable?: readonly (readonly [number, number, number])[];
  /** The first three bands are red, green and blue. */
  readonly rgb?: boolean;
  /** The last band is alpha. */
  readonly alpha?: boolean;
  /** Items of the file itself, by name. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** GDAL_METADATA: one flat document of items; "" where there is nothing to say. */
export function gdalMetadata(tags: ImageTags): string {
  const items: string[] = [];
  const item = (name: string, value: string, attributes: string): void =>
    void items.push(`  <Item name="${escapeXml(name)}"${attributes}>${escapeXml(escapeXml(value))}</Item>\n`);
  for (const [name, value] of Object.entries(tags.metadata ?? {})) item(name, value, "");
  (tags.bands ?? []).forEach((band, sample) => {
    const { name, scale, offset, unit, statistics } = band;
    const of = ` sample="${sample}"`;
    if (name !== undefined && name !== `b${sample + 1}`) item("DESCRIPTION", name, `${of} role="description"`);
    if (statistics !== undefined) {
      item("STATISTICS_MAXIMUM", numberText(statistics.maximum), of);
      item("STATISTICS_MEAN", numberText(statistics.mean), of);
      item("STATISTICS_MINIMUM", numberText(statistics.minimum), of);
      item("STATISTICS_STDDEV", numberText(statistics.stdev), of);
      if (statistics.validPercent !== undefined) item("STATISTICS_VALID_PERCENT", numberText(statistics.validPercent), of);
    }
    // GDAL reads a scale only where there is an offset too.
    if (typeof scale === "number" || typeof offset === "number") {
      item("OFFSET", numberText(offset ?? 0), `${of} role="offset"`);
      item("SCALE", numberText(scale ?? 1), `${of} role="scale"`);
    }
    if (unit !== undefined) item("UNITTYPE", unit, `${of} role="unittype"`);
  });
  return items.length === 0 ? "" : `<GDALMetadata>\n${items.join("")}</GDALMetadata>\n`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new TilefoldError("OUTPUT_INVALID", `a band's statistics, scale or offset is ${value}`);
  return String(value);
}

/** GDAL escapes what it puts into this document once more than XML asks for, and undoes both when it reads. Control characters have no place in XML 1.0. */
const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** ColorMap: all reds, then greens, then blues, as 16 bits; values beyond the table are black. */
export function colorMap(table: readonly (readonly [number, number, number])[], bits: 8 | 16): Uint16Array {
  const size = 2 ** bits;
  if (table.length > size) throw new TilefoldError("OUTPUT_INVALID", `a colour table of ${table.length} entries for cells of ${bits} bits`);
  const map = new Uint16Array(size * 3);
  table.forEach((color, i) => {
    if (!color.every((part) => Number.isInteger(part) && part >= 0 && part <= 255))
      throw new TilefoldError("OUTPUT_INVALID", `colour ${i} is (${color.join(", ")}); red, green and blue go from 0 to 255`);
    color.forEach((part, c) => {
      map[c * size + i] = part * 257;
    });
  });
  return map;
}
