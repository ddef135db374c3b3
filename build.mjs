/** Bundles the command, the library, its worker and the Lambda handlers into dist/, and emits the library's types. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

const common = {
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  sourcemap: false,
  legalComments: "none",
  logLevel: "warning",
  define: { TILEFOLD_VERSION: JSON.stringify(version) },
  loader: { ".wasm": "binary" },
  // Some packages are CommonJS and call require() for Node's own modules.
  banner: { js: 'import { createRequire as tilefoldRequire } from "node:module"; const require = tilefoldRequire(import.meta.url);' },
};

const entries = Object.fromEntries(
  Object.entries({
    index: "shared/index.ts",
    "cli/tilefold": "cli/tilefold.ts",
    worker: "shared/executor/worker.ts",
    localstack: "localstack/main.ts",
    bench: "bench/main.ts",
  }).filter(([, source]) => existsSync(source)),
);

rmSync("dist", { recursive: true, force: true });
mkdirSync("dist", { recursive: true });
await build({
  ...common,
  entryPoints: entries,
  outdir: "dist",
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  minifySyntax: true,
  minifyWhitespace: true,
});

// The CDK is for development and stays outside: `tilefold deploy` runs this application with it.
await build({ ...common, banner: {}, entryPoints: ["infra/app.ts"], outfile: "dist/infra/app.js", packages: "external" });

for (const role of ["planner", "tile", "reducer"]) {
  const source = `functions/${role}.ts`;
  if (!existsSync(source)) continue;
  const outfile = `dist/functions/${role}/index.mjs`;
  // Everything is bundled, the SDK too: the bytes that are tested are the bytes that run.
  await build({ ...common, entryPoints: [source], outfile, minify: true, keepNames: true, metafile: true }).then(({ metafile }) =>
    writeFileSync(`dist/functions/${role}.meta.json`, JSON.stringify(metafile)),
  );
  const size = statSync(outfile).size;
  if (size > 5e6) throw new Error(`${outfile} is ${size} bytes; the limit is 5 MB`);
}

const types = spawnSync("npx", ["tsc", "-p", "tsconfig.types.json"], { stdio: "inherit" });
if (types.status !== 0) process.exit(types.status ?? 1);
writeFileSync("dist/built", version);
