/** LocalStack's private virtual environment: made once for a lock file and a Python, then only used. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../infra/run-command.js";
import type { Python } from "./python.js";
import { projectFolder } from "./settings.js";

/** Installs the lock in seconds where pip takes more than a minute. */
const UV = "uv==0.13.8";

/** The folder of downloads that are made once: $TILEFOLD_CACHE, or .cache in the checkout. */
export const cacheFolder = (env: NodeJS.ProcessEnv = process.env): string => env.TILEFOLD_CACHE ?? join(projectFolder(), ".cache");

/** The environment's interpreter. Several processes may ask at once: each makes its own and the first to finish keeps the name. */
export async function virtualEnvironment(python: Python, onProgress: (line: string) => void = () => {}): Promise<string> {
  const lock = join(projectFolder(), "localstack", "requirements.lock.txt");
  const name = createHash("sha256")
    .update(await readFile(lock))
    .update(python.version)
    .digest("hex")
    .slice(0, 12);
  const parent = join(cacheFolder(), "localstack");
  const folder = join(parent, name);
  const interpreter = (of: string) => join(of, "bin", "python");
  if (existsSync(interpreter(folder))) return interpreter(folder);

  onProgress(`Installing LocalStack for Python ${python.version} into ${folder} (once, about 350 MB) …`);
  await mkdir(parent, { recursive: true });
  const making = `${folder}.${process.pid}`;
  try {
    await runCommand(python.path, ["-m", "venv", making]);
    await install(interpreter(making), lock, onProgress);
    // An environment is found by where its interpreter lies, so it may be moved; only its scripts would not run, and none is used.
    await rename(making, folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  return interpreter(folder);
}

async function install(interpreter: string, lock: string, onProgress: (line: string) => void): Promise<void> {
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
  try {
    await runCommand(interpreter, [...pip, UV]);
    await runCommand(interpreter, ["-m", "uv", "pip", "install", "--quiet", "--python", interpreter, "-r", lock], {
      env: uvVariables(process.env),
    });
  } catch {
    onProgress("uv could not install it; pip takes a minute or two …");
    await runCommand(interpreter, [...pip, "-r", lock]);
  }
}

/** uv reads its own variables only, where a machine may be set up with pip's. */
function uvVariables(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    ...env,
    ...(env.PIP_INDEX_URL && !env.UV_DEFAULT_INDEX ? { UV_DEFAULT_INDEX: env.PIP_INDEX_URL } : {}),
    ...(env.PIP_CERT && !env.SSL_CERT_FILE ? { SSL_CERT_FILE: env.PIP_CERT } : {}),
  };
}
