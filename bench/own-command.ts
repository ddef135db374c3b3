/** Our side: the `tilefold` command in a fresh process, with a state folder that holds nothing. */
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ENGINE } from "../shared/core/engine.js";
import { runNode } from "./run-process.js";
import type { Figures, OwnContender, Place } from "./workload.js";

/** What `tilefold zonal … --json` prints, as far as it is compared. */
export interface ZonalAnswer {
  readonly zones: readonly {
    readonly area: { readonly total: number; readonly valid: number; readonly classes?: Readonly<Record<string, number>> };
    readonly count: number;
    readonly stats?: Readonly<Record<string, number>>;
  }[];
}

/** The arguments of one or several commands that follow each other. */
export type Commands = (place: Place) => readonly (readonly string[])[];

export const versions = { tilefold: ENGINE, Node: process.versions.node };

/** A contender that runs commands and takes its figures from what they print. */
export function ownCommand(
  name: string,
  label: string,
  commands: Commands,
  figures: (answers: readonly ZonalAnswer[]) => Figures,
  limits: OwnContender["limits"] = {},
): OwnContender {
  return {
    name,
    label,
    limits,
    run: async (place) => {
      const runs = [];
      for (const args of commands(place)) runs.push(await runTilefold(args, place));
      return {
        seconds: runs.reduce((sum, { seconds }) => sum + seconds, 0),
        cpuSeconds: runs.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
        memoryBytes: Math.max(...runs.map(({ memoryBytes }) => memoryBytes)),
        startSeconds: 0,
        versions,
        figures: figures(runs.map(({ output }) => output as ZonalAnswer)),
      };
    },
  };
}

/** An answer of ours that is not timed. */
export const ownAnswer =
  (commands: Commands, figures: (answers: readonly ZonalAnswer[]) => Figures) =>
  async (place: Place): Promise<Figures> => {
    const answers: ZonalAnswer[] = [];
    for (const args of commands(place)) answers.push((await runTilefold(args, place)).output as ZonalAnswer);
    return figures(answers);
  };

async function runTilefold(args: readonly string[], place: Place) {
  const state = join(place.scratch, `state-${randomUUID()}`);
  const run = await runNode([join(place.dist, "cli/tilefold.js"), ...args, "--json", "--quiet", "--state", state], place);
  await rm(state, { recursive: true, force: true });
  return run;
}
