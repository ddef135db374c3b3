/** Zones at work by the compiled kernel: the same numbers as the plain code's, for the questions that most are. kernel/zonal.c is its source. */
import { moduleOf } from "../core/web-assembly.js";
import type { CoverageMode } from "../geo/coverage-state.js";
import { bytesPerCell, type CellType } from "../raster/cell-type.js";
import { addressOf, joinKernels } from "../raster/vector-kernels.js";
import { viewBand } from "./band-view.js";
import { exactText } from "./exact-text.js";
import { ZONAL_MODULE } from "./kernel/zonal-module.js";
import { SUM_EXPONENT } from "./weighted-sum.js";
import type { CoverArea, ZonalBandRow, ZonalRow } from "./zonal-row.js";
import type { ZonalBand, ZonalSpec } from "./zonal-spec.js";
import type { ZonalPlace, ZonalWork } from "./zonal-work.js";

/** Numbers are addresses, counts and coordinates. */
interface Kernel {
  begin(coverage: number, col: number, cols: number, tileWidth: number, tileHeight: number, bands: number): number;
  room(bytes: number): number;
  met(): number;
  answer(): number;
  areas(at: number, bytes: number): number;
  zone(edges: number, cornerWinding: number, row: number): number;
  end(zone: number): void;
  goesOn(zone: number): number;
  clipped(zone: number): number;
  band(zone: number, y0: number, y1: number): number;
  tile(col: number, row: number, cols: number, rows: number): void;
  add(zone: number): number;
}

// As the source declares them, in bytes.
const BAND = {
  cells: 0,
  type: 4,
  valid: 8,
  wants: 12,
  listed: 16,
  few: 20,
  sumFrom: 24,
  sumTo: 28,
  pixels: 32,
  sure: 40,
  min: 64,
  max: 72,
  infinite: 80,
  touched: 88,
  sum: 120,
  classes: 712,
  size: 6920,
} as const;
const SLOT = 24;
const MODES: Record<CoverageMode, number> = { exact: 0, centre: 1, "all-touched": 2 };
const TYPES: readonly CellType[] = ["uint8", "int8", "uint16", "int16", "uint32", "int32", "float32", "float64"];
const [CLASSES, SUM, EXTREMES] = [1, 2, 4];
/** Classes that are looked for; of more, all are counted. */
const FEW = 4;

/** Whether the kernel answers a question: no second band, classes of bytes, sums and extremes. */
export const kernelTakes = ({ bands, by, classes, running }: ZonalSpec): boolean =>
  by === null &&
  bands.every(
    ({ cellType, values }) =>
      (classes === null || bytesPerCell(cellType) === 1) &&
      (values === "none" || (values === "running" && !running.squares && !running.bins && !running.sketch)),
  );

let joined: { readonly exports: Kernel; buffer(): ArrayBuffer } | undefined;

function kernel() {
  if (joined === undefined) {
    joined = joinKernels<Kernel>(moduleOf(ZONAL_MODULE));
  }
  return joined;
}

/** Cover and area. */
interface Part {
  cover: bigint;
  area: bigint;
}

interface BandState {
  pixels: number;
  readonly valid: Part;
  readonly classes: Map<number, Part>;
  sum: bigint;
  infinite: number;
  min: number;
  max: number;
}

interface ZoneState {
  readonly total: Part;
  inside: number;
  clipped: number;
  readonly bands: readonly BandState[];
}

/** One at a time in a thread. @param areas of the window, as encodeCellAreas writes them */
export function createKernelWork(spec: ZonalSpec, zoneCount: number, place: ZonalPlace, areas: Uint8Array): ZonalWork<number> {
  const { exports: run, buffer } = kernel();
  const { window, part, tileWidth, tileHeight } = place;
  const first = run.begin(MODES[spec.coverage], window.col, window.width, tileWidth, tileHeight, spec.bands.length);
  const answer = run.answer();
  const met = run.met();
  let memory = buffer();
  let bytes = new Uint8Array(memory);
  let words = new Int32Array(memory);
  let doubles = new Float64Array(memory);
  let longs = new BigUint64Array(memory);
  let signed = new BigInt64Array(memory);
  const look = (): void => {
    memory = buffer();
    if (bytes.buffer === memory) return;
    bytes = new Uint8Array(memory);
    words = new Int32Array(memory);
    doubles = new Float64Array(memory);
    longs = new BigUint64Array(memory);
    signed = new BigInt64Array(memory);
  };

  const encoded = run.room(areas.length);
  look();
  bytes.set(areas, encoded);
  if (run.areas(encoded, areas.length) === 0) throw new RangeError(`${areas.length} bytes are no cell areas`);
  look();
  const { classes } = spec;
  spec.bands.forEach(({ cellType, values }, b) => {
    const at = first + b * BAND.size;
    const { sum, extremes } = spec.running;
    words[(at + BAND.type) / 4] = TYPES.indexOf(cellType);
    words[(at + BAND.wants) / 4] =
      (classes === null ? 0 : CLASSES) | (values === "running" ? (sum ? SUM : 0) | (extremes ? EXTREMES : 0) : 0);
    const listed = classes === null || classes === "all" ? [] : classes.filter((value) => fits(value, cellType));
    if (listed.length > FEW) return;
    // A list of values that no cell can have asks for none.
    if (listed.length === 0 && classes !== "all") words[(at + BAND.wants) / 4]! &= ~CLASSES;
    words[(at + BAND.listed) / 4] = listed.length;
    listed.forEach((value, i) => {
      bytes[at + BAND.few + i] = value & 0xff;
    });
  });
  // Where cells and masks are put that lie elsewhere.
  const rooms = spec.bands.map(({ cellType }) => ({ cells: 0, mask: 0, size: tileWidth * tileHeight, width: bytesPerCell(cellType) }));

  const zones: (ZoneState | null)[] = new Array<ZoneState | null>(zoneCount).fill(null);
  const stateOf = (zone: number): ZoneState =>
    (zones[zone] ??= {
      total: { cover: 0n, area: 0n },
      inside: 0,
      clipped: 0,
      bands: spec.bands.map(() => ({
        pixels: 0,
        valid: { cover: 0n, area: 0n },
        classes: new Map(),
        sum: 0n,
        infinite: 0,
        min: Number.POSITIVE_INFINITY,
        max: Number.NEGATIVE_INFINITY,
      })),
    });

  const addPart = (into: Part, at: number): void => {
    into.cover += longs[at / 8]!;
    into.area += (longs[at / 8 + 2]! << 64n) | longs[at / 8 + 1]!;
  };

  const addBand = (state: BandState, at: number, { values }: ZonalBand): void => {
    const pixels = Number(longs[(at + BAND.pixels) / 8]);
    if (pixels === 0) return;
    state.pixels += pixels;
    addPart(state.valid, at + BAND.sure);
    if (classes !== null) {
      for (let w = 0; w < 8; w++) {
        for (let left = words[(at + BAND.touched) / 4 + w]!; left !== 0; left &= left - 1) {
          const byte = w * 32 + 31 - Math.clz32(left & -left);
          let found = state.classes.get(byte);
          if (found === undefined) {
            found = { cover: 0n, area: 0n };
            state.classes.set(byte, found);
          }
          addPart(found, at + BAND.classes + byte * SLOT);
        }
      }
    }
    if (values !== "running") return;
    if (spec.running.sum) {
      const from = words[(at + BAND.sumFrom) / 4]!;
      let sum = 0n;
      for (let i = words[(at + BAND.sumTo) / 4]! - 1; i >= from; i--) sum = (sum << 32n) + signed[(at + BAND.sum) / 8 + i]!;
      state.sum += sum << BigInt(32 * from);
      state.infinite += doubles[(at + BAND.infinite) / 8]!;
    }
    state.min = Math.min(state.min, doubles[(at + BAND.min) / 8]!);
    state.max = Math.max(state.max, doubles[(at + BAND.max) / 8]!);
  };

  return {
    begin({ coords, sign, cornerWinding }, row) {
      const zone = run.zone(sign.length, cornerWinding, row);
      look();
      doubles.set(coords, words[zone / 4]! / 8);
      bytes.set(sign, words[zone / 4 + 1]!);
      return zone;
    },
    goesOn: (zone) => run.goesOn(zone) === 1,
    scan(local, zone, y0, y1, counted) {
      const clipped = run.clipped(zone);
      const count = run.band(zone, y0, y1);
      if (counted && spec.coverage !== "all-touched" && run.clipped(zone) !== clipped)
        stateOf(local).clipped += run.clipped(zone) - clipped;
      return count;
    },
    met() {
      look();
      return words.subarray(met / 4, met / 4 + Math.ceil(window.width / tileWidth));
    },
    end: (zone) => run.end(zone),
    tile(tile, bands) {
      // Looked at before any room is taken: memory that grows takes the arrays in it away.
      const found = bands.map((band) => {
        const { cells, valid } = viewBand(band);
        return { cells, valid, at: addressOf(cells) };
      });
      found.forEach(({ cells, valid, at }, b) => {
        const room = rooms[b]!;
        if (at < 0) room.cells ||= run.room(room.size * room.width);
        if (valid !== null) room.mask ||= run.room(room.size);
        look();
        if (at < 0) bytes.set(new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength), room.cells);
        if (valid !== null) bytes.set(valid, room.mask);
        words[(first + b * BAND.size + BAND.cells) / 4] = at < 0 ? room.cells : at;
        words[(first + b * BAND.size + BAND.valid) / 4] = valid === null ? 0 : room.mask;
      });
      run.tile(tile.col, tile.row, tile.width, tile.height);
    },
    add(local, zone) {
      if (run.add(zone ?? 0) === 0) return;
      const state = stateOf(local);
      addPart(state.total, answer);
      state.inside += Number(longs[answer / 8 + 3]);
      for (let b = 0; b < state.bands.length; b++) addBand(state.bands[b]!, first + b * BAND.size, spec.bands[b]!);
    },
    rows() {
      const pixels = part.width * part.height;
      return zones.flatMap((state, zone): ZonalRow[] =>
        state === null || (state.inside === 0 && state.clipped === 0)
          ? []
          : [
              {
                zone,
                total: textOf(state.total),
                ...(state.clipped === 0 ? {} : { clipped: String(state.clipped) }),
                inside: state.inside,
                outside: pixels - state.inside,
                bands: state.bands.map((band, b) => rowOfBand(spec, spec.bands[b]!, state, band)),
              },
            ],
      );
    },
  };
}

const textOf = ({ cover, area }: Part): CoverArea => [cover.toString(), area.toString()];

function rowOfBand(
  { classes, running }: ZonalSpec,
  { cellType, values }: ZonalBand,
  { total, inside }: ZoneState,
  state: BandState,
): ZonalBandRow {
  const { pixels, valid } = state;
  const figures = values === "running";
  return {
    validPixels: pixels,
    invalidPixels: inside - pixels,
    valid: textOf(valid),
    invalid: textOf({ cover: total.cover - valid.cover, area: total.area - valid.area }),
    ...(classes === null ? {} : { classes: classesOf(classes, cellType, state.classes) }),
    ...(figures && running.sum ? { sum: state.infinite === 0 ? exactText(state.sum, SUM_EXPONENT) : String(state.infinite) } : {}),
    ...(figures && running.extremes && pixels > 0 ? { min: state.min + 0, max: state.max + 0 } : {}),
  };
}

/** Ascending by value; of a list those that it holds. */
function classesOf(
  classes: readonly number[] | "all",
  cellType: CellType,
  found: ReadonlyMap<number, Part>,
): NonNullable<ZonalBandRow["classes"]> {
  const listed = classes === "all" ? null : new Set(classes);
  return [...found]
    .map(([byte, part]) => [cellType === "int8" ? (byte << 24) >> 24 : byte, ...textOf(part)] as const)
    .filter(([value, cover]) => cover !== "0" && (listed === null || listed.has(value)))
    .sort(([a], [b]) => a - b);
}

const fits = (value: number, cellType: CellType): boolean =>
  Number.isInteger(value) && value >= (cellType === "int8" ? -128 : 0) && value <= (cellType === "int8" ? 127 : 255);
