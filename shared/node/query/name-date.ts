import { TilefoldError } from "../../core/errors.js";
import { parseTime } from "./instants.js";

/** A file's scene, band and date as its name tells them. */
export interface NamedFile {
  /** The name without its band and extension: files of one scene share it. */
  readonly scene: string;
  /** Null when the name is the scene's own. */
  readonly band: string | null;
  /** RFC 3339, as exact as the name is; null when it tells none. */
  readonly datetime: string | null;
}

/** How a product writes its dates, most particular first. Groups are called after the parts. */
const DATES: readonly RegExp[] = [
  // Landsat collections: LC08_L1TP_013032_20180131_20180207_01_T1, the first date.
  /(?:^|_)L[COTEM]0[1-9]_L\w{3}_\d{6}_(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})_/,
  // Landsat before them: LC81070352015282LGN00, day of the year.
  /(?:^|_)L[COTEM][1-9]\d{6}(?<year>\d{4})(?<doy>\d{3})[A-Z]{3}\d{2}/,
  // Sentinel-1 and -2: …_20200604T140051…, the first.
  /(?:^|_)(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})T(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})/,
  // MODIS and VIIRS: .A2015001.
  /(?:^|[._])A(?<year>\d{4})(?<doy>\d{3})(?=[._])/,
  // 2015-03-01T10:20:30, 2015-03-01, 2015_03_01, 2015.03.01
  /(?<!\d)(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})T(?<hour>\d{2})[:-]?(?<minute>\d{2})[:-]?(?<second>\d{2})/,
  /(?<!\d)(?<year>(?:19|20)\d{2})(?<separator>[-_.])(?<month>\d{2})\k<separator>(?<day>\d{2})(?!\d)/,
  /(?<!\d)(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/,
  /(?<!\d)(?<year>(?:19|20)\d{2})-(?<month>\d{2})(?!\d)/,
  /(?<!\d)(?<year>(?:19|20)\d{2})(?!\d)/,
];

const BANDS: readonly RegExp[] = [
  // Landsat: _B1, _B10, _BQA, _SR_B4, _ST_B10, _QA_PIXEL, _sr_band4, _pixel_qa, _cfmask
  /[_.](?<band>(?:SR_|ST_)?B\d{1,2}A?|BQA|QA_PIXEL|QA_RADSAT|SR_QA_AEROSOL|(?:sr|toa)_band\d{1,2}|pixel_qa|cfmask|fmask)$/i,
  // Sentinel-2: _B04, _B04_10m, _SCL_20m
  /_(?<band>B\d{2}|B8A|SCL|AOT|WVP|TCI|QA60)(?:_\d{2}m)?$/,
  // By word: _red, _nir, _qa_pixel
  /[_.](?<band>coastal|blue|green|red|rededge\d?|nir|nir08|nir09|swir\d{0,2}|pan|cirrus|lwir\d{0,2}|thermal|qa|qa_pixel|scl|ndvi|mask|vv|vh|hh|hv)$/i,
];

/**
 * What the name of a file tells of its scene.
 * @param name without folders
 * @param pattern a date pattern from `parseDatePattern`; without one the usual products are tried
 */
export function readFileName(name: string, pattern?: RegExp): NamedFile {
  const stem = name.replace(/\.(?:tiff?|gtiff?|jp2|vrt)$/i, "");
  let scene = stem;
  let band: string | null = null;
  for (const known of BANDS) {
    const match = known.exec(stem);
    if (match === null || match.index === 0) continue;
    scene = stem.slice(0, match.index);
    band = match.groups!.band!;
    break;
  }
  return { scene, band, datetime: dateInName(stem, pattern) };
}

export function dateInName(name: string, pattern?: RegExp): string | null {
  for (const known of pattern === undefined ? DATES : [pattern]) {
    const match = known.exec(name);
    const text = match === null ? null : dateOfParts(match.groups!);
    if (text !== null) return text;
  }
  return null;
}

function dateOfParts(parts: Readonly<Record<string, string | undefined>>): string | null {
  const { year, doy } = parts;
  if (year === undefined) return null;
  let { month, day } = parts;
  if (doy !== undefined) {
    const date = new Date(Date.UTC(Number(year), 0, Number(doy)));
    if (Number(doy) < 1 || date.getUTCFullYear() !== Number(year)) return null;
    month = String(date.getUTCMonth() + 1).padStart(2, "0");
    day = String(date.getUTCDate()).padStart(2, "0");
  }
  const clock = parts.hour === undefined || day === undefined ? "" : `T${parts.hour}:${parts.minute ?? "00"}:${parts.second ?? "00"}Z`;
  const text = [year, month, month === undefined ? undefined : day].filter((part) => part !== undefined).join("-") + clock;
  return parseTime(text) === undefined ? null : text;
}

const PARTS: Readonly<Record<string, string>> = {
  Y: "(?<year>\\d{4})",
  m: "(?<month>\\d{2})",
  d: "(?<day>\\d{2})",
  j: "(?<doy>\\d{3})",
  H: "(?<hour>\\d{2})",
  M: "(?<minute>\\d{2})",
  S: "(?<second>\\d{2})",
  "%": "%",
};

/**
 * A date pattern as strptime has them, found anywhere in a name: %Y %m %d %j %H %M %S, each once, %% for a percent sign; `*` stands for anything, `?` for one character.
 * @throws CONFIG_INVALID for one without %Y, or with a part that is none
 */
export function parseDatePattern(pattern: string): RegExp {
  const wrong = (why: string) =>
    new TilefoldError("CONFIG_INVALID", `the date pattern "${pattern}" ${why}`, {
      hint: 'As in "SYN_%Y%m%d_*"; the parts are %Y %m %d %j %H %M %S.',
    });
  let source = "";
  const seen = new Set<string>();
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i]!;
    if (character === "*") source += ".*?";
    else if (character === "?") source += ".";
    else if (character === "%") {
      const part = pattern[++i] ?? "";
      if (!Object.hasOwn(PARTS, part)) throw wrong(`has no part %${part}`);
      if (seen.has(part) && part !== "%") throw wrong(`has %${part} twice`);
      seen.add(part);
      source += PARTS[part]!;
    } else source += character.replace(/[\\^$.|+()[\]{}/]/, "\\$&");
  }
  if (!seen.has("Y")) throw wrong("has no year");
  if (seen.has("d") && !seen.has("m")) throw wrong("has a day without a month");
  // Each wildcard multiplies the time a name that does not match can take by its length.
  if ((pattern.match(/\*/g) ?? []).length > 2) throw wrong("has more than two *");
  return new RegExp(source, "u");
}
