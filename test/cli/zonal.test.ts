import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noise, rasterFile } from "../raster-file.js";
import { start, workplace } from "./command.js";

const place = workplace();
const RASTER = {
  width: 600,
  height: 600,
  block: 128,
  type: "uint8",
  epsg: 3857,
  x: 0,
  y: 600_000,
  cellWidth: 1000,
  nodata: 0,
  cell: (c: number, r: number) => 1 + Math.floor(4 * noise(c, r)),
} as const;
const box = (x0: number, y0: number, x1: number, y1: number) => [
  [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
    [x0, y0],
  ],
];
const feature = (id: string | number | undefined, coordinates: unknown, properties: object = {}) => ({
  type: "Feature",
  ...(id === undefined ? {} : { id }),
  properties,
  geometry: { type: "Polygon", coordinates },
});

interface Answer {
  readonly tilefold: 1;
  readonly jobId: string;
  readonly zones: {
    id: string;
    area: { total: number; valid: number; classes: Record<string, number> } | null;
    percent: Record<string, number> | null;
    count: number | null;
    error?: { code: string };
  }[];
  readonly work: { computed: number; reused: number; batches: number; peakMemory: number; plannedMemory: number };
  readonly error: { code: string; message: string; hint: string; at?: { pointer?: string; uri?: string } };
  readonly missing?: unknown[];
}

beforeAll(() => {
  writeFileSync(place.file("classes.tif"), rasterFile(RASTER));
  writeFileSync(place.file("damaged.tif"), rasterFile({ ...RASTER, damaged: [6] }));
  writeFileSync(
    place.file("zones.geojson"),
    JSON.stringify({
      type: "FeatureCollection",
      crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::3857" } },
      features: [
        feature("west", box(10_500, 100_300, 250_700, 500_900), { name: "=cmd()" }),
        feature(7, box(300_000, 200_000, 580_500, 590_500)),
      ],
    }),
  );
});
afterAll(() => place.remove());

const answer = (...args: string[]): Answer & { status: number | null } => {
  const ran = place.run(...args, "--json");
  return { ...(ran.json() as Answer), status: ran.status };
};
const zonal = (...more: string[]) => answer("zonal", "--raster", "classes.tif", "--zones", "zones.geojson", "--class", "2", ...more);

describe("tilefold zonal", () => {
  it("prints one document: zones in the file's order, areas, percent, work", () => {
    const { tilefold, zones, work, status } = zonal("--state", "first");
    expect(status).toBe(0);
    expect(tilefold).toBe(1);
    expect(zones.map(({ id }) => id)).toEqual(["west", "7"]);
    for (const { area, percent, count } of zones) {
      expect(percent!["2"]).toBeCloseTo((100 * area!.classes["2"]!) / area!.total, 9);
      expect(area!.valid).toBe(area!.total);
      expect(count).toBeGreaterThan(1000);
    }
    expect(zones[0]!.count).toBeCloseTo(240.2 * 400.6, 6);
    expect(work.computed).toBe(work.batches);
  });

  it("answers the same question from what is there, and says so", () => {
    expect(place.run("zonal", "--raster", "classes.tif", "--zones", "zones.geojson", "--class", "2", "--state", "first").stderr).toContain(
      "answered from job",
    );
  });

  it("writes every table format; text that a spreadsheet would run is escaped", () => {
    for (const format of ["json", "ndjson", "csv", "geojson"]) expect(zonal("--state", "first", "-o", `out.${format}`).status).toBe(0);
    expect((JSON.parse(readFileSync(place.file("out.json"), "utf8")) as Answer).zones).toHaveLength(2);
    expect(readFileSync(place.file("out.ndjson"), "utf8").trim().split("\n")).toHaveLength(2);
    const [head, west] = readFileSync(place.file("out.csv"), "utf8").split("\r\n");
    expect(head).toBe("id,properties.name,area.total,area.valid,area.classes.2,percent.2,count");
    expect(west).toContain("west,'=cmd(),");
    const collection = JSON.parse(readFileSync(place.file("out.geojson"), "utf8")) as {
      crs: object;
      features: { properties: Record<string, number>; geometry: { type: string } }[];
    };
    expect(collection.crs).toBeDefined();
    expect(collection.features[1]!.geometry.type).toBe("Polygon");
    expect(collection.features[1]!.properties["area.total"]).toBeGreaterThan(0);
  });

  it("keeps standard output clean without a terminal", () => {
    const { stdout, stderr } = place.run("zonal", "--raster", "classes.tif", "--zones", "zones.geojson", "--state", "quiet", "--quiet");
    expect(stdout).toMatch(/^id +total/);
    expect(stdout).not.toContain("\u001b");
    expect(stderr).toBe("");
  });

  it.each([
    ["a raster that is not there", ["--raster", "no.tif", "--zones", "zones.geojson"], "SOURCE_NOT_FOUND"],
    ["a raster that is no TIFF", ["--raster", "zones.geojson", "--zones", "zones.geojson"], "RASTER_NOT_TIFF"],
    ["zones in an unknown CRS", ["--raster", "classes.tif", "--zones", "zones.geojson", "--zones-crs", "EPSG:99999999"], "CRS_UNKNOWN"],
    ["zones that miss the raster", ["--raster", "classes.tif", "--zones", "far.geojson"], "NO_OVERLAP"],
    ["points", ["--raster", "classes.tif", "--zones", "points.geojson"], "AOI_TYPE"],
    ["nothing", ["--raster", "classes.tif", "--zones", "empty.geojson"], "AOI_EMPTY"],
    ["the same id twice", ["--raster", "classes.tif", "--zones", "twice.geojson"], "ZONE_DUPLICATE_ID"],
    ["coordinates that are no numbers", ["--raster", "classes.tif", "--zones", "text.geojson"], "AOI_INVALID"],
    ["latitude beyond 90", ["--raster", "classes.tif", "--zones", "swapped.geojson"], "AOI_OUT_OF_RANGE"],
    ["a band that is not there", ["--raster", "classes.tif", "--zones", "zones.geojson", "--band", "3"], "RASTER_BAND"],
    [
      "an output over the input",
      ["--raster", "classes.tif", "--zones", "zones.geojson", "-o", "./x/../zones.geojson"],
      "OUTPUT_OVERWRITES_SOURCE",
    ],
    [
      "an output over the input by way of a link",
      ["--raster", "classes.tif", "--zones", "zones.geojson", "-o", "link.geojson"],
      "OUTPUT_OVERWRITES_SOURCE",
    ],
    ["an output of no format", ["--raster", "classes.tif", "--zones", "zones.geojson", "-o", "out.xls"], "OUTPUT_INVALID"],
    ["an unknown option", ["--raster", "classes.tif", "--zones", "zones.geojson", "--nonsense"], "CONFIG_INVALID"],
  ])("refuses %s", (_, args, code) => {
    const lonLat = (coordinates: unknown, type = "Polygon") =>
      JSON.stringify({ type: "Feature", properties: {}, geometry: { type, coordinates } });
    if (!existsSync(place.file("link.geojson"))) symlinkSync(place.file("zones.geojson"), place.file("link.geojson"));
    writeFileSync(place.file("far.geojson"), lonLat(box(100, 50, 101, 51)));
    writeFileSync(place.file("points.geojson"), lonLat([1, 2], "Point"));
    writeFileSync(place.file("empty.geojson"), JSON.stringify({ type: "FeatureCollection", features: [] }));
    writeFileSync(
      place.file("twice.geojson"),
      JSON.stringify({ type: "FeatureCollection", features: [feature("a", box(1, 1, 2, 2)), feature("a", box(1, 1, 2, 2))] }),
    );
    writeFileSync(
      place.file("text.geojson"),
      lonLat([
        [
          ["a", 1],
          [2, 2],
          [3, 1],
          ["a", 1],
        ],
      ]),
    );
    writeFileSync(place.file("swapped.geojson"), lonLat(box(1, 100, 2, 101)));
    const { error, status } = answer("zonal", ...args, "--state", "refused");
    expect(error?.code).toBe(code);
    expect(error.message.length).toBeGreaterThan(10);
    expect(error.hint.length).toBeGreaterThan(5);
    expect(status).toBe(2);
    expect(existsSync(place.file("out.xls"))).toBe(false);
  });

  it("gives zeros for zones that miss the raster when asked to", () => {
    writeFileSync(place.file("far.geojson"), JSON.stringify(feature(undefined, box(100, 50, 101, 51))));
    const { zones, status } = answer(
      "zonal",
      "--raster",
      "classes.tif",
      "--zones",
      "far.geojson",
      "--class",
      "2",
      "--stats",
      "mean",
      "--allow-empty",
    );
    expect(status).toBe(0);
    expect(zones[0]).toMatchObject({
      id: "0",
      area: { total: 0, valid: 0, classes: { "2": 0 } },
      percent: { "2": null },
      count: 0,
      stats: { mean: null },
    });
  });

  it("answers the other zones when one cannot be answered", () => {
    writeFileSync(
      place.file("mixed.geojson"),
      JSON.stringify({ type: "FeatureCollection", features: [feature("here", box(1, 1, 2, 2)), feature("far", box(100, 50, 101, 51))] }),
    );
    const { zones, status } = answer("zonal", "--raster", "classes.tif", "--zones", "mixed.geojson");
    expect(status).toBe(3);
    expect(zones[0]!.area!.total).toBeGreaterThan(0);
    expect(zones[1]).toMatchObject({ error: { code: "NO_OVERLAP" }, area: null, count: null });
  });
});

describe("a damaged block", () => {
  const args = ["zonal", "--raster", "damaged.tif", "--zones", "zones.geojson", "--class", "2", "--tile-size", "128"];
  it("fails the zones that need it, and no others; resume tries it again", () => {
    const { zones, status, jobId } = answer(...args, "--state", "damaged");
    expect(status).toBe(3);
    expect(zones.filter(({ error }) => error).length).toBeGreaterThan(0);
    expect(answer("status", jobId, "--state", "damaged")).toMatchObject({ status: 3 });
    writeFileSync(place.file("damaged.tif.keep"), "");
    expect(answer("resume", jobId, "--state", "damaged").status).toBe(3);
  });
  it("is left out and named with --allow-missing", () => {
    const { zones, status, missing } = answer(...args, "--state", "damaged", "--allow-missing");
    expect(status).toBe(0);
    expect(missing).toMatchObject([{ block: 6, code: "RASTER_MALFORMED" }]);
    expect(zones[0]!.area!.valid).toBeLessThan(zones[0]!.area!.total);
  });
});

describe("job documents", () => {
  const run = (job: unknown, ...more: string[]) => {
    writeFileSync(place.file("job.json"), typeof job === "string" ? job : JSON.stringify(job));
    return answer("run", "job.json", "--state", "jobs", ...more);
  };
  const pipeline = (...nodes: object[]) => ({ tilefold: 1, pipeline: nodes });
  const read = { op: "read", uri: "classes.tif" };
  const zonalNode = { op: "zonal", zones: "zones.geojson", classes: [2] };

  it("runs one, its paths relative to it", () => expect(run(pipeline(read, zonalNode)).status).toBe(0));

  it.each([
    ["an unknown node", pipeline(read, { op: "zonel", zones: "z" }), "JOB_INVALID", "/pipeline/1/op", "zonal"],
    ["an unknown key", pipeline(read, { ...zonalNode, clases: [2] }), "JOB_INVALID", "/pipeline/1/clases", "classes"],
    ["an unknown value", pipeline(read, { ...zonalNode, coverage: "exakt" }), "JOB_INVALID", "/pipeline/1/coverage", "exact"],
    ["a wrong order", pipeline(read, { op: "pyramid" }), "JOB_ORDER", "/pipeline/1", "Sources"],
    ["a table of nothing", pipeline(zonalNode), "JOB_ORDER", "/pipeline/0", "zonal"],
    ["text that is no JSON", "{", "JOB_INVALID", "", "JSON"],
    ["__proto__", `{"tilefold":1,"__proto__":{},"pipeline":[]}`, "JOB_INVALID", "", "__proto__"],
    ["10,000 levels", `${"[".repeat(10_000)}${"]".repeat(10_000)}`, "JOB_INVALID", undefined, "job"],
    [
      "too many tiles",
      { ...pipeline(read, { ...zonalNode, classes: [3] }), limits: { maxTiles: 1 }, tiling: { tileSize: 64 } },
      "LIMIT_EXCEEDED",
      "/limits/maxTiles",
      "tiles",
    ],
    [
      "too many bytes",
      { ...pipeline(read, { ...zonalNode, classes: [3] }), limits: { maxBytesRead: "1 kB" } },
      "LIMIT_EXCEEDED",
      "/limits/maxBytesRead",
      "kB",
    ],
  ])("refuses %s", (_, job, code, pointer, said) => {
    const { error, status } = run(job);
    expect(error?.code).toBe(code);
    if (pointer !== undefined) expect(error.at?.pointer).toBe(pointer);
    expect(`${error.message} ${error.hint}`).toContain(said);
    expect(status).toBe(2);
  });

  it("plans, estimates and validates without reading a pixel", () => {
    writeFileSync(place.file("job.json"), JSON.stringify(pipeline({ op: "read", uri: "damaged.tif" }, zonalNode)));
    expect(answer("plan", "job.json")).toMatchObject({
      tilefold: 1,
      crs: "EPSG:3857",
      cellType: "uint8",
      sources: 1,
      layout: { tileLayout: { tileCols: 128 } },
    });
    expect(
      place
        .run("plan", "job.json", "--keys")
        .stdout.trim()
        .split("\n")
        .map((line) => JSON.parse(line) as object)[0],
    ).toEqual({ col: 0, row: 0 });
    expect(answer("estimate", "job.json")).toHaveProperty("estimate.bytesRead");
    expect(answer("validate", "job.json")).toMatchObject({ valid: true, nodes: ["read", "zonal"] });
  });
});

describe("what is kept, and what is checked", () => {
  it("verifies a result, and refuses one that was edited by hand", () => {
    expect(zonal("--state", "verified", "-o", "result.json").status).toBe(0);
    expect(answer("verify", "result.json", "--state", "verified").status).toBe(0);
    const edited = JSON.parse(readFileSync(place.file("result.json"), "utf8")) as Answer;
    edited.zones[1]!.area!.classes["2"]! += 1;
    writeFileSync(place.file("edited.json"), JSON.stringify(edited));
    const { error, status } = answer("verify", "edited.json", "--state", "verified");
    expect(error.code).toBe("RESULT_MISMATCH");
    expect(error.message).toContain('"7"');
    expect(status).toBe(2);
  });

  it("refuses to fold parts that were edited", () => {
    const { jobId } = zonal("--state", "edited");
    const parts = join(place.path, "edited", "parts");
    const [hh] = readdirSync(parts);
    const [name] = readdirSync(join(parts, hh!));
    const path = join(parts, hh!, name!);
    writeFileSync(path, readFileSync(path, "utf8").replace(/"inside":(\d)/, '"inside":9$1'));
    expect(answer("verify", "out.json", "--state", "edited", "--job", jobId).error.code).toBe("AUDIT_FAILED");
  });

  it("goes on after SIGKILL with the same bytes, computing only what is missing", async () => {
    writeFileSync(place.file("large.tif"), rasterFile({ ...RASTER, width: 2400, height: 2400, block: 64, cell: (c, r) => (c * r) & 7 }));
    writeFileSync(
      place.file("large.geojson"),
      JSON.stringify({ type: "FeatureCollection", features: [feature("a", box(0.1, 0.1, 20, 4))] }),
    );
    const args = ["zonal", "--raster", "large.tif", "--zones", "large.geojson", "--class", "2", "--tile-size", "64"];
    writeFileSync(
      place.file("many.json"),
      JSON.stringify({
        tilefold: 1,
        pipeline: [
          { op: "read", uri: "large.tif" },
          { op: "zonal", zones: "large.geojson", classes: [2] },
        ],
        tiling: { tileSize: 64, batchBytes: 4096 },
      }),
    );
    const whole = answer("run", "many.json", "--state", "whole");
    expect(whole.work.peakMemory).toBeGreaterThan(0);
    expect(whole.work.peakMemory).toBeLessThan(whole.work.plannedMemory);
    expect(args).toHaveLength(9);
    const child = start(place.path, ["run", "many.json", "--state", "killed", "--workers", "1"]);
    const parts = join(place.path, "killed", "parts");
    await new Promise<void>((done) => {
      const look = setInterval(() => {
        if (!existsSync(parts) || readdirSync(parts).length < 4) return;
        clearInterval(look);
        child.kill("SIGKILL");
      }, 2);
      child.on("exit", () => {
        clearInterval(look);
        done();
      });
    });
    const [jobId] = readdirSync(join(place.path, "killed", "jobs"));
    expect(jobId).toBe(whole.jobId);
    const resumed = answer("resume", jobId!, "--state", "killed");
    expect(resumed.work.reused).toBeGreaterThan(0);
    expect(resumed.work.computed + resumed.work.reused).toBe(whole.work.batches);
    const bytes = (state: string) => readFileSync(join(place.path, state, "jobs", jobId!, "result.json"), "utf8");
    expect(bytes("killed")).toBe(bytes("whole"));
  });

  it("two runs of one job at once both succeed, alike", async () => {
    const ends = await Promise.all(
      [0, 1].map(
        () =>
          new Promise<string>((done, fail) => {
            const child = start(place.path, ["run", "many.json", "--state", "twice", "--json"]);
            let out = "";
            child.stdout.on("data", (text) => (out += text));
            child.on("exit", (status) => (status === 0 ? done(out) : fail(new Error(`status ${status}: ${out}`))));
          }),
      ),
    );
    const [a, b] = ends.map((text) => (JSON.parse(text) as Answer).zones);
    expect(a).toEqual(b);
  });

  it("ends with 130 and the way on when interrupted", async () => {
    const child = start(place.path, ["run", "many.json", "--state", "interrupted", "--workers", "1"]);
    const parts = join(place.path, "interrupted", "parts");
    let said = "";
    child.stderr.on("data", (text) => (said += text));
    const status = await new Promise<number | null>((done) => {
      const look = setInterval(() => {
        if (!existsSync(parts)) return;
        clearInterval(look);
        child.kill("SIGINT");
      }, 2);
      child.on("exit", done);
    });
    expect(status).toBe(130);
    expect(said).toContain("tilefold resume");
  });
});

describe("small commands", () => {
  it("inspects a raster, with figures of its pixels", () => {
    const found = answer("inspect", "classes.tif", "--stats");
    expect(found).toMatchObject({
      width: 600,
      height: 600,
      crs: "EPSG:3857",
      compression: expect.stringMatching(/deflate/i),
      bands: [{ cellType: "uint8", nodata: 0, valid: 360_000, min: 1, max: 4 }],
    });
  });
  it("explains codes and prints the schema", () => {
    expect(place.run("explain", "no-overlap").stdout).toContain("does not meet the raster");
    expect(place.run("explain", "NO_OVERLAPS").stderr).toContain("did you mean NO_OVERLAP?");
    expect(answer("schema")).toHaveProperty("properties.pipeline");
  });
  it("says what there is when the command is unknown", () => {
    const { status, stderr } = place.run("zonl");
    expect(status).toBe(2);
    expect(stderr).toContain('did you mean "zonal"?');
  });
  it("bears a reader that goes away", async () => {
    const child = start(place.path, ["schema"]);
    child.stdout.destroy();
    expect(await new Promise((done) => child.on("exit", done))).toBe(0);
  });
});
