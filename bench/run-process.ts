/** Runs a command in a fresh process and says what it printed and used. */

import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../localstack/settings.js";
import { TilefoldError } from "../shared/core/errors.js";
import type { Place, Run } from "./workload.js";

const LAST_CHARACTERS = 2000;

interface Ended {
  readonly stdout: string;
  /** From the start to the end of the process. */
  readonly seconds: number;
}

/** @throws INTERNAL with the end of what the process printed, where it fails */
export async function runProcess(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
  const stdout: string[] = [];
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => stdout.push(text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr = (stderr + text).slice(-LAST_CHARACTERS);
  });
  let seconds = 0;
  const ending = await new Promise<string>((resolve) => {
    child.on("exit", () => {
      seconds = (performance.now() - started) / 1000;
    });
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code, signal) => resolve(code === 0 ? "" : signal === null ? `exit status ${code}` : `signal ${signal}`));
  });
  if (ending === "") return { stdout: stdout.join(""), seconds };
  throw new TilefoldError(
    "INTERNAL",
    `${[command, ...args].join(" ")} failed (${ending}):\n${`${stdout.join("").slice(-LAST_CHARACTERS)}\n${stderr}`.trim()}`,
  );
}

export interface NodeRun {
  readonly output: unknown;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly memoryBytes: number;
}

/** Runs a script with Node; its standard output is one JSON document. */
export async function runNode(args: readonly string[], place: Place): Promise<NodeRun> {
  const probe = join(place.scratch, `${randomUUID()}.json`);
  const { stdout, seconds } = await runProcess(process.execPath, ["-r", join(projectFolder(), "bench/probe.cjs"), ...args], {
    TILEFOLD_BENCH_PROBE: probe,
  });
  const used = JSON.parse(await readFile(probe, "utf8")) as { cpuSeconds: number; memoryBytes: number };
  await rm(probe);
  return { output: JSON.parse(stdout), seconds, ...used };
}

/** Runs a script with Node that serves until it is asked to end: its first JSON document on standard output says where. */
export async function runServer<T>(
  args: readonly string[],
  place: Place,
  use: (answer: unknown) => Promise<T>,
): Promise<Omit<NodeRun, "output" | "seconds"> & { readonly value: T }> {
  const probe = join(place.scratch, `${randomUUID()}.json`);
  const child = spawn(process.execPath, ["-r", join(projectFolder(), "bench/probe.cjs"), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, TILEFOLD_BENCH_PROBE: probe },
  });
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  try {
    const value = await use(await firstDocument(child.stdout.setEncoding("utf8"), args));
    child.kill("SIGTERM");
    await ended;
    const used = JSON.parse(await readFile(probe, "utf8")) as { cpuSeconds: number; memoryBytes: number };
    return { value, ...used };
  } finally {
    child.kill("SIGKILL");
    await rm(probe, { force: true });
  }
}

async function firstDocument(output: AsyncIterable<string>, args: readonly string[]): Promise<unknown> {
  let text = "";
  for await (const part of output) {
    text += part;
    if (text.endsWith("}\n")) return JSON.parse(text);
  }
  throw new TilefoldError("INTERNAL", `${args.join(" ")} ended before it served:\n${text}`);
}

/** Runs a peer once: a script of bench/peers, the peer's name and its arguments. */
export async function runPeer(script: string, args: readonly string[], place: Place): Promise<Run> {
  if (place.python === null) throw new TilefoldError("INTERNAL", "peers need Python, and none was set up");
  const { stdout, seconds } = await runProcess(place.python, [join(projectFolder(), "bench/peers", script), ...args]);
  const { sinceStartOfClock, ...run } = JSON.parse(stdout.trim().split("\n").at(-1)!) as Omit<Run, "startSeconds"> & {
    sinceStartOfClock: number;
  };
  return { ...run, startSeconds: seconds - sinceStartOfClock };
}
