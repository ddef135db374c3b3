/**
 * Functions of vector code for what every pixel passes through: predictors undone, cells compared, bytes counted. Emitted, not compiled: the same
 * bytes everywhere. They stand in vector-module.ts, and a test holds them against this.
 */
import { s, u } from "./median-emit.js";
import { type MarkedType, PAGES } from "./vector-kernels.js";

type Code = readonly number[];

// WebAssembly 2.0 §5.4.
const I32 = 0x7f;
const V128 = 0x7b;
const F32 = 0x7d;
const END = 0x0b;

const get = (index: number): Code => [0x20, ...u(index)];
const set = (index: number): Code => [0x21, ...u(index)];
const tee = (index: number): Code => [0x22, ...u(index)];
const int = (value: number): Code => [0x41, ...s(value)];
const add: Code = [0x6a];
const sub: Code = [0x6b];
const less: Code = [0x49];
const v = (code: number, ...bytes: readonly number[]): Code => [0xfd, ...u(code), ...bytes];
const load = (offset = 0): Code => v(0, 0, ...u(offset));
const store = (offset = 0): Code => v(11, 0, ...u(offset));
const zero: Code = v(12, ...new Array<number>(16).fill(0));
const shuffle = (...lanes: readonly number[]): Code => v(13, ...lanes);

/** Goes round while the code leaves something other than 0. */
const loop = (...code: readonly Code[]): Code => [0x03, 0x40, ...code.flat(), 0x0d, 0x00, END];
const when = (condition: Code, ...code: readonly Code[]): Code => [...condition, 0x04, 0x40, ...code.flat(), END];

interface VectorFunction {
  readonly name: string;
  readonly takes: readonly number[];
  /** Whether it gives an i32. */
  readonly gives: boolean;
  readonly locals: readonly number[];
  readonly code: Code;
}

const LANE_ADD = { 1: 110, 2: 142, 4: 174, 8: 206 } as const;
type Size = keyof typeof LANE_ADD;

const range = (length: number): number[] => Array.from({ length }, (_, i) => i);

/** Sums of lanes over all before them at the same place of `stride` bytes, within one vector: log₂ additions of shifted copies. */
const prefixSums = (vector: number, size: Size, stride: number): Code => {
  const code: number[] = [];
  for (let shift = stride; shift < 16; shift *= 2) {
    // Bytes 0 to 15 are those of zeros, 16 to 31 those of the vector.
    const moved = shuffle(...range(16).map((byte) => (byte < shift ? 0 : 16 + byte - shift)));
    code.push(...get(vector), ...zero, ...get(vector), ...moved, ...v(LANE_ADD[size]), ...set(vector));
  }
  return code;
};

/** The last `stride` bytes of a vector, again and again. */
const lastOf = (vector: number, stride: number): Code => [
  ...get(vector),
  ...get(vector),
  ...shuffle(...range(16).map((byte) => 16 - stride + (byte % stride))),
];

/**
 * Predictor 2 undone in place: `rows` rows (at least one) of `rowBytes` bytes, a multiple of 16; cells of `size` bytes, the one before in the same
 * band `stride` bytes away.
 */
function differences(size: Size, stride: number): VectorFunction {
  const [at, rowBytes, rows, end, sum, carry] = [0, 1, 2, 3, 4, 5];
  return {
    name: `differences${size}by${stride}`,
    takes: [I32, I32, I32],
    gives: false,
    locals: [I32, V128, V128],
    code: loop(
      [...zero, ...set(carry), ...get(at), ...get(rowBytes), ...add, ...set(end)],
      loop(
        [...get(at), ...load(), ...set(sum)],
        prefixSums(sum, size, stride),
        [...get(at), ...get(sum), ...get(carry), ...v(LANE_ADD[size]), ...tee(sum), ...store()],
        [...lastOf(sum, stride), ...set(carry)],
        [...get(at), ...int(16), ...add, ...tee(at), ...get(end), ...less],
      ),
      [...get(rows), ...int(1), ...sub, ...tee(rows)],
    ),
  };
}

/**
 * Predictor 3 undone in place on float32 of one band: `rows` rows (at least one) of `cells` cells, a multiple of 16. `planes` has room for a row.
 */
function floatDifferences(): VectorFunction {
  const [at, cells, rows, planes, from, end, sum, carry, to] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const [b0, b1, b2, b3] = [9, 10, 11, 12];
  /** Bytes of two vectors in turns: the low or the high half of each. */
  const zip = (high: boolean) => shuffle(...range(16).map((i) => (high ? 8 : 0) + (i >> 1) + (i & 1) * 16));
  const zipPairs = (high: boolean) => shuffle(...range(16).map((i) => (high ? 8 : 0) + (i >> 2) * 2 + (i & 1) + ((i >> 1) & 1) * 16));
  const plane = (number: number, into: number): Code => [
    ...get(from),
    ...load(),
    ...set(into),
    ...(number < 3 ? [...get(from), ...get(cells), ...add, ...set(from)] : []),
  ];
  return {
    name: "floatDifferences",
    takes: [I32, I32, I32, I32],
    gives: false,
    locals: [I32, I32, V128, V128, I32, V128, V128, V128, V128],
    code: loop(
      [...zero, ...set(carry), ...get(planes), ...set(to), ...get(at), ...set(from)],
      [...get(at), ...get(cells), ...int(2), 0x74, ...add, ...set(end)],
      loop(
        [...get(from), ...load(), ...set(sum)],
        prefixSums(sum, 1, 1),
        [...get(to), ...get(sum), ...get(carry), ...v(LANE_ADD[1]), ...tee(sum), ...store()],
        [...lastOf(sum, 1), ...set(carry)],
        [...get(to), ...int(16), ...add, ...set(to)],
        [...get(from), ...int(16), ...add, ...tee(from), ...get(end), ...less],
      ),
      [...get(planes), ...set(to)],
      loop(
        // The most significant bytes come first in the planes and last in the cells.
        [...get(to), ...set(from)],
        plane(0, b3),
        plane(1, b2),
        plane(2, b1),
        plane(3, b0),
        ...[false, true].map((high) => [
          ...[...get(b0), ...get(b1), ...zip(high), ...set(sum)],
          ...[...get(b2), ...get(b3), ...zip(high), ...set(carry)],
          ...[...get(at), ...get(sum), ...get(carry), ...zipPairs(false), ...store(high ? 32 : 0)],
          ...[...get(at), ...get(sum), ...get(carry), ...zipPairs(true), ...store(high ? 48 : 16)],
        ]),
        [...get(to), ...int(16), ...add, ...set(to)],
        [...get(at), ...int(64), ...add, ...tee(at), ...get(end), ...less],
      ),
      [...get(rows), ...int(1), ...sub, ...tee(rows)],
    ),
  };
}

const OR = 80;
const NOT_AND = 79;
const ANY_TRUE = 83;
const EQUAL = { 1: 35, 2: 45, 4: 55 } as const;
const SPLAT = { 1: 15, 2: 16, 4: 17 } as const;
const F32_SPLAT = 19;
const F32_EQ = 65;
const F32_NE = 66;
const NARROW_8 = 101;
const NARROW_16 = 133;

/** Leaves all ones in the lanes of the vector at `at` that hold no value: those equal to nodata and, in floats, NaN. */
const withoutValue = (type: MarkedType, at: number, offset: number, nodata: number, vector: number): Code =>
  type === "float32"
    ? [
        ...[...get(at), ...load(offset), ...tee(vector), ...get(vector), ...v(F32_NE)],
        ...[...get(vector), ...get(nodata), ...v(F32_EQ), ...v(OR)],
      ]
    : [...get(at), ...load(offset), ...get(nodata), ...v(EQUAL[type])];

const splat = (type: MarkedType): Code => v(type === "float32" ? F32_SPLAT : SPLAT[type]);
const scalar = (type: MarkedType): number => (type === "float32" ? F32 : I32);
const sizeOf = (type: MarkedType): 1 | 2 | 4 => (type === "float32" ? 4 : type);

/** Whether any of `bytes` bytes of cells (a multiple of 64, above 0) holds no value. */
function anyWithoutValue(type: MarkedType): VectorFunction {
  const [at, bytes, value, end, nodata, found, vector] = [0, 1, 2, 3, 4, 5, 6];
  return {
    name: `any${type}`,
    takes: [I32, I32, scalar(type)],
    gives: true,
    locals: [I32, V128, V128, V128],
    code: [
      ...[...get(value), ...splat(type), ...set(nodata), ...get(at), ...get(bytes), ...add, ...set(end)],
      ...loop(...range(4).map((i) => [...withoutValue(type, at, 16 * i, nodata, vector), ...get(found), ...v(OR), ...set(found)]), [
        ...get(at),
        ...int(64),
        ...add,
        ...tee(at),
        ...get(end),
        ...less,
      ]),
      ...[...get(found), ...v(ANY_TRUE)],
    ],
  };
}

/** Writes 1 for each cell that holds a value and 0 for each that holds none to `to`: `cells` of them, a multiple of 16, above 0. */
function validityOf(type: MarkedType): VectorFunction {
  const [at, cells, value, to, end, nodata, vector] = [0, 1, 2, 3, 4, 5, 6];
  const size = sizeOf(type);
  const lanes = (i: number): Code => withoutValue(type, at, 16 * i, nodata, vector);
  // All ones stay all ones as signed lanes of half the width.
  const bytes: Code =
    size === 1
      ? lanes(0)
      : size === 2
        ? [...lanes(0), ...lanes(1), ...v(NARROW_8)]
        : [...lanes(0), ...lanes(1), ...v(NARROW_16), ...lanes(2), ...lanes(3), ...v(NARROW_16), ...v(NARROW_8)];
  return {
    name: `valid${type}`,
    takes: [I32, I32, scalar(type), I32],
    gives: false,
    locals: [I32, V128, V128],
    code: [
      ...[...get(value), ...splat(type), ...set(nodata), ...get(to), ...get(cells), ...add, ...set(end)],
      ...loop(
        [...get(to), ...v(12, ...new Array<number>(16).fill(1)), ...bytes, ...v(NOT_AND), ...store()],
        [...get(at), ...int(16 * size), ...add, ...set(at)],
        [...get(to), ...int(16), ...add, ...tee(to), ...get(end), ...less],
      ),
    ],
  };
}

const SUB_8 = 113;
const PAIRS_16 = 125;
const PAIRS_32 = 127;
const LANE_32 = 27;

/** How many of `bytes` bytes from `at` equal a value (0 … 255). */
function countEqual(): VectorFunction {
  const [at, bytes, value, end, stop, count, wanted, four] = [0, 1, 2, 3, 4, 5, 6, 7];
  /** Lanes of a byte hold 255 additions. */
  const flush: Code = [
    ...[...get(four), ...v(PAIRS_16), ...v(PAIRS_32), ...set(four)],
    ...range(4).flatMap((lane) => [...get(count), ...get(four), ...v(LANE_32, lane), ...add, ...set(count)]),
  ];
  const rest: Code = when(
    [...get(at), ...get(end), ...less],
    loop(
      [...get(count), ...get(at), 0x2d, 0, 0, ...get(value), 0x46, ...add, ...set(count)],
      [...get(at), ...int(1), ...add, ...tee(at), ...get(end), ...less],
    ),
  );
  return {
    name: "countEqual",
    takes: [I32, I32, I32],
    gives: true,
    locals: [I32, I32, I32, V128, V128],
    code: [
      ...[...get(value), ...v(SPLAT[1]), ...set(wanted), ...get(at), ...get(bytes), ...add, ...set(end)],
      // While 16 bytes are left.
      ...loop(
        when(
          [...get(end), ...get(at), ...sub, ...int(15), 0x4b],
          // At most 255 vectors in one go.
          [...get(at), ...get(end), ...get(at), ...sub, ...int(4), 0x76, ...int(4), 0x74, ...add, ...set(stop)],
          when([...get(stop), ...get(at), ...sub, ...int(4080), 0x4b], [...get(at), ...int(4080), ...add, ...set(stop)]),
          [...zero, ...set(four)],
          loop(
            [...get(four), ...get(at), ...load(), ...get(wanted), ...v(EQUAL[1]), ...v(SUB_8), ...set(four)],
            [...get(at), ...int(16), ...add, ...tee(at), ...get(stop), ...less],
          ),
          flush,
        ),
        [...get(end), ...get(at), ...sub, ...int(15), 0x4b],
      ),
      ...rest,
      ...get(count),
    ],
  };
}

/** A module that imports memory `m.m` of at least so many pages and exports the functions by their names. */
function moduleOf(functions: readonly VectorFunction[], pages: number): Uint8Array<ArrayBuffer> {
  const section = (id: number, bytes: readonly number[]) => [id, ...u(bytes.length), ...bytes];
  const list = (items: readonly (readonly number[])[]) => [...u(items.length), ...items.flat()];
  const name = (text: string) => [...u(text.length), ...Array.from(text, (letter) => letter.charCodeAt(0))];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list(functions.map(({ takes, gives }) => [0x60, ...u(takes.length), ...takes, ...(gives ? [1, I32] : [0])]))),
    ...section(2, [1, ...name("m"), ...name("m"), 0x02, 0, ...u(pages)]),
    ...section(3, list(functions.map((_, i) => u(i)))),
    ...section(7, list(functions.map((each, i) => [...name(each.name), 0, ...u(i)]))),
    ...section(
      10,
      list(
        functions.map(({ locals, code }) => {
          const body = [...list(locals.map((type) => [1, type])), ...code, END];
          return [...u(body.length), ...body];
        }),
      ),
    ),
  ]);
}

const STRIDES = [
  [1, 1],
  [1, 2],
  [1, 4],
  [1, 8],
  [2, 2],
  [2, 4],
  [2, 8],
  [4, 4],
  [4, 8],
  [8, 8],
] as const;
const MARKED: readonly MarkedType[] = [1, 2, 4, "float32"];

/** The bytes of the module: the same on every machine. */
export const vectorKernelModule = (): Uint8Array<ArrayBuffer> =>
  moduleOf(
    [
      ...STRIDES.map(([size, stride]) => differences(size, stride)),
      floatDifferences(),
      ...MARKED.map(anyWithoutValue),
      ...MARKED.map(validityOf),
      countEqual(),
    ],
    PAGES,
  );
