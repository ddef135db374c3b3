import { resolveHref } from "./href.js";
import { type Item, type ItemKind, parseItem } from "./item.js";
import { isObject, queryError, shown } from "./refusal.js";

/** What a document of a collection comes to: items, or addresses where there are more. */
export type QueryDocument =
  | { readonly kind: "items"; readonly items: Iterable<Item>; readonly next: PageLink | null }
  /** A catalogue: its links to items, to pages of them and to further catalogues, and the search of an API where it has one. */
  | {
      readonly kind: "catalog";
      readonly items: readonly string[];
      readonly pages: readonly string[];
      readonly children: readonly string[];
      readonly search: SearchLink | null;
    };

/** Where an API is searched. */
export interface SearchLink {
  readonly uri: string;
  readonly method: "GET" | "POST";
}

/** A page of a STAC API's answer. */
export interface PageLink extends SearchLink {
  /** To post; of a link to a next page with `merge`, to be laid over the body that was sent. */
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly merge: boolean;
}

/**
 * A parsed JSON document of a query.
 * @param base its address, from which links are resolved
 * @throws QUERY_INVALID for what is none
 */
export function readQueryDocument(value: unknown, base: string): QueryDocument {
  if (Array.isArray(value)) return { kind: "items", items: itemsOf(value, "stac", []), next: null };
  if (!isObject(value)) throw unreadable(value);
  if (Array.isArray(value.images)) return { kind: "items", items: itemsOf(value.images, "image", ["images"]), next: null };
  if (value.type === "FeatureCollection" && Array.isArray(value.features)) {
    return { kind: "items", items: itemsOf(value.features, "stac", ["features"]), next: linkToNext(value.links, base) };
  }
  if (value.type === "Feature") return { kind: "items", items: [parseItem(value, "stac", [], 0)], next: null };
  if (value.type === "Catalog" || value.type === "Collection") return catalog(value.links, base);
  throw unreadable(value);
}

function unreadable(value: unknown) {
  const what = isObject(value) ? `an object of type ${shown(value.type)}` : shown(value);
  return queryError(`the item list is ${what}`, [], 'A STAC ItemCollection, item or catalogue is wanted, or {"images": […]}.');
}

function* itemsOf(list: readonly unknown[], kind: ItemKind, path: readonly string[]): Generator<Item> {
  for (let i = 0; i < list.length; i++) yield parseItem(list[i], kind, [...path, i], i);
}

const posts = (link: Link): boolean => typeof link.method === "string" && link.method.toUpperCase() === "POST";

interface Link extends Record<string, unknown> {
  readonly rel: string;
  readonly href: string;
}

const linksOf = (links: unknown): Link[] =>
  Array.isArray(links)
    ? links.filter((link): link is Link => isObject(link) && typeof link.rel === "string" && typeof link.href === "string")
    : [];

function linkToNext(links: unknown, base: string): PageLink | null {
  const link = linksOf(links).find(({ rel }) => rel === "next");
  if (link === undefined) return null;
  return {
    uri: resolveHref(link.href, base),
    method: posts(link) ? "POST" : "GET",
    body: isObject(link.body) ? link.body : null,
    merge: link.merge === true,
  };
}

/** Links in their order, each once; an API's collections are searched, not walked. A search by POST has no bound on the length of what is asked. */
function catalog(links: unknown, base: string): QueryDocument {
  const all = linksOf(links);
  const of = (rel: string) => [...new Set(all.filter((link) => link.rel === rel).map(({ href }) => resolveHref(href, base)))];
  const searches = all.filter(({ rel }) => rel === "search");
  const search = searches.find(posts) ?? searches[0];
  return {
    kind: "catalog",
    items: of("item"),
    pages: of("items"),
    children: of("child"),
    search: search === undefined ? null : { uri: resolveHref(search.href, base), method: posts(search) ? "POST" : "GET" },
  };
}
