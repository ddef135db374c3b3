/** The little of WebAssembly's binary format (2.0 §5) that a module of one function with scalars and vectors needs. */
import { u } from "./median-emit.js";

export const I32 = 0x7f;
export const F32 = 0x7d;
export const F64 = 0x7c;
export const V128 = 0x7b;

/** Signed LEB128. */
function signed(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; ) {
    const low = rest & 0x7f;
    rest >>= 7;
    if ((rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

/** Writes a function body. Locals are numbered from the parameters on, in the order in which they are asked for. */
export class FunctionBody {
  readonly code: number[] = [];
  private readonly types: number[] = [];

  constructor(private readonly parameters: readonly number[]) {}

  local(type: number): number {
    this.types.push(type);
    return this.parameters.length + this.types.length - 1;
  }
  op(...bytes: number[]): this {
    for (const byte of bytes) this.code.push(byte);
    return this;
  }
  /** An instruction behind the prefix of vectors. */
  vector(code: number, ...bytes: number[]): this {
    return this.op(0xfd, ...u(code), ...bytes);
  }
  get(index: number): this {
    return this.op(0x20, ...u(index));
  }
  set(index: number): this {
    return this.op(0x21, ...u(index));
  }
  tee(index: number): this {
    return this.op(0x22, ...u(index));
  }
  i32(value: number): this {
    return this.op(0x41, ...signed(value));
  }
  f32(value: number): this {
    return this.op(0x43, ...new Uint8Array(Float32Array.of(value).buffer));
  }
  f64(value: number): this {
    return this.op(0x44, ...new Uint8Array(Float64Array.of(value).buffer));
  }
  /** A vector of 16 bytes. */
  constant(bytes: ArrayBuffer): this {
    return this.vector(12, ...new Uint8Array(bytes));
  }

  /** A module that imports memory `m.m` and exports the function as `run`, which gives an i32. */
  module(): Uint8Array<ArrayBuffer> {
    const locals = [...u(this.types.length), ...this.types.flatMap((type) => [1, type])];
    const code = [...locals, ...this.code, 0x0b];
    const section = (id: number, bytes: readonly number[]) => [id, ...u(bytes.length), ...bytes];
    return Uint8Array.from([
      ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...section(1, [1, 0x60, ...u(this.parameters.length), ...this.parameters, 1, I32]),
      ...section(2, [1, 1, 0x6d, 1, 0x6d, 0x02, 0, 1]),
      ...section(3, [1, 0]),
      ...section(7, [1, 3, 0x72, 0x75, 0x6e, 0, 0]),
      ...section(10, [1, ...u(code.length), ...code]),
    ]);
  }
}
