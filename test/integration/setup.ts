/**
 * Starts LocalStack once for all integration tests and deploys the stack into it with the CDK's own command. With
 * TILEFOLD_TEST_ACCOUNT=1 the stack goes to the account that the environment names, and is destroyed at the end.
 */
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type Deployment, deploy, destroy } from "../../infra/deploy.js";
import { findPython } from "../../localstack/python.js";
import { clientVariables, projectFolder } from "../../localstack/settings.js";
import { startLocalStack } from "../../localstack/start.js";
import { cacheFolder, virtualEnvironment } from "../../localstack/virtual-environment.js";
import { startFaultProxy } from "../servers/fault-proxy.js";
import { followGuide, GUIDE_BOOTSTRAP } from "./guide.js";
import type { Provided } from "./provided.js";

/** Small enough for two cores, large enough that functions meet each other. */
const CONCURRENCY = 12;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const began = Date.now();
  const say = (line: string) => console.error(`[${((Date.now() - began) / 1000).toFixed(1)} s] ${line}`);
  const folder = await copyBuild();
  const start = process.env.TILEFOLD_TEST_ACCOUNT === "1" ? useAccount : useLocalStack;
  const removeCopy = () => rm(folder, { recursive: true, force: true });
  try {
    const stop = await start(project, folder, say);
    return async () => {
      await stop();
      await removeCopy();
    };
  } catch (error) {
    await removeCopy();
    throw error;
  }
}

async function useLocalStack(project: TestProject, folder: string, say: (line: string) => void) {
  let endpoint = "";
  const proxy = await startFaultProxy(() => endpoint);
  const localstack = await startLocalStack({
    concurrency: CONCURRENCY,
    functionEnvironment: { AWS_ENDPOINT_URL_S3: proxy.url },
    onProgress: say,
  });
  const stop = async () => {
    await localstack.stop();
    await proxy.close();
  };
  endpoint = localstack.endpoint;
  say(`LocalStack (${localstack.kind}) answers at ${endpoint}`);
  try {
    const variables = clientVariables(endpoint) as Record<string, string>;
    const deployment = deploymentOf("tilefold", folder, variables);
    await followGuide(GUIDE_BOOTSTRAP, folder, variables);
    say("bootstrapped");
    const outputs = await deploy(deployment);
    say("deployed");
    const provided: Provided = {
      cloud: localstack.kind,
      folder,
      outputs,
      variables,
      proxy: proxy.url,
      functionFaults: localstack.kind === "host",
      ...(localstack.kind === "host" ? { awsFolder: await awsCommand(folder) } : {}),
      concurrency: CONCURRENCY,
    };
    project.provide("tilefold", provided);
  } catch (error) {
    say((await localstack.log()).slice(-4000));
    await stop();
    throw error;
  }
  return stop;
}

async function useAccount(project: TestProject, folder: string, say: (line: string) => void) {
  const variables = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined)) as Record<string, string>;
  const deployment = { ...deploymentOf("tilefold-test", folder, variables), settings: { removal: "destroy" } };
  await followGuide(GUIDE_BOOTSTRAP, folder, variables);
  const outputs = await deploy(deployment);
  say("deployed");
  project.provide("tilefold", { cloud: "account", folder, outputs, variables, functionFaults: false, concurrency: 10 });
  return async () => await destroy(deployment);
}

/**
 * LocalStack's environment holds the AWS command line; its own script names a folder that has moved since. It is version 1, which
 * takes payloads as they stand and does not know version 2's option to say so.
 */
async function awsCommand(folder: string): Promise<string> {
  const python = await findPython();
  if (!python) throw new Error("LocalStack runs, and no Python is found");
  const bin = join(folder, "bin");
  await mkdir(bin);
  const script = `#!/bin/bash
args=()
while [ $# -gt 0 ]; do
  if [ "$1" = --cli-binary-format ]; then shift 2; else args+=("$1"); shift; fi
done
exec "${await virtualEnvironment(python)}" -m awscli "\${args[@]}"
`;
  await writeFile(join(bin, "aws"), script, { mode: 0o755 });
  return bin;
}

function deploymentOf(stackName: string, folder: string, env: NodeJS.ProcessEnv): Deployment {
  return { stackName, app: join(folder, "dist", "infra", "app.js"), cwd: folder, env };
}

/** What was built, as it is now: another build may empty dist/ while the tests run. Inside the project, so that packages are found. */
async function copyBuild(): Promise<string> {
  const dist = join(projectFolder(), "dist");
  if (!existsSync(join(dist, "infra", "app.js"))) throw new Error("run `npm run build` first: the tests deploy what was built");
  await mkdir(cacheFolder(), { recursive: true });
  const folder = await mkdtemp(join(cacheFolder(), "integration-"));
  await cp(dist, join(folder, "dist"), { recursive: true, filter: (source) => source !== join(dist, "types") });
  return folder;
}
