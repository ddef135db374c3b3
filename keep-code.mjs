/** `node keep-code.mjs dist`: runs a small job and keeps the compiled code of the command and of the worker beside them. Part of the build. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { MessageChannel } from "node:worker_threads";

const out = resolve(process.argv[2]);
const { keptFile, loadProgram } = await import(pathToFileURL(join(out, "kept-code.js")).href);
const state = mkdtempSync(join(tmpdir(), "tilefold-build-"));
const example = (name) => join("examples/olinda", name);

function keep(name) {
  const file = join(out, "chunks", name);
  const { exports, script } = loadProgram(file, undefined);
  return { ...exports, done: () => writeFileSync(keptFile(file), script.createCachedData()) };
}

try {
  const command = keep("kept-tilefold.cjs");
  const inputs = ["--raster", example("landsat7-olinda.tif"), "--zones", example("tracts-olinda.geojson")];
  const args = ["zonal", ...inputs, "--stats", "mean", "--class", "2", "--workers", "1", "--json", "--quiet", "--state", state];
  if ((await command.main([process.execPath, "tilefold", ...args])) === 0) {
    command.done();
    const [job] = readdirSync(join(state, "jobs"));
    const folder = join(state, "jobs", job);
    const lines = readFileSync(join(folder, "manifest.jsonl"), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    rmSync(join(state, "parts"), { recursive: true });
    const worker = keep("kept-worker.cjs");
    const { port1, port2 } = new MessageChannel();
    worker.serve(port1);
    const plan = JSON.parse(readFileSync(join(folder, "plan.json"), "utf8"));
    const number = () => new Int32Array(new SharedArrayBuffer(4));
    const ended = new Promise((done) => port2.on("message", ({ kind }) => (kind === "finished" || kind === "ended") && done(kind)));
    port2.postMessage({ plan, lines, state, counter: number(), turn: number() });
    if ((await ended) === "finished") worker.done();
    port1.close();
    port2.close();
  }
} finally {
  rmSync(state, { recursive: true, force: true });
}
