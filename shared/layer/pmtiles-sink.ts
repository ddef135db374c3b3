/** One PMTiles archive from tiles in any order: places are collected first, then contents are copied in the archive's order, each once. */

import { gzipSync } from "node:zlib";
import { isTilefoldError, TilefoldError } from "../core/errors.js";
import { joinBytes } from "../core/join-bytes.js";
import type { Piece } from "../store/pieces.js";
import type { Store } from "../store/store.js";
import { lonLatBounds, mapCentre } from "./map-bounds.js";
import type { SinkOptions } from "./object-sinks.js";
import { zoomsOf } from "./object-sinks.js";
import { FIRST_BYTES, layOutDirectories, type PmEntry, pmTileId } from "./pmtiles-directory.js";
import { encodePmHeader, PM_HEADER_BYTES } from "./pmtiles-header.js";
import { type TileSink, taskSlots } from "./tile-sink.js";

interface Placed {
  readonly id: number;
  readonly length: number;
  readonly digest: string;
  readonly uri: string;
  readonly offset: number;
}

/** Parts that are looked at at once. */
const STATS_AT_ONCE = 16;
/** Tiles that only the last step has are put aside in objects of this size. */
const SPOOL_BYTES = 16 << 20;

/** @param spool an address below which tiles are put aside */
export function pmTilesSink(
  { image, store, ifExists, signal }: SinkOptions,
  state: { readonly store: SinkOptions["store"]; readonly spool: string },
): TileSink {
  const { uri, layout, spec, program } = image;
  const { name, encoding } = image.tiles!;
  const zooms = zoomsOf(image);
  const aborting = signal === undefined ? {} : { signal };
  const placed: Placed[] = [];
  let spooled: Uint8Array[] = [];
  let spooledBytes = 0;
  let spools = 0;
  const spoolUri = (): string => `${state.spool}${spools}.tiles`;
  const flush = async (): Promise<void> => {
    if (spooledBytes === 0) return;
    await state.store.write(spoolUri(), joinBytes(spooled, spooledBytes), { mode: "replace", ...aborting });
    spools++;
    spooled = [];
    spooledBytes = 0;
  };
  const abandon = async (): Promise<void> => {
    for (let i = 0; i < spools; i++) await state.store.delete(`${state.spool}${i}.tiles`);
    spools = 0;
  };
  return {
    async put({ zoom, key, bytes, digest, kept }) {
      const id = pmTileId(zoom, key.col, key.row);
      if (kept !== undefined) {
        placed.push({ id, length: bytes.length, digest, ...kept });
        return;
      }
      placed.push({ id, length: bytes.length, digest, uri: spoolUri(), offset: spooledBytes });
      spooled.push(bytes);
      spooledBytes += bytes.length;
      if (spooledBytes >= SPOOL_BYTES) await flush();
    },
    async finish() {
      await flush();
      placed.sort((a, b) => a.id - b.id);
      const { entries, contents, dataLength } = layOut(placed);
      const { root, leaves } = layOutDirectories(entries, FIRST_BYTES - PM_HEADER_BYTES);
      const bounds = lonLatBounds(layout!.extent, layout!.crs);
      const zoom = { min: zooms[0]!, max: zooms.at(-1)! };
      const metadata = gzipSync(
        JSON.stringify({
          name,
          format: encoding.format,
          type: "overlay",
          bounds: bounds.join(),
          minzoom: String(zoom.min),
          maxzoom: String(zoom.max),
          tilefold: {
            tileSize: layout!.layout.tileLayout.tileCols,
            ...(encoding.format === "raw"
              ? { cellType: spec.cellType, bands: program.bands.map((band) => band.name) }
              : { style: encoding.style }),
          },
        }),
        { level: 9 },
      );
      const [lon, lat, centreZoom] = mapCentre(bounds, zoom);
      const metadataOffset = PM_HEADER_BYTES + root.length;
      const leavesOffset = metadataOffset + metadata.length;
      const dataOffset = leavesOffset + leaves.length;
      const header = encodePmHeader({
        rootOffset: PM_HEADER_BYTES,
        rootLength: root.length,
        metadataOffset,
        metadataLength: metadata.length,
        leavesOffset,
        leavesLength: leaves.length,
        dataOffset,
        dataLength,
        tiles: placed.length,
        entries: entries.length,
        contents: contents.length,
        clustered: true,
        internalCompression: 2,
        tileCompression: 1,
        tileType: encoding.format === "raw" ? "unknown" : encoding.format,
        minZoom: zoom.min,
        maxZoom: zoom.max,
        bounds,
        centre: { zoom: centreZoom, lon, lat },
      });
      const size = dataOffset + dataLength;
      try {
        await store.assemble(uri, await piecesOf([header, root, metadata, leaves], contents, state.store), size, state.store, {
          mode: ifExists === "fail" ? "create" : "replace",
          contentType: "application/vnd.pmtiles",
          durable: true,
          ...aborting,
        });
      } catch (error) {
        if (isTilefoldError(error) && error.code === "STORE_EXISTS")
          throw new TilefoldError("OUTPUT_EXISTS", `${uri} is there already`, { at: { uri } });
        throw error;
      }
      await abandon();
      return { item: uri, tiles: placed.length, bytes: size, zooms };
    },
    abandon,
  };
}

/** Runs of equal neighbours are one entry, equal contents are stored once. @param placed by id */
function layOut(placed: readonly Placed[]): { entries: PmEntry[]; contents: Placed[]; dataLength: number } {
  const entries: PmEntry[] = [];
  const contents: Placed[] = [];
  const offsets = new Map<string, number>();
  let dataLength = 0;
  for (const tile of placed) {
    const name = `${tile.length} ${tile.digest}`;
    let offset = offsets.get(name);
    if (offset === undefined) {
      offset = dataLength;
      offsets.set(name, offset);
      contents.push(tile);
      dataLength += tile.length;
    }
    const last = entries[entries.length - 1];
    if (last !== undefined && last.offset === offset && last.length === tile.length && last.id + last.run === tile.id)
      entries[entries.length - 1] = { ...last, run: last.run + 1 };
    else entries.push({ id: tile.id, offset, length: tile.length, run: 1 });
  }
  return { entries, contents, dataLength };
}

/** Bytes at hand, then contents in their order: a batch's tiles of one zoom follow one another on the curve, so that they are one piece of its part. */
async function piecesOf(front: readonly Uint8Array[], contents: readonly Placed[], from: Store): Promise<Piece[]> {
  const objects = new Map<string, { readonly etag: string; readonly size: number }>();
  const slots = taskSlots(STATS_AT_ONCE);
  for (const { uri } of contents) {
    if (objects.has(uri)) continue;
    objects.set(uri, { etag: "", size: 0 });
    await slots.run(async () => {
      const { etag, size } = await from.stat(uri);
      objects.set(uri, { etag, size });
    });
  }
  await slots.settled();
  const pieces: Piece[] = front.map((bytes) => ({ bytes }));
  let last: { uri: string; etag: string; size: number; offset: number; length: number } | null = null;
  for (const { uri, offset, length } of contents) {
    if (last !== null && last.uri === uri && last.offset + last.length === offset) {
      last.length += length;
      continue;
    }
    last = { uri, ...objects.get(uri)!, offset, length };
    pieces.push(last);
  }
  return pieces;
}
