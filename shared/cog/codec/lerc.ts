import * as Lerc from "lerc";
import { bytesPerCell, type CellArray, type CellType } from "../../raster/cell-type.js";
import { BlockFault, type BlockShape, type Codec, tooLarge } from "./codec.js";
import { deflateCodec } from "./inflate.js";
import { wasmPath } from "./wasm-file.js";
import { loadZstd } from "./zstd.js";

const DATA_TYPES: readonly CellType[] = ["int8", "uint8", "int16", "uint16", "int32", "uint32", "float32", "float64"];

/** A LERC blob may be a little larger than the cells it holds. */
const BLOB_OVERHEAD = 65_536;

/**
 * LERC as libtiff stores it: a blob a block, deflated or with ZSTD on top where LercParameters say so. Cells that its mask turns off become NaN in
 * floats; a last band that the blob lacks is alpha, kept as the mask.
 */
export async function loadLerc(): Promise<Codec> {
  await Lerc.load({ locateFile: () => wasmPath("lerc/lerc-wasm.wasm") });
  const zstd = await loadZstd();
  return {
    order: "machine",
    decode(bytes, shape) {
      const additional = shape.level.lercParameters?.[1] ?? 0;
      if (additional === 0) return decodeBlob(bytes, shape);
      if (additional !== 1 && additional !== 2)
        throw new BlockFault("RASTER_CODEC", `has LERC with additional compression ${additional}, which is not built in`);
      const codec = additional === 1 ? deflateCodec : zstd;
      return decodeBlob(codec.decode(bytes, { ...shape, bytes: 0, maxBytes: shape.maxBytes + BLOB_OVERHEAD }), shape);
    },
  };
}

function decodeBlob(bytes: Uint8Array, shape: BlockShape): Uint8Array {
  const declared = readBlobStart(bytes);
  const { cellType } = shape.level;
  const mostRows = shape.level.blockHeight;
  if (declared.width !== shape.width || declared.height < shape.rows || declared.height > mostRows || declared.depth > shape.samples) {
    const found = `${declared.width} × ${declared.height} × ${declared.depth}`;
    if (declared.width * declared.height * declared.depth * bytesPerCell(cellType) > shape.maxBytes) throw tooLarge(shape);
    throw new BlockFault("RASTER_MALFORMED", `holds a LERC image of ${found}, expected ${shape.width} × ${shape.rows} × ${shape.samples}`);
  }
  if (DATA_TYPES[declared.dataType] !== cellType)
    throw new BlockFault(
      "RASTER_MALFORMED",
      `holds LERC cells of type ${DATA_TYPES[declared.dataType] ?? declared.dataType}, expected ${cellType}`,
    );
  let decoded: Lerc.LercData;
  try {
    decoded = Lerc.decode(bytes, { returnInterleaved: true });
  } catch (error) {
    throw new BlockFault("RASTER_MALFORMED", `is no LERC blob: ${(error as Error).message}`, error);
  }
  const cells = arrange(decoded, shape);
  return new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength);
}

interface BlobStart {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly dataType: number;
}

/** The first fields of a Lerc2 blob (github.com/Esri/lerc, Lerc2.h HeaderInfo), read before anything is allocated for it. */
function readBlobStart(bytes: Uint8Array): BlobStart {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = String.fromCharCode(...bytes.subarray(0, 6));
  if (start !== "Lerc2 " || bytes.length < 46) throw new BlockFault("RASTER_MALFORMED", "is no Lerc2 blob");
  const version = view.getInt32(6, true);
  let at = version >= 3 ? 14 : 10;
  const height = view.getInt32(at, true);
  const width = view.getInt32(at + 4, true);
  at += 8;
  let depth = 1;
  if (version >= 4) {
    depth = view.getInt32(at, true);
    at += 4;
  }
  const dataType = view.getInt32(at + 12, true); // after the count of valid cells, the micro block's size and the blob's
  if (width < 1 || height < 1 || depth < 1)
    throw new BlockFault("RASTER_MALFORMED", `holds a LERC image of ${width} × ${height} × ${depth}`);
  return { width, height, depth, dataType };
}

/** Cells with samples interleaved, NaN where a float has no value. */
function arrange(decoded: Lerc.LercData, shape: BlockShape): CellArray {
  const { pixels, depthCount, width, height } = decoded;
  const { samples } = shape;
  const stored = pixels.length * depthCount;
  const isFloat = shape.level.cellType.startsWith("float");
  pixels.forEach((band, b) => {
    const mask = decoded.bandMasks?.[b] ?? decoded.mask;
    if (isFloat && mask) fillInvalid(band as Float32Array, mask, depthCount);
  });
  if (stored === samples && pixels.length === 1) return pixels[0] as CellArray;
  const alpha = stored === samples - 1;
  if (stored !== samples && !alpha) throw new BlockFault("RASTER_MALFORMED", `holds ${stored} LERC bands, expected ${samples}`);
  const count = width * height;
  const out = new (pixels[0]!.constructor as new (length: number) => CellArray)(count * samples);
  for (let b = 0; b < stored; b++) {
    const from = pixels[Math.floor(b / depthCount)] as CellArray;
    const depth = b % depthCount;
    for (let i = 0; i < count; i++) out[i * samples + b] = from[i * depthCount + depth]!;
  }
  if (alpha) for (let i = 0; i < count; i++) out[i * samples + samples - 1] = decoded.mask && decoded.mask[i] === 0 ? 0 : 255;
  return out;
}

function fillInvalid(cells: Float32Array, mask: Uint8Array, depth: number): void {
  for (let i = 0; i * depth < cells.length; i++) if (mask[i] === 0) cells.fill(Number.NaN, i * depth, (i + 1) * depth);
}
