/** One PMTiles archive from tiles in any order: places are collected first, then contents are copied in the archive's order, each once. */
import { gzipSync } from "node:zlib";
import { isTilefoldError, TilefoldError } from "../core/errors.js";
import type { ByteRange } from "../store/store.js";
import { lonLatBounds, mapCentre } from "./map-bounds.js";
import type { SinkOptions } from "./object-sinks.js";
import { zoomsOf } from "./object-sinks.js";
import { FIRST_BYTES, layOutDirectories, type PmEntry, pmTileId } from "./pmtiles-directory.js";
import { encodePmHeader, PM_HEADER_BYTES } from "./pmtiles-header.js";
import type { TileSink } from "./tile-sink.js";

interface Placed {
  readonly id: number;
  readonly length: number;
  readonly digest: string;
  readonly uri: string;
  readonly offset: number;
}

/** Contents that are read at once on their way into the archive. */
const COPY_BYTES = 16 << 20;
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
    await state.store.write(spoolUri(), joined(spooled, spooledBytes), { mode: "replace", ...aborting });
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
      const file = new Uint8Array(size);
      let at = 0;
      for (const piece of [header, root, metadata, leaves]) {
        file.set(piece, at);
        at += piece.length;
      }
      for await (const bytes of contentsInOrder(contents, (from, ranges) => state.store.readMany(from, ranges, aborting))) {
        file.set(bytes, at);
        at += bytes.length;
      }
      if (at !== size) throw new TilefoldError("INTERNAL", `the archive ${uri} came to ${at} bytes, ${size} were planned`);
      try {
        await store.write(uri, file, {
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

/** Contents in their order; a batch's tiles of one zoom follow one another on the curve, so that its part is read in few ranges. */
async function* contentsInOrder(
  contents: readonly Placed[],
  read: (uri: string, ranges: readonly ByteRange[]) => Promise<Uint8Array[]>,
): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < contents.length; ) {
    const { uri } = contents[from]!;
    let to = from;
    let bytes = 0;
    while (to < contents.length && contents[to]!.uri === uri && (to === from || bytes + contents[to]!.length <= COPY_BYTES))
      bytes += contents[to++]!.length;
    yield* await read(
      uri,
      contents.slice(from, to).map(({ offset, length }) => ({ offset, length })),
    );
    from = to;
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
