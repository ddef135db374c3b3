import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runJob } from "../../../shared/executor/run-job.js";
import { listLayers } from "../../../shared/layer/catalogue.js";
import { openLayer, readLayer } from "../../../shared/layer/open-layer.js";
import { openPmArchive } from "../../../shared/layer/pmtiles-archive.js";
import { closeStores, openStore } from "../../../shared/store/open-store.js";
import { rasterFile } from "../../raster-file.js";
import { type S3Server, startS3Server } from "../../servers/s3-server.js";

let folder = "";
let server: S3Server;
const environment = { ...process.env };
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tilefold-writers-"));
  for (const [name, add] of [
    ["one", 1],
    ["two", 100],
  ] as const)
    writeFileSync(
      join(folder, `${name}.tif`),
      rasterFile({
        width: 96,
        height: 80,
        block: 32,
        type: "uint8",
        epsg: 3857,
        x: 5000,
        y: 9000,
        cellWidth: 38,
        cell: (col, row) => add + ((col + row) % 90),
      }),
    );
  server = await startS3Server(["maps"]);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_S3: server.url,
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "x",
    AWS_SECRET_ACCESS_KEY: "y",
  });
});
afterAll(async () => {
  process.env = environment;
  await closeStores();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (input: string, write: object, state = `state-${input}`) =>
  runJob(
    {
      tilefold: 1,
      pipeline: [
        { op: "read", uri: join(folder, `${input}.tif`) },
        { op: "tile-to-layout", scheme: { type: "zoomed", tileSize: 32 } },
        { op: "pyramid", endZoom: 8 },
        { op: "write", ...write },
      ],
    },
    { state: join(folder, state) },
  );

/** What a job computed, by the names of its parts. */
const partsOf = (state: string): Map<string, string> => {
  const parts = join(folder, state, "parts");
  return new Map(
    readdirSync(parts, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".blocks"))
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(join(parts, name)))
          .digest("hex"),
      ]),
  );
};

it("jobs of one thread that take turns compute what each computes alone", async () => {
  const layer = (name: string) => ({ uri: join(folder, "turns"), format: "layer", name });
  for (const input of ["one", "two"]) await run(input, layer(`${input} alone`), `alone-${input}`);
  await Promise.all(["one", "two", "one", "two"].map((input, i) => run(input, layer(`${input} ${i}`), `turns-${input}-${i}`)));
  for (const [i, input] of ["one", "two", "one", "two"].entries()) {
    const alone = partsOf(`alone-${input}`);
    expect(alone.size).toBeGreaterThan(0);
    expect(partsOf(`turns-${input}-${i}`)).toEqual(alone);
  }
});

/** Every tile of every zoom, held against the table: SOURCE_CHANGED where two writers mixed theirs. */
const readAll = async (uri: string, name: string): Promise<number[]> => {
  const values = new Set<number>();
  const [listed] = (await listLayers(uri)).filter((layer) => layer.name === name);
  for (const zoom of listed!.zooms) {
    const layer = await openLayer(uri, { name, zoom });
    let count = 0;
    for await (const { tile } of readLayer(layer)) {
      count++;
      const { cells, valid } = tile.bands[0]!;
      for (const [i, cell] of cells.entries()) if (valid === null || valid[i] === 1) values.add(cell);
    }
    expect(count).toBe(layer.attributes.tiles.count);
  }
  return [...values];
};

describe.each([
  { kind: "files", count: 6, place: () => join(folder, "catalogue") },
  { kind: "S3", count: 2, place: () => "s3://maps/catalogue" },
])("writers of one catalogue at once, in $kind", ({ count, place }) => {
  it("lose nothing of layers of several names", async () => {
    const uri = place();
    await Promise.all(
      Array.from({ length: count }, (_, i) =>
        run(i % 2 === 0 ? "one" : "two", { uri, format: "layer", name: `layer ${i}`, keyIndex: "hilbert" }),
      ),
    );
    expect((await listLayers(uri)).map(({ name }) => name)).toEqual(Array.from({ length: count }, (_, i) => `layer ${i}`));
    for (let i = 0; i < count; i++) expect(Math.min(...(await readAll(uri, `layer ${i}`)))).toBe(i % 2 === 0 ? 1 : 100);
  });

  it("do not mix their tiles under one name: one is told that the other was there", async () => {
    const uri = place();
    const runs = await Promise.allSettled([
      run("one", { uri, format: "layer", name: "same" }),
      run("two", { uri, format: "layer", name: "same" }),
    ]);
    const failed = runs.filter((one) => one.status === "rejected");
    expect(failed.map(({ reason }) => reason.code)).toEqual(["OUTPUT_EXISTS"]);
    const values = await readAll(uri, "same");
    expect(Math.max(...values) < 100 || Math.min(...values) >= 100).toBe(true);
  });

  it("leave nothing of their own but the layers", async () => {
    const uri = place();
    const left: string[] = [];
    for await (const object of openStore(uri).list(`${uri}/attributes/`)) left.push(object.uri);
    expect(left.filter((one) => !/\d+(\.json|\.[0-9a-f]{16}\.tiles)$/.test(one))).toEqual([]);
  });
});

describe("an interrupted write", () => {
  it("leaves no layer, and is done when it is run again", async () => {
    const uri = "s3://maps/broken";
    let puts = 0;
    server.fault = ({ method, path }) =>
      method === "PUT" && /\/broken\/dem\//.test(path) && ++puts > 5
        ? { kind: "reply", reply: { status: 403, body: new TextEncoder().encode("<Error><Code>AccessDenied</Code></Error>") } }
        : undefined;
    await expect(run("one", { uri, format: "layer", name: "dem" })).rejects.toMatchObject({ code: "STORE_ACCESS" });
    server.fault = () => undefined;
    expect(await listLayers(uri)).toEqual([]);
    await run("one", { uri, format: "layer", name: "dem" });
    expect((await listLayers(uri)).map(({ name }) => name)).toEqual(["dem"]);
    await readAll(uri, "dem");
  });

  it("keeps its claim for ten minutes, then another may overwrite it", async () => {
    const uri = join(folder, "claimed");
    const claims = join(uri, "attributes/dem");
    mkdirSync(claims, { recursive: true });
    const [zoom] = (await listLayers(join(folder, "catalogue")))[0]!.zooms;
    const claim = join(claims, `${zoom}.writing`);
    writeFileSync(claim, '{"owner":"somebody"}\n');
    await expect(run("one", { uri, format: "layer", name: "dem", ifExists: "overwrite" })).rejects.toMatchObject({ code: "OUTPUT_EXISTS" });
    const old = Date.now() / 1000 - 3600;
    utimesSync(claim, old, old);
    await expect(run("one", { uri, format: "layer", name: "dem" })).rejects.toMatchObject({ code: "OUTPUT_EXISTS" });
    await run("one", { uri, format: "layer", name: "dem", ifExists: "overwrite" });
    await readAll(uri, "dem");
  });
});

describe("an XYZ folder that is overwritten", () => {
  it("keeps no tile of the map that was there", async () => {
    const uri = join(folder, "again");
    await run("one", { uri, format: "xyz" });
    const stale = join(uri, "9/1/1.png");
    await openStore(uri).write(stale, Uint8Array.of(1));
    await expect(run("two", { uri, format: "xyz" })).rejects.toMatchObject({ code: "OUTPUT_EXISTS" });
    expect(await openStore(uri).exists(stale)).toBe(true);
    // Another map within is not this one's.
    const other = join(uri, "other/9/1/1.png");
    await openStore(uri).write(other, Uint8Array.of(1));
    const outcome = await run("two", { uri, format: "xyz", ifExists: "overwrite" });
    expect(await openStore(uri).exists(other)).toBe(true);
    expect(await openStore(uri).exists(stale)).toBe(false);
    let tiles = 0;
    for await (const object of openStore(uri).list(`${uri}/`)) if (object.uri.endsWith(".png")) tiles++;
    expect(tiles).toBe(outcome.images![0]!.tiles! + 1);
  });
});

describe("maps on S3", () => {
  it("are written and read there", async () => {
    await run("two", { uri: "s3://maps/two.pmtiles" });
    await run("two", { uri: "s3://maps/xyz", format: "xyz" });
    const archive = await openPmArchive("s3://maps/two.pmtiles", openStore("s3://maps/two.pmtiles"));
    const { minZoom, maxZoom, tiles } = archive.header;
    expect(minZoom).toBe(8);
    const pictures = [...server.objects.keys()].filter((key) => /^maps\/xyz\/.*\.png$/.test(key));
    expect(pictures.length).toBe(tiles);
    for (const key of pictures) {
      const [zoom, col, row] = key.match(/\d+/g)!.map(Number);
      expect(zoom! >= minZoom && zoom! <= maxZoom).toBe(true);
      expect(Buffer.compare((await archive.tile(zoom!, col!, row!))!, server.objects.get(key)!.bytes)).toBe(0);
    }
  });
});
