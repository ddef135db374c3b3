/** Starts LocalStack the way this machine allows. */
import { TilefoldError } from "../shared/core/errors.js";
import { hasDockerEngine, startInDocker } from "./docker.js";
import { startOnHost } from "./host.js";
import { findPython } from "./python.js";
import type { LocalStack, LocalStackOptions } from "./settings.js";

const KINDS = ["auto", "docker", "host"] as const;

/**
 * With Docker where an engine answers, else as a process with Python 3.12 or 3.13. TILEFOLD_LOCALSTACK=host or docker decides
 * otherwise. Wishes that containers cannot fulfil (an environment for the functions) take the process where there is a choice.
 */
export async function startLocalStack(options: LocalStackOptions = {}, env: NodeJS.ProcessEnv = process.env): Promise<LocalStack> {
  const kind = env.TILEFOLD_LOCALSTACK ?? "auto";
  if (!(KINDS as readonly string[]).includes(kind)) {
    throw new TilefoldError("CONFIG_INVALID", `TILEFOLD_LOCALSTACK is ${kind}; ${KINDS.join(", ")} are known`);
  }
  const containersWillDo = Object.keys(options.functionEnvironment ?? {}).length === 0;
  if (kind === "docker" || (kind === "auto" && containersWillDo && (await hasDockerEngine(env)))) return await startInDocker(options);
  const python = await findPython(env);
  if (python !== undefined) return await startOnHost(python, options);
  if (kind === "auto" && !containersWillDo && (await hasDockerEngine(env)))
    return await startInDocker({ ...options, functionEnvironment: {} });
  throw new TilefoldError("CONFIG_INVALID", "LocalStack needs a Docker engine, or Python 3.12 or 3.13 with venv; neither was found", {
    hint: "Install one of them (for example `pyenv install 3.13`), or name an interpreter in TILEFOLD_PYTHON.",
  });
}
