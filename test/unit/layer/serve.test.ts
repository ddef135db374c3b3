import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MapServer, serveMap } from "../../../shared/executor/map-server.js";
import { type MapWish, openMap } from "../../../shared/executor/open-map.js";
import { runJob } from "../../../shared/executor/run-job.js";
import { rasterFile } from "../../raster-file.js";
import { readPng } from "./png-bytes.js";

const SOURCE = fileURLToPath(new URL("../../../examples/olinda/landsat7-olinda.tif", import.meta.url));
const GOLDEN = JSON.parse(readFileSync(new URL("../../golden/map-tiles.json", import.meta.url), "utf8")) as {
  tiles: { method: "near" | "bilinear"; zoom: number; col: number; row: number; cells: string }[];
};
const PIXELS = 256 * 256;

let folder = "";
const servers: MapServer[] = [];
const serve = async (uri: string, wish: MapWish = {}): Promise<string> => {
  const server = await serveMap(await openMap(uri, { threads: 1, ...wish }), 0);
  servers.push(server);
  return server.url;
};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tilefold-serve-"));
  for (const write of [
    { uri: join(folder, "layers"), format: "layer", name: "olinda" },
    { uri: join(folder, "xyz"), format: "xyz" },
    { uri: join(folder, "olinda.pmtiles") },
    { uri: join(folder, "webp"), format: "xyz", tileFormat: "webp" },
  ])
    await runJob(
      {
        tilefold: 1,
        pipeline: [
          { op: "read", uri: SOURCE, bands: [3, 2, 1] },
          { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed" }, resample: "nearest" },
          { op: "pyramid", endZoom: 10 },
          { op: "write", ...write },
        ],
      },
      { state: join(folder, "state") },
    );
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  rmSync(folder, { recursive: true, force: true });
});

const get = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(url, { headers });
  return { status: answer.status, headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
};

/** Three bands as one picture; null where there is nothing. */
const colours = (png: Uint8Array): (number | null)[] => {
  const { type, samples } = readPng(png);
  const step = type === 2 ? 3 : 4;
  return Array.from({ length: PIXELS }, (_, i) =>
    step === 4 && samples[i * 4 + 3] === 0 ? null : samples[i * step]! * 65536 + samples[i * step + 1]! * 256 + samples[i * step + 2]!,
  );
};

describe("a map of a raster", () => {
  it.each(["near", "bilinear"] as const)("shows the pixels that gdalwarp carries over, by %s", async (method) => {
    const url = await serve(SOURCE, { bands: [2, 1, 0], method: method === "near" ? "nearest" : "bilinear" });
    for (const { zoom, col, row, cells } of GOLDEN.tiles.filter((tile) => tile.method === method)) {
      const expected = inflateSync(Buffer.from(cells, "base64"));
      const { status, bytes } = await get(`${url}${zoom}/${col}/${row}.png`);
      expect(status).toBe(200);
      let different = 0;
      let shown = 0;
      colours(bytes).forEach((colour, i) => {
        const [red, green, blue] = [expected[i]!, expected[PIXELS + i]!, expected[2 * PIXELS + i]!];
        const nothing = red === 255 && green === 255 && blue === 255;
        if (colour !== null) shown++;
        if (nothing || colour === null) {
          if (nothing !== (colour === null)) different++;
        } else if (
          [red - (colour >> 16), green - ((colour >> 8) & 255), blue - (colour & 255)].some(
            (by) => Math.abs(by) > (method === "near" ? 0 : 1),
          )
        )
          different++;
      });
      // Centres on edges of source pixels, and white pixels that gdalwarp's own mark of nothing hides.
      expect(different).toBeLessThan(PIXELS * 0.002);
      expect(shown).toBeGreaterThan(PIXELS * 0.05);
    }
  });

  it("is a page, TileJSON and tiles, for this machine's own browser alone", async () => {
    const url = await serve(SOURCE);
    const page = await get(url);
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    const html = new TextDecoder().decode(page.bytes);
    expect(html).toContain("<title>landsat7-olinda.tif · tilefold</title>");
    // Nothing from elsewhere.
    expect(html.match(/(src|href)=|https?:\/\//g)).toBeNull();
    expect(page.headers.get("content-security-policy")).toMatch(/default-src 'none'/);
    const told = JSON.parse(new TextDecoder().decode((await get(`${url}tilejson.json`)).bytes));
    expect(told).toMatchObject({ tilejson: "3.0.0", tiles: [`${url}{z}/{x}/{y}.png`], minzoom: 0, maxzoom: 13 });
    expect(told.bounds.map((degrees: number) => Math.round(degrees * 100) / 100)).toEqual([-34.92, -8.04, -34.83, -7.95]);
    const tile = await get(`${url}13/3302/4278.png`);
    const etag = tile.headers.get("etag")!;
    expect([tile.status, tile.headers.get("content-type"), tile.headers.get("access-control-allow-origin")]).toEqual([
      200,
      "image/png",
      null,
    ]);
    expect((await get(`${url}13/3302/4278.png`, { "if-none-match": etag })).status).toBe(304);
    expect((await get(`${url}13/0/0.png`)).status).toBe(204);
    for (const path of ["14/1/1.png", "13/3302/4278.webp", "13/9000/1.png", "x", "../etc/passwd", "13/3302/4278.png/x"])
      expect((await get(`${url}${path}`)).status).toBe(404);
    expect((await fetch(`${url}tilejson.json`, { method: "POST" })).status).toBe(405);
    const status = await new Promise((resolve) =>
      http.get(url, { headers: { host: "evil.example" } }, (answer) => resolve(answer.resume().statusCode)),
    );
    expect(status).toBe(403);
  });

  it("spreads values that are no bytes over what the coarsest level holds, or a range", async () => {
    const path = join(folder, "dem.tif");
    writeFileSync(
      path,
      rasterFile({
        width: 64,
        height: 64,
        block: 32,
        type: "float32",
        epsg: 3857,
        x: 0,
        y: 6400,
        cellWidth: 100,
        nodata: -1,
        cell: (col, row) => (row < 8 ? -1 : col * 10),
      }),
    );
    const { palette, alpha, samples } = readPng((await get(`${await serve(path, { range: [0, 630] })}10/512/511.png`)).bytes);
    const shade = (i: number) => ((alpha![samples[i]!] ?? 255) === 0 ? null : palette![samples[i]! * 3]!);
    const cell = 40075016.68557849 / 1024 / 256;
    for (const [x, y] of [
      [50, 5000],
      [3150, 3000],
      [6350, 40],
      [2000, 6000],
      [9000, 100],
    ] as const) {
      const i = (255 - Math.floor(y / cell)) * 256 + Math.floor(x / cell);
      const at = (Math.floor(x / cell) + 0.5) * cell;
      const above = (Math.floor(y / cell) + 0.5) * cell;
      const value = at > 6400 || above > 5600 ? null : Math.floor(at / 100) * 10;
      if (value === null) expect(shade(i)).toBeNull();
      else expect(Math.abs(shade(i)! - (value / 630) * 255)).toBeLessThan(1.5);
    }
    expect((await get(`${await serve(path)}10/512/511.png`)).status).toBe(200);
  });

  it("refuses what has no place on a map, and bands there are not", async () => {
    await expect(openMap(join(folder, "nothing"))).rejects.toMatchObject({ code: "SOURCE_NOT_FOUND" });
    await expect(openMap(SOURCE, { bands: [8] })).rejects.toMatchObject({ code: "RASTER_BAND" });
    const url = await serve(SOURCE);
    await expect(openMap(SOURCE).then((map) => serveMap(map, Number(new URL(url).port)).finally(() => map.close()))).rejects.toMatchObject({
      code: "CONFIG_INVALID",
    });
  });
});

describe("a map of tiles that are there", () => {
  it("shows the same of a layer, an XYZ folder and a PMTiles archive", async () => {
    const [layers, xyz, archive] = [
      await serve(join(folder, "layers")),
      await serve(join(folder, "xyz")),
      await serve(join(folder, "olinda.pmtiles")),
    ];
    for (const [zoom, col, row] of [
      [13, 3302, 4278],
      [12, 1651, 2139],
      [10, 412, 534],
    ]) {
      const one = await get(`${xyz}${zoom}/${col}/${row}.png`);
      expect(one.status).toBe(200);
      expect((await get(`${archive}${zoom}/${col}/${row}.png`)).bytes).toEqual(one.bytes);
      expect(Buffer.compare(one.bytes, readFileSync(join(folder, `xyz/${zoom}/${col}/${row}.png`)))).toBe(0);
      expect(colours((await get(`${layers}${zoom}/${col}/${row}.png`)).bytes)).toEqual(colours(one.bytes));
    }
    expect((await get(`${layers}9/206/267.png`)).status).toBe(404);
    expect((await get(`${archive}12/0/0.png`)).status).toBe(204);
    const told = JSON.parse(new TextDecoder().decode((await get(`${archive}tilejson.json`)).bytes));
    expect(told).toMatchObject({ minzoom: 10, maxzoom: 13 });
  });

  it("are what gdalwarp carries over", async () => {
    for (const { zoom, col, row, cells } of GOLDEN.tiles.filter((tile) => tile.method === "near" && tile.zoom === 13)) {
      const expected = inflateSync(Buffer.from(cells, "base64"));
      const found = colours(readFileSync(join(folder, `xyz/${zoom}/${col}/${row}.png`)));
      const different = found.filter((colour, i) => {
        const wanted = expected[i]! * 65536 + expected[PIXELS + i]! * 256 + expected[2 * PIXELS + i]!;
        return wanted === 0xffffff ? colour !== null && colour !== wanted : colour !== wanted;
      });
      expect(different.length).toBeLessThan(PIXELS * 0.002);
    }
  });

  it("are sent as WebP where they are", async () => {
    const answer = await get(`${await serve(join(folder, "webp"))}13/3302/4278.webp`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/webp"]);
  });
});
