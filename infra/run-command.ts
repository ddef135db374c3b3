/** Runs a program to its end. */
import { spawn } from "node:child_process";
import { TilefoldError } from "../shared/core/errors.js";

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Given every chunk of standard output and error as it comes. @default nothing is shown */
  readonly onOutput?: (text: string) => void;
  readonly signal?: AbortSignal;
}

const LAST_CHARACTERS = 4000;

/** Standard output; CLOUD_FAILED with the end of what was printed when the program fails. */
export async function runCommand(command: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  const child = spawn(command, args, { cwd: options.cwd, env: options.env, stdio: ["ignore", "pipe", "pipe"], signal: options.signal });
  let output = "";
  let everything = "";
  const take = (text: string) => {
    everything = (everything + text).slice(-LAST_CHARACTERS);
    options.onOutput?.(text);
  };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    take(text);
  });
  child.stderr.setEncoding("utf8").on("data", take);
  const ending = await new Promise<string>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code, signal) => resolve(code === 0 ? "" : signal === null ? `exit status ${code}` : `signal ${signal}`));
  });
  if (ending === "") return output;
  const program = [command.split("/").at(-1), ...args.slice(0, 3)].join(" ");
  throw new TilefoldError("CLOUD_FAILED", `${program} failed (${ending}):\n${everything.trim()}`);
}
