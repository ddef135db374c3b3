/** Planned areas as bytes: second differences as variable-length integers, about two bytes a row or node. */
import type { CellAreas } from "./cell-area.js";

const [ROWS, GRID] = [1, 2];
/** Nodes are multiples of 2^-8. */
const NODE_STEPS = 256;

export function encodeCellAreas(areas: CellAreas): Uint8Array {
  const out = createWriter();
  if (areas.kind === "rows") {
    out.integer(ROWS);
    out.integer(areas.unitExponent);
    out.integer(areas.row0);
    out.integer(areas.rows.length);
    out.differences(areas.rows, areas.rows.length, 1);
    return out.bytes();
  }
  out.integer(GRID);
  for (const value of [areas.unitExponent, areas.spacingX, areas.spacingY, areas.nodeX0, areas.nodeY0, areas.nodesX, areas.nodesY])
    out.integer(value);
  out.float(areas.relativeError);
  out.differences(areas.nodes, areas.nodesX, NODE_STEPS);
  return out.bytes();
}

/** The areas that encodeCellAreas wrote. Throws RangeError where bytes are missing or left over. */
export function decodeCellAreas(bytes: Uint8Array): CellAreas {
  const input = createReader(bytes);
  const kind = input.integer();
  if (kind === ROWS) {
    const [unitExponent, row0, count] = [input.integer(), input.integer(), input.integer()];
    const rows = input.differences(count, Math.max(count, 1), 1);
    input.end();
    return { kind: "rows", unitExponent, row0, rows };
  }
  if (kind !== GRID) throw new RangeError(`cell areas of kind ${kind}`);
  const [unitExponent, spacingX, spacingY, nodeX0, nodeY0, nodesX, nodesY] = Array.from({ length: 7 }, () => input.integer()) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const relativeError = input.float();
  const nodes = input.differences(nodesX * nodesY, nodesX, NODE_STEPS);
  input.end();
  return { kind: "grid", unitExponent, spacingX, spacingY, nodeX0, nodeY0, nodesX, nodesY, nodes, relativeError };
}

interface Writer {
  integer(value: number): void;
  float(value: number): void;
  /** Lines of `width` numbers, multiples of 1 / steps; runs of equal second differences of 0 are counted. */
  differences(values: Float64Array, width: number, steps: number): void;
  bytes(): Uint8Array;
}

function createWriter(): Writer {
  let buffer = new Uint8Array(1024);
  let used = 0;
  const roomFor = (bytes: number): void => {
    if (used + bytes <= buffer.length) return;
    const larger = new Uint8Array(2 * buffer.length + bytes);
    larger.set(buffer);
    buffer = larger;
  };
  /** Zigzag, then seven bits a byte, the lowest first; by division where values pass 2^31. */
  const integer = (value: number): void => {
    roomFor(10);
    let rest = value < 0 ? -2 * value - 1 : 2 * value;
    for (; rest > 0x7fffffff; rest = Math.floor(rest / 128)) buffer[used++] = 128 + (rest % 128);
    for (; rest >= 128; rest >>= 7) buffer[used++] = 128 | (rest & 127);
    buffer[used++] = rest;
  };
  return {
    integer,
    float(value) {
      const view = new DataView(new ArrayBuffer(8));
      view.setFloat64(0, value, true);
      roomFor(8);
      for (let k = 0; k < 8; k++) buffer[used++] = view.getUint8(k);
    },
    differences(values, width, steps) {
      let zeros = 0;
      let before = 0;
      let earlier = 0;
      for (let k = 0, column = 0; k < values.length; k++, column++) {
        if (column === width) column = 0;
        if (column === 0) before = earlier = 0;
        const now = values[k]!;
        const change = column === 1 ? now - before : now - 2 * before + earlier;
        earlier = before;
        before = now;
        if (change === 0) {
          zeros++;
          continue;
        }
        if (zeros > 0) {
          integer(0);
          integer(zeros);
          zeros = 0;
        }
        integer(change * steps);
      }
      if (zeros > 0) {
        integer(0);
        integer(zeros);
      }
    },
    bytes: () => buffer.slice(0, used),
  };
}

interface Reader {
  integer(): number;
  float(): number;
  differences(count: number, width: number, steps: number): Float64Array;
  end(): void;
}

function createReader(bytes: Uint8Array): Reader {
  let at = 0;
  const integer = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const next = bytes[at++];
      if (next === undefined) throw new RangeError("cell areas end too early");
      value += (next & 127) * scale;
      if (next < 128) break;
    }
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };
  return {
    integer,
    float() {
      if (at + 8 > bytes.length) throw new RangeError("cell areas end too early");
      const value = new DataView(bytes.buffer, bytes.byteOffset + at, 8).getFloat64(0, true);
      at += 8;
      return value;
    },
    differences(count, width, steps) {
      if (!(count >= 0 && count <= 1e8)) throw new RangeError(`${count} cell areas`);
      const values = new Float64Array(count);
      let zeros = 0;
      let before = 0;
      let earlier = 0;
      for (let k = 0, column = 0; k < count; k++, column++) {
        if (column === width) column = 0;
        if (column === 0) before = earlier = 0;
        let change = 0;
        if (zeros > 0) zeros--;
        else {
          change = integer() / steps;
          if (change === 0) zeros = integer() - 1;
        }
        const now = column === 1 ? before + change : change + 2 * before - earlier;
        values[k] = now;
        earlier = before;
        before = now;
      }
      return values;
    },
    end() {
      if (at !== bytes.length) throw new RangeError("cell areas have bytes left over");
    },
  };
}
