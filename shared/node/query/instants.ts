/** Times as milliseconds since 1970 in UTC. An interval holds both its ends. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,12}))?)?([Zz]|[+-]\d{2}:?\d{2})?)?)?)?$/;

/**
 * RFC 3339 date-times, and its dates, months and years as the whole of their time. Without an offset a time is UTC. Fractions are cut to milliseconds.
 * @returns undefined for anything else, days that do not exist included
 */
export function parseTime(text: string): Interval | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction, offset] = match;
  const y = Number(year);
  if (month === undefined) return span(y, 0, 1, y + 1, 0, 1);
  const m = Number(month) - 1;
  if (m < 0 || m > 11) return undefined;
  if (day === undefined) return span(y, m, 1, y, m + 1, 1);
  const d = Number(day);
  if (d < 1 || d > daysIn(y, m)) return undefined;
  if (hour === undefined) return span(y, m, d, y, m, d + 1);
  const h = Number(hour);
  const min = Number(minute);
  // Leap seconds count as the second before them.
  const s = second === undefined ? 0 : Math.min(Number(second), 59);
  if (h > 23 || min > 59 || Number(second ?? 0) > 60) return undefined;
  const ms = fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, "0"));
  const shift = offset === undefined || offset === "Z" || offset === "z" ? 0 : minutesOf(offset);
  const start = utc(y, m, d) + ((h * 60 + min - shift) * 60 + s) * 1000 + ms;
  return { start, end: start };
}

function minutesOf(offset: string): number {
  const digits = offset.slice(1).replace(":", "");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return offset.startsWith("-") ? -minutes : minutes;
}

const span = (y0: number, m0: number, d0: number, y1: number, m1: number, d1: number): Interval => ({
  start: utc(y0, m0, d0),
  end: utc(y1, m1, d1) - 1,
});

/** Date.UTC takes years below 100 for 19xx; this one does not. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}

export const daysIn = (year: number, month: number): number => new Date(utc(year, month + 1, 0)).getUTCDate();

/**
 * A time or an interval `start/end`; `..` or nothing leaves a side open. The interval runs from the start of its first time to the end of its second.
 * @returns undefined when it cannot be read or ends before it starts
 */
export function parseInterval(text: string): Interval | undefined {
  const parts = text.split("/");
  if (parts.length === 1) return parseTime(text);
  if (parts.length !== 2) return undefined;
  const [from, to] = parts as [string, string];
  const isOpen = (part: string) => part === "" || part === "..";
  const first = isOpen(from) ? { start: Number.NEGATIVE_INFINITY } : parseTime(from);
  const last = isOpen(to) ? { end: Number.POSITIVE_INFINITY } : parseTime(to);
  if (first === undefined || last === undefined || (isOpen(from) && isOpen(to)) || first.start > last.end) return undefined;
  return { start: first.start, end: last.end };
}

/** Calendar parts in UTC; month and day count from 1. */
export function calendar(instant: number): { year: number; month: number; day: number } {
  const date = new Date(instant);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
