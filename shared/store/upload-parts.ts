/** The parts of an S3 upload: what the bucket copies by itself, and what passes through us. Pure. */
import { type Piece, pieceLength } from "./pieces.js";

/** S3: parts but the last have at least 5 MiB and at most 5 GiB, an upload at most 10,000; a range is copied only of an object above 5 MiB. */
const LEAST_PART = 5 << 20;
const MOST_COPIED = 1 << 30;
const MOST_PARTS = 9_000;
/** Parts that are sent are held in memory. */
const SENT_PART = 8 << 20;

export type UploadPart =
  | { readonly kind: "send"; readonly pieces: readonly Piece[]; readonly length: number }
  | { readonly kind: "copy"; readonly uri: string; readonly etag: string; readonly offset: number; readonly length: number };

/**
 * Long pieces of objects in the same store are copied, all else is gathered and sent; what is gathered too little for a part takes the first bytes of the
 * piece behind it.
 * @param total bytes of all pieces
 * @param canCopy the pieces' objects and the target are of one store
 */
export function* uploadParts(pieces: Iterable<Piece>, total: number, canCopy: boolean): Generator<UploadPart> {
  // Shorter pieces are gathered, so that the parts of a large object stay below their number.
  const least = Math.max(LEAST_PART, Math.ceil(total / MOST_PARTS));
  const full = Math.max(SENT_PART, least);
  let held: Piece[] = [];
  let size = 0;
  const flush = function* (): Generator<UploadPart> {
    if (size > 0) yield { kind: "send", pieces: held, length: size };
    held = [];
    size = 0;
  };
  const hold = function* (piece: Piece): Generator<UploadPart> {
    for (let rest: Piece = piece; pieceLength(rest) > 0; ) {
      const taken = Math.min(pieceLength(rest), full - size);
      const [first, behind] = split(rest, taken);
      held.push(first);
      size += taken;
      rest = behind;
      if (size === full) yield* flush();
    }
  };
  for (const piece of pieces) {
    if (!canCopy || "bytes" in piece || piece.size <= LEAST_PART) {
      yield* hold(piece);
      continue;
    }
    const lent = size === 0 || size >= least ? 0 : Math.min(piece.length, least - size);
    if (piece.length - lent < least) {
      yield* hold(piece);
      continue;
    }
    const [first, rest] = split(piece, lent) as [Piece, Extract<Piece, { uri: string }>];
    if (lent > 0) yield* hold(first);
    yield* flush();
    const { uri, etag } = rest;
    // The last copy of a piece must not be too short: what is left is shared out evenly.
    const copies = Math.ceil(rest.length / MOST_COPIED);
    for (let i = 0; i < copies; i++) {
      const from = Math.floor((rest.length * i) / copies);
      const to = Math.floor((rest.length * (i + 1)) / copies);
      yield { kind: "copy", uri, etag, offset: rest.offset + from, length: to - from };
    }
  }
  yield* flush();
}

function split(piece: Piece, at: number): [Piece, Piece] {
  if ("bytes" in piece) return [{ bytes: piece.bytes.subarray(0, at) }, { bytes: piece.bytes.subarray(at) }];
  return [
    { ...piece, length: at },
    { ...piece, offset: piece.offset + at, length: piece.length - at },
  ];
}
