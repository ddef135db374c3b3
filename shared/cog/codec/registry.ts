import { COMPRESSION, compressionName } from "../tiff-tags.js";
import { BlockFault, type Codec } from "./codec.js";
import { deflateCodec } from "./inflate.js";
import { lzwCodec } from "./lzw.js";
import { packbitsCodec } from "./packbits.js";

const raw: Codec = { order: "file", decode: (bytes) => bytes };

const ready = new Map<number, Codec>([
  [COMPRESSION.none, raw],
  [COMPRESSION.adobeDeflate, deflateCodec],
  [COMPRESSION.deflate, deflateCodec],
  [COMPRESSION.lzw, lzwCodec],
  [COMPRESSION.packbits, packbitsCodec],
]);

/** Codecs that few rasters need: loaded on first use, so that starting stays cheap. */
const loaders: { readonly [compression: number]: () => Promise<Codec> } = {
  [COMPRESSION.zstd]: async () => (await import("./zstd.js")).loadZstd(),
  [COMPRESSION.lerc]: async () => (await import("./lerc.js")).loadLerc(),
  [COMPRESSION.jpeg]: async () => (await import("./jpeg.js")).jpegCodec,
  [COMPRESSION.webp]: async () => (await import("./webp.js")).loadWebp(),
};

/** What can be read, for messages. */
const BUILT_IN = "deflate, LZW, PackBits, ZSTD, LERC, JPEG, WebP and none";

/** Whether blocks of a compression can be read: known from a header, before any block is. */
export const isBuiltIn = (compression: number): boolean => ready.has(compression) || Object.hasOwn(loaders, compression);

export const notBuiltIn = (compression: number): string =>
  `${compressionName(compression)} (compression tag ${compression}) is not built in; built in are ${BUILT_IN}`;

/** Makes a compression's codec ready for decodeBlock. RASTER_CODEC (as BlockFault) where there is none. */
export async function loadCodec(compression: number): Promise<void> {
  if (ready.has(compression)) return;
  const load = loaders[compression];
  if (!load) throw new BlockFault("RASTER_CODEC", notBuiltIn(compression));
  ready.set(compression, await load());
}

/** The codec that loadCodec made ready. */
export function codecOf(compression: number): Codec {
  const codec = ready.get(compression);
  if (!codec)
    throw new BlockFault(
      "RASTER_CODEC",
      `${compressionName(compression)} (compression tag ${compression}) was not loaded before its blocks`,
    );
  return codec;
}
