import fc from "fast-check";
import * as reference from "pmtiles";
import { describe, expect, it } from "vitest";
import {
  decodeDirectory,
  encodeDirectory,
  findEntry,
  layOutDirectories,
  type PmEntry,
  pmTileId,
} from "../../../shared/layer/pmtiles-directory.js";
import { decodePmHeader, encodePmHeader } from "../../../shared/layer/pmtiles-header.js";

const anyTile = fc.integer({ min: 0, max: 24 }).chain((zoom) => fc.tuple(fc.constant(zoom), fc.nat(2 ** zoom - 1), fc.nat(2 ** zoom - 1)));

describe("PMTiles directories", () => {
  it("number tiles as the reference reader does", () => {
    fc.assert(
      fc.property(anyTile, ([zoom, col, row]) => {
        expect(pmTileId(zoom, col, row)).toBe(reference.zxyToTileId(zoom, col, row));
      }),
      { numRuns: 500 },
    );
  });

  const anyEntries = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1e6 }), fc.boolean()), {
      maxLength: 60,
    })
    .map((rows) => {
      const entries: PmEntry[] = [];
      let id = 0;
      let end = 0;
      for (const [step, run, length, again] of rows) {
        id += step;
        const before = entries.at(-1);
        const offset = again && before ? before.offset : end;
        const own = again && before ? before.length : length;
        entries.push({ id, run, length: own, offset });
        end = Math.max(end, offset + own);
        id += run;
      }
      return entries;
    });

  it("are read back as they were written", () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        expect(decodeDirectory(encodeDirectory(entries), 2, "it")).toEqual(entries);
        for (const { id, run } of entries) {
          expect(findEntry(entries, id + run - 1)?.id).toBe(id);
          expect(findEntry(entries, id + run)?.id).not.toBe(id);
        }
      }),
    );
  });

  it("fit the root into 16 KiB with leaves behind it", () => {
    let offset = 0;
    const entries = Array.from({ length: 200_000 }, (_, i) => ({ id: i * 3, run: 1, length: 100 + ((i * 7919) % 9000), offset: 0 })).map(
      (entry) => {
        const placed = { ...entry, offset };
        offset += entry.length;
        return placed;
      },
    );
    const { root, leaves } = layOutDirectories(entries, 16_384 - 127);
    expect(root.length).toBeLessThanOrEqual(16_384 - 127);
    const found = decodeDirectory(root, 2, "it").flatMap((leaf) => {
      expect(leaf.run).toBe(0);
      return decodeDirectory(leaves.subarray(leaf.offset, leaf.offset + leaf.length), 2, "it");
    });
    expect(found).toEqual(entries);
  });

  it("are refused when damaged", () => {
    const bytes = encodeDirectory([{ id: 5, run: 1, length: 9, offset: 0 }]);
    expect(() => decodeDirectory(bytes.subarray(0, 8), 2, "it")).toThrow(expect.objectContaining({ code: "RASTER_MALFORMED" }));
    expect(() => decodeDirectory(Uint8Array.of(3, 1), 1, "it")).toThrow(expect.objectContaining({ code: "RASTER_MALFORMED" }));
    expect(() => decodeDirectory(bytes, 3, "it")).toThrow(expect.objectContaining({ code: "RASTER_MALFORMED" }));
  });
});

describe("PMTiles header", () => {
  it("is read back as it was written, and by the reference reader", async () => {
    const header = {
      rootOffset: 127,
      rootLength: 30,
      metadataOffset: 157,
      metadataLength: 40,
      leavesOffset: 197,
      leavesLength: 0,
      dataOffset: 197,
      dataLength: 5_000_000_000,
      tiles: 12,
      entries: 11,
      contents: 10,
      clustered: true,
      internalCompression: 2,
      tileCompression: 1,
      tileType: "png",
      minZoom: 2,
      maxZoom: 9,
      bounds: [-179.5, -60.25, 12.3456789, 80],
      centre: { zoom: 4, lon: -1.5, lat: 40.125 },
    } as const;
    const bytes = encodePmHeader(header);
    expect(decodePmHeader(bytes, "it")).toEqual(header);
    const other = reference.bytesToHeader(bytes.buffer as ArrayBuffer);
    expect([
      other.specVersion,
      other.tileDataLength,
      other.numAddressedTiles,
      other.clustered,
      other.tileType,
      other.minLon,
      other.maxLat,
      other.centerZoom,
    ]).toEqual([3, 5_000_000_000, 12, true, reference.TileType.Png, -179.5, 80, 4]);
    expect(() => decodePmHeader(bytes.subarray(0, 50), "it")).toThrow(expect.objectContaining({ code: "RASTER_MALFORMED" }));
  });
});
