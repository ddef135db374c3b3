/** An object that is put together from others: what comes after what, read in bounded memory. */
import type { Store } from "./store.js";

/** A run of bytes of another object, or bytes at hand. */
export type Piece =
  | { readonly bytes: Uint8Array }
  | {
      readonly uri: string;
      readonly etag: string;
      /** Of the whole object. */
      readonly size: number;
      readonly offset: number;
      readonly length: number;
    };

export const pieceLength = (piece: Piece): number => ("bytes" in piece ? piece.bytes.length : piece.length);

/** Bytes of pieces that are read together, and how many such groups are on their way. */
const GROUP_BYTES = 8 << 20;
const AHEAD = 3;

/** The bytes of pieces in their order; some groups are read ahead while one is used. Long pieces come in stretches. */
export async function* bytesOfPieces(pieces: Iterable<Piece>, from: Store, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const waiting: Promise<Uint8Array[]>[] = [];
  try {
    for (const group of groupsOf(pieces)) {
      signal?.throwIfAborted();
      const reading = readGroup(group, from, signal);
      // A failure is met when its turn comes; until then it is nobody's unhandled one.
      reading.catch(() => {});
      waiting.push(reading);
      if (waiting.length > AHEAD) yield* await waiting.shift()!;
    }
    while (waiting.length > 0) yield* await waiting.shift()!;
  } finally {
    await Promise.allSettled(waiting);
  }
}

function* groupsOf(pieces: Iterable<Piece>): Generator<Piece[]> {
  let group: Piece[] = [];
  let size = 0;
  for (const piece of pieces) {
    for (const stretch of stretches(piece)) {
      group.push(stretch);
      size += pieceLength(stretch);
      if (size < GROUP_BYTES) continue;
      yield group;
      group = [];
      size = 0;
    }
  }
  if (group.length > 0) yield group;
}

function* stretches(piece: Piece): Generator<Piece> {
  if ("bytes" in piece) {
    yield piece;
    return;
  }
  for (let at = 0; at < piece.length; at += GROUP_BYTES)
    yield { ...piece, offset: piece.offset + at, length: Math.min(GROUP_BYTES, piece.length - at) };
}

/** Pieces of one object are asked for in one call, so that neighbours are one request. */
async function readGroup(group: readonly Piece[], from: Store, signal: AbortSignal | undefined): Promise<Uint8Array[]> {
  const byObject = new Map<string, { readonly etag: string; readonly places: number[] }>();
  group.forEach((piece, i) => {
    if ("bytes" in piece) return;
    const own = byObject.get(piece.uri) ?? { etag: piece.etag, places: [] };
    byObject.set(piece.uri, own);
    own.places.push(i);
  });
  const read: Uint8Array[] = group.map((piece) => ("bytes" in piece ? piece.bytes : new Uint8Array(0)));
  await Promise.all(
    [...byObject].map(async ([uri, { etag, places }]) => {
      const ranges = places.map((i) => group[i] as Extract<Piece, { uri: string }>).map(({ offset, length }) => ({ offset, length }));
      const bytes = await from.readMany(uri, ranges, { etag, ...(signal === undefined ? {} : { signal }) });
      bytes.forEach((one, i) => {
        read[places[i]!] = one;
      });
    }),
  );
  return read;
}

/** All of it in memory: for objects known to be small. */
export async function gatherPieces(pieces: Iterable<Piece>, total: number, from: Store, signal?: AbortSignal): Promise<Uint8Array> {
  const all = new Uint8Array(total);
  let at = 0;
  for await (const bytes of bytesOfPieces(pieces, from, signal)) {
    all.set(bytes, at);
    at += bytes.length;
  }
  return all;
}
