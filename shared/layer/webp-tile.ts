import webpModule from "@jsquash/webp/codec/enc/webp_enc.js";
import { readWasm } from "../cog/codec/wasm-file.js";
import { Instance, Module } from "../core/web-assembly.js";

/** Bytes of red, green, blue, alpha to a WebP file. */
export type EncodeWebp = (rgba: Uint8Array, width: number, height: number, quality: number | null) => Uint8Array;

/** libwebp as WebAssembly. Without a quality the picture is kept exactly, colours of transparent pixels included. */
export async function loadWebpEncoder(): Promise<EncodeWebp> {
  const compiled = new Module(readWasm("@jsquash/webp/codec/enc/webp_enc.wasm"));
  const libwebp = await webpModule({
    noInitialRun: true,
    instantiateWasm(imports: object, done: (instance: object) => void) {
      const instance = new Instance(compiled, imports);
      done(instance);
      return instance.exports;
    },
  });
  return (rgba, width, height, quality) => {
    const lossless = quality === null;
    const encoded = libwebp.encode(rgba, width, height, {
      ...OPTIONS,
      quality: quality ?? 60,
      lossless: lossless ? 1 : 0,
      exact: lossless ? 1 : 0,
    });
    return encoded.slice();
  };
}

/** libwebp's own defaults (WebPConfig). */
const OPTIONS = {
  target_size: 0,
  target_PSNR: 0,
  method: 4,
  sns_strength: 50,
  filter_strength: 60,
  filter_sharpness: 0,
  filter_type: 1,
  partitions: 0,
  segments: 4,
  pass: 1,
  show_compressed: 0,
  preprocessing: 0,
  autofilter: 0,
  partition_limit: 0,
  alpha_compression: 1,
  alpha_filtering: 1,
  alpha_quality: 100,
  image_hint: 0,
  emulate_jpeg_size: 0,
  thread_level: 0,
  low_memory: 0,
  near_lossless: 100,
  use_delta_palette: 0,
  use_sharp_yuv: 0,
};
