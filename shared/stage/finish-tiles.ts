/** The end of keyed tiles: parts gathered, the levels above the batches folded, tiles copied to where they belong, and the documents that tell of them last. */
import { mortonCompare } from "../grid/morton.js";
import type { LayerKey, TileKey } from "../grid/tile-key.js";
import { hasValues, loadTileEncoder } from "../layer/encode-tile.js";
import { layerSink, type SinkOptions, xyzSink } from "../layer/object-sinks.js";
import { pmTilesSink } from "../layer/pmtiles-sink.js";
import { foldQuad } from "../layer/quad-fold.js";
import { type TileSink, taskSlots } from "../layer/tile-sink.js";
import { decodeRecord } from "../plan/batch-record.js";
import type { BatchLine, ImagePlan, PlannedImage } from "../plan/plan.js";
import type { Band } from "../raster/tile.js";
import type { MissingPart } from "./batch-pixels.js";
import type { WrittenImage } from "./finish-image.js";
import { imagePartUri } from "./image-part.js";
import { jobUri, recordsUri, type Stage } from "./stage.js";
import { decodeTilePart, keyAbove, keyOfPixel, type TilePart, tileGeometry } from "./tile-part.js";

/** Parts that are read ahead of the fold. */
const READ_AHEAD = 3;

/** Writes one image of the plan as tiles. All of its parts must be there. */
export async function finishTiles(
  plan: ImagePlan,
  number: number,
  lines: readonly BatchLine[],
  ifExists: "fail" | "overwrite" | "resume",
  stage: Stage,
): Promise<WrittenImage> {
  const image = plan.images[number]!;
  const state = stage.storeFor(stage.state);
  const geometry = tileGeometry(plan, image);
  const { side, levels, allLevels, cols, rows } = geometry;
  const options: SinkOptions = {
    image,
    store: stage.storeFor(image.uri),
    ifExists,
    jobId: plan.jobId,
    digest: stage.digest,
    now: stage.now,
    ...(stage.signal ? { signal: stage.signal } : {}),
  };
  const sink: TileSink =
    image.tiles!.format === "layer"
      ? await layerSink(options)
      : image.tiles!.format === "xyz"
        ? await xyzSink(options)
        : pmTilesSink(options, { store: state, spool: jobUri(stage.state, plan.jobId, `fold/tiles-${number}-`) });
  const zoomOf = (level: number): number => image.layout!.zoom - level;
  const missing: MissingPart[] = [];
  let dropped = 0;
  const ownLines = lines.filter((line) => line.image === number);
  try {
    if (image.instants === undefined) await fold(ownLines);
    else {
      const bySlice = image.instants.map((): BatchLine[] => []);
      for (const line of ownLines) bySlice[line.slice!]!.push(line);
      for (const [slice, instant] of image.instants.entries()) await fold(bySlice[slice]!, instant);
    }
    const { item, tiles, bytes, zooms } = await sink.finish();
    return {
      uri: image.uri,
      item,
      group: image.key,
      width: image.spec.width,
      height: image.spec.height,
      bands: image.program.bands.map(({ name }) => name),
      bytes,
      scenes: image.scenes.length,
      dropped,
      warnings: dropped > 0 ? [`${dropped} pixels had no finite answer (as by a division by zero) and have no value`] : [],
      missing,
      tiles,
      zooms,
    };
  } catch (error) {
    await sink.abandon().catch(() => {});
    throw error;
  }

  /** All tiles of one instant, or of a layer whose keys have no time. */
  async function fold(at: readonly BatchLine[], instant?: number): Promise<void> {
    const own = await placeLines(plan, image, at, stage);
    const keyed = (key: TileKey): LayerKey => (instant === undefined ? key : { col: key.col, row: key.row, instant });
    const parts = readAhead(own, (line) => readPart(plan, image, line, stage));
    const take = async (i: number): Promise<readonly Band[] | null> => {
      const part = await parts(i);
      const uri = imagePartUri(stage.state, own[i]!.line.part);
      dropped += part.dropped;
      missing.push(...part.missing);
      for (const { level, key, bytes, digest, offset } of part.tiles)
        await sink.put({ zoom: zoomOf(level), key: keyed(key), bytes, digest, kept: { uri, offset } });
      return part.top;
    };
    if (allLevels === levels) {
      for (let i = 0; i < own.length; i++) await take(i);
      return;
    }
    const encode = await loadTileEncoder(image.tiles!.encoding);
    const places = new Map(own.map(({ block }, i) => [`${block.col} ${block.row}`, i]));
    const { minKey, maxKey } = image.layout!.keyBounds;
    const above = (key: TileKey, level: number): TileKey => keyAbove(key, side + level);
    const quads = {
      cols,
      rows,
      cellType: image.spec.cellType,
      method: image.pyramid!.resample,
      ground: async ({ col, row }: TileKey): Promise<readonly Band[] | null> => {
        const i = places.get(`${col} ${row}`);
        return i === undefined ? null : take(i);
      },
      meets: (level: number, { col, row }: TileKey): boolean => {
        const min = above(minKey, level);
        const max = above(maxKey, level);
        return col >= min.col && row >= min.row && col <= max.col && row <= max.row;
      },
      emit: async ({ level, key, bands }: { level: number; key: TileKey; bands: readonly Band[] | null }): Promise<void> => {
        if (level === 0 || bands === null || !hasValues(bands)) return;
        const bytes = encode(bands, cols, rows);
        await sink.put({ zoom: zoomOf(side + level), key: keyed(key), bytes, digest: stage.digest(bytes).slice(0, 32) });
      },
    };
    const first = above(minKey, allLevels - side);
    const last = above(maxKey, allLevels - side);
    // In Z-order, as the parts are read.
    const roots: TileKey[] = [];
    for (let row = first.row; row <= last.row; row++) for (let col = first.col; col <= last.col; col++) roots.push({ col, row });
    roots.sort((a, b) => mortonCompare(a.col, a.row, b.col, b.row));
    for (const root of roots) await foldQuad(quads, allLevels - side, root);
  }
}

interface PlacedLine {
  readonly line: BatchLine;
  /** The aligned block of the layout that the batch is a part of. */
  readonly block: TileKey;
}

/** Records that are read at once. */
const RECORDS_AT_ONCE = 16;

/** Batches in the Z-order of their blocks. */
async function placeLines(plan: ImagePlan, image: PlannedImage, lines: readonly BatchLine[], stage: Stage): Promise<PlacedLine[]> {
  const geometry = tileGeometry(plan, image);
  const placed: PlacedLine[] = [];
  const slots = taskSlots(RECORDS_AT_ONCE);
  const store = stage.storeFor(stage.state);
  const uri = recordsUri(stage.state, plan);
  for (const line of lines)
    await slots.run(async () => {
      const { window } = decodeRecord(
        await store.read(uri, { offset: line.offset, length: line.length }, stage.signal ? { signal: stage.signal } : {}),
      );
      placed.push({ line, block: keyAbove(keyOfPixel(image, geometry, window.col, window.row), geometry.side) });
    });
  await slots.settled();
  return placed.sort((a, b) => mortonCompare(a.block.col, a.block.row, b.block.col, b.block.row));
}

async function readPart(plan: ImagePlan, image: PlannedImage, { part }: BatchLine, stage: Stage): Promise<TilePart> {
  const bytes = await stage.storeFor(stage.state).readAll(imagePartUri(stage.state, part), stage.signal ? { signal: stage.signal } : {});
  return decodeTilePart(bytes, plan, image, part);
}

/** Parts in their order, the next ones under way. Each is asked for once. */
function readAhead(lines: readonly PlacedLine[], read: (line: BatchLine) => Promise<TilePart>): (i: number) => Promise<TilePart> {
  const ahead = new Map<number, Promise<TilePart>>();
  return (i) => {
    for (let next = i; next <= i + READ_AHEAD && next < lines.length; next++) {
      if (ahead.has(next)) continue;
      const reading = read(lines[next]!.line);
      reading.catch(() => {}); // awaited in its turn
      ahead.set(next, reading);
    }
    const found = ahead.get(i)!;
    ahead.delete(i);
    return found;
  };
}
