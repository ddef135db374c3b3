/** The commands of docs/deploy.md, run as they stand there. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../../infra/run-command.js";
import { projectFolder } from "../../localstack/settings.js";

/** Run once, before all tests. */
export const GUIDE_BOOTSTRAP = "cdk bootstrap";

/** Blocks marked `sh`; `sh setup` and `sh aws` are not for tests. */
export async function guideCommands(): Promise<readonly string[]> {
  const guide = await readFile(join(projectFolder(), "docs", "deploy.md"), "utf8");
  return [...guide.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, text = ""]) => text);
}

/** Runs the one command that holds `text`. */
export async function followGuide(text: string, cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  const [command, ...others] = (await guideCommands()).filter((one) => one.includes(text));
  if (command === undefined || others.length > 0)
    throw new Error(`docs/deploy.md has ${others.length + (command ? 1 : 0)} commands with ${text}`);
  return await runCommand("bash", ["-euc", command], { cwd, env });
}
