import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as reference from "pmtiles";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRaster } from "../../../shared/cog/open-raster.js";
import { localStage } from "../../../shared/executor/local-stage.js";
import { runJob } from "../../../shared/executor/run-job.js";
import { layoutDefinitionOf } from "../../../shared/grid/layout-definition.js";
import { parseJob } from "../../../shared/job/parse-job.js";
import { deleteLayer, listLayers } from "../../../shared/layer/catalogue.js";
import { openLayer, readLayer, readLayerTile } from "../../../shared/layer/open-layer.js";
import { openPmArchive } from "../../../shared/layer/pmtiles-archive.js";
import type { WriteNode } from "../../../shared/node/write.js";
import type { LayerLayout, PyramidPlan } from "../../../shared/plan/layer-layout.js";
import type { ImagePlan } from "../../../shared/plan/plan.js";
import { halveBand } from "../../../shared/raster/halve.js";
import type { Band } from "../../../shared/raster/tile.js";
import { checkImageOutputs } from "../../../shared/stage/finish-image.js";
import { finishTiles } from "../../../shared/stage/finish-tiles.js";
import { makeImagePlan } from "../../../shared/stage/image-plan-step.js";
import { inspectCatalogue } from "../../../shared/stage/inspect-catalogue.js";
import { writePlan } from "../../../shared/stage/plan-step.js";
import { tileOutput } from "../../../shared/stage/plan-tiles.js";
import { askQuestion } from "../../../shared/stage/question.js";
import { tileStep } from "../../../shared/stage/tile-step.js";
import { openStore } from "../../../shared/store/open-store.js";
import { rasterFile } from "../../raster-file.js";
import { readPng } from "./png-bytes.js";

const WORLD = 20037508.342789244;
const TILE = 16;
const ZOOM = 7;
/** Of the layer's 11 × 9 tiles: on no block's corner. */
const MIN = { col: 37, row: 42 };
const COLS = 11;
const ROWS = 9;
const CELL = (2 * WORLD) / 2 ** ZOOM / TILE;
const NODATA = 7;
/** A hole of whole tiles in the middle, and single cells without a value. */
const value = (col: number, row: number): number =>
  (col >= 64 && col < 112 && row >= 48 && row < 96) || (col * 31 + row * 17) % 23 === 0 ? NODATA : 10 + ((col * 13 + row * row * 7) % 240);

const LAYOUT: LayerLayout = {
  scheme: "zoomed",
  crs: "EPSG:3857",
  zoom: ZOOM,
  layout: layoutDefinitionOf(
    { xmin: -WORLD, ymin: -WORLD, xmax: WORLD, ymax: WORLD },
    { layoutCols: 2 ** ZOOM, layoutRows: 2 ** ZOOM, tileCols: TILE, tileRows: TILE },
  ),
  keyBounds: { minKey: MIN, maxKey: { col: MIN.col + COLS - 1, row: MIN.row + ROWS - 1 } },
  extent: {
    xmin: -WORLD + MIN.col * TILE * CELL,
    ymin: WORLD - (MIN.row + ROWS) * TILE * CELL,
    xmax: -WORLD + (MIN.col + COLS) * TILE * CELL,
    ymax: WORLD - MIN.row * TILE * CELL,
  },
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tilefold-layer-"));
  writeFileSync(
    join(folder, "in.tif"),
    rasterFile({
      width: COLS * TILE,
      height: ROWS * TILE,
      block: 32,
      type: "uint8",
      epsg: 3857,
      x: LAYOUT.extent.xmin,
      y: LAYOUT.extent.ymax,
      cellWidth: CELL,
      nodata: NODATA,
      cell: value,
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As a run does it, with the layout put under the layer by hand and batches of `side` tiles aligned to the layout. */
async function write(
  node: Partial<WriteNode>,
  {
    side = 4,
    pyramid = null,
    state = "state",
    until = "end",
  }: { side?: number; pyramid?: PyramidPlan | null; state?: string; until?: "end" | "parts" } = {},
) {
  const stage = localStage(join(folder, state));
  const write = { op: "write", blockSize: TILE, ...node };
  const job = parseJob({
    tilefold: 1,
    pipeline: [
      { op: "read", uri: join(folder, "in.tif") },
      { op: "composite", reducer: "first" },
      { ...write, format: "cog", name: undefined, uri: join(folder, "unused.tif"), tileFormat: undefined },
    ],
  });
  const planned = await makeImagePlan(await askQuestion(job, stage), stage);
  const image = planned.plan.images[0]!;
  const tiled = { bands: image.program.bands, cellType: image.spec.cellType, layout: LAYOUT, pyramid, group: "all", instants: null };
  const tiles = tileOutput(write as WriteNode, tiled, { pointer: "/pipeline/1" });
  const plan: ImagePlan = {
    ...planned.plan,
    tiling: { tileWidth: TILE, tileHeight: TILE, batchWidth: side * TILE, batchHeight: side * TILE },
    images: [{ ...image, uri: (node.uri as string) ?? "", layout: LAYOUT, pyramid, tiles }],
  };
  const { encodeRecord } = await import("../../../shared/plan/batch-record.js");
  const { decodeRecord } = await import("../../../shared/plan/batch-record.js");
  // One record of the whole raster's blocks serves every batch.
  const whole = decodeRecord(planned.records.subarray(planned.lines[0]!.offset, planned.lines[0]!.offset + planned.lines[0]!.length));
  expect(planned.lines.length).toBe(1);
  const records: Uint8Array[] = [];
  const lines = [];
  let offset = 0;
  for (let r = Math.floor(MIN.row / side); r <= Math.floor((MIN.row + ROWS - 1) / side); r++) {
    for (let c = Math.floor(MIN.col / side); c <= Math.floor((MIN.col + COLS - 1) / side); c++) {
      const [col0, row0] = [Math.max(c * side, MIN.col) - MIN.col, Math.max(r * side, MIN.row) - MIN.row];
      const [col1, row1] = [Math.min((c + 1) * side - MIN.col, COLS), Math.min((r + 1) * side - MIN.row, ROWS)];
      const window = { col: col0 * TILE, row: row0 * TILE, width: (col1 - col0) * TILE, height: (row1 - row0) * TILE };
      const record = encodeRecord({ ...whole, window });
      lines.push({
        ...planned.lines[0]!,
        batch: lines.length,
        part: stage.digest(`${JSON.stringify([node, side, pyramid])} ${stage.digest(record)}`),
        offset,
        length: record.length,
      });
      records.push(record);
      offset += record.length;
    }
  }
  const all = new Uint8Array(Buffer.concat(records));
  await checkImageOutputs(plan, node.ifExists ?? "fail", stage);
  await writePlan({ ...planned, plan, lines, records: all }, job, stage);
  for (const line of lines) await tileStep(plan, line, stage);
  return until === "parts" ? null : finishTiles(plan, 0, lines, node.ifExists ?? "fail", stage);
}

/** Levels of the whole layer by halving from the block of the layout that holds it all: no tiles, no batches. */
function expectedLevels(
  method: "average" | "nearest" | "mode",
  levels: number,
): Map<number, { col: number; row: number; width: number; band: Band }> {
  const side = 2 ** levels;
  const [c0, r0] = [Math.floor(MIN.col / side) * side, Math.floor(MIN.row / side) * side];
  const [c1, r1] = [Math.ceil((MIN.col + COLS) / side) * side, Math.ceil((MIN.row + ROWS) / side) * side];
  let [width, height] = [(c1 - c0) * TILE, (r1 - r0) * TILE];
  const cells = new Uint8Array(width * height);
  const valid = new Uint8Array(width * height);
  for (let row = 0; row < height; row++)
    for (let col = 0; col < width; col++) {
      const [x, y] = [col + (c0 - MIN.col) * TILE, row + (r0 - MIN.row) * TILE];
      if (x < 0 || y < 0 || x >= COLS * TILE || y >= ROWS * TILE || value(x, y) === NODATA) continue;
      cells[row * width + col] = value(x, y);
      valid[row * width + col] = 1;
    }
  let band: Band = { cellType: "uint8", cells, valid };
  const found = new Map<number, { col: number; row: number; width: number; band: Band }>();
  for (let level = 0; level <= levels; level++) {
    found.set(ZOOM - level, { col: c0 / 2 ** level, row: r0 / 2 ** level, width, band });
    band = halveBand(band, width, height, method);
    width /= 2;
    height /= 2;
  }
  return found;
}

const tileOf = ({ col, row, width, band }: { col: number; row: number; width: number; band: Band }, key: { col: number; row: number }) => {
  const values: (number | null)[] = [];
  for (let y = 0; y < TILE; y++)
    for (let x = 0; x < TILE; x++) {
      const at = ((key.row - row) * TILE + y) * width + (key.col - col) * TILE + x;
      values.push(band.valid !== null && band.valid[at] === 0 ? null : band.cells[at]!);
    }
  return values;
};

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

describe("a layer in a catalogue", () => {
  it.each([
    ["average", 4, "zorder"],
    ["average", 1, "hilbert"],
    ["average", 8, "rowmajor"],
    ["mode", 2, "zorder"],
    ["nearest", 4, "hilbert"],
  ] as const)("has all levels of a pyramid by %s, from batches of %i tiles a side, by %s", async (resample, side, keyIndex) => {
    const uri = join(folder, `catalogue-${resample}-${side}`);
    const written = await write(
      { uri, format: "layer", name: "dem", keyIndex },
      { side, pyramid: { endZoom: 1, resample }, state: `state-${resample}-${side}` },
    );
    const [listed] = await listLayers(uri);
    expect(listed).toMatchObject({ name: "dem", zooms: [1, 2, 3, 4, 5, 6, 7], keyIndex, keyBounds: LAYOUT.keyBounds });
    const expected = expectedLevels(resample, 6);
    let tiles = 0;
    for (const [zoom, level] of expected) {
      const layer = await openLayer(uri, { name: "dem", zoom });
      const { bounds, layoutDefinition } = layer.attributes.metadata;
      expect(layoutDefinition.tileLayout.layoutCols).toBe(2 ** zoom);
      expect(layoutDefinition.extent).toEqual(LAYOUT.layout.extent);
      const found = await collect(readLayer(layer));
      const keys = new Set(found.map(({ key }) => `${key.col} ${key.row}`));
      tiles += found.length;
      for (let row = bounds.minKey.row; row <= bounds.maxKey.row; row++)
        for (let col = bounds.minKey.col; col <= bounds.maxKey.col; col++) {
          const values = tileOf(level, { col, row });
          expect(keys.has(`${col} ${row}`)).toBe(values.some((one) => one !== null));
        }
      for (const { key, tile } of found) {
        const { cells, valid } = tile.bands[0]!;
        expect([...cells].map((cell, i) => (valid !== null && valid[i] === 0 ? null : cell))).toEqual(tileOf(level, key));
      }
    }
    expect(written?.tiles).toBe(tiles);
  });

  it("is read by key range and extent, and holds to its numbers", async () => {
    const uri = join(folder, "catalogue-average-4");
    const layer = await openLayer(uri, { zoom: ZOOM });
    const keys = { minKey: { col: 38, row: 43 }, maxKey: { col: 40, row: 44 } };
    const found = await collect(readLayer(layer, { keys }));
    expect(found.map(({ key }) => `${key.col} ${key.row}`).sort()).toEqual(["38 43", "38 44", "39 43", "39 44", "40 43", "40 44"]);
    const extent = {
      xmin: LAYOUT.extent.xmin,
      ymin: LAYOUT.extent.ymax - 2 * TILE * CELL,
      xmax: LAYOUT.extent.xmin + TILE * CELL,
      ymax: LAYOUT.extent.ymax,
    };
    expect((await collect(readLayer(layer, { extent }))).map(({ key }) => key)).toEqual([MIN, { col: MIN.col, row: MIN.row + 1 }]);
    expect(await readLayerTile(layer, { col: 0, row: 0 })).toBeNull();
  });

  it("notices a tile that is not what it was written with", async () => {
    const uri = join(folder, "damaged");
    await write({ uri, format: "layer", name: "dem" }, { state: "state-damaged" });
    const layer = await openLayer(uri);
    const path = join(uri, "dem", String(ZOOM), String(layer.index.toIndex(MIN)));
    const bytes = await openStore(path).readAll(path);
    writeFileSync(
      path,
      bytes.map((byte, i) => (i === 30 ? byte ^ 1 : byte)),
    );
    await expect(readLayerTile(layer, MIN)).rejects.toMatchObject({ code: "SOURCE_CHANGED" });
    rmSync(path);
    await expect(readLayerTile(layer, MIN)).rejects.toMatchObject({ code: "SOURCE_CHANGED" });
  });

  it("keeps others apart by name and zoom, refuses what is there, overwrites when told, and goes when deleted", async () => {
    const uri = join(folder, "several");
    await write({ uri, format: "layer", name: "a" }, { state: "state-a" });
    await write({ uri, format: "layer", name: "b", keyIndex: "hilbert" }, { pyramid: { endZoom: 6, resample: "mode" }, state: "state-b" });
    expect((await listLayers(uri)).map(({ name, zooms }) => [name, zooms])).toEqual([
      ["a", [7]],
      ["b", [6, 7]],
    ]);
    await expect(openLayer(uri)).rejects.toMatchObject({ code: "SOURCE_NOT_FOUND", hint: "Layers there: a, b." });
    await expect(openLayer(uri, { name: "aa" })).rejects.toThrow(/did you mean "a"/);
    await expect(write({ uri, format: "layer", name: "a" }, { state: "state-a2" })).rejects.toMatchObject({ code: "OUTPUT_EXISTS" });
    await write({ uri, format: "layer", name: "a", keyIndex: "rowmajor", ifExists: "overwrite" }, { state: "state-a3" });
    expect((await openLayer(uri, { name: "a" })).attributes.keyIndex.kind).toBe("rowmajor");
    expect((await collect(readLayer(await openLayer(uri, { name: "a" })))).length).toBe(
      (await openLayer(uri, { name: "a" })).attributes.tiles.count,
    );
    await deleteLayer(uri, { name: "b", zoom: 6 });
    expect((await listLayers(uri)).map(({ name, zooms }) => [name, zooms])).toEqual([
      ["a", [7]],
      ["b", [7]],
    ]);
    await deleteLayer(uri, { name: "a" });
    const left = await collect(openStore(uri).list(`${uri}/`));
    expect(left.filter(({ uri: one }) => !one.includes("/b/"))).toEqual([]);
    await expect(deleteLayer(uri, { name: "a" })).rejects.toMatchObject({ code: "SOURCE_NOT_FOUND" });
  });
});

describe("XYZ and PMTiles", () => {
  it("hold the same pictures, which show the layer's pixels; empty tiles are not there", async () => {
    const pyramid = { endZoom: 3, resample: "average" } as const;
    const xyz = join(folder, "xyz");
    const archive = join(folder, "map.pmtiles");
    const one = await write({ uri: xyz, format: "xyz", name: "map" }, { pyramid, state: "state-xyz" });
    const two = await write({ uri: archive }, { pyramid, side: 2, state: "state-pm" });
    expect(two!.tiles).toBe(one!.tiles);
    const document = JSON.parse(new TextDecoder().decode(await openStore(xyz).readAll(join(xyz, "tilejson.json"))));
    expect(document).toMatchObject({ tilejson: "3.0.0", name: "map", minzoom: 3, maxzoom: 7, tiles: ["./{z}/{x}/{y}.png"] });
    const own = await openPmArchive(archive, openStore(archive));
    const bytes = await openStore(archive).readAll(archive);
    const theirs = new reference.PMTiles({
      getKey: () => archive,
      getBytes: async (offset: number, length: number) => ({ data: bytes.slice(offset, offset + length).buffer as ArrayBuffer }),
    });
    const header = await theirs.getHeader();
    expect(header).toMatchObject({
      specVersion: 3,
      minZoom: 3,
      maxZoom: 7,
      tileType: reference.TileType.Png,
      clustered: true,
      numAddressedTiles: two!.tiles,
    });
    expect(await theirs.getMetadata()).toMatchObject({ name: "map", format: "png" });
    let there = 0;
    for (const [zoom, level] of expectedLevels("average", 4)) {
      for (let row = Math.floor(MIN.row / 2 ** (ZOOM - zoom)); row <= Math.floor((MIN.row + ROWS - 1) / 2 ** (ZOOM - zoom)); row++)
        for (let col = Math.floor(MIN.col / 2 ** (ZOOM - zoom)); col <= Math.floor((MIN.col + COLS - 1) / 2 ** (ZOOM - zoom)); col++) {
          const values = tileOf(level, { col, row });
          const path = join(xyz, `${zoom}/${col}/${row}.png`);
          const found = (await theirs.getZxy(zoom, col, row))?.data;
          const mine = await own.tile(zoom, col, row);
          if (values.every((cell) => cell === null)) {
            expect([found, mine, await openStore(xyz).exists(path)]).toEqual([undefined, null, false]);
            continue;
          }
          there++;
          expect(Buffer.compare(Buffer.from(found!), await openStore(xyz).readAll(path))).toBe(0);
          expect(Buffer.compare(Buffer.from(found!), mine!)).toBe(0);
          const { type, samples } = readPng(mine!);
          expect(values.map((_, i) => (type === 0 ? samples[i] : samples[i * 2 + 1] === 0 ? null : samples[i * 2]))).toEqual(values);
        }
    }
    expect(there).toBe(one!.tiles);
    await expect(write({ uri: archive }, { pyramid, state: "state-pm" })).rejects.toMatchObject({ code: "OUTPUT_EXISTS" });
    await expect(write({ uri: xyz, format: "xyz" }, { pyramid, state: "state-xyz" })).rejects.toMatchObject({ code: "OUTPUT_EXISTS" });
  });

  it("are invisible until all of their tiles are there", async () => {
    for (const node of [{ format: "xyz" }, { format: "layer", name: "x" }, { format: "pmtiles" }] as const) {
      const uri = join(folder, `early-${node.format}`);
      await write({ uri, ...node }, { until: "parts", state: "state-early" });
      expect(await collect(openStore(uri).list(`${uri}/`))).toEqual([]);
      expect(await openStore(uri).exists(uri)).toBe(false);
    }
  });
});

describe("a layer as a source", () => {
  let uri = "";
  beforeAll(async () => {
    uri = join(folder, "source");
    await write(
      { uri, format: "layer", name: "dem", keyIndex: "hilbert" },
      { pyramid: { endZoom: 5, resample: "average" }, state: "state-source" },
    );
    await write({ uri, format: "layer", name: "pictures", tileFormat: "png" }, { state: "state-source" });
  });
  it("is what inspect tells of its catalogue", async () => {
    const found = await inspectCatalogue(uri, openStore);
    expect(found).toMatchObject({
      uri,
      layers: [
        {
          name: "dem",
          zooms: [5, 6, 7],
          keyIndex: "hilbert",
          keyBounds: LAYOUT.keyBounds,
          metadata: {
            cellType: "uint8",
            crs: "EPSG:3857",
            layoutDefinition: LAYOUT.layout,
            extent: LAYOUT.extent,
            bounds: LAYOUT.keyBounds,
          },
        },
        { name: "pictures", zooms: [7], keyIndex: "zorder" },
      ],
    });
    expect((await inspectCatalogue(`${uri}/pictures`, openStore))?.layers.map(({ name }) => name)).toEqual(["pictures"]);
    expect(await inspectCatalogue(join(folder, "xyz"), openStore)).toBeNull();
  });

  let runs = 0;
  const read = async (node: object) => {
    const out = join(folder, `back-${runs++}.tif`);
    await runJob(
      {
        tilefold: 1,
        pipeline: [
          { op: "read", ...node },
          { op: "composite", reducer: "first" },
          { op: "write", uri: out },
        ],
      },
      { state: join(folder, "state-back") },
    );
    const raster = await openRaster(out);
    const { width, height, transform, crs } = raster.header;
    const { cells, valid } = (await raster.read({ col: 0, row: 0, width, height })).bands[0]!;
    return { width, height, transform, crs, values: [...cells].map((cell, i) => (valid !== null && valid[i] === 0 ? null : cell)) };
  };
  const expected = (col0: number, row0: number, cols: number, rows: number) =>
    Array.from({ length: cols * rows }, (_, i) => {
      const cell = value(col0 + (i % cols), row0 + Math.floor(i / cols));
      return cell === NODATA ? null : cell;
    });

  it.each(["?name=dem", "/dem", "/dem/7", "?layer=dem&zoom=7"])("is named by %s", async (ending) => {
    const found = await read({ uri: `${uri}${ending}` });
    expect([found.width, found.height, found.crs]).toEqual([COLS * TILE, ROWS * TILE, "EPSG:3857"]);
    expect(found.transform.c).toBeCloseTo(LAYOUT.extent.xmin, 6);
    expect(found.transform.f).toBeCloseTo(LAYOUT.extent.ymax, 6);
    expect(found.values).toEqual(expected(0, 0, COLS * TILE, ROWS * TILE));
  });

  it("gives the tiles of a key range and those that meet an extent", async () => {
    const keys = { minKey: { col: MIN.col + 2, row: MIN.row + 1 }, maxKey: { col: MIN.col + 5, row: 99 } };
    const found = await read({ uri, name: "dem", zoom: ZOOM, keys });
    expect([found.width, found.height]).toEqual([4 * TILE, 8 * TILE]);
    expect(found.values).toEqual(expected(2 * TILE, TILE, 4 * TILE, 8 * TILE));
    const { xmin, ymax } = LAYOUT.extent;
    const part = await read({
      uri,
      name: "dem",
      extent: { xmin: xmin + 20 * CELL, ymin: ymax - 40 * CELL, xmax: xmin + 32 * CELL, ymax: ymax - 33 * CELL },
    });
    expect(part.values).toEqual(expected(TILE, 2 * TILE, TILE, TILE));
  });

  it("gives a coarser level of its pyramid", async () => {
    const found = await read({ uri, name: "dem", zoom: 5 });
    const level = expectedLevels("average", 2).get(5)!;
    const [minCol, minRow] = [Math.floor(MIN.col / 4), Math.floor(MIN.row / 4)];
    const cols = Math.floor((MIN.col + COLS - 1) / 4) - minCol + 1;
    expect(found.width).toBe(cols * TILE);
    expect(found.transform.a).toBeCloseTo(CELL * 4, 6);
    const row = (y: number) =>
      Array.from({ length: cols }, (_, c) => tileOf(level, { col: minCol + c, row: minRow }).slice(y * TILE, (y + 1) * TILE)).flat();
    expect(found.values.slice(0, cols * TILE * TILE)).toEqual(Array.from({ length: TILE }, (_, y) => row(y)).flat());
  });

  it("is refused with what there is instead", async () => {
    await expect(read({ uri, name: "dam" })).rejects.toThrow(/did you mean "dem"/);
    await expect(read({ uri, name: "dem", zoom: 9 })).rejects.toMatchObject({ code: "SOURCE_NOT_FOUND", hint: "Zooms there: 5, 6, 7." });
    await expect(read({ uri })).rejects.toMatchObject({ hint: "Layers there: dem, pictures." });
    await expect(read({ uri, name: "pictures" })).rejects.toMatchObject({ code: "OUTPUT_INVALID" });
    await expect(read({ uri, name: "dem", keys: { minKey: { col: 0, row: 0 }, maxKey: { col: 3, row: 3 } } })).rejects.toMatchObject({
      code: "NO_OVERLAP",
    });
    await expect(read({ uri: join(folder, "nowhere"), name: "dem" })).rejects.toMatchObject({ code: "SOURCE_NOT_FOUND" });
    await expect(read({ uri: join(folder, "nowhere") })).rejects.toMatchObject({ code: "SOURCE_NOT_FOUND" });
  });

  it("never gives nodata for a tile that changed", async () => {
    const layer = await openLayer(uri, { name: "dem", zoom: ZOOM });
    const path = join(uri, "dem", String(ZOOM), String(layer.index.toIndex({ col: MIN.col + 1, row: MIN.row })));
    const bytes = await openStore(path).readAll(path);
    rmSync(path);
    await expect(read({ uri: `${uri}/dem`, bands: ["b1"] })).resolves.toBeDefined(); // its parts are there
    const fresh = runJob(
      {
        tilefold: 1,
        pipeline: [
          { op: "read", uri: `${uri}/dem` },
          { op: "composite", reducer: "first" },
          { op: "write", uri: join(folder, "x.tif") },
        ],
      },
      { state: join(folder, "state-fresh") },
    );
    expect(
      await fresh.then(
        ({ failures }) => failures[0]?.error.code,
        ({ code }) => code,
      ),
    ).toBe("SOURCE_CHANGED");
    writeFileSync(path, bytes);
  });
});
