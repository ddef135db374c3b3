/** Bundles the command, the library, its worker and the Lambda handlers into dist/, and emits the library's types. */

import { isAscii } from "node:buffer";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { build, transform } from "esbuild";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

/** Node has had vector instructions since version 16: the HTTP parser is needed once only. */
const oneParser = {
  name: "one-parser",
  setup: ({ onResolve }) =>
    onResolve({ filter: /llhttp\/llhttp-wasm\.js$/ }, ({ resolveDir }) => ({ path: join(resolveDir, "../llhttp/llhttp_simd-wasm.js") })),
};

/** Parts of packages that nothing asks for: HTTP/2 is off where undici is not told otherwise, and proj4 reads grid references for its own use only. */
const nothingElse = without("nothing-else", /^(mgrs|\.\/client-h2\.js)$/);

/** Nothing stands where a module is asked for by such a name. */
function without(name, filter) {
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter }, ({ path }) => ({ path, namespace: name }));
      onLoad({ filter: /./, namespace: name }, () => ({ contents: "module.exports = {};" }));
    },
  };
}

const common = {
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  // The SDK's ES modules: only what is used is bundled, and it can be loaded when it is first needed.
  mainFields: ["module", "main"],
  sourcemap: false,
  legalComments: "none",
  logLevel: "warning",
  define: { TILEFOLD_VERSION: JSON.stringify(version) },
  plugins: [oneParser, nothingElse],
  loader: { ".wasm": "binary" },
  // Some packages are CommonJS and call require() for Node's own modules.
  banner: { js: 'import { createRequire as tilefoldRequire } from "node:module"; const require = tilefoldRequire(import.meta.url);' },
};

const entries = Object.fromEntries(
  Object.entries({
    index: "shared/index.ts",
    "cli/tilefold": "cli/tilefold.ts",
    worker: "shared/executor/worker-start.ts",
    // For the build itself: keep-code.mjs.
    "kept-code": "shared/executor/kept-code.ts",
    "map-worker": "shared/executor/map-worker.ts",
    localstack: "localstack/main.ts",
    bench: "bench/main.ts",
    simulate: "bench/simulate.ts",
    "plan-scale": "bench/plan-scale.ts",
    "cost-table": "bench/cost-table.ts",
    docs: "docs/generate.ts",
  }).filter(([, source]) => existsSync(source)),
);

// Beside the old build, which stays in use until the new one is whole.
const out = `dist.${process.pid}`;
process.on("exit", () => rmSync(out, { recursive: true, force: true }));
mkdirSync(out, { recursive: true });
await build({
  ...common,
  entryPoints: entries,
  outdir: out,
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  minifySyntax: true,
  minifyWhitespace: true,
});

/** What a job on this machine does without stands in a program of its own: what is not there need not be made known to each process and thread. */
const KEPT_APART = {
  "@aws-sdk/client-s3": 0,
  "@aws-sdk/client-lambda": 0,
  "@aws-sdk/client-cloudformation": 0,
  "@aws-sdk/client-sfn": 0,
  "web-agent.js": "./shared/store/web-agent.ts",
};
const apart = {
  name: "apart",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(@aws-sdk\/client-|.*\/web-agent\.js$)/ }, ({ path }) => ({
      path: path.replace(/^\.\//, ""),
      namespace: "apart",
    }));
    onResolve({ filter: /^\.\/kept-cloud\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: "apart" }, ({ path }) => {
      if (!(path in KEPT_APART)) throw new Error(`${path} is not among what is kept apart`);
      return { contents: `module.exports = require("./kept-cloud.cjs")[${JSON.stringify(path)}]();` };
    });
  },
};

const kept = {
  ...common,
  format: "cjs",
  outdir: `${out}/chunks`,
  outExtension: { ".js": ".cjs" },
  minifySyntax: true,
  minifyWhitespace: true,
  // Short names are read faster; a profile wants long ones.
  minifyIdentifiers: process.env.TILEFOLD_LONG_NAMES === undefined,
  supported: { "dynamic-import": false },
  define: { ...common.define, "import.meta.url": "moduleUrl" },
};

// The command and the worker once more, each as one function whose compiled code is kept below.
await build({
  ...kept,
  plugins: [...common.plugins, apart],
  entryPoints: { "kept-tilefold": "cli/main.ts", "kept-worker": "shared/executor/worker.ts" },
  banner: {
    js: '(function (exports, require, module, __filename) {const moduleUrl = require("node:url").pathToFileURL(__filename).href;',
  },
  footer: { js: "})" },
});
await build({
  ...kept,
  stdin: {
    contents: Object.entries(KEPT_APART)
      .map(([name, file]) => `exports[${JSON.stringify(name)}] = () => require(${JSON.stringify(file || name)});`)
      .join("\n"),
    resolveDir: ".",
  },
  outdir: undefined,
  outfile: `${out}/chunks/kept-cloud.cjs`,
  outExtension: {},
  banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
});

for (const program of ["kept-tilefold", "kept-worker"]) {
  const file = `${out}/chunks/${program}.cjs`;
  if (!isAscii(readFileSync(file))) throw new Error(`${file} is not ASCII, as its reader takes it to be`);
}

// The CDK is for development and stays outside: `tilefold deploy` runs this application with it.
await build({ ...common, banner: {}, entryPoints: ["infra/app.ts"], outfile: `${out}/infra/app.js`, packages: "external" });

/**
 * The planner reads headers, never pixels: nothing stands where the codecs' packages would, and nothing asks for it. Nor does it write out the schema
 * of jobs, as `tilefold schema` does.
 */
const withoutCodecs = without("without-codecs", /^(zstddec|lerc|@jsquash\/webp)(\/|$)|\/json-schema-processors\.js$/);

/** The list of reference systems is half a megabyte of text and a quarter of that packed: unpacking it takes no longer than reading it as source. */
const packedSystems = {
  name: "packed-systems",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/geo\/epsg-data\.ts$/ }, async ({ path }) => {
      const { EPSG_TEXT } = await importText(path);
      const packed = deflateRawSync(EPSG_TEXT, { level: 9 }).toString("base64");
      return {
        contents: `import { inflateRawSync } from "node:zlib";
export const EPSG_TEXT = /* @__PURE__ */ (() => inflateRawSync(Buffer.from("${packed}", "base64")).toString())();`,
      };
    }),
};

/** A module of nothing but text. */
async function importText(path) {
  const { code } = await transform(readFileSync(path, "utf8"), { loader: "ts", format: "esm" });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
}

for (const role of ["planner", "tile", "reducer"]) {
  const source = `functions/${role}.ts`;
  if (!existsSync(source)) continue;
  const outfile = `${out}/functions/${role}/index.mjs`;
  // Everything is bundled, the SDK too: the bytes that are tested are the bytes that run.
  const plugins = [...common.plugins, packedSystems, ...(role === "planner" ? [withoutCodecs] : [])];
  const { metafile } = await build({ ...common, entryPoints: [source], outfile, plugins, minify: true, metafile: true });
  writeFileSync(`${out}/functions/${role}.meta.json`, JSON.stringify(metafile));
  const foreign = Object.values(metafile.outputs).flatMap(({ imports }) =>
    imports.filter(({ external, path }) => external && !path.startsWith("node:") && !isBuiltin(path)),
  );
  if (foreign.length > 0) throw new Error(`${outfile} imports ${foreign.map(({ path }) => path).join(", ")}, which no function has`);
  const size = statSync(outfile).size;
  if (size > 2e6) throw new Error(`${outfile} is ${size} bytes; the limit is 2 MB`);
}

// Codecs that not every job needs are WebAssembly files that lie beside the code that asks for them.
for (const folder of [out, `${out}/chunks`, `${out}/functions/tile`, `${out}/functions/reducer`]) {
  if (!existsSync(folder)) continue;
  copyFileSync("shared/cog/codec/libdeflate.wasm", `${folder}/libdeflate.wasm`);
  for (const file of ["lerc/lerc-wasm.wasm", "@jsquash/webp/codec/dec/webp_dec.wasm", "@jsquash/webp/codec/enc/webp_enc.wasm"])
    copyFileSync(`node_modules/${file}`, `${folder}/${file.split("/").at(-1)}`);
}

// Runs a small job and keeps what was compiled. Without it everything works, a little later.
spawnSync(process.execPath, ["keep-code.mjs", out], { stdio: ["ignore", "ignore", "inherit"] });

const types = spawnSync("npx", ["tsc", "-p", "tsconfig.types.json", "--outDir", `${out}/types`], { stdio: "inherit" });
if (types.status !== 0) process.exit(types.status ?? 1);
writeFileSync(`${out}/built`, version);
rmSync("dist", { recursive: true, force: true });
renameSync(out, "dist");
