/** LocalStack as a process of this machine, with functions as Node processes. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TilefoldError } from "../shared/core/errors.js";
import type { Python } from "./python.js";
import { freePort, untilHealthy } from "./ready.js";
import { type LocalStack, type LocalStackOptions, localstackVariables, projectFolder } from "./settings.js";
import { cacheFolder, virtualEnvironment } from "./virtual-environment.js";

/** Lambda itself gives a stopped environment less. */
const STOP_MS = 10_000;

export async function startOnHost(python: Python, options: LocalStackOptions): Promise<LocalStack> {
  const interpreter = await virtualEnvironment(python, options.onProgress);
  const port = await freePort(options.port);
  // LocalStack keeps objects and code in fixed places under the temporary folder: each instance gets one of its own.
  const folder = await mkdtemp(join(tmpdir(), "tilefold-localstack-"));
  const temporary = join(folder, "tmp");
  const logFile = join(folder, "log.txt");
  await mkdir(temporary);
  const log = await open(logFile, "w");
  const child = spawn(interpreter, ["-m", "localstack.runtime.main"], {
    cwd: folder,
    // Ctrl-C in a terminal goes to the whole foreground group; it must not end LocalStack before those who use it.
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
    env: { ...ownVariables(process.env), ...hostVariables(port, folder, temporary, options) },
  });
  await log.close();

  let ending: string | undefined;
  child.on("error", (error) => (ending ??= error.message));
  child.on("exit", (code, signal) => (ending ??= `it ended with ${signal ?? `exit status ${code}`}`));
  const stop = async () => {
    await end(child, () => ending !== undefined);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const endpoint = `http://127.0.0.1:${port}`;
  try {
    await untilHealthy(endpoint, () => ending);
  } catch (error) {
    const printed = (await readFile(logFile, "utf8").catch(() => "")).slice(-4000);
    await stop();
    throw new TilefoldError("CLOUD_FAILED", `LocalStack did not start: ${(error as Error).message}\n${printed}`, { cause: error });
  }
  return { endpoint, kind: "host", log: () => readFile(logFile, "utf8"), stop };
}

/** Settings of other LocalStacks, of Python and of AWS accounts stay outside. */
function ownVariables(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const foreign = /^(AWS_|CDK_|LOCALSTACK_|LAMBDA_|PYTHON|GATEWAY_LISTEN|SERVICES|PERSISTENCE|DEBUG$)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name)));
}

function hostVariables(port: number, folder: string, temporary: string, options: LocalStackOptions): Record<string, string> {
  return {
    ...localstackVariables(`127.0.0.1:${port}`, options),
    GATEWAY_LISTEN: `127.0.0.1:${port}`,
    DNS_ADDRESS: "0",
    FILESYSTEM_ROOT: join(folder, "state"),
    TMPDIR: temporary,
    XDG_CACHE_HOME: join(cacheFolder(), "localstack", "plugins"),
    PYTHONPATH: join(projectFolder(), "localstack", "plugin"),
    PYTHONDONTWRITEBYTECODE: "1",
    LAMBDA_RUNTIME_EXECUTOR: "tilefold",
    TILEFOLD_NODE: process.execPath,
    TILEFOLD_PARENT_PID: String(process.pid),
    TILEFOLD_FUNCTION_ENVIRONMENT: JSON.stringify(options.functionEnvironment ?? {}),
  };
}

async function end(child: ChildProcess, hasEnded: () => boolean): Promise<void> {
  if (hasEnded() || child.pid === undefined) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const forced = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  await gone;
  clearTimeout(forced);
}
