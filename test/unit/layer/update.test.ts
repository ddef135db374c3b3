import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openMap } from "../../../shared/executor/open-map.js";
import { runJob } from "../../../shared/executor/run-job.js";
import type { TileKey } from "../../../shared/grid/tile-key.js";
import { listLayers } from "../../../shared/layer/catalogue.js";
import { openLayer, readLayer } from "../../../shared/layer/open-layer.js";
import { updateLayer } from "../../../shared/layer/update-layer.js";
import type { Tile } from "../../../shared/raster/tile.js";
import { openStore } from "../../../shared/store/open-store.js";
import { rasterFile } from "../../raster-file.js";

const SIZE = 16;
const NODATA = 255;
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tilefold-update-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
/** A raster of 90 × 60 cells at a place of one grid. */
const raster = (shift: number, cell: (col: number, row: number) => number): string => {
  const path = join(folder, `${files++}.tif`);
  writeFileSync(
    path,
    rasterFile({
      width: 200,
      height: 150,
      block: 64,
      type: "uint8",
      epsg: 3857,
      x: 7000 + shift * 38,
      y: 9000,
      cellWidth: 38,
      nodata: NODATA,
      cell,
    }),
  );
  return path;
};
const layer = async (inputs: readonly string[], name: string, keyIndex: "zorder" | "hilbert" = "zorder"): Promise<string> => {
  const uri = join(folder, "catalogue");
  await runJob(
    {
      tilefold: 1,
      pipeline: [
        { op: "read", uri: [...inputs] },
        { op: "tile-to-layout", scheme: { type: "zoomed", tileSize: SIZE } },
        { op: "pyramid", endZoom: 9, resample: "average" },
        { op: "write", uri, format: "layer", name, keyIndex },
      ],
    },
    { state: join(folder, "state") },
  );
  return uri;
};
const content = async (uri: string, name: string): Promise<Record<string, unknown[]>> => {
  const [listed] = (await listLayers(uri)).filter((one) => one.name === name);
  const found: Record<string, unknown[]> = {};
  for (const zoom of listed!.zooms)
    for await (const { key, tile } of readLayer(await openLayer(uri, { name, zoom }))) {
      const { cells, valid } = tile.bands[0]!;
      found[`${zoom}/${key.col}/${key.row}`] = [...cells].map((cell, i) => (valid !== null && valid[i] === 0 ? null : cell));
    }
  return found;
};
const tilesOf = async (uri: string, name: string): Promise<{ key: TileKey; tile: Tile }[]> => {
  const all: { key: TileKey; tile: Tile }[] = [];
  for await (const one of readLayer(await openLayer(uri, { name }))) all.push(one);
  return all;
};

const below = (col: number, row: number) => (col + row) % 100;
const above = (col: number, row: number) => ((col * row) % 7 === 0 ? NODATA : 100 + ((col * 3 + row) % 90));

describe("updating a layer", () => {
  it("gives what writing both at once gives, coarser zooms and all", async () => {
    const [old, fresh] = [raster(0, below), raster(40, above)];
    const uri = await layer([fresh, old], "both");
    await layer([old], "grown");
    await layer([fresh], "fresh");
    const result = await updateLayer(uri, { name: "grown" }, await tilesOf(uri, "fresh"));
    expect(result.zooms.at(-1)).toBe(9);
    expect(await content(uri, "grown")).toEqual(await content(uri, "both"));
    const [grown, both] = [await openLayer(uri, { name: "grown" }), await openLayer(uri, { name: "both" })];
    expect(grown.attributes.metadata.bounds).toEqual(both.attributes.metadata.bounds);
    expect(grown.attributes.tiles.count).toBe(both.attributes.tiles.count);
    // Old tiles and tables are gone; a map and a job find the new ones.
    let objects = 0;
    for await (const _ of openStore(uri).list(join(uri, `grown/${grown.attributes.zoom}/`))) objects++;
    expect(objects).toBe(grown.attributes.tiles.count);
    const map = await openMap(`${uri}/grown`);
    const { key } = (await tilesOf(uri, "fresh"))[0]!;
    expect(await map.tile(grown.attributes.zoom, key.col, key.row)).not.toBeNull();
    const again = join(folder, "again");
    await runJob(
      {
        tilefold: 1,
        pipeline: [
          { op: "read", uri: `${uri}/grown` },
          { op: "tile-to-layout", scheme: { type: "zoomed", tileSize: SIZE } },
          { op: "write", uri: again, format: "layer", name: "copy" },
        ],
      },
      { state: join(folder, "state") },
    );
    const finest = Object.fromEntries(
      Object.entries(await content(uri, "grown")).filter(([name]) => name.startsWith(`${grown.attributes.zoom}/`)),
    );
    expect(await content(again, "copy")).toEqual(finest);
  });

  it("by two writers at once loses nothing of either", async () => {
    const uri = await layer([raster(0, below)], "shared");
    const [one, two] = [
      raster(40, (col, row) => (col % 2 === 0 ? 201 : NODATA) + 0 * row),
      raster(40, (col, row) => (col % 2 === 1 ? 202 : NODATA) + 0 * row),
    ];
    await layer([one], "one");
    await layer([two], "two");
    const [first, second] = [await tilesOf(uri, "one"), await tilesOf(uri, "two")];
    await Promise.all([updateLayer(uri, { name: "shared" }, first), updateLayer(uri, { name: "shared" }, second)]);
    const count = (cells: Iterable<Record<string, unknown[]>[string]>, wanted: number): number =>
      [...cells].flat().filter((cell) => cell === wanted).length;
    const { zoom } = (await openLayer(uri, { name: "shared" })).attributes;
    const finest = Object.entries(await content(uri, "shared"))
      .filter(([name]) => name.startsWith(`${zoom}/`))
      .map(([, cells]) => cells);
    for (const [tiles, wanted] of [
      [first, 201],
      [second, 202],
    ] as const) {
      const own = tiles.map(({ tile }) => [...tile.bands[0]!.cells].filter((_, i) => tile.bands[0]!.valid?.[i] !== 0));
      expect(count(own, wanted)).toBeGreaterThan(2000);
      expect(count(finest, wanted)).toBe(count(own, wanted));
    }
    expect((await openLayer(uri, { name: "shared" })).attributes.tiles.generation).toBe(2);
  });

  it("refuses tiles that do not fit", async () => {
    const uri = await layer([raster(0, below)], "fixed", "hilbert");
    const { key, tile } = (await tilesOf(uri, "fixed"))[0]!;
    const before = await content(uri, "fixed");
    await expect(updateLayer(uri, { name: "fixed" }, [{ key: { col: 0, row: 0 }, tile }])).rejects.toMatchObject({
      code: "GRID_INVALID",
      message: expect.stringContaining("hilbert"),
    });
    await expect(updateLayer(uri, { name: "fixed" }, [{ key, tile: { ...tile, width: 8 } }])).rejects.toMatchObject({
      code: "GRID_INVALID",
    });
    await expect(updateLayer(uri, { name: "fixed" }, [{ key: { col: -1, row: 0 }, tile }])).rejects.toMatchObject({ code: "GRID_INVALID" });
    await expect(updateLayer(uri, { name: "none" }, [])).rejects.toMatchObject({ code: "SOURCE_NOT_FOUND" });
    expect(await content(uri, "fixed")).toEqual(before);
  });
});
