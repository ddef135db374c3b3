import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { prepareGeotrellis } from "../../../bench/geotrellis.js";

const folder = mkdtempSync(join(tmpdir(), "tilefold-geotrellis-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Stands in for a program: prints a line to standard error and ends well. */
function program(name: string, line: string, bin: string): void {
  mkdirSync(join(folder, bin), { recursive: true });
  writeFileSync(join(folder, bin, name), `#!/bin/sh\necho '${line}' >&2\n`);
  chmodSync(join(folder, bin, name), 0o755);
}

const prepare = (bin: string) => prepareGeotrellis(() => {}, { PATH: join(folder, bin), TILEFOLD_CACHE: join(folder, "cache") });

it("says what the GeoTrellis peer needs where there is no Java, another Java, or no Maven", async () => {
  const needs = "needs Java 17 and Maven";
  expect(await prepare("nothing")).toBe(needs);
  program("java", 'openjdk version "11.0.2" 2019-01-15', "older");
  program("mvn", "", "older");
  expect(await prepare("older")).toBe(needs);
  program("java", 'openjdk version "17.0.15" 2025-04-15', "lone");
  expect(await prepare("lone")).toBe(needs);
});

it("tells what Maven said where it fails", async () => {
  program("java", 'openjdk version "17.0.15" 2025-04-15', "broken");
  program("mvn", "", "broken");
  writeFileSync(join(folder, "broken/mvn"), '#!/bin/sh\n[ "$1" = --version ] && exit 0\necho "no such archive" >&2\nexit 1\n');
  await expect(prepare("broken")).rejects.toThrow("no such archive");
});
