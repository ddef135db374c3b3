/** The commands of docs/deploy.md, run as they stand there. */
import { readFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { inject } from "vitest";
import { runCommand } from "../../infra/run-command.js";
import { projectFolder } from "../../localstack/settings.js";
import type { StackOutputs } from "../../shared/executor/deployment.js";

/** Run once, before all tests. */
export const GUIDE_BOOTSTRAP = "cdk bootstrap";

/** Blocks marked `sh` (or as `kind` says) of a page; `sh setup` is not for tests. */
export async function guideCommands(kind: "" | " aws" = "", page = "docs/deploy.md"): Promise<readonly string[]> {
  const text = await readFile(join(projectFolder(), page), "utf8");
  return [...text.matchAll(new RegExp(`^\`\`\`sh${kind}\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, block = ""]) => block);
}

/** The one command of docs/deploy.md that holds `text`. */
export async function guideCommand(text: string, kind: "" | " aws" = "", page = "docs/deploy.md"): Promise<string> {
  const [command, ...others] = (await guideCommands(kind, page)).filter((one) => one.includes(text));
  if (command === undefined || others.length > 0) throw new Error(`${page} has ${others.length + (command ? 1 : 0)} commands with ${text}`);
  return command;
}

/** Runs the one command that holds `text`. */
export async function followGuide(text: string, cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  return await runCommand("bash", ["-euc", await guideCommand(text)], { cwd, env });
}

/** Runs commands that stand for a stack which is named in them; `npx tilefold` is what was built. */
export async function runForStack(commands: string, { BucketName, PlannerName }: StackOutputs, cwd: string): Promise<string> {
  const { folder, variables, awsFolder } = inject("tilefold");
  const text = commands
    .replaceAll("BUCKET", BucketName)
    .replaceAll("PLANNER", PlannerName)
    .replaceAll("npx tilefold", `${process.execPath} ${join(folder, "dist", "cli", "tilefold.js")}`);
  const PATH = [awsFolder, variables.PATH ?? process.env.PATH].filter(Boolean).join(delimiter);
  return await runCommand("bash", ["-euc", text], { cwd, env: { ...variables, PATH } });
}
