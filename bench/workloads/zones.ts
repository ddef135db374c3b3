/** Many zones: the mean of a raster of values and the share of one class in a raster of classes. */
import { join } from "node:path";
import { type Commands, ownAnswer, ownCommand, type ZonalAnswer } from "../own-command.js";
import { runPeer } from "../run-process.js";
import type { Agreement, Figures, Peer, Place, Run, Workload } from "../workload.js";

const [VALUES, CLASSES, ZONES] = ["w1b_val.tif", "w1b_cls.tif", "w1b.geojson"] as const;
const CLASS = "3";

const ask =
  (...more: readonly string[]): Commands =>
  ({ data }) => [
    ["zonal", "--raster", join(data, VALUES), "--zones", join(data, ZONES), "--stats", "mean", ...more],
    ["zonal", "--raster", join(data, CLASSES), "--zones", join(data, ZONES), "--class", CLASS, ...more],
  ];

const figures = ([values, classes]: readonly ZonalAnswer[]): Figures => ({
  means: values!.zones.map(({ stats }) => stats!.mean!),
  shares: classes!.zones.map(({ area }) => area.classes![CLASS]! / area.valid),
});

/** Both commands with some more options. */
export const runZones = (place: Place, ...more: readonly string[]): Promise<Run> =>
  ownCommand("tilefold", "tilefold", ask(...more), figures).run(place);

/** Single precision of coverage, or of a sum; shares near zero differ absolutely. */
const agreements = (reference: string, relative: number): readonly Agreement[] => [
  { figure: "means", reference, relative },
  { figure: "shares", reference, relative, absolute: relative },
];

const peer = (name: string, label: string, goal: number, expected: readonly Agreement[]): Peer => ({
  name,
  label,
  goal,
  agreements: expected,
  run: (place) => runPeer("zones.py", [name, ...[VALUES, CLASSES, ZONES].map((file) => join(place.data, file))], place),
});

export const zones: Workload = {
  name: "zones",
  group: "zones",
  title: "2,000 zones over a raster of floats and a raster of classes",
  about:
    "2,000 zones of 60 vertices, 20 to 140 pixels across, over 10,000 × 10,000 pixels: the mean of float32 values (deflate, floating-point predictor) and the share of a class in uint8 classes. " +
    "tilefold runs two commands, one after the other, each a whole process that also answers with areas on the ellipsoid.",
  datasets: ["zones"],
  own: [
    ownCommand("tilefold", "tilefold, two commands", ask(), figures),
    ownCommand("tilefold-projected", "tilefold --area projected, two commands", ask("--area", "projected"), figures),
  ],
  peers: [
    peer("rasterio-windows", "rasterio, a window for each zone", 2.5, agreements("centre", 1e-9)),
    peer("exactextract", "exactextract", 4, agreements("exact", 1e-5)),
    peer("rasterstats", "rasterstats", 15, agreements("centre", 1e-5)),
  ],
  references: {
    exact: ownAnswer(ask("--area", "projected"), figures),
    centre: ownAnswer(ask("--area", "projected", "--coverage", "centre"), figures),
  },
};
