/** The peers' Python: an environment of its own, made once for the pinned requirements. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../infra/run-command.js";
import { findPython } from "../localstack/python.js";
import { projectFolder } from "../localstack/settings.js";
import { cacheFolder } from "../localstack/virtual-environment.js";
import { TilefoldError } from "../shared/core/errors.js";

/** Installs in seconds where pip takes more than a minute. */
const UV = "uv==0.13.8";

/** The interpreter: the one that TILEFOLD_BENCH_PYTHON names, else that of .cache/bench/venv. */
export async function benchPython(say: (line: string) => void, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  if (env.TILEFOLD_BENCH_PYTHON) return env.TILEFOLD_BENCH_PYTHON;
  const requirements = join(projectFolder(), "bench/requirements.txt");
  const folder = join(cacheFolder(env), "bench/venv");
  const interpreter = join(folder, "bin/python");
  const stamp = join(folder, "requirements.sha256");
  const wanted = createHash("sha256")
    .update(await readFile(requirements))
    .digest("hex");
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === wanted) return interpreter;

  const python = await findPython(env);
  if (python === undefined) {
    throw new TilefoldError("CONFIG_INVALID", "the peers run on Python 3.12 or 3.13, and none was found", {
      hint: "Name one in TILEFOLD_PYTHON, or run with --peers none.",
    });
  }
  say(`Installing the peers for Python ${python.version} into ${folder} (once) …`);
  const making = `${folder}.${process.pid}`;
  await mkdir(join(cacheFolder(env), "bench"), { recursive: true });
  try {
    await runCommand(python.path, ["-m", "venv", making]);
    await install(join(making, "bin/python"), requirements);
    await writeFile(join(making, "requirements.sha256"), wanted);
    await rm(folder, { recursive: true, force: true });
    // An environment is found by where its interpreter lies, so it may be moved; its scripts would not run, and none is used.
    await rename(making, folder);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  return interpreter;
}

async function install(interpreter: string, requirements: string): Promise<void> {
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
  try {
    await runCommand(interpreter, [...pip, UV]);
    await runCommand(interpreter, ["-m", "uv", "pip", "install", "--quiet", "--python", interpreter, "-r", requirements]);
  } catch {
    await runCommand(interpreter, [...pip, "-r", requirements]);
  }
}
