import { TilefoldError } from "../../core/errors.js";
import { joinBytes } from "../../core/join-bytes.js";
import { queryError } from "./refusal.js";

/** One item of the list may be so long, and all that stands outside the list. */
const MOST_BYTES = 32 << 20;

export interface StreamedItem {
  /** The member that holds the list: an ItemCollection's or a plain list's. */
  readonly list: "features" | "images";
  readonly value: unknown;
}

/** Who takes what a stream brings, as soon as it is whole. */
export interface StreamTakes {
  readonly item: (item: StreamedItem) => void;
  /** A document; lists that were taken apart stand empty in it. */
  readonly document: (value: unknown) => void;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

/**
 * Reads JSON text that may be longer than a string can be, holding one item at a time. The members of `features` or `images` at the top come out
 * one by one; the document itself comes out at its end with the list empty. Documents may follow each other (one a line): each comes out.
 */
export interface ItemStream {
  /** @throws QUERY_INVALID for text that is no JSON, LIMIT_EXCEEDED for an item past 32 MiB */
  readonly push: (chunk: Uint8Array) => void;
  /** @throws QUERY_INVALID when the text ends too early */
  readonly end: () => void;
}

/** Bytes that say something outside texts. */
const SPEAKS = new Uint8Array(256);
for (const byte of [QUOTE, COMMA, COLON, OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST]) SPEAKS[byte] = 1;

/** Bytes that go on over several chunks. */
interface Piece {
  parts: Uint8Array[];
  length: number;
}

const piece = (): Piece => ({ parts: [], length: 0 });

function append(to: Piece, bytes: Uint8Array): void {
  if (bytes.length === 0) return;
  to.length += bytes.length;
  if (to.length > MOST_BYTES) {
    throw new TilefoldError("LIMIT_EXCEEDED", `one item of the list is longer than ${MOST_BYTES} bytes`, {
      hint: "Is it a list of items at all?",
    });
  }
  // The chunk may be used again by whoever pushed it.
  to.parts.push(bytes.slice());
}

const decoder = new TextDecoder();

const textOf = ({ parts, length }: Piece): string => decoder.decode(parts.length === 1 ? parts[0] : joinBytes(parts, length));

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw queryError(`${what} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, []);
  }
}

export function itemStream(takes: StreamTakes): ItemStream {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let list: "features" | "images" | null = null;
  /** The key at the top that was read last, as bytes between its quotes. */
  let key: Piece | null = null;
  let keyFrom = 0;
  let lastKey = "";
  let expectsKey = false;
  let outside = piece();
  let item: Piece | null = null;
  let count = 0;

  const push = (chunk: Uint8Array): void => {
    let from = 0;
    /** Puts what was read up to `to` where it belongs. */
    const flush = (to: number) => {
      const bytes = chunk.subarray(from, to);
      if (item !== null) append(item, bytes);
      else if (list === null) append(outside, bytes);
      from = to;
    };
    const finishItem = (to: number) => {
      let text: string;
      if (item!.length === 0 && to - from <= MOST_BYTES) {
        text = decoder.decode(chunk.subarray(from, to));
        from = to;
      } else {
        flush(to);
        text = textOf(item!);
      }
      item = null;
      takes.item({ list: list!, value: parse(text, `${list} ${count++}`) });
    };
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!;
      if (inString) {
        if (escaped) {
          escaped = false;
          continue;
        }
        // Most texts are short: a loop is done before a search would have begun.
        let at = i;
        while (at < chunk.length && chunk[at] !== QUOTE && chunk[at] !== BACKSLASH) at++;
        i = at;
        if (at === chunk.length) break;
        if (chunk[at] === BACKSLASH) escaped = true;
        else {
          inString = false;
          if (key !== null) {
            append(key, chunk.subarray(keyFrom, i));
            lastKey = textOf(key);
            key = null;
          }
        }
        continue;
      }
      // White space, digits and letters of values.
      if (SPEAKS[byte] === 0) {
        if (list !== null && depth === 2 && item === null && byte > 0x20) {
          flush(i);
          item = piece();
        }
        continue;
      }
      if (list !== null && depth === 2) {
        if (byte === COMMA || byte === CLOSE_LIST) {
          if (item !== null) finishItem(i);
          from = byte === COMMA ? i + 1 : i;
        } else if (item === null) {
          flush(i);
          item = piece();
        }
      }
      if (byte === QUOTE) {
        inString = true;
        if (depth === 1 && expectsKey) {
          key = piece();
          keyFrom = i + 1;
          expectsKey = false;
        }
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        depth++;
        if (depth === 1) expectsKey = byte === OPEN_OBJECT;
        else if (depth === 2 && list === null && byte === OPEN_LIST && (lastKey === "features" || lastKey === "images")) {
          flush(i + 1);
          list = lastKey;
        }
      } else if (byte === COMMA) {
        if (depth === 1) expectsKey = true;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        if (depth === 2 && list !== null && byte === CLOSE_LIST) {
          from = i;
          list = null;
          lastKey = "";
        }
        depth--;
        if (depth < 0) throw queryError("the item list is not JSON: it closes more than it opens", []);
        if (depth === 0) {
          flush(i + 1);
          const text = textOf(outside);
          outside = piece();
          lastKey = "";
          takes.document(parse(text, "the item list"));
        }
      }
    }
    if (key !== null) append(key, chunk.subarray(keyFrom));
    keyFrom = 0;
    flush(chunk.length);
  };

  const end = (): void => {
    if (depth > 0 || inString) throw queryError("the item list ends too early", [], "Was the file cut off?");
    const text = textOf(outside);
    if (text.trim() !== "") parse(text, "the item list");
  };
  return { push, end };
}
