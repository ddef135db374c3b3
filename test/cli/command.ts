/** Runs the built command as a user does: a process, its standard output, its exit status. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const COMMAND = resolve("dist/cli/tilefold.js");

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as the one JSON document that it must be. */
  readonly json: () => never;
}

/** A folder of a test's own; commands run in it, so that state lies there. */
export function workplace(): { readonly path: string; file(name: string): string; run(...args: string[]): Ran; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "tilefold-cli-"));
  return {
    path,
    file: (name) => join(path, name),
    run: (...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
        cwd: path,
        encoding: "utf8",
        input: "",
        maxBuffer: 64 << 20,
      });
      return { status, stdout, stderr, json: () => JSON.parse(stdout) as never };
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

export const start = (cwd: string, args: readonly string[]) =>
  spawn(process.execPath, [COMMAND, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });

/** The same with something on standard input, and its end to be awaited: servers of this process go on meanwhile. */
export function startCommand(
  cwd: string,
  args: readonly string[],
  { stdin = "", env = {} }: { readonly stdin?: string; readonly env?: Readonly<Record<string, string>> } = {},
): { readonly child: ChildProcess; readonly ended: Promise<Omit<Ran, "json">> } {
  const child = spawn(process.execPath, [COMMAND, ...args], { cwd, env: { ...process.env, ...env }, stdio: "pipe" });
  child.stdin.on("error", () => {}).end(stdin);
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return { child, ended: new Promise((done) => child.on("close", (status) => done({ status, stdout, stderr }))) };
}
