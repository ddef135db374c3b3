/** When sources were taken: by a tag in each, by the job's word, or as a layer's keys say it. */
import type { RasterHeader } from "../cog/header.js";
import { TilefoldError } from "../core/errors.js";
import { jsonPointer } from "../core/json-pointer.js";
import { parseTime } from "../node/query/instants.js";
import type { ReadNode } from "../node/read.js";
import { type ReadTime, timePattern } from "../node/time-pattern.js";

export interface DatedSources {
  readonly headers: readonly RasterHeader[];
  /** Milliseconds since 1970, one for each source; null where nothing dates them. */
  readonly instants: readonly number[] | null;
}

const AT = { pointer: jsonPointer(["pipeline", 0, "time"]) };

/**
 * @param headers as they were opened with the tag that `time` names
 * @throws SOURCE_UNDATED naming the first file without the tag, or with a text that is no time of the format; JOB_INVALID; SOURCES_MIXED for layers whose keys have a time beside sources that have none
 */
export function dateSources(headers: readonly RasterHeader[], time: ReadNode["time"]): DatedSources {
  const timed = headers.filter(({ tiles }) => tiles?.instant !== undefined);
  const plain = headers.map(({ timeText: _, ...header }) => header);
  const instantOf = instantReader(time, timed.length > 0);
  if (instantOf === null && timed.length === 0) return { headers: plain, instants: null };
  if (instantOf === null && timed.length < headers.length) {
    const other = headers.find(({ tiles }) => tiles?.instant === undefined)!;
    throw new TilefoldError("SOURCES_MIXED", `${timed[0]!.uri} has a time and ${other.uri} has none`, {
      hint: "Date the rasters by `time`, or read them in another job.",
      at: { uri: other.uri },
    });
  }
  return { headers: plain, instants: headers.map((header) => header.tiles?.instant ?? instantOf!(header)) };
}

/** Null where `time` dates no raster. @param layers whether it may be the interval that is read of a layer */
function instantReader(time: ReadNode["time"], layers: boolean): ((header: RasterHeader) => number) | null {
  if (time === undefined) return null;
  if (typeof time === "object") return tagReader(time.tag, time.format);
  const found = parseTime(time);
  if (found !== undefined) return () => found.start;
  if (layers) return null;
  throw new TilefoldError("JOB_INVALID", `"${time}" is no instant`, {
    hint: "Write it as 2020-05-01T10:30:00Z; only a layer whose keys have a time is asked for an interval.",
    at: AT,
  });
}

function tagReader(tag: string, format: string): (header: RasterHeader) => number {
  const read = patternAt(format);
  return ({ uri, timeText, tiles }) => {
    const undated = (what: string): TilefoldError => new TilefoldError("SOURCE_UNDATED", `${uri} ${what}`, { at: { uri, ...AT } });
    if (tiles !== undefined) throw undated(`is a layer, which has no ${tag}, and its keys have no time`);
    if (timeText === undefined || timeText === null || timeText.trim() === "") throw undated(`has no ${tag}`);
    const instant = read(timeText);
    if (instant === null)
      throw undated(`says ${tag} ${JSON.stringify(timeText.trim().slice(0, 100))}, which is no time of the format ${format}`);
    return instant;
  };
}

function patternAt(format: string): ReadTime {
  try {
    return timePattern(format);
  } catch (error) {
    if (!(error instanceof TilefoldError)) throw error;
    throw new TilefoldError(error.code, error.message, {
      hint: error.hint,
      at: { pointer: jsonPointer(["pipeline", 0, "time", "format"]) },
    });
  }
}
