import { TilefoldError } from "../../core/errors.js";
import { Instance, Module } from "../../core/web-assembly.js";
import { readWasm } from "./wasm-file.js";

/** libdeflate as WebAssembly: build-wasm.py makes it. */
interface Libdeflate {
  readonly memory: { readonly buffer: ArrayBuffer };
  bound(bytes: number): number;
  room(level: number, bytes: number): number;
  compress(level: number, from: number, bytes: number, to: number, room: number): number;
  compress_cells(from: number, bytes: number, to: number, room: number): number;
  repeated(): number;
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
  const place = placed(module, bytes, level);
  const length = module.compress(level, place.from, bytes.length, place.to, place.room);
  if (length === 0) throw new TilefoldError("INTERNAL", `deflate did not fit ${bytes.length} bytes into ${place.room}`);
  return place.memory.slice(place.to, place.to + length);
}

/** Of cells that are packed to less than this, long repetitions left out, level 6 makes much less; of others hardly, in some times the time: docs/performance.md. */
const NOISE = 0.33;
/** Where less than this is no long repetition, what stands between is none that counts. */
const LEAST = 0.125;

/**
 * The same of cells of 16 bits, where they are noise: as small as by level 1, in half its time. Null: they are no noise, and a level makes less of them.
 * What bytes stand behind the last cell does not matter.
 */
export function deflateNoise(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (bytes.length < 4) return null;
  const module = libdeflate();
  const { memory, from, to, room } = placed(module, bytes, 1);
  const length = module.compress_cells(from, bytes.length, to, room);
  // What does not fit is stored, by level 1.
  if (length === 0) return deflate(bytes, 1);
  const rest = bytes.length - module.repeated();
  return length < NOISE * rest || rest < LEAST * bytes.length ? null : memory.slice(to, to + length);
}

/** The bytes in the module's memory, and room for the stream behind them. */
function placed(module: Libdeflate, bytes: Uint8Array, level: number) {
  const room = module.bound(bytes.length) >>> 0;
  const from = module.room(level, bytes.length + room) >>> 0;
  if (from === 0) throw new TilefoldError("INTERNAL", `deflate has no memory for ${bytes.length} bytes`);
  // Views are taken now: the memory may have moved as it grew.
  const memory = new Uint8Array(module.memory.buffer);
  memory.set(bytes, from);
  return { memory, from, to: from + bytes.length, room };
}
