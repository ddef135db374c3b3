/**
 * Starts LocalStack once for all integration tests and deploys the stack into it with the CDK's own command. With
 * TILEFOLD_TEST_ACCOUNT=1 the stack goes to the account that the environment names, and is destroyed at the end.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { bootstrap, type Deployment, deploy, destroy } from "../../infra/deploy.js";
import { clientVariables, PLACE, projectFolder } from "../../localstack/settings.js";
import { startLocalStack } from "../../localstack/start.js";
import { startFaultProxy } from "../servers/fault-proxy.js";
import type { Provided } from "./provided.js";

/** Small enough for two cores, large enough that functions meet each other. */
const CONCURRENCY = 12;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const began = Date.now();
  const say = (line: string) => console.error(`[${((Date.now() - began) / 1000).toFixed(1)} s] ${line}`);
  return process.env.TILEFOLD_TEST_ACCOUNT === "1" ? await useAccount(project, say) : await useLocalStack(project, say);
}

async function useLocalStack(project: TestProject, say: (line: string) => void) {
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
    const deployment = deploymentOf("tilefold", variables);
    await bootstrap(deployment, PLACE);
    say("bootstrapped");
    const outputs = await deploy(deployment);
    say("deployed");
    const provided: Provided = {
      cloud: localstack.kind,
      outputs,
      variables,
      proxy: proxy.url,
      functionFaults: localstack.kind === "host",
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

async function useAccount(project: TestProject, say: (line: string) => void) {
  const variables = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined)) as Record<string, string>;
  const deployment = { ...deploymentOf("tilefold-test", variables), settings: { removal: "destroy" } };
  await bootstrap(deployment);
  const outputs = await deploy(deployment);
  say("deployed");
  project.provide("tilefold", { cloud: "account", outputs, variables, functionFaults: false, concurrency: 10 });
  return async () => await destroy(deployment);
}

export function deploymentOf(stackName: string, env: NodeJS.ProcessEnv): Deployment {
  const cwd = projectFolder();
  const app = join(cwd, "dist", "infra", "app.js");
  if (!existsSync(app)) throw new Error("run `npm run build` first: the tests deploy what was built");
  return { stackName, app, cwd, env };
}
