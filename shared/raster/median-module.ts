/**
 * Medians, extremes and orders by vector code: for a cell type and a number of scenes, a WebAssembly function that runs a selection network over
 * 16 bytes of every scene at once. No branch depends on the data. A scene without a value at a pixel takes part as a value at an end of the order:
 * for medians in turns at the upper and the lower one, so that the middle of all is the middle of the valid ones.
 */
import type { CellType } from "./cell-type.js";
import { Body, moduleBytes, s, u } from "./median-emit.js";
import { selectionNetwork } from "./median-network.js";

export type LaneType = Exclude<CellType, "float64">;

export interface MedianShape {
  readonly cellType: LaneType;
  readonly scenes: number;
  /** Whether there is a plane of validity bytes for every scene. Floats are asked for NaN in any case. */
  readonly masked: boolean;
  /**
   * `median`: one plane, in the cell type. `middle`: the two middle values (twice the same for an odd count) in two planes. `min`, `max`: one plane.
   * `sorted`: the scenes' own planes hold each pixel's values in ascending order, valid ones first.
   */
  readonly gives: "median" | "middle" | "min" | "max" | "sorted";
  /**
   * Planes lie anywhere: words at the memory's beginning say where the result and its mask (1 where some scene has a value) go, then where each scene's
   * cells and mask are. For `median`, `min` and `max`.
   */
  readonly inPlace?: boolean;
}

/** Words that stand before the scenes'. */
export const OUTPUTS = 2;

/** Leaves the address of a plane at the present pixel, less the offset that it gives. */
type Place = (body: Body, at: number) => number;

const fixed =
  (offset: number): Place =>
  (body, at) => {
    body.get(at);
    return offset;
  };
const listed =
  (word: number): Place =>
  (body, at) => {
    body
      .op(I32_CONST, 0, 0x28, 2, ...u(4 * word))
      .get(at)
      .op(0x6a);
    return 0;
  };

interface Places {
  readonly scene: (index: number) => Place;
  readonly mask: (index: number) => Place;
  readonly first: Place;
}

function placesOf(shape: MedianShape): Places {
  if (shape.inPlace)
    return { scene: (index) => listed(OUTPUTS + 2 * index), mask: (index) => listed(OUTPUTS + 2 * index + 1), first: listed(0) };
  const layout = medianLayout(shape);
  return { scene: (index) => fixed(layout.scene(index)), mask: (index) => fixed(layout.mask(index)), first: fixed(layout.first) };
}

/** Pixels of a block: one call of the function does at most so many. A multiple of 16. */
export const BLOCK = 2048;

/** Where the planes of a block lie in memory, in bytes. A plane is BLOCK cells. Counts are as wide as cells. */
export interface MedianLayout {
  readonly scene: (index: number) => number;
  readonly mask: (index: number) => number;
  readonly first: number;
  readonly second: number;
  readonly counts: number;
  readonly bytes: number;
}

const WIDTHS: { readonly [type in LaneType]: 1 | 2 | 4 } = { uint8: 1, int8: 1, uint16: 2, int16: 2, uint32: 4, int32: 4, float32: 4 };

export function medianLayout({ cellType, scenes }: MedianShape): MedianLayout {
  const plane = BLOCK * WIDTHS[cellType];
  const masks = scenes * plane;
  const first = masks + scenes * BLOCK;
  return {
    scene: (index) => index * plane,
    mask: (index) => masks + index * BLOCK,
    first,
    second: first + plane,
    counts: first + 2 * plane,
    bytes: first + 3 * plane,
  };
}

// Opcodes of the binary format, WebAssembly 2.0 §5.4 (vector instructions follow the prefix 0xfd).
const I32_CONST = 0x41;
const LOAD = 0;
const LOAD_8X8_U = 2;
const STORE = 11;
const SHUFFLE = 13;
const NOT = 77;
const AND = 78;
const XOR = 81;
const BITSELECT = 82;
const LOAD_32_ZERO = 92;
const F32_EQ = 65;
const F32_ADD = 228;
const F64_ADD = 240;
const F64_MUL = 242;
const DEMOTE = 94;
const PROMOTE_LOW = 95;
const EXTEND_LOW_I8_U = 137;
const EXTEND_LOW_I16_U = 169;

interface LaneCodes {
  readonly min: number;
  readonly max: number;
  readonly add: number;
  readonly sub: number;
  readonly neg: number;
  readonly eq: number;
  readonly shift: number;
}
const BY_WIDTH = {
  1: { add: 110, sub: 113, neg: 97, eq: 35, shrS: 108, shrU: 109 },
  2: { add: 142, sub: 145, neg: 129, eq: 45, shrS: 140, shrU: 141 },
  4: { add: 174, sub: 177, neg: 161, eq: 55, shrS: 172, shrU: 173 },
} as const;
const ORDER: { readonly [type in LaneType]: readonly [min: number, max: number] } = {
  int8: [118, 120],
  uint8: [119, 121],
  int16: [150, 152],
  uint16: [151, 153],
  int32: [182, 184],
  uint32: [183, 185],
  float32: [234, 235],
};

function lanes(type: LaneType): LaneCodes {
  const { add, sub, neg, eq, shrS, shrU } = BY_WIDTH[WIDTHS[type]];
  const [min, max] = ORDER[type];
  return { min, max, add, sub, neg, eq, shift: type.startsWith("u") ? shrU : shrS };
}

/** The least and the greatest value of a lane, as 16 bytes each. */
function ends(type: LaneType): { low: Uint8Array; high: Uint8Array } {
  const fill = {
    uint8: () => [new Uint8Array(16).fill(0), new Uint8Array(16).fill(0xff)],
    int8: () => [new Int8Array(16).fill(-0x80), new Int8Array(16).fill(0x7f)],
    uint16: () => [new Uint16Array(8).fill(0), new Uint16Array(8).fill(0xffff)],
    int16: () => [new Int16Array(8).fill(-0x8000), new Int16Array(8).fill(0x7fff)],
    uint32: () => [new Uint32Array(4).fill(0), new Uint32Array(4).fill(0xffffffff)],
    int32: () => [new Int32Array(4).fill(-0x80000000), new Int32Array(4).fill(0x7fffffff)],
    float32: () => [new Float32Array(4).fill(Number.NEGATIVE_INFINITY), new Float32Array(4).fill(Number.POSITIVE_INFINITY)],
  }[type]();
  return { low: new Uint8Array(fill[0]!.buffer), high: new Uint8Array(fill[1]!.buffer) };
}

const ZERO = new Uint8Array(16);
const PIXEL = 1;
const BYTE = 2;

/** The module's bytes: it imports memory `m.m` and exports `run(pixels)` over the first pixels of a block. */
export function medianModule(shape: MedianShape): Uint8Array<ArrayBuffer> {
  const { cellType, scenes, gives } = shape;
  const width = WIDTHS[cellType];
  const layout = medianLayout(shape);
  const places = placesOf(shape);
  const lane = lanes(cellType);
  const body = new Body();
  const counted = shape.masked || cellType === "float32";
  const values = Array.from({ length: scenes }, body.local);
  const count = body.local();
  const turn = body.local();
  const spare = body.local();
  const ranks = ranksOf(gives, scenes, counted);

  body.op(0x03, 0x40);
  // The cell's byte from the pixel.
  body
    .get(PIXEL)
    .op(I32_CONST, ...s(Math.log2(width)), 0x74)
    .set(BYTE);
  if (counted) body.constant(ZERO).set(count);
  if (counted && (gives === "median" || gives === "middle")) body.constant(ZERO).set(turn);
  values.forEach((value, k) => {
    const offset = places.scene(k)(body, BYTE);
    body.vector(LOAD, 0, ...u(offset)).set(value);
    if (counted) standIn(body, shape, lane, places.mask(k), { value, count, turn, valid: spare });
  });
  for (const { low, high, keepLow, keepHigh } of selectionNetwork(scenes, ranks)) {
    const a = values[low]!;
    const b = values[high]!;
    if (keepLow && keepHigh) body.get(a).get(b).vector(lane.min).set(spare);
    if (keepHigh) body.get(a).get(b).vector(lane.max).set(b);
    if (keepLow && keepHigh) body.get(spare).set(a);
    else if (keepLow) body.get(a).get(b).vector(lane.min).set(a);
  }
  if (gives === "sorted") values.forEach((value, k) => void writePlain(body, cellType, value, places.scene(k)));
  else {
    const first = values[ranks[0]!]!;
    const second = values[ranks.at(-1)!]!;
    if (counted) pickByCount(body, shape, lane, { first, second, count, odd: turn, spare });
    if (gives === "median" && first !== second) writeMean(body, cellType, lane, places.first, first, second, spare);
    else writePlain(body, cellType, first, places.first);
    if (gives === "middle") writePlain(body, cellType, second, fixed(layout.second));
  }
  if (counted && shape.inPlace) writeMask(body, lane, width, count);
  else if (counted)
    body
      .get(BYTE)
      .get(count)
      .vector(STORE, 0, ...u(layout.counts));

  // pixel += lanes; again while pixel < end.
  body
    .get(PIXEL)
    .op(I32_CONST, ...s(16 / width), 0x6a)
    .tee(PIXEL)
    .get(0)
    .op(0x48, 0x0d, 0x00, 0x0b);
  return moduleBytes(body, shape.inPlace ? 1 : layout.bytes);
}

const NARROW_8 = 101;
const NARROW_16 = 133;
const STORE_LANE = { 4: 90, 2: 91 } as const;

/** A byte for each lane: 1 where the count is not 0. */
function writeMask(body: Body, lane: LaneCodes, width: 1 | 2 | 4, count: number): void {
  const offset = listed(1)(body, PIXEL);
  body.get(count).constant(ZERO).vector(lane.eq).vector(NOT).set(count);
  body.get(count);
  if (width === 4) body.get(count).vector(NARROW_16).set(count).get(count);
  if (width > 1) body.get(count).vector(NARROW_8);
  body.constant(new Uint8Array(16).fill(1)).vector(AND);
  if (width === 1) body.vector(STORE, 0, ...u(offset));
  else body.vector(STORE_LANE[width], 0, ...u(offset), 0);
}

/** The ranks the network has to bring out, ascending. With stand-ins either of the two middle ones may be the middle of the valid values. */
function ranksOf(gives: MedianShape["gives"], scenes: number, counted: boolean): number[] {
  if (gives === "min") return [0];
  if (gives === "max") return [scenes - 1];
  if (gives === "sorted") return Array.from({ length: scenes }, (_, k) => k);
  const upper = Math.floor(scenes / 2);
  return scenes === 1 || (scenes % 2 === 1 && !counted) ? [upper] : [upper - 1, upper];
}

/** Counts the scene where it has a value, and puts an end of the order where it has none. */
function standIn(
  body: Body,
  shape: MedianShape,
  lane: LaneCodes,
  mask: Place,
  at: { value: number; count: number; turn: number; valid: number },
): void {
  const { low, high } = ends(shape.cellType);
  const { value, count, turn, valid } = at;
  validity(body, shape, mask, value);
  body.set(valid);
  body.get(count).get(valid).vector(lane.sub).set(count);
  body.get(value);
  if (shape.gives === "max") body.constant(low);
  else if (shape.gives === "min" || shape.gives === "sorted") body.constant(high);
  else {
    body.get(turn).get(valid).vector(NOT).vector(XOR).set(turn);
    body.constant(high).constant(low).get(turn).vector(BITSELECT);
  }
  body.get(valid).vector(BITSELECT).set(value);
}

/** Leaves all ones where the scene has a value in the lane, else zeros. */
function validity(body: Body, { cellType, masked }: MedianShape, mask: Place, value: number): void {
  const width = WIDTHS[cellType];
  if (masked) {
    const offset = u(mask(body, PIXEL));
    if (width === 1) body.vector(LOAD, 0, ...offset);
    else if (width === 2) body.vector(LOAD_8X8_U, 0, ...offset);
    else
      body
        .vector(LOAD_32_ZERO, 0, ...offset)
        .vector(EXTEND_LOW_I8_U)
        .vector(EXTEND_LOW_I16_U);
    body.vector(BY_WIDTH[width].neg);
  }
  if (cellType === "float32") {
    body.get(value).get(value).vector(F32_EQ);
    if (masked) body.vector(AND);
  }
}

interface Middle {
  readonly first: number;
  readonly second: number;
  readonly count: number;
  readonly odd: number;
  readonly spare: number;
}

/** Where the count is odd both middle values become the one; where it is 0 all become 0. */
function pickByCount(
  body: Body,
  { cellType, scenes, gives }: MedianShape,
  lane: LaneCodes,
  { first, second, count, odd, spare }: Middle,
): void {
  const one = scenes % 2 === 0 ? first : second;
  const other = scenes % 2 === 0 ? second : first;
  if ((gives === "median" || gives === "middle") && one !== other) {
    body.get(count).constant(onesOf(cellType)).vector(AND).vector(lane.neg).set(odd);
    body.get(one).get(other).get(odd).vector(BITSELECT).set(other);
  }
  body.get(count).constant(ZERO).vector(lane.eq).vector(NOT).set(spare);
  body.get(one).get(spare).vector(AND).set(one);
  if (other !== one) body.get(other).get(spare).vector(AND).set(other);
}

/** 1 in every lane. */
const onesOf = (type: LaneType): Uint8Array => new Uint8Array(16).map((_, i) => (i % WIDTHS[type] === 0 ? 1 : 0));

function writePlain(body: Body, cellType: LaneType, value: number, to: Place): void {
  const offset = u(to(body, BYTE));
  body.get(value);
  // −0 counts as 0.
  if (cellType === "float32") body.constant(ZERO).vector(F32_ADD);
  body.vector(STORE, 0, ...offset);
}

function writeMean(body: Body, cellType: LaneType, lane: LaneCodes, to: Place, first: number, second: number, spare: number): void {
  if (cellType === "float32") {
    meanOfFloats(body, first, second, spare);
    const offset = u(to(body, BYTE));
    body.get(spare).vector(STORE, 0, ...offset);
    return;
  }
  // Halves to even without a wider type: f = (a & b) + ((a ^ b) >> 1) is the mean rounded down; where a + b is odd and f is odd, one more.
  const down = body.local();
  body.get(first).get(second).vector(XOR).set(spare);
  body.get(first).get(second).vector(AND).get(spare).op(I32_CONST, 1).vector(lane.shift).vector(lane.add).set(down);
  const offset = u(to(body, BYTE));
  body.get(down).get(down).get(spare).vector(AND).constant(onesOf(cellType)).vector(AND).vector(lane.add);
  body.vector(STORE, 0, ...offset);
}

/** (a + b) / 2 in float64, then rounded to float32. */
function meanOfFloats(body: Body, first: number, second: number, into: number): void {
  const half = new Uint8Array(Float64Array.of(0.5, 0.5).buffer);
  const upper = [8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7];
  const low = body.local();
  for (const high of [false, true]) {
    for (const value of [first, second]) {
      body.get(value);
      if (high) body.get(value).vector(SHUFFLE, ...upper);
      body.vector(PROMOTE_LOW);
    }
    body.vector(F64_ADD).constant(half).vector(F64_MUL).vector(DEMOTE);
    if (!high) body.set(low);
  }
  body.set(into);
  body.get(low).get(into).vector(SHUFFLE, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
  body.constant(ZERO).vector(F32_ADD).set(into);
}
