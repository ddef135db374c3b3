/** Finds a Python that LocalStack runs on. */
import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { TilefoldError } from "../shared/core/errors.js";

/** LocalStack's metadata says 3.10, but its code is of 3.12; wheels of the pinned packages end with 3.13. */
const VERSIONS = ["3.13", "3.12"] as const;
const PROBE = "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])";

export interface Python {
  readonly path: string;
  readonly version: string;
}

/** The first of TILEFOLD_PYTHON, PATH and pyenv's folders that runs and is new enough; undefined when there is none. */
export async function findPython(env: NodeJS.ProcessEnv = process.env): Promise<Python | undefined> {
  if (env.TILEFOLD_PYTHON) {
    const named = await probe(env.TILEFOLD_PYTHON, env);
    if (named === undefined) {
      throw new TilefoldError(
        "CONFIG_INVALID",
        `TILEFOLD_PYTHON is ${env.TILEFOLD_PYTHON}, which is no Python ${VERSIONS.join(" or ")} with venv`,
      );
    }
    return named;
  }
  for (const path of await candidates(env)) {
    const python = await probe(path, env);
    if (python !== undefined) return python;
  }
  return undefined;
}

async function candidates(env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const onPath = [...VERSIONS.map((version) => `python${version}`), "python3", "python"];
  const roots = [...new Set([env.PYENV_ROOT, join(env.HOME ?? homedir(), ".pyenv")].filter((root) => root !== undefined))];
  const managed = await Promise.all(
    roots.map(async (root) => {
      const versions = await readdir(join(root, "versions")).catch(() => []);
      const fitting = VERSIONS.flatMap((wanted) => versions.filter((version) => version === wanted || version.startsWith(`${wanted}.`)));
      return fitting.map((version) => join(root, "versions", version, "bin", "python3"));
    }),
  );
  return [...onPath, ...managed.flat()];
}

/** A version manager's stand-in may be on PATH and yet run nothing, so each is asked. */
async function probe(path: string, env: NodeJS.ProcessEnv): Promise<Python | undefined> {
  try {
    const { stdout } = await promisify(execFile)(path, ["-c", PROBE], { env, timeout: 20_000 });
    const version = VERSIONS.find((wanted) => stdout.trim() === wanted);
    return version === undefined ? undefined : { path, version };
  } catch {
    return undefined;
  }
}
