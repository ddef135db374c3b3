import { constants, Inflate, inflateSync } from "node:zlib";
import { BlockFault, type BlockShape, type Codec, tooLarge } from "./codec.js";

/** Above this the output grows in pieces, so that a few bytes of garbage never claim a large block's memory. */
const MAX_CHUNK = 16 * 1024 * 1024;

/** Bytes more than a block holds: what fills them is too large. */
const SPARE = 64;

/** Deflate in a zlib wrapper (TIFF Technical Note 2). One chunk a little larger than the block spares zlib a second, empty round. */
export const deflateCodec: Codec = {
  order: "file",
  decode: (bytes, shape, into) => (shape.maxBytes > MAX_CHUNK ? null : inflateAtOnce(bytes, shape, into)) ?? inflateInPieces(bytes, shape),
};

function inflateInPieces(bytes: Uint8Array, shape: BlockShape): Uint8Array {
  try {
    return inflateSync(bytes, { chunkSize: Math.min(shape.maxBytes, MAX_CHUNK) + SPARE, maxOutputLength: shape.maxBytes });
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(shape);
    throw new BlockFault("RASTER_MALFORMED", `is no deflate stream: ${(error as Error).message}`, error);
  }
}

/** What lies below Node's streams: one call from memory to memory. Used as long as it looks as it does here; npm's own unpacker rests on it, too. */
interface ZlibHandle {
  reset(): void;
  writeSync(
    flush: number,
    input: Uint8Array,
    inOffset: number,
    inLength: number,
    output: Uint8Array,
    outOffset: number,
    outLength: number,
  ): void;
}
interface Stream {
  readonly handle: ZlibHandle;
  /** Bytes of output and of input that the last call left. */
  readonly left: Uint32Array;
}

/** One a thread, made anew after an error. */
let stream: Stream | null = null;
let unusual = false;

function openStream(): Stream | null {
  const inflate = new Inflate({ chunkSize: SPARE }) as unknown as { _handle?: ZlibHandle; _writeState?: Uint32Array } & Inflate;
  const { _handle: handle, _writeState: left } = inflate;
  if (typeof handle?.writeSync !== "function" || typeof handle.reset !== "function" || !(left instanceof Uint32Array) || left.length < 2)
    return null;
  // Told too late to be of use: the other way tells it again.
  inflate.on("error", () => {});
  return { handle, left };
}

/**
 * Inflates into `into` or memory of its own, without the stream and the window that `inflateSync` makes for every block: half the time for blocks that
 * pack well. @returns null where this does not work out: the other way tells why
 */
function inflateAtOnce(bytes: Uint8Array, shape: BlockShape, into?: Uint8Array<ArrayBuffer>): Uint8Array | null {
  if (unusual) return null;
  stream ??= openStream();
  if (stream === null) {
    unusual = true;
    return null;
  }
  const { handle, left } = stream;
  const size = shape.maxBytes + SPARE;
  const output = into !== undefined && into.length >= size ? into : new Uint8Array(Buffer.allocUnsafeSlow(size).buffer);
  handle.reset();
  left[0] = size;
  handle.writeSync(constants.Z_FINISH, bytes, 0, bytes.length, output, 0, size);
  const written = size - left[0]!;
  // An error is told on the stream, later, and leaves the counts as they were.
  if (written === 0 || written > shape.maxBytes) {
    stream = null;
    return null;
  }
  return output.subarray(0, written);
}
