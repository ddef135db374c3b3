/**
 * Makes a fresh clone ready: installs the locked packages and builds, each only when something it depends on is newer.
 * `npm run demo`, `npm test` and `npm run bench` begin with it, so that none of them needs a step before.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));
const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, stdio: ["ignore", process.stderr, process.stderr] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`tilefold needs Node 20.19 or newer; this is ${process.versions.node}`);
  process.exit(2);
}

if (modified(join(root, "node_modules/.package-lock.json")) < modified(join(root, "package-lock.json"))) {
  console.error("Installing the locked packages …");
  run("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"]);
}

const sources = [
  "shared",
  "cli",
  "functions",
  "infra",
  "localstack",
  "bench",
  "docs",
  "build.mjs",
  "keep-code.mjs",
  "package.json",
  "tsconfig.json",
].map((name) => newest(join(root, name)));
if (modified(join(root, "dist/built")) < Math.max(...sources)) {
  console.error("Building …");
  run(process.execPath, ["build.mjs"]);
}
