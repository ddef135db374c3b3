import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { localStage } from "../../../shared/executor/local-stage.js";
import { catalogFolder } from "../../../shared/stage/catalog-folder.js";
import { selectScenes } from "../../../shared/stage/select-scenes.js";
import { writeScene } from "./scenes.js";

const folder = mkdtempSync(join(tmpdir(), "tilefold-catalogues-"));
const stage = localStage(join(folder, "state"));
const put = (name: string, value: unknown): string => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, JSON.stringify(value));
  return path;
};
const item = (id: string, day: number) => ({
  type: "Feature",
  stac_version: "1.0.0",
  id,
  geometry: null,
  bbox: [10, 50, 11, 51],
  properties: { datetime: `2020-01-${String(day).padStart(2, "0")}T00:00:00Z`, "eo:cloud_cover": day },
  links: [],
  assets: { B4: { href: `./${id}.tif`, type: "image/tiff; application=geotiff", roles: ["data"] } },
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("collections", () => {
  it("a static catalogue is walked, circles and items that come twice included", async () => {
    put("cat/a/item.json", item("a", 3));
    put("cat/b.json", item("b", 1));
    put("cat/a/collection.json", {
      type: "Collection",
      id: "a",
      links: [
        { rel: "parent", href: "../catalog.json" },
        { rel: "item", href: "./item.json" },
        { rel: "child", href: "../catalog.json" },
      ],
    });
    const root = put("cat/catalog.json", {
      type: "Catalog",
      id: "root",
      links: [
        { rel: "child", href: "./a/collection.json" },
        { rel: "item", href: "./b.json" },
        { rel: "item", href: "b.json" },
        { rel: "self", href: "./catalog.json" },
      ],
    });
    const scenes = await selectScenes({ op: "query", items: root }, stage);
    expect(scenes.map(({ id }) => id)).toEqual(["b", "a"]);
    expect(scenes[1]!.bands).toEqual([{ name: "B4", uri: join(folder, "cat/a/a.tif"), band: 1 }]);
  });

  it("items one a line, and a filter that selects nothing", async () => {
    const path = join(folder, "items.ndjson");
    writeFileSync(path, [item("x", 1), item("y", 2), item("z", 3)].map((one) => JSON.stringify(one)).join("\n"));
    expect(
      (await selectScenes({ op: "query", items: path, filter: { "eo:cloud_cover": { $lt: 3 } }, limit: 1 }, stage)).map(({ id }) => id),
    ).toEqual(["x"]);
    await expect(selectScenes({ op: "query", items: path, filter: { year: 1999 } }, stage)).rejects.toMatchObject({ code: "QUERY_EMPTY" });
  });

  it("a folder becomes a collection that can be queried", async () => {
    mkdirSync(join(folder, "rasters"));
    for (const day of ["20200115", "20200301"])
      for (const band of ["red", "nir"])
        writeScene(join(folder, `rasters/SYN_${day}_${band}.tif`), { width: 8, height: 8 }, { [band]: () => 7 });
    writeFileSync(join(folder, "rasters/broken.tif"), "no TIFF");
    const { collection, warnings } = await catalogFolder(join(folder, "rasters"), stage, { pattern: "SYN_%Y%m%d_*", base: `${folder}/` });
    expect(collection.features).toMatchObject([
      {
        id: "SYN_20200115",
        properties: { datetime: "2020-01-15T00:00:00Z", "proj:code": "EPSG:32613" },
        assets: { nir: { href: "./rasters/SYN_20200115_nir.tif" }, red: {} },
      },
      { id: "SYN_20200301" },
    ]);
    expect(warnings.join()).toMatch(/broken\.tif/);
    const scenes = await selectScenes(
      { op: "query", items: put("collection.json", collection), filter: { month: 3 }, bands: ["red"] },
      stage,
    );
    expect(scenes.map(({ bands }) => bands)).toEqual([[{ name: "red", uri: join(folder, "rasters/SYN_20200301_red.tif"), band: 1 }]]);
  });
});
