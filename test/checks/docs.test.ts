import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { errorsPage, jobsPage } from "../../docs/pages.js";
import { ERROR_CODES } from "../../shared/core/errors.js";

describe("pages made from the code are what the code makes (npm run docs)", () => {
  it("docs/errors.md", () => expect(readFileSync("docs/errors.md", "utf8")).toBe(errorsPage()));
  it("docs/jobs.md", () => expect(readFileSync("docs/jobs.md", "utf8")).toBe(jobsPage()));
});

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(ts|mjs)$/.test(entry.name) ? [path] : [];
  });

it("every code that is thrown is listed, and every listed code is used somewhere", () => {
  const text = ["shared", "cli", "functions", "infra", "localstack"]
    .flatMap(sources)
    .filter((path) => !path.endsWith("core/errors.ts"))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  const thrown = new Set([...text.matchAll(/new TilefoldError\(\s*"([A-Z_]+)"/g)].map(([, code]) => code!));
  for (const code of thrown) expect(ERROR_CODES, code).toHaveProperty(code);
  const unused = Object.keys(ERROR_CODES).filter((code) => !text.includes(`"${code}"`));
  expect(unused).toEqual([]);
});

it("links between pages lead somewhere", () => {
  const pages = [
    "README.md",
    ...readdirSync("docs", { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => join("docs", name)),
  ];
  const broken = pages.flatMap((page) =>
    [...readFileSync(page, "utf8").matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, link]) => link!)
      .filter((link) => !existsSync(join(dirname(page), link)))
      .map((link) => `${page}: ${link}`),
  );
  expect(broken).toEqual([]);
});

it("the README asks the planner the very question that docs/deploy.md asks and a test sends", () => {
  const invoke = (page: string) => /aws lambda invoke [\s\S]*?answer\.json/.exec(readFileSync(page, "utf8"))?.[0];
  expect(invoke("README.md")).toBeDefined();
  expect(invoke("README.md")).toBe(invoke("docs/deploy.md"));
});
