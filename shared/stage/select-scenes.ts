/** The scenes that a query selects: of a document, a static catalogue whose links are followed, or an API's search. */
import { isTilefoldError, TilefoldError } from "../core/errors.js";
import { type ItemKind, parseItem } from "../node/query/item.js";
import { itemStream } from "../node/query/item-stream.js";
import { isObject, type Path } from "../node/query/refusal.js";
import type { Scene } from "../node/query/scene.js";
import { finishSelection, offerItem, type Selection, startSelection } from "../node/query/selection.js";
import type { QueryNode } from "../node/query.js";
import type { Stage } from "./stage.js";
import { isWeb, readJson, walkDocuments } from "./walk-documents.js";

/** Bytes that are read of a collection at a time. */
const CHUNK = 8 << 20;

/** @throws QUERY_EMPTY, QUERY_INVALID; SOURCE_NOT_FOUND for an address without a document */
export async function selectScenes(node: QueryNode, stage: Stage): Promise<readonly Scene[]> {
  const selection = startSelection(node);
  if (typeof node.items !== "string") await offerDocument(selection, node.items, "", node, stage);
  else {
    const documents = (await streamCollection(selection, node.items, stage)) ?? [await readJson({ uri: node.items, body: null }, stage)];
    // What stands around the lists: pages to follow, or a catalogue, or one item a line.
    for (const document of documents) await offerDocument(selection, document, node.items, node, stage);
  }
  return finishSelection(selection).scenes;
}

const offerDocument = (selection: Selection, document: unknown, base: string, node: QueryNode, stage: Stage): Promise<void> =>
  walkDocuments(document, base, node, (item, from) => void offerItem(selection, item, from), stage);

/**
 * A collection by its address, one item in memory at a time: it may be larger than memory. The chunk behind the one that is sifted is on its way.
 * @returns the documents without their lists; null for an answer that is made up as it is asked for and cannot be read in parts
 */
async function streamCollection(selection: Selection, uri: string, stage: Stage): Promise<unknown[] | null> {
  const store = stage.storeFor(uri);
  let count = 0;
  const rest: unknown[] = [];
  const offer = (value: unknown, kind: ItemKind, path: Path): void =>
    void offerItem(selection, parseItem(value, kind, [...path, count], count++), uri);
  const stream = itemStream({
    item: ({ list, value }) => offer(value, list === "features" ? "stac" : "image", [list]),
    document: (value) => {
      if (isObject(value) && value.type === "Feature") offer(value, "stac", []);
      else rest.push(value);
    },
  });
  let next: Promise<Uint8Array> | null = null;
  try {
    const { size, etag } = await store.stat(uri, { signal: stage.signal });
    const read = (offset: number): Promise<Uint8Array> | null => {
      if (offset >= size) return null;
      const reading = store.read(uri, { offset, length: Math.min(CHUNK, size - offset) }, { etag, signal: stage.signal });
      // An error of the item before it is told first.
      reading.catch(() => undefined);
      return reading;
    };
    next = read(0);
    for (let offset = CHUNK; next !== null; offset += CHUNK) {
      const bytes: Uint8Array = await next;
      next = read(offset);
      stream.push(bytes);
    }
  } catch (error) {
    // No size, no ranges, or no HEAD: it is asked for as a whole.
    if (count > 0 || !isWeb(uri) || !isTilefoldError(error) || !WHOLE.has(error.code)) throw error;
    return null;
  }
  stream.end();
  if (rest.length === 0 && count === 0) throw new TilefoldError("QUERY_INVALID", `${uri} is empty`, { at: { uri } });
  return rest;
}

const WHOLE = new Set<string>(["RANGE_INVALID", "SOURCE_NOT_FOUND", "STORE_FAILED"]);
