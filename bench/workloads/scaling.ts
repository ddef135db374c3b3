/** What a second worker gives: tilefold against itself. */
import type { OwnContender, Place, Run, Workload } from "../workload.js";
import { composite } from "./composite.js";
import { warp } from "./warp.js";
import { runZones } from "./zones.js";

type Work = (place: Place, ...more: readonly string[]) => Promise<Run>;

const GOAL = 1.8;

/** Every figure must be the same to the last bit. */
function scaling(
  name: string,
  title: string,
  about: string,
  datasets: readonly string[],
  figures: readonly string[],
  work: Work,
): Workload {
  const workers = (count: number): OwnContender => ({
    name: `workers-${count}`,
    label: `tilefold --workers ${count}`,
    run: (place) => work(place, "--workers", String(count)),
  });
  const agreements = figures.map((figure) => ({ figure, reference: "two", relative: 0 }));
  return {
    name: `scaling-${name}`,
    group: "scaling",
    title: `Two workers and one: ${title}`,
    about: `${about} The whole process counts, with its start and its plan, which are on one thread.`,
    datasets,
    own: [workers(2)],
    peers: [{ ...workers(1), ours: true, goal: GOAL, agreements }],
    references: { two: async (place) => (await work(place, "--workers", "2")).figures },
  };
}

export const scalingZones = scaling(
  "zones",
  "2,000 zones",
  "The zones of above over floats and over classes, two commands.",
  ["zones"],
  ["means", "shares"],
  runZones,
);

export const scalingComposite = scaling(
  "composite",
  "the median of 12 scenes",
  "The composite of above.",
  ["composite"],
  ["valid", "means"],
  composite,
);

export const scalingWarp = scaling(
  "warp",
  "a raster as a map",
  "The bilinear map of above.",
  ["warp"],
  ["levels", "valid", "mean", "samples"],
  (place, ...more) => warp(place, "bilinear", ...more),
);
