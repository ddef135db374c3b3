/**
 * `npm run localstack`                    starts LocalStack and waits for Ctrl-C
 * `npm run localstack -- exec COMMAND…`   starts it, deploys the stack, runs the command against it, cleans up
 * `npm run localstack -- prepare`         only installs what a start needs
 */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { bootstrap, deploy } from "../infra/deploy.js";
import { asTilefoldError, TilefoldError } from "../shared/core/errors.js";
import { DEFAULT_STACK_NAME, STACK_OUTPUTS_VARIABLE } from "../shared/executor/deployment.js";
import { findPython } from "./python.js";
import { clientVariables, type LocalStack, PLACE, projectFolder } from "./settings.js";
import { startLocalStack } from "./start.js";
import { virtualEnvironment } from "./virtual-environment.js";

const USUAL_PORT = 4566;
const say = (line: string) => process.stderr.write(`${line}\n`);

async function main([command = "start", ...rest]: readonly string[]): Promise<number> {
  if (command === "start") return await start();
  if (command === "exec" && rest.length > 0) return await exec(rest);
  if (command === "prepare") return await prepare();
  throw new TilefoldError("CONFIG_INVALID", `npm run localstack does not know ${[command, ...rest].join(" ")}`, {
    hint: "Use `npm run localstack`, `npm run localstack -- exec COMMAND…` or `npm run localstack -- prepare`.",
  });
}

async function prepare(): Promise<number> {
  const python = await findPython();
  if (python === undefined) say("No Python 3.12 or 3.13: LocalStack will need a Docker engine.");
  else say(`Ready: ${await virtualEnvironment(python, say)}`);
  return 0;
}

async function start(): Promise<number> {
  const interrupted = interruption();
  const localstack = await startLocalStack({ port: USUAL_PORT, onProgress: say });
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT_URL } = clientVariables(localstack.endpoint, {});
  const variables = Object.entries({ AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT_URL });
  process.stdout.write(`${variables.map(([name, value]) => `export ${name}=${value}`).join("\n")}\n`);
  say(`LocalStack answers at ${localstack.endpoint}. Ctrl-C ends it and all that is in it.`);
  await interrupted;
  await localstack.stop();
  return 0;
}

async function exec([program = "", ...args]: readonly string[]): Promise<number> {
  const interrupted = interruption();
  const localstack = await startLocalStack({ onProgress: say });
  try {
    const env = { ...clientVariables(localstack.endpoint), ...(await deployInto(localstack)) };
    const child = spawn(program, args, { stdio: "inherit", env });
    // A terminal sends Ctrl-C to the command too; a signal to us alone is handed on.
    void interrupted.then((signal) => child.kill(signal));
    return await new Promise<number>((resolve, reject) => {
      child.on("error", (error) => reject(new TilefoldError("CONFIG_INVALID", `${program} cannot be run: ${error.message}`)));
      child.on("exit", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
    });
  } finally {
    await localstack.stop();
  }
}

async function deployInto(localstack: LocalStack): Promise<Record<string, string>> {
  const cwd = projectFolder();
  const env = clientVariables(localstack.endpoint);
  const deployment = { stackName: DEFAULT_STACK_NAME, app: join(cwd, "dist", "infra", "app.js"), cwd, env };
  say("Deploying the stack …");
  await bootstrap(deployment, PLACE);
  return { [STACK_OUTPUTS_VARIABLE]: JSON.stringify(await deploy(deployment)) };
}

/** The first SIGINT or SIGTERM; later ones do not end us either, since cleaning up is under way. */
function interruption(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve(signal));
  });
}

main(process.argv.slice(2)).then(
  (status) => process.exit(status),
  (thrown: unknown) => {
    const error = asTilefoldError(thrown);
    say(`${error.code}: ${error.message}\n${error.hint}`);
    process.exit(error.exit);
  },
);
