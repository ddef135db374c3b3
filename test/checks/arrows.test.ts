/** One-way arrows: a room imports only rooms above it, and pure rooms touch nothing of the machine. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** From the top down, as docs/architecture.md lists them. */
const ROOMS = [
  "core",
  "grid",
  "geo",
  "raster",
  "partial",
  "expr",
  "node",
  "job",
  "plan",
  "store",
  "cog",
  "layer",
  "stage",
  "executor",
] as const;
const PURE = new Set<string>(["core", "grid", "geo", "raster", "partial", "expr", "node", "job", "plan"]);
/** Types alone may point down: what a plan says of a source is a header's shape. */
const TYPES_ALLOWED: readonly (readonly [from: string, to: string])[] = [["plan", "cog"]];

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : entry.name.endsWith(".ts") ? [path] : [];
  });

interface Import {
  readonly file: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const imports = (file: string): Import[] => {
  const text = readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");
  const found = [...text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^"';]*?from\s+)?"([^"]+)"/gm)].map(([, type, to]) => ({
    file,
    to: to!,
    typeOnly: type !== undefined,
  }));
  const dynamic = [...text.matchAll(/import\("([^"]+)"\)/g)].map(([, to]) => ({ file, to: to!, typeOnly: false }));
  return [...found, ...dynamic];
};

const roomOf = (path: string): string => relative("shared", path).split("/")[0]!;
const shared = sources("shared").filter((file) => file !== "shared/index.ts");

describe("arrows between rooms", () => {
  it("finds the imports it is meant to check", () => {
    expect(shared.flatMap(imports).length).toBeGreaterThan(200);
    expect(ROOMS).toEqual(expect.arrayContaining([...new Set(shared.map(roomOf))]));
  });

  it("a room imports only rooms above it", () => {
    const wrong = shared.flatMap(imports).filter(({ file, to, typeOnly }) => {
      if (!to.startsWith(".")) return false;
      const target = normalize(join(dirname(file), to));
      if (!target.startsWith("shared/")) return true;
      const [from, into] = [roomOf(file), roomOf(target)];
      if (typeOnly && TYPES_ALLOWED.some(([a, b]) => a === from && b === into)) return false;
      return ROOMS.indexOf(into as (typeof ROOMS)[number]) > ROOMS.indexOf(from as (typeof ROOMS)[number]);
    });
    expect(wrong.map(({ file, to }) => `${file} -> ${to}`)).toEqual([]);
  });

  it("pure rooms import no Node module and no SDK, and read neither clock nor environment", () => {
    const files = shared.filter((file) => PURE.has(roomOf(file)));
    const modules = files.flatMap(imports).filter(({ to }) => to.startsWith("node:") || to.startsWith("@aws-sdk/") || to === "undici");
    expect(modules.map(({ file, to }) => `${file} -> ${to}`)).toEqual([]);
    const looks = files.flatMap((file) => {
      const code = readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
      return [...code.matchAll(/\b(process\.|Date\.now|performance\.now|Math\.random|globalThis\.|require\(|Buffer\.)/g)].map(
        ([word]) => `${file}: ${word}`,
      );
    });
    expect(looks).toEqual([]);
  });

  it("nothing in shared/ imports functions, infra, cli or tests", () => {
    const outward = sources("shared")
      .flatMap(imports)
      .filter(({ file, to }) => to.startsWith(".") && !normalize(join(dirname(file), to)).startsWith("shared/"));
    expect(outward.map(({ file, to }) => `${file} -> ${to}`)).toEqual([]);
  });
});
