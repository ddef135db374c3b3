import { inflateSync } from "node:zlib";
import { BlockFault, type Codec, tooLarge } from "./codec.js";

/** Above this the output grows in pieces, so that a few bytes of garbage never claim a large block's memory. */
const MAX_CHUNK = 16 * 1024 * 1024;

/** Deflate in a zlib wrapper (TIFF Technical Note 2). One chunk a little larger than the block spares zlib a second, empty round. */
export const deflateCodec: Codec = {
  order: "file",
  decode(bytes, shape) {
    try {
      return inflateSync(bytes, { chunkSize: Math.min(shape.maxBytes, MAX_CHUNK) + 64, maxOutputLength: shape.maxBytes });
    } catch (error) {
      if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(shape);
      throw new BlockFault("RASTER_MALFORMED", `is no deflate stream: ${(error as Error).message}`, error);
    }
  },
};
