/** The checks of `npm run check`, as tests: what CI counts includes them. */
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const run = (...command: string[]) => {
  const { status, stdout, stderr } = spawnSync("npx", ["--no-install", ...command], { encoding: "utf8", timeout: 180_000 });
  return { status, output: `${stdout}${stderr}`.slice(-4000) };
};

describe("checks", () => {
  it("types", { timeout: 200_000 }, () => {
    const { status, output } = run("tsc", "-p", ".");
    expect(status, output).toBe(0);
  });
  it("lint, format, imports", { timeout: 200_000 }, () => {
    const { status, output } = run("biome", "check", "--diagnostic-level=error");
    expect(status, output).toBe(0);
  });
  it("no dead code and no unused dependency", { timeout: 200_000 }, () => {
    const { status, output } = run("knip");
    expect(status, output).toBe(0);
  });
});
