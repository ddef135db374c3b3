/**
 * Starts a program from one file whose compiled code was kept when it was built: reading many modules and compiling them takes longer than a small
 * job. Only for the Node that built it; any other loads the modules themselves.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

/** Beside the program: what V8 made of it, by Node's version and machine. */
const keptName = (program: string): string => `${program}.${process.version}-${process.platform}-${process.arch}.code`;

interface Loaded<T> {
  readonly exports: T;
  readonly script: Script;
}

/** Runs a program: the file is a function of a CommonJS module's surroundings. @param kept code of an earlier run; null where it was refused */
export function loadProgram<T>(file: string, kept: Buffer | undefined): Loaded<T> | null {
  // The build sees to it that programs are ASCII: megabytes of it are read in no time as what they are.
  const script = new Script(readFileSync(file, "latin1"), { filename: file, ...(kept ? { cachedData: kept } : {}) });
  if (script.cachedDataRejected) return null;
  const module = { exports: {} as T };
  script.runInThisContext()(module.exports, createRequire(file), module, file);
  return { exports: module.exports, script };
}

/**
 * What a program exports, from code that was kept. @param url of the program's file
 * @returns null where none was kept for this Node
 */
export function startKept<T>(url: URL): T | null {
  const file = fileURLToPath(url);
  const kept = keptName(file);
  if (!existsSync(kept)) return null;
  return loadProgram<T>(file, readFileSync(kept))?.exports ?? null;
}

export const keptFile = keptName;
