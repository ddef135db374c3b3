/** The scenes that a query selects: of a document, a static catalogue whose links are followed, or an API's search. */
import { asTilefoldError, TilefoldError } from "../core/errors.js";
import { type PageLink, readQueryDocument } from "../node/query/document.js";
import { type Item, parseItem } from "../node/query/item.js";
import { itemStream } from "../node/query/item-stream.js";
import type { Scene } from "../node/query/scene.js";
import { finishSelection, offerItem, type Selection, startSelection } from "../node/query/selection.js";
import type { QueryNode } from "../node/query.js";
import type { ObjectStat } from "../store/store.js";
import { readWebDocument } from "../store/web-document.js";
import { decodeText, type Stage } from "./stage.js";

/** Bytes that are read of a collection at a time. */
const CHUNK = 8 << 20;
/** Documents that are under way at once, and that one query may take. */
const DOCUMENTS_AT_ONCE = 16;
const MOST_DOCUMENTS = 1_000_000;
const DOCUMENT_BYTES = 512 << 20;
/** Items of a page of an API's answer. */
const PAGE = 250;

/** @throws QUERY_EMPTY, QUERY_INVALID; SOURCE_NOT_FOUND for an address without a document */
export async function selectScenes(node: QueryNode, stage: Stage): Promise<readonly Scene[]> {
  const selection = startSelection(node);
  if (typeof node.items !== "string") await offerDocument(selection, node.items, "", node, stage);
  else await offerCollection(selection, node.items, node, stage);
  return finishSelection(selection).scenes;
}

/** A collection by its address, one item in memory at a time: it may be larger than memory. */
async function offerCollection(selection: Selection, uri: string, node: QueryNode, stage: Stage): Promise<void> {
  const store = stage.storeFor(uri);
  let found: ObjectStat;
  try {
    found = await store.stat(uri, { signal: stage.signal });
  } catch (error) {
    // Answers that are made up as they are asked for have no size.
    if (!isWeb(uri) || asTilefoldError(error).code !== "RANGE_INVALID") throw error;
    await offerDocument(selection, await readJson(uri, stage), uri, node, stage);
    return;
  }
  const { size, etag } = found;
  const stream = itemStream();
  let count = 0;
  const take = ({ items, documents }: ReturnType<typeof stream.push>): unknown[] => {
    for (const { list, value } of items)
      offerItem(selection, parseItem(value, list === "features" ? "stac" : "image", [list, count], count++), uri);
    return documents;
  };
  const rest: unknown[] = [];
  for (let offset = 0; offset < size; offset += CHUNK) {
    const bytes = await store.read(uri, { offset, length: Math.min(CHUNK, size - offset) }, { etag, signal: stage.signal });
    rest.push(...take(stream.push(bytes)));
  }
  rest.push(...take(stream.end()));
  if (rest.length === 0) throw new TilefoldError("QUERY_INVALID", `${uri} is empty`, { at: { uri } });
  // What stands around the lists: pages to follow, or a catalogue, or one item a line.
  for (const document of rest) await offerDocument(selection, document, uri, node, stage);
}

async function offerDocument(selection: Selection, document: unknown, base: string, node: QueryNode, stage: Stage): Promise<void> {
  const visited = new Set<string>([base]);
  const waiting: { readonly uri: string }[] = [];
  const search = take(document, base);
  if (search) await followPages(selection, search, node, stage);
  let active = 0;
  await new Promise<void>((resolve, reject) => {
    const more = (): void => {
      if (active === 0 && waiting.length === 0) resolve();
      while (active < DOCUMENTS_AT_ONCE && waiting.length > 0) {
        const { uri } = waiting.shift()!;
        active++;
        readJson(uri, stage)
          .then((value) => {
            take(value, uri);
            active--;
            more();
          })
          .catch(reject);
      }
    };
    more();
  });

  /** Takes a document's items and notes its links; gives the page that comes next, or the search to begin. */
  function take(value: unknown, uri: string): PageLink | null {
    const read = readQueryDocument(value, uri);
    if (read.kind === "items") {
      for (const item of read.items) offerItem(selection, item as Item, uri);
      return read.next;
    }
    if (read.search !== null) return { uri: searchUri(read.search, node), method: "GET", body: null, merge: false };
    for (const link of [...read.items, ...read.children]) {
      // A catalogue may link to itself, to its parent, or to one item twice.
      if (visited.has(link)) continue;
      visited.add(link);
      if (visited.size > MOST_DOCUMENTS)
        throw new TilefoldError("LIMIT_EXCEEDED", `the catalogue ${base} links to more than ${MOST_DOCUMENTS} documents`, {
          at: { uri: base },
        });
      waiting.push({ uri: link });
    }
    return null;
  }
}

/** What an API can sift by itself; the rest is sifted here, and so is this once more. */
function searchUri(search: string, node: QueryNode): string {
  const url = new URL(search);
  if (node.bbox) url.searchParams.set("bbox", node.bbox.join(","));
  if (node.datetime) url.searchParams.set("datetime", node.datetime);
  url.searchParams.set("limit", String(PAGE));
  return url.href;
}

async function followPages(selection: Selection, first: PageLink, _node: QueryNode, stage: Stage): Promise<void> {
  const visited = new Set<string>();
  for (let page: PageLink | null = first; page !== null; ) {
    if (page.method !== "GET") {
      throw new TilefoldError("QUERY_INVALID", `the next page of ${page.uri} must be posted for, which is not supported`, {
        hint: "Save the search as an ItemCollection file.",
      });
    }
    // A server that points back would never end.
    if (visited.has(page.uri)) return;
    visited.add(page.uri);
    const read = readQueryDocument(await readJson(page.uri, stage), page.uri);
    if (read.kind !== "items")
      throw new TilefoldError("QUERY_INVALID", `the search ${page.uri} answers with a catalogue`, { at: { uri: page.uri } });
    for (const item of read.items) offerItem(selection, item as Item, page.uri);
    page = read.next;
  }
}

const isWeb = (uri: string): boolean => /^https?:/i.test(uri);

async function readJson(uri: string, stage: Stage): Promise<unknown> {
  const options = { limit: DOCUMENT_BYTES, ...(stage.signal ? { signal: stage.signal } : {}) };
  const text = decodeText(await (isWeb(uri) ? readWebDocument(uri, options) : stage.storeFor(uri).readAll(uri, options)));
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (cause) {
    throw new TilefoldError("QUERY_INVALID", `${uri} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
      at: { uri },
      cause,
    });
  }
}
