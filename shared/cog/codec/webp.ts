import webpModule from "@jsquash/webp/codec/dec/webp_dec.js";
import { Instance, Module } from "../../core/web-assembly.js";
import { BlockFault, type BlockShape, type Codec, tooLarge } from "./codec.js";
import { readWasm } from "./wasm-file.js";

interface DecodedImage {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** WebP by libwebp as WebAssembly: three bands, or four with alpha, of bytes. */
export async function loadWebp(): Promise<Codec> {
  const compiled = new Module(readWasm("@jsquash/webp/codec/dec/webp_dec.wasm"));
  const libwebp = await webpModule({
    noInitialRun: true,
    instantiateWasm(imports: object, done: (instance: object) => void) {
      const instance = new Instance(compiled, imports);
      done(instance);
      return instance.exports;
    },
  });
  return { order: "machine", decode: (bytes, shape) => decodeWebp((data) => libwebp.decode(data) as DecodedImage | null, bytes, shape) };
}

function decodeWebp(decode: (bytes: Uint8Array) => DecodedImage | null, bytes: Uint8Array, shape: BlockShape): Uint8Array {
  const { samples, width, rows, level } = shape;
  if (level.bitsPerSample !== 8 || (samples !== 3 && samples !== 4))
    throw new BlockFault("RASTER_MALFORMED", `has WebP compression with ${samples} bands of ${level.bitsPerSample} bits`);
  const size = webpSize(bytes);
  if (size === null) throw new BlockFault("RASTER_MALFORMED", "is no WebP image");
  if (size.width > width || size.height > level.blockHeight) throw tooLarge(shape);
  if (size.width !== width || size.height < rows)
    throw new BlockFault("RASTER_MALFORMED", `holds a WebP image of ${size.width} × ${size.height}, expected ${width} × ${rows}`);
  const image = decode(bytes);
  if (!image || image.width !== size.width || image.height !== size.height)
    throw new BlockFault("RASTER_MALFORMED", "holds a WebP image that is damaged");
  const rgba = new Uint8Array(image.data.buffer, image.data.byteOffset, image.data.byteLength);
  if (samples === 4) return rgba;
  const pixels = size.width * size.height;
  const rgb = new Uint8Array(pixels * 3);
  for (let i = 0, from = 0, to = 0; i < pixels; i++, from += 4, to += 3) {
    rgb[to] = rgba[from]!;
    rgb[to + 1] = rgba[from + 1]!;
    rgb[to + 2] = rgba[from + 2]!;
  }
  return rgb;
}

/** Width and height that a WebP file declares (RFC 9649 §2), without decoding it; null where it is none. */
function webpSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes.length < 30 || ascii(bytes, 0) !== "RIFF" || ascii(bytes, 8) !== "WEBP") return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const uint24 = (at: number): number => view.getUint16(at, true) | (bytes[at + 2]! << 16);
  switch (ascii(bytes, 12)) {
    case "VP8X":
      return { width: uint24(24) + 1, height: uint24(27) + 1 };
    case "VP8 ":
      return uint24(23) === 0x2a019d ? { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff } : null;
    case "VP8L": {
      if (bytes[20] !== 0x2f) return null;
      const sizes = view.getUint32(21, true);
      return { width: (sizes & 0x3fff) + 1, height: ((sizes >>> 14) & 0x3fff) + 1 };
    }
    default:
      return null;
  }
}

const ascii = (bytes: Uint8Array, at: number): string => String.fromCharCode(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!);
