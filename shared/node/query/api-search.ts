/** Searches of a STAC API (STAC API 1.0, "Item Search"): what is asked of the server. What it answers is sifted here once more. */
import type { PageLink, SearchLink } from "./document.js";
import { parseInterval } from "./instants.js";
import { isObject } from "./refusal.js";
import type { Query } from "./selection.js";

/** Items of a page. */
const PAGE = 250;

/**
 * The first page of a search: box, times, and of the filter what an API without extensions understands, collections, ids and the years. Sorting and the
 * limit stay here: servers order as they like.
 */
export function searchPage({ uri, method }: SearchLink, query: Query): PageLink {
  const asked = conditions(query);
  if (method === "POST") return { uri, method, body: { ...asked, limit: PAGE }, merge: false };
  const url = new URL(uri);
  for (const [key, value] of Object.entries(asked)) url.searchParams.set(key, Array.isArray(value) ? value.join(",") : String(value));
  url.searchParams.set("limit", String(PAGE));
  return { uri: url.href, method, body: null, merge: false };
}

/** The page that a link leads to, after the body that was posted for the one before. */
export function nextPage(link: PageLink, sent: PageLink["body"]): PageLink {
  if (link.method === "GET") return { ...link, body: null };
  return { ...link, body: link.merge ? { ...sent, ...link.body } : (link.body ?? sent ?? {}) };
}

function conditions({ filter, bbox, datetime }: Query): Record<string, unknown> {
  const of = isObject(filter) ? filter : {};
  const collections = textsOf(of.collection);
  const ids = textsOf(of.id);
  const times = datetime === undefined ? yearsOf(of.year) : intervalOf(datetime);
  return {
    ...(collections ? { collections } : {}),
    ...(ids ? { ids } : {}),
    ...(bbox ? { bbox } : {}),
    ...(times ? { datetime: times } : {}),
  };
}

/** Texts that a condition of a filter allows and no others. */
function textsOf(condition: unknown): string[] | null {
  const allowed = isObject(condition) ? (condition.$in ?? [condition.$eq]) : [condition];
  return Array.isArray(allowed) && allowed.length > 0 && allowed.every((one) => typeof one === "string") ? allowed : null;
}

/** Times as an API must have them, RFC 3339 with both ends whole seconds; ours may be dates, months and years. */
function intervalOf(text: string): string | null {
  const interval = parseInterval(text);
  return interval === undefined ? null : `${stamp(interval.start)}/${stamp(interval.end)}`;
}

const stamp = (instant: number): string => (Number.isFinite(instant) ? new Date(instant).toISOString() : "..");

/** The years from the first to the last that a condition allows. */
function yearsOf(condition: unknown): string | null {
  let [first, last] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const narrow = (from: unknown, to: unknown): void => {
    if (typeof from === "number") first = Math.max(first, Math.ceil(from));
    if (typeof to === "number") last = Math.min(last, Math.floor(to));
  };
  if (!isObject(condition)) narrow(condition, condition);
  else {
    narrow(condition.$eq, condition.$eq);
    narrow(condition.$gte ?? condition.$gt, condition.$lte ?? condition.$lt);
    const listed = condition.$in;
    if (Array.isArray(listed) && listed.length > 0 && listed.every((one) => typeof one === "number"))
      narrow(Math.min(...listed), Math.max(...listed));
  }
  const known = (year: number): boolean => year >= 0 && year <= 9999;
  if (first > last || (Number.isFinite(first) && !known(first)) || (Number.isFinite(last) && !known(last))) return null;
  if (!Number.isFinite(first) && !Number.isFinite(last)) return null;
  const digits = (year: number): string => String(year).padStart(4, "0");
  return `${Number.isFinite(first) ? `${digits(first)}-01-01T00:00:00Z` : ".."}/${Number.isFinite(last) ? `${digits(last)}-12-31T23:59:59.999Z` : ".."}`;
}
