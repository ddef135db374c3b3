/** Times as Java's DateTimeFormatter writes them, which is how GeoTrellis is told the format of a tag. */
import { TilefoldError } from "../core/errors.js";
import { parseTime } from "./query/instants.js";

/** Milliseconds since 1970 of a text; null for one that is not of the pattern, or a day that does not exist. */
export type ReadTime = (text: string) => number | null;

type Part =
  | "year"
  | "shortYear"
  | "month"
  | "monthName"
  | "day"
  | "dayOfYear"
  | "hour"
  | "hour12"
  | "half"
  | "minute"
  | "second"
  | "fraction"
  | "offset";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** By letter: what a run of it stands for, and the expression of its text. Runs of one digit take one or two, as Java's do. */
function partOf(letter: string, count: number): readonly [Part, string] | null {
  const number = (most: number): string => (count === 1 ? `\\d{1,${most}}` : `\\d{${count}}`);
  switch (letter) {
    case "y":
    case "u":
      return count === 2 ? ["shortYear", "\\d{2}"] : count === 1 || count === 4 ? ["year", "\\d{4}"] : null;
    case "M":
    case "L":
      if (count === 3) return ["monthName", MONTHS.join("|")];
      return count < 3 ? ["month", number(2)] : null;
    case "d":
      return count < 3 ? ["day", number(2)] : null;
    case "D":
      return count === 1 || count === 3 ? ["dayOfYear", number(3)] : null;
    case "H":
      return count < 3 ? ["hour", number(2)] : null;
    case "h":
      return count < 3 ? ["hour12", number(2)] : null;
    case "a":
      return count === 1 ? ["half", "am|pm"] : null;
    case "m":
      return count < 3 ? ["minute", number(2)] : null;
    case "s":
      return count < 3 ? ["second", number(2)] : null;
    case "S":
      return count < 10 ? ["fraction", `\\d{${count}}`] : null;
    case "X":
    case "x":
    case "Z":
      return count < 4 ? ["offset", "Z|[+-]\\d{2}(?::?\\d{2})?"] : null;
    default:
      return null;
  }
}

const LETTERS = ["y", "u", "M", "d", "D", "H", "h", "a", "m", "s", "S", "X", "x", "Z"];

/**
 * A reader of times in a pattern of letters: y or u year, M month, d day, D day of the year, H hour, h and a hour of the half day, m minute, s second, S fraction,
 * X offset; text between quotes, and whatever is no letter, stands for itself. What the pattern leaves out is the first of its kind; without an offset a time is UTC.
 * @throws JOB_INVALID for a pattern that cannot be read, or names no year
 */
export function timePattern(pattern: string): ReadTime {
  const bad = (what: string, hint?: string): TilefoldError =>
    new TilefoldError("JOB_INVALID", `the time format ${JSON.stringify(pattern)} ${what}`, {
      hint: hint ?? "Write it as yyyy:MM:dd HH:mm:ss; text between quotes stands for itself.",
    });
  const parts: Part[] = [];
  let source = "^";
  for (let at = 0; at < pattern.length; ) {
    const letter = pattern[at]!;
    if (letter === "'") {
      const [quoted, text] = /^'((?:[^']|'')*)'/.exec(pattern.slice(at)) ?? [];
      if (quoted === undefined) throw bad("has a quote that is not closed");
      source += text === "" ? "'" : literal(text!.replaceAll("''", "'"));
      at += quoted.length;
      continue;
    }
    let end = at + 1;
    while (pattern[end] === letter) end++;
    if (!/[A-Za-z]/.test(letter)) source += literal(pattern.slice(at, end));
    else {
      const part = partOf(letter, end - at);
      if (part === null)
        throw bad(
          `has "${pattern.slice(at, end)}", which is not known`,
          `Letters: ${LETTERS.join(", ")}; yyyy:MM:dd HH:mm:ss is an example.`,
        );
      if (parts.includes(part[0])) throw bad(`tells the ${part[0]} twice`);
      parts.push(part[0]);
      source += `(${part[1]})`;
    }
    at = end;
  }
  if (!parts.includes("year") && !parts.includes("shortYear")) throw bad("tells no year");
  if (parts.includes("hour12") !== parts.includes("half")) throw bad('has one of "h" and "a", which go together');
  const expression = new RegExp(`${source}$`, "i");
  return (text) => {
    const found = expression.exec(text.trim());
    return found === null ? null : instantOf(new Map(parts.map((part, i) => [part, found[i + 1]!])));
  };
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

function instantOf(told: ReadonlyMap<Part, string>): number | null {
  const number = (part: Part, otherwise: number): number => Number(told.get(part) ?? otherwise);
  const name = told.get("monthName");
  const year = told.has("year") ? number("year", 0) : 2000 + number("shortYear", 0);
  const month = name === undefined ? number("month", 1) : 1 + MONTHS.indexOf(name.toLowerCase());
  const dayOfYear = told.has("dayOfYear") ? number("dayOfYear", 1) : null;
  let hour = number("hour", 0);
  if (told.has("hour12")) {
    const half = number("hour12", 12);
    if (half < 1 || half > 12) return null;
    hour = (half % 12) + (told.get("half")!.toLowerCase() === "pm" ? 12 : 0);
  }
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = dayOfYear === null ? `${two(month)}-${two(number("day", 1))}` : "01-01";
  const fraction = told.has("fraction") ? `.${told.get("fraction")}` : "";
  const offset = told.get("offset") ?? "Z";
  const clock = `${two(hour)}:${two(number("minute", 0))}:${two(number("second", 0))}${fraction}${offset.length === 3 ? `${offset}00` : offset}`;
  const instant = parseTime(`${String(year).padStart(4, "0")}-${day}T${clock}`)?.start ?? null;
  if (instant === null || dayOfYear === null) return instant;
  const days = parseTime(String(year).padStart(4, "0"))!;
  return dayOfYear >= 1 && dayOfYear <= Math.round((days.end - days.start) / 86_400_000) ? instant + (dayOfYear - 1) * 86_400_000 : null;
}

/** An instant as a name that may stand in addresses: 20200501T103000Z, with milliseconds where it has any. */
export const instantName = (instant: number): string => new Date(instant).toISOString().replace(/[-:]/g, "").replace(".000Z", "Z");

/** An instant as RFC 3339 writes it. */
export const instantText = (instant: number): string => new Date(instant).toISOString().replace(".000Z", "Z");
