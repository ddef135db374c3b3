import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { keptFile, loadProgram, startKept } from "../../../shared/executor/kept-code.js";

interface Program {
  readonly file: string;
  readonly twice: (value: number) => number;
}

describe("code that was kept", () => {
  const folder = mkdtempSync(join(tmpdir(), "tilefold-kept-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "program.cjs");
  const url = pathToFileURL(file);
  const source = (factor: number): string =>
    `(function (exports, require, module, __filename) { exports.file = __filename; exports.twice = (value) => ${factor} * value; })`;

  it("is not there before it was kept, and starts the program after", () => {
    writeFileSync(file, source(2));
    expect(startKept<Program>(url)).toBeNull();
    const { exports, script } = loadProgram<Program>(file, undefined)!;
    expect(exports.twice(21)).toBe(42);
    writeFileSync(keptFile(file), script.createCachedData());
    const started = startKept<Program>(url)!;
    expect(started.twice(4)).toBe(8);
    expect(started.file).toBe(file);
  });

  it("is refused where it is not of this program, or damaged", () => {
    writeFileSync(file, `${source(2)}      `);
    expect(startKept<Program>(url)).toBeNull();
    // Another source: this process remembers what it compiled.
    writeFileSync(file, source(333));
    writeFileSync(keptFile(file), new Uint8Array(100));
    expect(startKept<Program>(url)).toBeNull();
  });
});
