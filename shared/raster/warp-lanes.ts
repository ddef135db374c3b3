/** What vector code for warping is made of: shapes of kernels, lanes of cells. */
import type { CellType } from "./cell-type.js";
import { u } from "./median-emit.js";
import { F32, F64, type FunctionBody } from "./wasm-emit.js";

export interface WarpShape {
  readonly cellType: CellType;
  readonly method: "nearest" | "bilinear" | "cubic";
  /** Pixels that the kernel looks at along each axis: 1 for nearest, else even. */
  readonly cols: number;
  readonly rows: number;
  /** Whether weights have to be made to add up to one. */
  readonly widened: boolean;
}

/** Opcodes of vectors of one kind of lane. */
export interface Lanes {
  readonly count: 2 | 4;
  readonly scalar: number;
  readonly splat: number;
  readonly extract: number;
  readonly abs: number;
  readonly add: number;
  readonly sub: number;
  readonly mul: number;
  readonly max: number;
  readonly less: number;
  readonly one: { readonly add: number; readonly sub: number; readonly mul: number; readonly div: number };
}
const F32X4: Lanes = {
  count: 4,
  scalar: F32,
  splat: 19,
  extract: 31,
  abs: 224,
  add: 228,
  sub: 229,
  mul: 230,
  max: 233,
  less: 67,
  one: { add: 0x92, sub: 0x93, mul: 0x94, div: 0x95 },
};
const F64X2: Lanes = {
  count: 2,
  scalar: F64,
  splat: 20,
  extract: 33,
  abs: 236,
  add: 240,
  sub: 241,
  mul: 242,
  max: 245,
  less: 73,
  one: { add: 0xa0, sub: 0xa1, mul: 0xa2, div: 0xa3 },
};
export const BITSELECT = 82;
export const SHUFFLE = 13;

/** How cells of a type are read into lanes (vector instructions after an address), and how wide they are. */
export const READS: {
  readonly [type in CellType]: {
    readonly bytes: 1 | 2 | 4 | 8;
    readonly lanes: Lanes;
    readonly load: number;
    readonly widen: readonly number[];
  };
} = {
  uint8: { bytes: 1, lanes: F32X4, load: 92, widen: [137, 169, 250] },
  int8: { bytes: 1, lanes: F32X4, load: 92, widen: [135, 167, 250] },
  uint16: { bytes: 2, lanes: F32X4, load: 4, widen: [250] },
  int16: { bytes: 2, lanes: F32X4, load: 3, widen: [250] },
  uint32: { bytes: 4, lanes: F64X2, load: 93, widen: [255] },
  int32: { bytes: 4, lanes: F64X2, load: 93, widen: [254] },
  float32: { bytes: 4, lanes: F64X2, load: 93, widen: [95] },
  float64: { bytes: 8, lanes: F64X2, load: 0, widen: [] },
};

/** Added to a whole number that is not negative it leaves that number in the low half of a float64's bits. */
export const BITS_64 = 2 ** 52;
/** The same for a float32 and whole numbers of 16 bits, negative ones too. */
export const BITS_32 = 1.5 * 2 ** 23;

// Vector instructions of float64 lanes whatever the cells are: positions.
export const F64_SPLAT = 20;
export const F64_REPLACE = 34;
export const F64_LT = 73;
export const F64_GE = 76;
export const F64_ADD = 240;
export const F64_SUB = 241;
export const F64_FLOOR = 117;
export const AND = 78;
export const ALL_TRUE_64 = 195;
export const EXTRACT_I32 = 27;
export const DEMOTE = 94;

/** Leaves the lanes of cells from the address in `at` on. */
export function readCells(body: FunctionBody, cellType: CellType, at: number, offset: number): void {
  const { load, widen } = READS[cellType];
  body.get(at).vector(load, 0, ...u(offset));
  for (const code of widen) body.vector(code);
}

/** Leaves a vector with one lane of a vector in all its lanes. */
export function everywhere(body: FunctionBody, lanes: Lanes, vector: number, lane: number): void {
  const width = 16 / lanes.count;
  body
    .get(vector)
    .get(vector)
    .vector(SHUFFLE, ...Array.from({ length: 16 }, (_, i) => lane * width + (i % width)));
}
