import type { LevelHeader } from "../header.js";
import { BlockFault, type BlockShape, type Codec, tooLarge } from "./codec.js";
import { bitSource, decodeCoefficients, type HuffmanTable, huffmanTable, isOverrun } from "./jpeg-huffman.js";
import { inverseTransform } from "./jpeg-idct.js";
import { interleave, type Plane, rgbFromYCbCr, upsample } from "./jpeg-upsample.js";

/** What DQT, DHT and DRI segments have set so far. */
interface Tables {
  readonly quantization: (Uint16Array | undefined)[];
  readonly dc: (HuffmanTable | undefined)[];
  readonly ac: (HuffmanTable | undefined)[];
  restart: number;
}

interface Component {
  readonly id: number;
  readonly across: number;
  readonly down: number;
  readonly quantization: number;
  /** Rounded up to whole MCUs. */
  readonly samples: Uint8Array;
  readonly stride: number;
  /** Real samples. */
  readonly width: number;
  readonly height: number;
  prediction: number;
  scanned: boolean;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly maxAcross: number;
  readonly maxDown: number;
  readonly components: readonly Component[];
}

const PHOTOMETRIC_YCBCR = 6;

/** Tables shared by all blocks of a level, parsed once. */
const sharedTables = new WeakMap<LevelHeader, Tables>();

/**
 * Sequential JPEG with 8 bits (T.81; TIFF Technical Note 2), giving the same pixels as libjpeg's defaults. Photometric YCbCr comes out as RGB; any other
 * is left as it is. Progressive, arithmetic, lossless and 12-bit streams are RASTER_CODEC.
 */
export const jpegCodec: Codec = {
  order: "machine",
  decode(bytes, shape) {
    if (shape.level.bitsPerSample !== 8)
      throw new BlockFault("RASTER_CODEC", `has JPEG cells of ${shape.level.bitsPerSample} bits, which are not built in`);
    const tables = tablesOf(shape.level);
    const frame = readImage(bytes, { ...tables, quantization: [...tables.quantization], dc: [...tables.dc], ac: [...tables.ac] }, shape);
    if (!frame) throw malformed("holds no JPEG image");
    const missing = frame.components.find((component) => !component.scanned);
    if (missing) throw malformed("ends before all JPEG components");
    const planes = frame.components.map((component) =>
      upsample(component as Plane, frame.maxAcross / component.across, frame.maxDown / component.down, frame.width, shape.rows),
    );
    return shape.level.photometric === PHOTOMETRIC_YCBCR && planes.length === 3
      ? rgbFromYCbCr(planes[0]!, planes[1]!, planes[2]!)
      : interleave(planes);
  },
};

const malformed = (message: string): BlockFault => new BlockFault("RASTER_MALFORMED", message);

function tablesOf(level: LevelHeader): Tables {
  let tables = sharedTables.get(level);
  if (!tables) {
    tables = { quantization: [], dc: [], ac: [], restart: 0 };
    if (level.jpegTables) readImage(new Uint8Array(Buffer.from(level.jpegTables, "base64")), tables, null);
    sharedTables.set(level, tables);
  }
  return tables;
}

/** Walks the segments of a stream. Without a shape only tables are read. */
function readImage(data: Uint8Array, tables: Tables, shape: BlockShape | null): Frame | null {
  let frame: Frame | null = null;
  let at = 0;
  if (data[0] !== 0xff || data[1] !== 0xd8) throw malformed("is no JPEG stream");
  at = 2;
  while (at < data.length) {
    if (data[at] !== 0xff) throw malformed("holds bytes between JPEG segments");
    while (data[at] === 0xff) at++;
    const marker = data[at++];
    if (marker === undefined || marker === 0xd9) break;
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) continue; // stand alone
    const length = at + 2 <= data.length ? (data[at]! << 8) | data[at + 1]! : 0;
    if (length < 2 || at + length > data.length) throw malformed("ends inside a JPEG segment");
    const segment = data.subarray(at + 2, at + length);
    at += length;
    if (marker === 0xdb) readQuantization(segment, tables);
    else if (marker === 0xc4) readHuffman(segment, tables);
    else if (marker === 0xdd && segment.length >= 2) tables.restart = (segment[0]! << 8) | segment[1]!;
    else if (marker === 0xc0 || marker === 0xc1) {
      if (frame || !shape) throw malformed("holds a JPEG frame where none belongs");
      frame = readFrame(segment, shape, data.length);
    } else if (marker >= 0xc2 && marker <= 0xcf && marker !== 0xc8 && marker !== 0xcc) {
      throw new BlockFault(
        "RASTER_CODEC",
        `holds a ${marker === 0xc2 ? "progressive" : marker === 0xc3 ? "lossless" : "arithmetic or hierarchical"} JPEG, which is not built in`,
      );
    } else if (marker === 0xda) {
      if (!frame) throw malformed("holds a JPEG scan before its frame");
      at = readScan(data, at, segment, frame, tables);
    }
  }
  return frame;
}

function readQuantization(segment: Uint8Array, tables: Tables): void {
  for (let at = 0; at < segment.length; ) {
    const wide = segment[at]! >> 4;
    const id = segment[at]! & 15;
    at++;
    if (wide > 1 || id > 3 || at + 64 * (wide + 1) > segment.length) throw malformed("holds a damaged JPEG quantization table");
    const table = new Uint16Array(64);
    for (let i = 0; i < 64; i++, at += wide + 1) table[i] = wide ? (segment[at]! << 8) | segment[at + 1]! : segment[at]!;
    tables.quantization[id] = table;
  }
}

function readHuffman(segment: Uint8Array, tables: Tables): void {
  for (let at = 0; at < segment.length; ) {
    const kind = segment[at]! >> 4;
    const id = segment[at]! & 15;
    const counts = segment.subarray(at + 1, at + 17);
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (kind > 1 || id > 3 || counts.length < 16 || total > 256 || at + 17 + total > segment.length)
      throw malformed("holds a damaged JPEG Huffman table");
    (kind === 0 ? tables.dc : tables.ac)[id] = huffmanTable(counts, segment.slice(at + 17, at + 17 + total));
    at += 17 + total;
  }
}

function readFrame(segment: Uint8Array, shape: BlockShape, dataBytes: number): Frame {
  const precision = segment[0];
  const height = (segment[1]! << 8) | segment[2]!;
  const width = (segment[3]! << 8) | segment[4]!;
  const count = segment[5] ?? 0;
  if (segment.length < 6 + 3 * count || count === 0) throw malformed("holds a damaged JPEG frame");
  if (precision !== 8) throw new BlockFault("RASTER_CODEC", `holds a JPEG of ${precision} bits, which is not built in`);
  if (count !== shape.samples) throw malformed(`holds a JPEG of ${count} components, expected ${shape.samples}`);
  if (width > shape.width || height > shape.level.blockHeight) throw tooLarge(shape);
  if (width < shape.width || height < shape.rows)
    throw malformed(`holds a JPEG of ${width} × ${height}, expected ${shape.width} × ${shape.rows}`);
  const parts = Array.from({ length: count }, (_, i) => {
    const at = 6 + 3 * i;
    return { id: segment[at]!, across: segment[at + 1]! >> 4, down: segment[at + 1]! & 15, quantization: segment[at + 2]! };
  });
  const maxAcross = Math.max(...parts.map(({ across }) => across));
  const maxDown = Math.max(...parts.map(({ down }) => down));
  const mcuCols = Math.ceil(width / (8 * maxAcross));
  const mcuRows = Math.ceil(height / (8 * maxDown));
  // A block of 64 samples takes two bits at least: a short stream never claims a large image's memory.
  if (Math.ceil(width / 8) * Math.ceil(height / 8) > dataBytes * 4)
    throw malformed(`holds a JPEG of ${width} × ${height} in ${dataBytes} bytes`);
  const components = parts.map((part) => {
    if (
      part.across < 1 ||
      part.down < 1 ||
      part.across > 4 ||
      part.down > 4 ||
      maxAcross % part.across !== 0 ||
      maxDown % part.down !== 0
    ) {
      throw new BlockFault(
        "RASTER_CODEC",
        `holds a JPEG with sampling ${part.across} × ${part.down} of ${maxAcross} × ${maxDown}, which is not built in`,
      );
    }
    const stride = mcuCols * part.across * 8;
    return {
      ...part,
      stride,
      samples: new Uint8Array(stride * mcuRows * part.down * 8),
      width: Math.ceil((width * part.across) / maxAcross),
      height: Math.ceil((height * part.down) / maxDown),
      prediction: 0,
      scanned: false,
    };
  });
  return { width, height, maxAcross, maxDown, components };
}

interface ScanPart {
  readonly component: Component;
  readonly dc: HuffmanTable;
  readonly ac: HuffmanTable;
  readonly quantization: Uint16Array;
  /** Blocks of the component in one MCU. */
  readonly across: number;
  readonly down: number;
}

/** Decodes a scan's data from byte `at`; gives the byte behind it. */
function readScan(data: Uint8Array, at: number, segment: Uint8Array, frame: Frame, tables: Tables): number {
  const count = segment[0] ?? 0;
  if (count < 1 || count > frame.components.length || segment.length < 4 + 2 * count) throw malformed("holds a damaged JPEG scan");
  const parts = Array.from({ length: count }, (_, i): ScanPart => {
    const component = frame.components.find(({ id }) => id === segment[1 + 2 * i]);
    const dc = tables.dc[segment[2 + 2 * i]! >> 4];
    const ac = tables.ac[segment[2 + 2 * i]! & 15];
    const quantization = component && tables.quantization[component.quantization];
    if (!component || component.scanned || !dc || !ac || !quantization)
      throw malformed("holds a JPEG scan without its component or tables");
    component.scanned = true;
    return { component, dc, ac, quantization, across: count === 1 ? 1 : component.across, down: count === 1 ? 1 : component.down };
  });
  const alone = count === 1 ? parts[0]!.component : null;
  const mcuCols = alone ? Math.ceil(alone.width / 8) : Math.ceil(frame.width / (8 * frame.maxAcross));
  const mcuRows = alone ? Math.ceil(alone.height / 8) : Math.ceil(frame.height / (8 * frame.maxDown));
  const coefficients = new Int32Array(64);
  let source = bitSource(data, at);
  const total = mcuCols * mcuRows;
  for (let mcu = 0; mcu < total; mcu++) {
    if (tables.restart > 0 && mcu > 0 && mcu % tables.restart === 0) {
      source = bitSource(data, skipRestart(data, source.position));
      for (const { component } of parts) component.prediction = 0;
    }
    const mcuCol = mcu % mcuCols;
    const mcuRow = (mcu - mcuCol) / mcuCols;
    for (const { component, dc, ac, quantization, across, down } of parts) {
      for (let v = 0; v < down; v++) {
        for (let h = 0; h < across; h++) {
          component.prediction = decodeCoefficients(source, dc, ac, quantization, component.prediction, coefficients);
          inverseTransform(
            coefficients,
            component.samples,
            (mcuRow * down + v) * 8 * component.stride + (mcuCol * across + h) * 8,
            component.stride,
          );
        }
      }
    }
    if (isOverrun(source)) throw malformed("ends inside its JPEG data");
  }
  return nextMarker(data, source.position);
}

/** The data may end before the marker that the bits were read up to: it stands at the position or behind it. */
function nextMarker(data: Uint8Array, from: number): number {
  let at = from;
  while (at < data.length && !(data[at] === 0xff && data[at + 1] !== 0 && !(data[at + 1]! >= 0xd0 && data[at + 1]! <= 0xd7))) at++;
  return at;
}

function skipRestart(data: Uint8Array, from: number): number {
  let at = from;
  while (at < data.length && !(data[at] === 0xff && data[at + 1] !== 0)) at++;
  while (data[at + 1] === 0xff) at++;
  if (!(data[at + 1]! >= 0xd0 && data[at + 1]! <= 0xd7)) throw malformed("lacks a JPEG restart marker");
  return at + 2;
}
