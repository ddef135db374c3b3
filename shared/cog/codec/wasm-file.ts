import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { TilefoldError } from "../../core/errors.js";

/**
 * The path of a WebAssembly file: beside the running code, where a bundle carries it, else in its package.
 * `specifier` is the file's name in its package, such as "lerc/lerc-wasm.wasm".
 */
export function wasmPath(specifier: string): string {
  const name = specifier.slice(specifier.lastIndexOf("/") + 1);
  const beside = fileURLToPath(new URL(name, import.meta.url));
  if (existsSync(beside)) return beside;
  try {
    return createRequire(import.meta.url).resolve(specifier);
  } catch (error) {
    throw new TilefoldError("INTERNAL", `${name} is neither beside the program nor in its packages`, { cause: error });
  }
}

export const readWasm = (specifier: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(wasmPath(specifier)));
