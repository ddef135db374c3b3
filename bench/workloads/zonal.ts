/** One complex zone over a class raster: the area of everything inside and of one class. */
import { join } from "node:path";
import { geotrellis } from "../geotrellis.js";
import { type Commands, ownAnswer, ownCommand, versions, type ZonalAnswer } from "../own-command.js";
import { runNode, runPeer } from "../run-process.js";
import { ZONAL_COMMAND, type ZonalTimes } from "../time-zonal.js";
import type { Agreement, Figures, OwnContender, Peer, Place, Workload } from "../workload.js";

interface Question {
  readonly raster: string;
  readonly zones: string;
}

const CLASS = "2";

const ask =
  ({ raster, zones }: Question, ...more: readonly string[]): Commands =>
  ({ data }) => [["zonal", "--raster", join(data, raster), "--zones", join(data, zones), "--class", CLASS, ...more]];

const areas = ([answer]: readonly ZonalAnswer[]): Figures => {
  const { area, count } = answer!.zones[0]!;
  return { pixels: count, area: area.valid, classArea: area.classes![CLASS]! };
};

/** In the plane every pixel has the same area, so the class's area tells how many there are. */
const pixels = ([answer]: readonly ZonalAnswer[]): Figures => {
  const { area, count } = answer!.zones[0]!;
  return { pixels: count, classPixels: (area.classes![CLASS]! / area.valid) * count };
};

const references = (question: Question): Workload["references"] => ({
  exact: ownAnswer(ask(question, "--area", "projected"), pixels),
  centre: ownAnswer(ask(question, "--area", "projected", "--coverage", "centre"), pixels),
  centreAreas: ownAnswer(ask(question, "--coverage", "centre"), areas),
});

/** GDAL's mask is our centre mode: the same pixels. Areas differ by the rounding of sums. */
const SAME_PIXELS: readonly Agreement[] = [
  { figure: "pixels", reference: "centre", relative: 0 },
  { figure: "classPixels", reference: "centre", relative: 1e-12 },
];
const SAME_AREAS: readonly Agreement[] = [
  { figure: "area", reference: "centreAreas", relative: 1e-9 },
  { figure: "classArea", reference: "centreAreas", relative: 1e-9 },
];
/** exactextract computes coverage in single precision. */
const SAME_COVERAGE: readonly Agreement[] = [
  { figure: "pixels", reference: "exact", relative: 1e-6 },
  { figure: "classPixels", reference: "exact", relative: 1e-6 },
];

function peer({ raster, zones }: Question, name: string, label: string, agreements: readonly Agreement[], goal?: number): Peer {
  return {
    name,
    label,
    agreements,
    ...(goal === undefined ? {} : { goal }),
    run: (place: Place) => runPeer("zonal.py", [name, join(place.data, raster), join(place.data, zones)], place),
  };
}

const onSpark = ({ raster, zones }: Question, work: "zone" | "clipped", label: string, goal: number): Peer =>
  geotrellis({ name: `geotrellis-${work}`, label, goal, mostRuns: 2, agreements: SAME_PIXELS }, ({ data }) => [
    work,
    join(data, raster),
    join(data, zones),
  ]);

/** The library, called again in a process that has answered before. */
const warm = ({ raster, zones }: Question): OwnContender => ({
  name: "tilefold-warm",
  label: "tilefold, library, warm",
  run: async (place) => {
    const args = [ZONAL_COMMAND, join(place.data, raster), join(place.data, zones), CLASS, place.scratch];
    const { output, memoryBytes } = await runNode([join(place.dist, "bench.js"), ...args], place);
    const { answer, seconds, cpuSeconds } = output as ZonalTimes;
    return { seconds, cpuSeconds, memoryBytes, startSeconds: 0, versions, figures: areas([answer as ZonalAnswer]) };
  },
});

const smooth: Question = { raster: "w1.tif", zones: "w1.geojson" };
const noisy: Question = { raster: "w1_noisy.tif", zones: "w1.geojson" };
const one: Question = { raster: "one.tif", zones: "one.geojson" };

const MB = 1e6;

export const zonal: Workload = {
  name: "zonal",
  group: "zonal",
  title: "One complex zone over 400 million pixels",
  about:
    "A country of 18,000 vertices with lakes and islands covers 42 % of a land cover raster of 20,000 × 20,000 uint8 pixels in web mercator (deflate, blocks of 512): its area on the ellipsoid, and the area of one class in it. " +
    "tilefold weighs boundary pixels by their exact coverage; rasterio and rasterstats take or leave whole pixels; exactextract and rasterstats count pixels and know nothing of their area. " +
    "GeoTrellis, on Spark's local[2] whose start stands under *start*, gives each tile the whole zone where it is asked by one call; by hand the zone is cut to rows of tiles and to tiles beforehand.",
  datasets: ["zonal"],
  own: [
    ownCommand("tilefold", "tilefold", ask(smooth), areas, { memoryBytes: 250 * MB }),
    ownCommand("tilefold-centre", "tilefold --coverage centre", ask(smooth, "--coverage", "centre"), areas),
    warm(smooth),
  ],
  peers: [
    peer(smooth, "rasterio-rows", "rasterio by row blocks, two processes", [...SAME_PIXELS, ...SAME_AREAS], 4),
    peer(smooth, "rasterio-mask", "rasterio.mask, whole box in memory", [...SAME_PIXELS, ...SAME_AREAS]),
    peer(smooth, "exactextract", "exactextract", SAME_COVERAGE, 30),
    peer(smooth, "rasterstats", "rasterstats", SAME_PIXELS, 30),
    onSpark(smooth, "zone", "GeoTrellis, its one call", 60),
    onSpark(smooth, "clipped", "GeoTrellis, the zone clipped by hand", 15),
  ],
  references: references(smooth),
};

export const zonalNoisy: Workload = {
  name: "zonal-noisy",
  group: "zonal",
  title: "The same zone over noisy classes",
  about:
    "One pixel in seven is of a random class, as a classifier leaves it: the raster packs six to one, so more of the time goes into decoding.",
  datasets: ["zonal", "noisy"],
  own: [ownCommand("tilefold", "tilefold", ask(noisy), areas, { memoryBytes: 250 * MB }), warm(noisy)],
  peers: [peer(noisy, "rasterio-rows", "rasterio by row blocks, two processes", [...SAME_PIXELS, ...SAME_AREAS], 3)],
  references: references(noisy),
};

export const small: Workload = {
  name: "small",
  group: "small",
  title: "A small question",
  about:
    "One zone of 60 vertices over 1,000 × 1,000 classes in UTM: how long a command takes that has next to nothing to compute. For the others the interpreter's start and imports stand in a column of their own.",
  datasets: ["one"],
  own: [ownCommand("tilefold", "tilefold", ask(one), areas, { seconds: 0.4 })],
  peers: [
    peer(one, "rasterio-mask", "rasterio.mask", SAME_PIXELS),
    peer(one, "exactextract", "exactextract", SAME_COVERAGE),
    peer(one, "rasterstats", "rasterstats", SAME_PIXELS),
  ],
  references: references(one),
};
