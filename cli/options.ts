/** Options that several commands share, and how their values are read. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { resolveUri } from "../shared/store/uri.js";

export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least || value > most)
      throw new InvalidArgumentError(`expected a whole number from ${least} to ${most}.`);
    return value;
  };

export const number = (text: string): number => {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) throw new InvalidArgumentError("expected a number.");
  return value;
};

export const list = (text: string): string[] =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");

/** For options that may be given several times. */
export const collect =
  <T>(parse: (text: string) => T) =>
  (text: string, before: readonly T[] = []): T[] => [...before, parse(text)];

/** A band by number or name. */
export const band = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : text);

export interface RunFlags {
  readonly state?: string;
  readonly workers?: number;
  readonly executor?: "local" | "lambda" | "step-functions" | "auto";
  readonly tileSize?: number;
  readonly allowMissing?: boolean;
  readonly yes?: boolean;
}

/** The options of everything that runs a job. */
export function runOptions(command: Command): Command {
  return command
    .addOption(new Option("--state <uri>", "folder or prefix of all job state [.tilefold]"))
    .addOption(new Option("--workers <n>", "threads [as many as pay off]").argParser(wholeNumber(1, 1024)))
    .addOption(new Option("--executor <name>", "where it runs").choices(["local", "lambda", "step-functions", "auto"]))
    .addOption(new Option("--tile-size <n>", "pixels a side of a tile; the result does not depend on it").argParser(wholeNumber(16, 16384)))
    .addOption(new Option("--allow-missing", "parts that cannot be read give nodata and are listed"))
    .addOption(new Option("--yes", "do not ask"));
}

/** An address as the user typed it: relative paths start in the current folder. */
export const here = (uri: string): string => resolveUri(`${process.cwd()}/`, uri);
