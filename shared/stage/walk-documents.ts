/** Documents that lead to further ones: a catalogue's links, and the pages of a search. */
import { TilefoldError } from "../core/errors.js";
import { nextPage, searchPage } from "../node/query/api-search.js";
import { type PageLink, readQueryDocument } from "../node/query/document.js";
import type { Item } from "../node/query/item.js";
import type { Query } from "../node/query/selection.js";
import { readWebDocument } from "../store/web-document.js";
import { decodeText, type Stage } from "./stage.js";

/** Documents that are under way at once, and that one query may take. */
const DOCUMENTS_AT_ONCE = 16;
const MOST_DOCUMENTS = 1_000_000;
const DOCUMENT_BYTES = 512 << 20;

export const isWeb = (uri: string): boolean => /^https?:/i.test(uri);

/**
 * Takes the items of a document and of all it leads to, each document once.
 * @param take is given the items with the address of the document they stand in, in the order in which documents come
 * @throws QUERY_INVALID, LIMIT_EXCEEDED past a million documents, and what reading throws
 */
export async function walkDocuments(
  first: unknown,
  base: string,
  query: Query,
  take: (item: Item, base: string) => void,
  stage: Stage,
): Promise<void> {
  const visited = new Set<string>([base]);
  const waiting: PageLink[] = [];
  note(first, { uri: base, method: "GET", body: null, merge: false });
  let active = 0;
  let ended = false;
  await new Promise<void>((resolve, reject) => {
    const more = (): void => {
      if (active === 0 && waiting.length === 0) resolve();
      while (!ended && active < DOCUMENTS_AT_ONCE && waiting.length > 0) {
        const page = waiting.pop()!;
        active++;
        readJson(page, stage)
          .then((value) => {
            note(value, page);
            active--;
            more();
          })
          .catch((error: unknown) => {
            ended = true;
            reject(error);
          });
      }
    };
    more();
  });

  /** Takes a document's items and notes where it leads. */
  function note(value: unknown, page: PageLink): void {
    const read = readQueryDocument(value, page.uri);
    if (read.kind === "items") {
      for (const item of read.items) take(item, page.uri);
      if (read.next !== null) visit(nextPage(read.next, page.body));
      return;
    }
    // A collection of an API lists its own items; its root is searched.
    if (read.search !== null && read.pages.length === 0) {
      visit(searchPage(read.search, query));
      return;
    }
    for (const uri of [...read.items, ...read.children]) visit({ uri, method: "GET", body: null, merge: false });
    for (const uri of read.pages)
      visit(isWeb(uri) ? searchPage({ uri, method: "GET" }, query) : { uri, method: "GET", body: null, merge: false });
  }

  /** A catalogue may link to itself, to its parent, or to one item twice; a server that points back would never end. */
  function visit(page: PageLink): void {
    const key = page.body === null ? page.uri : `${page.uri} ${JSON.stringify(page.body)}`;
    if (visited.has(key)) return;
    visited.add(key);
    if (visited.size > MOST_DOCUMENTS)
      throw new TilefoldError("LIMIT_EXCEEDED", `${base} leads to more than ${MOST_DOCUMENTS} documents`, { at: { uri: base } });
    waiting.push(page);
  }
}

/** @throws QUERY_INVALID for what is no JSON */
export async function readJson({ uri, body }: Pick<PageLink, "uri" | "body">, stage: Stage): Promise<unknown> {
  const options = {
    limit: DOCUMENT_BYTES,
    ...(body === null ? {} : { post: JSON.stringify(body) }),
    ...(stage.signal ? { signal: stage.signal } : {}),
  };
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
