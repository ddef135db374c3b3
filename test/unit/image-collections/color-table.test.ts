import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openRaster } from "../../../shared/cog/open-raster.js";
import { runJob } from "../../../shared/executor/run-job.js";
import { openStore } from "../../../shared/store/open-store.js";

const folder = mkdtempSync(join(tmpdir(), "tilefold-colours-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const palette = resolve("test/fixtures/tiff/palette.tif");

/** The first colours of a file's table, and its coarsest level's values. */
async function coloursOf(pipeline: object[], name: string) {
  const uri = join(folder, name);
  await runJob(
    { tilefold: 1, pipeline: [{ op: "read", uri: palette }, ...pipeline, { op: "write", uri, blockSize: 16 }] },
    { state: join(folder, "state") },
  );
  const { header, read } = await openRaster(uri);
  const { width, height } = header.levels.at(-1)!;
  const { bands } = await read({ col: 0, row: 0, width, height }, { level: header.levels.length - 1 });
  const values = [...new Set(bands[0]!.cells as Uint8Array)].sort();
  if (!header.colorMap) return { colours: null, values };
  const { offset, count } = header.colorMap;
  const bytes = await openStore(uri).read(uri, { offset, length: count * 2 });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const colours = [0, 1, 2, 3].map((value) => [0, 1, 2].map((channel) => view.getUint16((channel * (count / 3) + value) * 2, true) / 257));
  return { colours, values };
}

const layout = { op: "tile-to-layout", scheme: { type: "floating", tileSize: 16 } };
const TABLE = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [9, 9, 9],
];

it("an image whose values are its source's keeps the colours, and its overviews show nothing that no pixel has", async () => {
  const { colours, values } = await coloursOf([layout], "kept.tif");
  expect(colours).toEqual(TABLE);
  expect(values.every((value) => value <= 3)).toBe(true);
  expect((await coloursOf([{ op: "mask", where: "b1 == 2" }, layout], "masked.tif")).colours).toEqual(TABLE);
});

it("computed values have no colours", async () => {
  expect((await coloursOf([{ op: "map", bands: { twice: "b1 * 2" }, cellType: "uint8" }, layout], "computed.tif")).colours).toBeNull();
});
