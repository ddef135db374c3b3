import { EPSG_TEXT } from "./epsg-data.js";

/** One CRS of the offline index. */
export interface EpsgRecord {
  /** As asked for: "EPSG" up to 32767, "ESRI" above. */
  readonly authority: "EPSG" | "ESRI";
  readonly code: number;
  readonly name: string;
  /** The part of the name before " / ": stands for the datum. */
  readonly datumName: string;
  /** PROJ string without +no_defs and +type. */
  readonly definition: string;
}

interface Sections {
  readonly datums: readonly string[];
  readonly shapes: readonly string[];
  readonly firsts: readonly string[];
  /** Where the records begin in the text: they are searched, never all parsed. */
  readonly recordsFrom: number;
}

let sections: Sections | undefined;

function readSections(): Sections {
  const lists: string[][] = [];
  let from = 0;
  for (let k = 0; k < 3; k++) {
    const end = EPSG_TEXT.indexOf("\n---\n", from);
    lists.push(EPSG_TEXT.slice(from, end).split("\n"));
    from = end + 5;
  }
  const [datums = [], shapes = [], firsts = []] = lists;
  return { datums, shapes, firsts, recordsFrom: from - 1 };
}

const index = (text: string | undefined): number => Number.parseInt(text ?? "", 36);

/** The record of an EPSG code (or of an ESRI code, above 32767); null if the index has none. The layout is told in make-epsg.mjs. */
export function epsgRecord(code: number): EpsgRecord | null {
  sections ??= readSections();
  const { datums, shapes, firsts, recordsFrom } = sections;
  const line = recordLine(code, recordsFrom);
  if (line === null) return null;
  const alias = line[1]?.startsWith("=") === true;
  const [first, second] = alias ? [line[2], line[3]] : [line[4], line[5]];
  const body = alias ? recordLine(Number(line[1]?.slice(1)), recordsFrom) : line;
  if (body === null) return null;
  const [proj, ...keys] = (shapes[index(body[2])] ?? "").split(" ");
  const values = splitValues(body[3] ?? "", keys.length);
  const own = keys.map((key, k) => (values[k] === "" ? `+${key}` : `+${key}=${values[k]}`));
  const datum = (datums[index(body[1])] ?? "")
    .split(" ")
    .filter(Boolean)
    .map((part) => `+${part}`);
  const metres = proj === "longlat" || keys.includes("units") || keys.includes("to_meter") ? [] : ["+units=m"];
  const datumName = firsts[index(first)] ?? "";
  return {
    authority: code > 32767 ? "ESRI" : "EPSG",
    code,
    name: second ? `${datumName} / ${second}` : datumName,
    datumName,
    definition: [`+proj=${proj}`, ...own, ...datum, ...metres].join(" "),
  };
}

function recordLine(code: number, from: number): string[] | null {
  const start = EPSG_TEXT.indexOf(`\n${code}\t`, from);
  if (start < 0) return null;
  return EPSG_TEXT.slice(start + 1, EPSG_TEXT.indexOf("\n", start + 1)).split("\t");
}

function splitValues(text: string, count: number): string[] {
  const values = text === "" && count === 0 ? [] : text.split(",");
  if (values.length !== count) throw new RangeError(`epsg-data: ${count} values expected in "${text}"`);
  return values;
}

/** The known codes nearest to one that is unknown, for a hint: same digits but one. */
export function nearbyCodes(code: number): number[] {
  sections ??= readSections();
  const text = String(code);
  const found: number[] = [];
  for (let k = 0; k < text.length && found.length < 3; k++) {
    for (const digit of "0123456789") {
      const other = Number(text.slice(0, k) + digit + text.slice(k + 1));
      if (other !== code && String(other).length === text.length && recordLine(other, sections.recordsFrom) !== null) found.push(other);
      if (found.length === 3) break;
    }
  }
  return found;
}
