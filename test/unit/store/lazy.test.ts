import { build } from "esbuild";
import { expect, it } from "vitest";

it("a local run loads neither the AWS SDK nor an HTTP client", async () => {
  const { metafile } = await build({
    entryPoints: ["shared/store/open-store.ts"],
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    write: false,
    metafile: true,
    outdir: "unused",
    logLevel: "silent",
  });
  const { outputs } = metafile;
  const loaded = new Set<string>();
  const visit = (name: string): void => {
    if (loaded.has(name)) return;
    loaded.add(name);
    for (const { path, kind } of outputs[name]?.imports ?? []) if (kind !== "dynamic-import") visit(path);
  };
  const entry = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === "shared/store/open-store.ts");
  visit(entry ?? "");
  const inputs = [...loaded].flatMap((name) => Object.keys(outputs[name]?.inputs ?? {}));
  expect(inputs).toContain("shared/store/s3-store.ts");
  expect(inputs.filter((name) => name.startsWith("node_modules/"))).toEqual([]);
});
