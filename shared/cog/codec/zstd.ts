import * as zlib from "node:zlib";
import { ZSTDDecoder } from "zstddec";
import { BlockFault, type BlockShape, type Codec, tooLarge, tooShort } from "./codec.js";

type ZstdSync = (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;

/** Node has zstd of its own since 22.15; before, the reference implementation runs as WebAssembly. */
export async function loadZstd(): Promise<Codec> {
  const native = (zlib as unknown as { zstdDecompressSync?: ZstdSync }).zstdDecompressSync;
  if (native) return { order: "file", decode: (bytes, shape) => decodeNative(native, bytes, shape) };
  const decoder = new ZSTDDecoder();
  await decoder.init();
  return { order: "file", decode: (bytes, shape) => decodeWasm(decoder, bytes, shape) };
}

function decodeNative(decompress: ZstdSync, bytes: Uint8Array, shape: BlockShape): Uint8Array {
  checkedSize(bytes, shape);
  try {
    return decompress(bytes, { maxOutputLength: shape.maxBytes });
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(shape);
    throw new BlockFault("RASTER_MALFORMED", `is no ZSTD stream: ${(error as Error).message}`, error);
  }
}

function decodeWasm(decoder: ZSTDDecoder, bytes: Uint8Array, shape: BlockShape): Uint8Array {
  // The size is the buffer's: the decoder refuses to write beyond it, and gives nothing where the stream is damaged.
  const decoded = decoder.decode(bytes, checkedSize(bytes, shape));
  if (decoded.byteLength === 0)
    throw new BlockFault("RASTER_MALFORMED", `is no ZSTD stream, or decodes to more than the ${shape.maxBytes} bytes that its block holds`);
  return decoded;
}

const MAGIC = 0xfd2fb528;

/** The size that a frame declares (RFC 8878 §3.1.1; all that libtiff writes do), refused before anything is decoded; the most allowed where it is silent. */
function checkedSize(bytes: Uint8Array, shape: BlockShape): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 6 || view.getUint32(0, true) !== MAGIC)
    throw new BlockFault("RASTER_MALFORMED", "is no ZSTD stream: it does not start as one");
  const descriptor = bytes[4]!;
  const singleSegment = (descriptor >> 5) & 1;
  const sizeFlag = descriptor >> 6;
  const fieldBytes = sizeFlag === 0 ? singleSegment : 1 << sizeFlag;
  const at = 5 + (singleSegment ? 0 : 1) + [0, 1, 2, 4][descriptor & 3]!;
  if (fieldBytes === 0 || at + fieldBytes > bytes.length) return shape.maxBytes;
  let size = 0;
  for (let i = fieldBytes - 1; i >= 0; i--) size = size * 256 + bytes[at + i]!;
  if (fieldBytes === 2) size += 256;
  if (size > shape.maxBytes) throw tooLarge(shape);
  if (size < shape.bytes) throw tooShort(shape, size);
  return size;
}
