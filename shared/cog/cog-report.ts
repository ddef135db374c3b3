import type { Store } from "../store/store.js";
import { readBlockTable } from "./block-table.js";
import type { LevelHeader, RasterHeader } from "./header.js";

/** Whether a file is laid out as a cloud-optimised GeoTIFF, and if not, why. */
export interface CogReport {
  readonly valid: boolean;
  readonly reasons: readonly string[];
}

/** An image of no more pixels a side needs no tiles. */
const TILED_FROM = 512;

/** The main directory stands at the start, behind GDAL's ghost area at most. */
const MAIN_IFD_BEFORE = 300;

/** Blocks of a level that are looked at for its first one that is not sparse. */
const LOOKED_AT = 4_096;

/**
 * The rules of GDAL's validate_cloud_optimized_geotiff and rio-cogeo: tiles, internal overviews that follow the image from fine to coarse, directories
 * before data, and the data of coarse levels before that of fine ones. Reads parts of the block tables, no pixel. What those tools only recommend
 * (overviews) is no reason.
 */
export async function cogReport(header: RasterHeader, store: Store, signal?: AbortSignal): Promise<CogReport> {
  const reasons: string[] = [];
  const internal = header.levels.filter(({ file }) => file === undefined);
  if (internal.length < header.levels.length) reasons.push("Its overviews stand in a file of their own.");
  header.levels.forEach((level, i) => {
    if (!level.tiled && Math.max(level.width, level.height) > TILED_FROM)
      reasons.push(`${nameOf(i)} is larger than ${TILED_FROM} pixels and not tiled.`);
  });
  const main = internal[0]!;
  if (main.ifd > MAIN_IFD_BEFORE) reasons.push(`The main directory stands at byte ${main.ifd}, not at the start of the file.`);
  if (header.ghost?.includes("KNOWN_INCOMPATIBLE_EDITION=YES"))
    reasons.push("The file was laid out for the cloud, then changed in a way that undid it.");
  internal.slice(1).forEach((level, i) => {
    if (level.ifd < internal[i]!.ifd)
      reasons.push(
        `The directory of ${nameOf(i + 1)} stands at byte ${level.ifd}, before that of ${nameOf(i)} at byte ${internal[i]!.ifd}.`,
      );
  });
  const data = await Promise.all(internal.map((level) => firstBlock(header, level, store, signal)));
  const last = internal.length - 1;
  if (data[last] !== null && data[last]! < internal[last]!.ifd)
    reasons.push(`The first block of ${nameOf(last)} stands before its directory.`);
  for (let i = 0; i < last; i++) {
    if (data[i] !== null && data[i + 1] !== null && data[i]! < data[i + 1]!)
      reasons.push(`The first block of ${nameOf(i)} stands before that of ${nameOf(i + 1)}.`);
  }
  return { valid: reasons.length === 0, reasons: reasons.map((reason) => reason[0]!.toUpperCase() + reason.slice(1)) };
}

const nameOf = (level: number): string => (level === 0 ? "the full resolution" : `overview ${level}`);

async function firstBlock(header: RasterHeader, level: LevelHeader, store: Store, signal: AbortSignal | undefined): Promise<number | null> {
  const indices = Array.from({ length: Math.min(level.offsets.count, LOOKED_AT) }, (_, i) => i);
  const { offsets, counts } = await readBlockTable(header, level, indices, store, signal);
  const first = indices.find((i) => offsets[i] !== 0 && counts[i] !== 0);
  return first === undefined ? null : offsets[first]!;
}
