import { TilefoldError } from "../../core/errors.js";
import { Instance, Module } from "../../core/web-assembly.js";
import { readWasm } from "./wasm-file.js";

/** libdeflate as WebAssembly: libdeflate/build.py makes it. */
interface Libdeflate {
  readonly memory: { readonly buffer: ArrayBuffer };
  bound(bytes: number): number;
  room(level: number, bytes: number): number;
  compress(level: number, from: number, bytes: number, to: number, room: number): number;
}

let loaded: Libdeflate | undefined;

function libdeflate(): Libdeflate {
  if (loaded) return loaded;
  loaded = new Instance(new Module(readWasm("libdeflate.wasm")), {}).exports as Libdeflate;
  return loaded;
}

/**
 * One zlib stream (RFC 1950) of the bytes. The same bytes and level give the same stream on every machine and with every Node.
 *
 * @param level 0 (stored) to 9
 */
export function deflate(bytes: Uint8Array, level: number): Uint8Array<ArrayBuffer> {
  if (!(Number.isInteger(level) && level >= 0 && level <= 9)) throw new TilefoldError("INTERNAL", `deflate at level ${level}`);
  const module = libdeflate();
  const bound = module.bound(bytes.length) >>> 0;
  const from = module.room(level, bytes.length + bound) >>> 0;
  if (from === 0) throw new TilefoldError("INTERNAL", `deflate has no memory for ${bytes.length} bytes`);
  // Views are taken now: the memory may have moved as it grew.
  const memory = new Uint8Array(module.memory.buffer);
  memory.set(bytes, from);
  const to = from + bytes.length;
  const length = module.compress(level, from, bytes.length, to, bound);
  if (length === 0) throw new TilefoldError("INTERNAL", `deflate did not fit ${bytes.length} bytes into ${bound}`);
  return memory.slice(to, to + length);
}
