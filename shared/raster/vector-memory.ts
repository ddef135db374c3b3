/** Memory for emitted vector code: grows to what the largest of its users needs, and the functions that work in it are compiled once. One a thread and a purpose. */
import { Instance, Memory, Module, type WasmMemory } from "../core/web-assembly.js";

/** Takes and gives numbers; what it works on lies in the memory. */
export type VectorRun = (...values: readonly number[]) => number;

export interface VectorMemory {
  /** All of the memory, at least so large. Views that were taken before may be lost. */
  atLeast(bytes: number): ArrayBuffer;
  readonly function: EmittedFunctions;
}

/** The function `run` of a module that imports memory `m.m`; emitted when it is first asked for. */
export type EmittedFunctions = <Run = VectorRun>(name: string, emit: () => Uint8Array<ArrayBuffer>) => Run;

/** Functions that work in one memory. */
export function emittedFunctions(memory: () => WasmMemory): EmittedFunctions {
  const functions = new Map<string, unknown>();
  return <Run>(name: string, emit: () => Uint8Array<ArrayBuffer>): Run => {
    let run = functions.get(name) as Run | undefined;
    if (run === undefined) {
      run = (new Instance(new Module(emit()), { m: { m: memory() } }).exports as { run: Run }).run;
      functions.set(name, run);
    }
    return run;
  };
}

export function vectorMemory(): VectorMemory {
  let memory: WasmMemory | undefined;
  const made = () => (memory ??= new Memory({ initial: 1 }));
  return {
    atLeast(bytes) {
      const own = made();
      const missing = bytes - own.buffer.byteLength;
      if (missing > 0) own.grow(Math.ceil(missing / 65536));
      return own.buffer;
    },
    function: emittedFunctions(made),
  };
}

/** The next multiple of 16. */
export const padded = (bytes: number): number => Math.ceil(bytes / 16) * 16;
