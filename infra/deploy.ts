/** Deploys and destroys the stack with the CDK's own command. Where, and as whom, the environment says. */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, relative } from "node:path";
import { TilefoldError } from "../shared/core/errors.js";
import { parseStackOutputs, type StackOutputs } from "../shared/executor/deployment.js";
import { runCommand } from "./run-command.js";

export interface Deployment {
  readonly stackName: string;
  /** The bundled CDK application, dist/infra/app.js in a built project. */
  readonly app: string;
  /** Folder that relative settings start from; where `functions` is dist/functions by default. */
  readonly cwd: string;
  /** Settings of infra/settings.ts by name. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly env?: NodeJS.ProcessEnv;
  readonly onOutput?: (text: string) => void;
  readonly signal?: AbortSignal;
}

/** Prepares account and region ("aws://ACCOUNT/REGION") for CDK, once each: a bucket for bundles and the roles that deploy. */
export async function bootstrap(deployment: Deployment, place?: string): Promise<void> {
  await cdk(deployment, place === undefined ? ["bootstrap", ...application(deployment)] : ["bootstrap", place]);
}

export async function deploy(deployment: Deployment): Promise<StackOutputs> {
  const folder = await mkdtemp(join(tmpdir(), "tilefold-deploy-"));
  try {
    const outputs = join(folder, "outputs.json");
    await cdk(deployment, [
      "deploy",
      deployment.stackName,
      "--require-approval",
      "never",
      "--progress",
      "events",
      "--outputs-file",
      outputs,
      ...application(deployment),
    ]);
    return parseStackOutputs(await readFile(outputs, "utf8"), "the stack's outputs");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function destroy(deployment: Deployment): Promise<void> {
  await cdk(deployment, ["destroy", deployment.stackName, "--force", ...application(deployment)]);
}

/** The CDK gives the application to a shell, so it gets a path without quotes, from the folder it starts in. */
function application(deployment: Deployment): readonly string[] {
  const settings = { ...deployment.settings, stackName: deployment.stackName };
  const context = Object.entries(settings).flatMap(([name, value]) => ["--context", `${name}=${value}`]);
  return ["--app", `node ${relative(deployment.cwd, deployment.app)}`, ...context];
}

async function cdk(deployment: Deployment, args: readonly string[]): Promise<void> {
  if (!existsSync(deployment.app))
    throw new TilefoldError("CONFIG_INVALID", `${deployment.app} is not there`, { hint: "Run `npm run build`." });
  const folder = await mkdtemp(join(tmpdir(), "tilefold-cdk-"));
  const env = deployment.env ?? process.env;
  try {
    await runCommand(process.execPath, [cdkCommand(), ...args, "--output", folder, "--no-notices", "--no-version-reporting"], {
      cwd: deployment.cwd,
      env: {
        ...env,
        PATH: [dirname(process.execPath), env.PATH].join(delimiter),
        CDK_DISABLE_VERSION_CHECK: "1",
        CDK_DISABLE_CLI_TELEMETRY: "true",
      },
      ...(deployment.onOutput ? { onOutput: deployment.onOutput } : {}),
      ...(deployment.signal ? { signal: deployment.signal } : {}),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function cdkCommand(): string {
  try {
    return createRequire(import.meta.url).resolve("aws-cdk/bin/cdk");
  } catch {
    throw new TilefoldError("CONFIG_INVALID", "the CDK is not installed beside tilefold", {
      hint: "Deploy from a checkout of tilefold, or `npm install aws-cdk@2.1148.1 aws-cdk-lib@2.276.0 cdk-nag@3.0.2 constructs@10.8.1`.",
    });
  }
}
