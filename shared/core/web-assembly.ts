/** The part of the WebAssembly interface (JS API 2.0) that is used: the compiler's ES library leaves it out. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
interface WasmHost {
  readonly Memory: new (size: { initial: number }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
}

/** A module that is kept as base64, for rooms without a file system. */
export function moduleOf(base64: string): object {
  const text = atob(base64);
  const code = new Uint8Array(text.length);
  for (let i = 0; i < code.length; i++) code[i] = text.charCodeAt(i);
  return new Module(code);
}

export const { Memory, Module, Instance } = (globalThis as unknown as { WebAssembly: WasmHost }).WebAssembly;
