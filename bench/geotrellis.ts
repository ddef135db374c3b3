/** The GeoTrellis peer: fetched by Maven and compiled once, run by the machine's Java. */
import { execFile } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { runCommand } from "../infra/run-command.js";
import { projectFolder } from "../localstack/settings.js";
import { cacheFolder } from "../localstack/virtual-environment.js";
import { runProcess } from "./run-process.js";
import type { Peer, Place, Run } from "./workload.js";

/** What Spark 3.5 runs on. */
const JAVA = 17;
const NEEDS = `needs Java ${JAVA} and Maven`;
/** Resolves the class path; pinned like all the rest. */
const RESOLVER = "org.apache.maven.plugins:maven-dependency-plugin:2.8:build-classpath";
/** The compiler recurses deeply. */
const STACK = "-Xss8m";

const sources = join(projectFolder(), "bench/peers/geotrellis");
/** Beside the compiled classes: the archives they stand on. */
const ARCHIVES = "class-path.txt";

type Say = (line: string) => void;

/** Builds the peer where that has not been done. @returns what this machine lacks for it; null when it is there */
export async function prepareGeotrellis(say: Say, env: NodeJS.ProcessEnv = process.env): Promise<string | null> {
  const folder = await programFolder(env);
  if ((await javaVersion(env)) !== JAVA) return NEEDS;
  if (existsSync(folder)) return null;
  if (!(await runs("mvn", env))) return NEEDS;
  say(`Fetching GeoTrellis and Spark with Maven and compiling the peer into ${folder} (once, some minutes) …`);
  const making = `${folder}.${process.pid}`;
  try {
    await mkdir(join(making, "classes"), { recursive: true });
    const archives = join(making, ARCHIVES);
    const project = ["-f", join(sources, "pom.xml")];
    await runCommand("mvn", ["--quiet", "--batch-mode", ...project, RESOLVER, `-Dmdep.outputFile=${archives}`], { env });
    const files = (await sourceFiles()).filter((name) => name.endsWith(".scala")).map((name) => join(sources, name));
    const compiler = ["scala.tools.nsc.Main", "-usejavacp", "-d", join(making, "classes"), ...files];
    await runCommand(javaOf(env), [STACK, "-cp", await readFile(archives, "utf8"), ...compiler], { env });
    await rename(making, folder);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  return null;
}

/** Runs one piece of work of Peer.scala in a fresh process, with a folder of its own for what it writes. */
async function runGeotrellis(work: readonly string[], place: Place): Promise<Run> {
  const [folder, scratch] = [await programFolder(process.env), join(place.scratch, randomUUID())];
  await mkdir(scratch);
  try {
    const classPath = [join(folder, "classes"), sources, await readFile(join(folder, ARCHIVES), "utf8")].join(":");
    const program = [`@${join(sources, "java-options")}`, "-cp", classPath, "Peer"];
    const { stdout } = await runProcess(javaOf(process.env), [...program, ...work, scratch]);
    return JSON.parse(stdout.trim().split("\n").at(-1)!) as Run;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** GeoTrellis on Spark as a peer. `work` is the start of Peer.scala's arguments. */
export const geotrellis = (
  peer: Pick<Peer, "name" | "label" | "agreements" | "goal" | "memoryGoal" | "mostRuns">,
  work: (place: Place) => readonly string[],
): Peer => ({ ...peer, prepare: prepareGeotrellis, run: (place) => runGeotrellis(work(place), place) });

const sourceFiles = async (): Promise<string[]> => (await readdir(sources)).sort();

/** Named by what it is made of. */
async function programFolder(env: NodeJS.ProcessEnv): Promise<string> {
  const hash = createHash("sha256").update(RESOLVER);
  for (const name of await sourceFiles()) hash.update(name).update(await readFile(join(sources, name)));
  return join(cacheFolder(env), "bench/geotrellis", hash.digest("hex").slice(0, 12));
}

const javaOf = (env: NodeJS.ProcessEnv): string => (env.JAVA_HOME ? join(env.JAVA_HOME, "bin/java") : "java");

/** The major version; NaN where there is no Java. */
async function javaVersion(env: NodeJS.ProcessEnv): Promise<number> {
  try {
    const { stderr } = await promisify(execFile)(javaOf(env), ["-version"], { env, timeout: 20_000 });
    return Number(/version "(\d+)/.exec(stderr)?.[1]);
  } catch {
    return Number.NaN;
  }
}

async function runs(command: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    await promisify(execFile)(command, ["--version"], { env, timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
