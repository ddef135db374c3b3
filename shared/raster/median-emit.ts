/** The little of WebAssembly's binary format (2.0 §5) that one function of vector code needs. */

const LOCAL_GET = 0x20;
const LOCAL_SET = 0x21;
const LOCAL_TEE = 0x22;
/** Prefix of vector instructions. */
const V = 0xfd;
const CONST = 12;

/** Unsigned LEB128. */
export function u(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low | 0x80 : low);
  } while (rest > 0);
  return bytes;
}

/** Signed LEB128 of a number that is not negative. */
export const s = (value: number): number[] => {
  const bytes = u(value);
  if (bytes.at(-1)! < 64) return bytes;
  bytes[bytes.length - 1]! |= 0x80;
  return [...bytes, 0];
};

/** Writes one function body; locals 0 (end, in pixels), 1 (pixel) and 2 (byte of the cell) are i32, the others v128. */
export class Body {
  readonly code: number[] = [];
  private vectors = 3;

  local = (): number => this.vectors++;
  get localCount(): number {
    return this.vectors - 3;
  }
  op(...bytes: number[]): this {
    for (const byte of bytes) this.code.push(byte);
    return this;
  }
  vector(code: number, ...bytes: number[]): this {
    return this.op(V, ...u(code), ...bytes);
  }
  get(index: number): this {
    return this.op(LOCAL_GET, ...u(index));
  }
  set(index: number): this {
    return this.op(LOCAL_SET, ...u(index));
  }
  tee(index: number): this {
    return this.op(LOCAL_TEE, ...u(index));
  }
  load(code: number, address: number, offset: number): this {
    return this.get(address).vector(code, 0, ...u(offset));
  }
  constant(bytes: ArrayLike<number>): this {
    return this.vector(CONST, ...Array.from(bytes));
  }
}

/** A module that imports memory `m.m` and exports the body as `run`. */
export function moduleBytes(body: Body, memoryBytes: number): Uint8Array<ArrayBuffer> {
  const locals = [2, ...u(2), 0x7f, ...u(body.localCount), 0x7b];
  const code = [...locals, ...body.code, 0x0b];
  const section = (id: number, bytes: readonly number[]) => [id, ...u(bytes.length), ...bytes];
  const pages = Math.ceil(memoryBytes / 65536);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 1, 0x7f, 0]),
    ...section(2, [1, 1, 0x6d, 1, 0x6d, 0x02, 0, ...u(pages)]),
    ...section(3, [1, 0]),
    ...section(7, [1, 3, 0x72, 0x75, 0x6e, 0, 0]),
    ...section(10, [1, ...u(code.length), ...code]),
  ]);
}
