/** LocalStack as a container, where there is a Docker engine. Functions run in containers beside it. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { runCommand } from "../infra/run-command.js";
import { TilefoldError } from "../shared/core/errors.js";
import { freePort, untilHealthy } from "./ready.js";
import { LOCALSTACK_VERSION, type LocalStack, type LocalStackOptions, localstackVariables, projectFolder } from "./settings.js";

/** Whether an engine answers; the command alone is not enough. */
export async function hasDockerEngine(env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  return await promisify(execFile)("docker", ["version", "--format", "{{.Server.Version}}"], { env, timeout: 20_000 }).then(
    ({ stdout }) => stdout.trim() !== "",
    () => false,
  );
}

/** The arguments of `docker`: the container goes with its end, and has the corrected Distributed Map through PYTHONPATH. */
export function dockerArguments(port: number, plugin: string, options: LocalStackOptions): readonly string[] {
  const variables = { ...localstackVariables(`127.0.0.1:${port}`, options), PYTHONPATH: "/opt/tilefold" };
  return [
    "run",
    "--rm",
    "--detach",
    ...["--publish", `127.0.0.1:${port}:4566`],
    ...["--volume", "/var/run/docker.sock:/var/run/docker.sock"],
    ...["--volume", `${plugin}:/opt/tilefold:ro`],
    ...Object.entries(variables).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
    `localstack/localstack:${LOCALSTACK_VERSION}`,
  ];
}

export async function startInDocker(options: LocalStackOptions): Promise<LocalStack> {
  if (Object.keys(options.functionEnvironment ?? {}).length > 0) {
    throw new TilefoldError("CONFIG_INVALID", "functions in containers cannot be given an environment of their own", {
      hint: "Set TILEFOLD_LOCALSTACK=host.",
    });
  }
  const port = await freePort(options.port);
  options.onProgress?.(`Starting localstack/localstack:${LOCALSTACK_VERSION} …`);
  const container = (await runCommand("docker", dockerArguments(port, join(projectFolder(), "localstack", "plugin"), options))).trim();
  const log = async () => {
    const { stdout, stderr } = await promisify(execFile)("docker", ["logs", container]);
    return stdout + stderr;
  };
  const stop = async () => {
    await runCommand("docker", ["stop", "--time", "10", container]);
  };
  const endpoint = `http://127.0.0.1:${port}`;
  try {
    await untilHealthy(endpoint, () => undefined);
  } catch (error) {
    const printed = (await log().catch(() => "")).slice(-4000);
    await stop().catch(() => {});
    throw new TilefoldError("CLOUD_FAILED", `LocalStack did not start: ${(error as Error).message}\n${printed}`, { cause: error });
  }
  return { endpoint, kind: "docker", log, stop };
}
