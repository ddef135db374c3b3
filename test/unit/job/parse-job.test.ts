import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTilefoldError, type TilefoldError } from "../../../shared/core/errors.js";
import { LIMITS } from "../../../shared/core/limits.js";
import { parseJob } from "../../../shared/job/parse-job.js";

const read = { op: "read", uri: "a.tif" };
const zonal = { op: "zonal", zones: "z.geojson" };
const write = { op: "write", uri: "out.tif" };
const layout = { op: "tile-to-layout" };

function refused(source: unknown): TilefoldError {
  try {
    parseJob(source, "job.json");
  } catch (thrown) {
    if (isTilefoldError(thrown)) return thrown;
    throw thrown;
  }
  throw new Error("nothing was refused");
}
const job = (...pipeline: unknown[]) => ({ tilefold: 1, pipeline });

describe("errors of a job point at the node", () => {
  const cases: [string, unknown, string, string, RegExp][] = [
    ["an unknown node", job(read, { op: "zonel" }), "JOB_INVALID", "/pipeline/1/op", /"zonel"; did you mean "zonal"/],
    ["a node without a name", job(read, { zones: "z.geojson" }), "JOB_INVALID", "/pipeline/1/op", /unknown node/],
    ["an unknown key", job(read, { ...zonal, zonesCRS: "EPSG:4326" }), "JOB_INVALID", "/pipeline/1/zonesCRS", /did you mean "zonesCrs"/],
    [
      "an unknown key within",
      job(read, { op: "tile-to-layout", scheme: { type: "zoomed", tilesize: 256 } }),
      "JOB_INVALID",
      "/pipeline/1/scheme/tilesize",
      /did you mean "tileSize"/,
    ],
    ["an unknown key of the job", { ...job(read, zonal), limit: {} }, "JOB_INVALID", "/limit", /did you mean "limits"/],
    ["an unknown value", job(read, { ...zonal, coverage: "exakt" }), "JOB_INVALID", "/pipeline/1/coverage", /did you mean "exact"/],
    [
      "an unknown value in a list",
      job(read, { ...zonal, stats: ["mean", "medians"] }),
      "JOB_INVALID",
      "/pipeline/1/stats/1",
      /did you mean "median"/,
    ],
    ["a wrong type", job({ op: "read", uri: 5 }, zonal), "JOB_INVALID", "/pipeline/0/uri", /got 5/],
    ["what is missing", job({ op: "read" }, zonal), "JOB_INVALID", "/pipeline/0/uri", /missing/],
    ["a number out of range", job(read, layout, { ...write, level: 13 }), "JOB_INVALID", "/pipeline/2/level", /13/],
    ["another version", { tilefold: 2, pipeline: [read, zonal] }, "JOB_INVALID", "/tilefold", /2/],
    ["no version", { pipeline: [read, zonal] }, "JOB_INVALID", "/tilefold", /./],
    ["no pipeline", { tilefold: 1 }, "JOB_INVALID", "/pipeline", /missing/],
    ["an empty pipeline", job(), "JOB_INVALID", "/pipeline", /./],
    ["a node that is no object", job(read, "zonal"), "JOB_INVALID", "/pipeline/1", /"zonal"/],
    ["no object", [read, zonal], "JOB_INVALID", "", /a job is an object/],
    ["nothing", null, "JOB_INVALID", "", /a job is an object/],
    ["no JSON", "{", "JOB_INVALID", "", /not JSON/],
    [
      "sources that are written",
      job(read, { op: "pyramid" }),
      "JOB_ORDER",
      "/pipeline/1",
      /"pyramid" takes Layer, but "read" gives Sources/,
    ],
    [
      "a table that is written as pixels",
      job(read, zonal, write),
      "JOB_ORDER",
      "/pipeline/2",
      /takes Layer or Pyramid, but "zonal" gives Table/,
    ],
    ["a beginning in the middle", job(zonal), "JOB_ORDER", "/pipeline/0", /takes Sources or Layer, but the pipeline begins with it/],
    ["two beginnings", job(read, read), "JOB_ORDER", "/pipeline/1", /takes Nothing, but "read" gives Sources/],
    ["what follows the end", job(read, layout, write, write), "JOB_ORDER", "/pipeline/3", /gives Written/],
    [
      "too many nodes",
      job(read, ...Array.from({ length: LIMITS.jobNodes }, () => ({ op: "mask", where: "b1 > 0" }))),
      "JOB_INVALID",
      "/pipeline",
      /at most/,
    ],
  ];
  it.each(cases)("%s", (_, source, code, pointer, message) => {
    const error = refused(source);
    expect([error.code, error.at]).toEqual([code, { uri: "job.json", pointer }]);
    expect(error.message).toMatch(message);
    expect(error.exit).toBe(2);
  });

  it("keys that would reach the prototype", () => {
    for (const text of [
      '{"tilefold": 1, "__proto__": {"x": 1}, "pipeline": []}',
      '{"tilefold": 1, "pipeline": [{"op": "read", "uri": "a.tif", "__proto__": {"uri": "b.tif"}}]}',
      '{"tilefold": 1, "pipeline": [{"op": "read", "uri": "a.tif", "constructor": 1}]}',
      '{"tilefold": 1, "pipeline": [{"op": "__proto__"}]}',
      '{"tilefold": 1, "pipeline": [{"op": "constructor"}]}',
      '{"tilefold": 1, "pipeline": [{"op": "read", "uri": "a.tif"}, {"op": "map", "bands": {"__proto__": "b1"}}]}',
    ])
      expect(refused(text).code, text).toBe("JOB_INVALID");
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it("documents nested 10,000 deep, as text or value", () => {
    const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
    for (const text of [
      deep,
      `{"tilefold":1,"pipeline":${deep}}`,
      `{"tilefold":1,"pipeline":[{"op":"query","items":${deep.replaceAll("[", '{"a":').replaceAll("]", "}").replace('{"a":}', "{}")}}]}`,
    ])
      expect(refused(text).code).toBe("JOB_INVALID");
    let value: unknown = 1;
    for (let i = 0; i < 10_000; i++) value = { value };
    expect(refused({ tilefold: 1, pipeline: [{ op: "query", items: value }] }).code).toBe("JOB_INVALID");
  });

  it("documents that are too large", () => {
    expect(refused(" ".repeat(LIMITS.jobBytes + 1)).code).toBe("LIMIT_EXCEEDED");
  });

  it("whatever is given, the answer is a job or an error with a code and a place", () => {
    const known = fc.constantFrom("tilefold", "pipeline", "op", "uri", "read", "zonal", "zones", "scheme", "type", "bands", "write");
    const text = fc.oneof(known, fc.string());
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc.constant(null),
        fc.boolean(),
        fc.array(tie("any"), { maxLength: 4 }),
        fc.dictionary(text, tie("any"), { maxKeys: 4 }),
      ),
    })).any;
    const near = value.map((pipeline) => ({ tilefold: 1, pipeline: [read, pipeline] }));
    fc.assert(
      fc.property(fc.oneof(value, near), (source) => {
        try {
          expect(parseJob(source).tilefold).toBe(1);
        } catch (thrown) {
          expect(
            isTilefoldError(thrown) && ["JOB_INVALID", "JOB_ORDER"].includes(thrown.code) && thrown.at?.pointer !== undefined,
            String(thrown),
          ).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
