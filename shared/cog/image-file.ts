/** A Cloud Optimized GeoTIFF from its blocks: header, then the levels from the coarsest to the finest, each in row-major order. */
import { TilefoldError } from "../core/errors.js";
import { bytesPerCell, isFloat } from "../raster/cell-type.js";
import { type ImageSpec, levelSize } from "./image-spec.js";

/** The blocks of a level, row-major; empty ones are sparse. Masks are there where the image has an internal mask. */
export interface LevelBlocks {
  readonly blocks: readonly Uint8Array[];
  readonly masks: readonly Uint8Array[] | null;
}

interface Field {
  readonly tag: number;
  readonly type: 2 | 3 | 4 | 12;
  readonly values: readonly number[];
}

const SIZES = { 2: 1, 3: 2, 4: 4, 12: 8 } as const;
const LIMIT = 0xffffffff;

/** @param levels from the full resolution on @throws LIMIT_EXCEEDED for more than 4 GiB */
export function imageFile(spec: ImageSpec, levels: readonly LevelBlocks[]): Uint8Array {
  // Directories in the file's order: each level, its mask behind it.
  const directories = levels.flatMap(({ blocks, masks }, level) => [
    { level, mask: false, blocks },
    ...(masks === null ? [] : [{ level, mask: true, blocks: masks }]),
  ]);
  const offsets = directories.map(({ blocks }) => blocks.map(() => 0));
  const fieldsOf = (): Field[][] =>
    directories.map(({ level, mask, blocks }, d) =>
      fields(
        spec,
        level,
        mask,
        offsets[d]!,
        blocks.map(({ length }) => length),
      ),
    );
  const headerBytes = layout(fieldsOf()).size;
  let end = (headerBytes + 15) & ~15;
  // Coarsest first; a mask's blocks follow those they belong to.
  for (let d = directories.length - 1; d >= 0; d--) {
    if (directories[d]!.mask) continue;
    for (const own of [d, d + 1]) {
      if (own !== d && !directories[own]?.mask) continue;
      directories[own]!.blocks.forEach((block, i) => {
        if (block.length === 0) return;
        offsets[own]![i] = end;
        end += block.length;
      });
    }
  }
  if (end > LIMIT)
    throw new TilefoldError("LIMIT_EXCEEDED", `the image would have ${end} bytes, at most ${LIMIT} can be written as one file`);
  const file = new Uint8Array(end);
  writeHeader(file, fieldsOf());
  for (const [d, { blocks }] of directories.entries()) {
    for (const [i, block] of blocks.entries()) if (block.length > 0) file.set(block, offsets[d]![i]!);
  }
  return file;
}

/** Where each directory and the values beside it stand. */
function layout(directories: readonly (readonly Field[])[]): { starts: number[]; size: number } {
  let at = 8;
  const starts = directories.map((list) => {
    const start = at;
    at += 2 + list.length * 12 + 4;
    for (const field of list) {
      const bytes = field.values.length * SIZES[field.type];
      if (bytes > 4) at += (bytes + 1) & ~1;
    }
    return start;
  });
  return { starts, size: at };
}

function writeHeader(file: Uint8Array, directories: readonly (readonly Field[])[]): void {
  const view = new DataView(file.buffer, file.byteOffset);
  const { starts } = layout(directories);
  view.setUint32(0, 0x002a4949, true);
  view.setUint32(4, starts[0]!, true);
  directories.forEach((list, d) => {
    let at = starts[d]!;
    let beside = at + 2 + list.length * 12 + 4;
    view.setUint16(at, list.length, true);
    at += 2;
    for (const { tag, type, values } of list) {
      view.setUint16(at, tag, true);
      view.setUint16(at + 2, type, true);
      view.setUint32(at + 4, values.length, true);
      const bytes = values.length * SIZES[type];
      let to = at + 8;
      if (bytes > 4) {
        view.setUint32(to, beside, true);
        to = beside;
        beside += (bytes + 1) & ~1;
      }
      for (const value of values) {
        if (type === 2) view.setUint8(to, value);
        else if (type === 3) view.setUint16(to, value, true);
        else if (type === 4) view.setUint32(to, value, true);
        else view.setFloat64(to, value, true);
        to += SIZES[type];
      }
      at += 12;
    }
    view.setUint32(at, starts[d + 1] ?? 0, true);
  });
}

function fields(spec: ImageSpec, level: number, mask: boolean, offsets: readonly number[], counts: readonly number[]): Field[] {
  const samples = mask ? 1 : spec.bands.length;
  const bits = mask ? 1 : bytesPerCell(spec.cellType) * 8;
  const format = isFloat(spec.cellType) ? 3 : spec.cellType.startsWith("int") ? 2 : 1;
  const list: Field[] = [
    { tag: 254, type: 4, values: [(level > 0 ? 1 : 0) | (mask ? 4 : 0)] },
    { tag: 256, type: 4, values: [levelSize(spec.width, level)] },
    { tag: 257, type: 4, values: [levelSize(spec.height, level)] },
    { tag: 258, type: 3, values: Array.from({ length: samples }, () => bits) },
    { tag: 259, type: 3, values: [spec.compression === "none" ? 1 : 8] },
    { tag: 262, type: 3, values: [mask ? 4 : 1] },
    { tag: 277, type: 3, values: [samples] },
    { tag: 284, type: 3, values: [1] },
    ...(spec.predictor === 1 || mask || spec.compression === "none" ? [] : [{ tag: 317, type: 3 as const, values: [spec.predictor] }]),
    { tag: 322, type: 4, values: [spec.blockSize] },
    { tag: 323, type: 4, values: [spec.blockSize] },
    { tag: 324, type: 4, values: offsets },
    { tag: 325, type: 4, values: counts },
    // Bands beyond the first say nothing of transparency.
    ...(samples > 1 ? [{ tag: 338, type: 3 as const, values: Array.from({ length: samples - 1 }, () => 0) }] : []),
    { tag: 339, type: 3, values: Array.from({ length: samples }, () => (mask ? 1 : format)) },
  ];
  if (level === 0 && !mask) list.push(...placeFields(spec), ...metadataField(spec));
  if (spec.nodata !== null && !mask) list.push({ tag: 42113, type: 2, values: text(String(spec.nodata)) });
  return list.sort((a, b) => a.tag - b.tag);
}

const text = (value: string): number[] => [...new TextEncoder().encode(value), 0];

function placeFields({ transform: t, crs }: ImageSpec): Field[] {
  const place: Field[] =
    t.b === 0 && t.d === 0 && t.a > 0 && t.e < 0
      ? [
          { tag: 33550, type: 12, values: [t.a, -t.e, 0] },
          { tag: 33922, type: 12, values: [0, 0, 0, t.c, t.f, 0] },
        ]
      : [{ tag: 34264, type: 12, values: [t.a, t.b, 0, t.c, t.d, t.e, 0, t.f, 0, 0, 0, 0, 0, 0, 0, 1] }];
  if (crs === null) return place;
  if ("epsg" in crs) {
    const keys = [1, 1, 0, 3, 1024, 0, 1, crs.geographic ? 2 : 1, 1025, 0, 1, 1, crs.geographic ? 2048 : 3072, 0, 1, crs.epsg];
    return [...place, { tag: 34735, type: 3, values: keys }];
  }
  // A CRS without a code travels as text, as ESRI's and GDAL's readers take it.
  const citation = [...text(`ESRI PE String = ${crs.wkt}`).slice(0, -1), 0x7c, 0];
  const geographic = /^\s*GEOG/i.test(crs.wkt);
  const keys = [
    1,
    1,
    0,
    4,
    1024,
    0,
    1,
    geographic ? 2 : 1,
    1025,
    0,
    1,
    1,
    geographic ? 2048 : 3072,
    0,
    1,
    32767,
    geographic ? 2049 : 3073,
    34737,
    citation.length - 1,
    0,
  ];
  return [...place, { tag: 34735, type: 3, values: keys }, { tag: 34737, type: 2, values: citation }];
}

/** GDAL's metadata: the bands' names. */
function metadataField({ bands }: ImageSpec): Field[] {
  const escaped = (value: string): string => value.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
  const items = bands.map((name, i) => `<Item name="DESCRIPTION" sample="${i}" role="description">${escaped(name)}</Item>`);
  return [{ tag: 42112, type: 2, values: text(`<GDALMetadata>${items.join("")}</GDALMetadata>\n`) }];
}
