import type { LevelHeader } from "../header.js";

/** What a block must decode to. */
export interface BlockShape {
  readonly level: LevelHeader;
  readonly width: number;
  /** Rows that the image needs of the block. */
  readonly rows: number;
  readonly samples: number;
  /** Bytes that the image needs, and the most that a writer may have stored (strips may be stored at full height). */
  readonly bytes: number;
  readonly maxBytes: number;
}

/**
 * Decodes one block to its cells, samples interleaved: at least `shape.bytes` and never more than `shape.maxBytes` bytes, allocating within
 * that. May write to `into` and return a part of it, where that is large enough. May return the bytes it was given only if `order` is "file" and nothing was decoded. Throws BlockFault.
 */
export interface Codec {
  /** Byte order of the cells that come out: the file's (they may still need the predictor undone) or the machine's. */
  readonly order: "file" | "machine";
  readonly decode: (bytes: Uint8Array, shape: BlockShape, into?: Uint8Array<ArrayBuffer>) => Uint8Array;
}

/** Why a block cannot be decoded; the reader adds file, level, block and byte. */
export class BlockFault extends Error {
  override readonly name = "BlockFault";
  readonly code: "RASTER_MALFORMED" | "LIMIT_EXCEEDED" | "RASTER_CODEC";

  constructor(code: BlockFault["code"], message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

export const tooLarge = (shape: BlockShape): BlockFault =>
  new BlockFault("LIMIT_EXCEEDED", `decodes to more than the ${shape.maxBytes} bytes that its block holds`);

export const tooShort = (shape: BlockShape, got: number): BlockFault =>
  new BlockFault("RASTER_MALFORMED", `decodes to ${got} bytes, expected ${shape.bytes}`);
