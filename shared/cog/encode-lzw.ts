const CLEAR = 256;
const END = 257;
const FIRST = 258;
/** The table is cleared before it is full, as all TIFF writers do: decoders may lag one code behind. */
const FULL = 4094;

const SLOTS = 1 << 13;
/** Open addressing: (code of the string before, next byte) + 1 and the code of the two together. Reused from block to block. */
const keys = new Int32Array(SLOTS);
const codes = new Int16Array(SLOTS);

/** LZW as TIFF has it (TIFF 6.0 §13): codes of 9 to 12 bits, high bit first, widened one code early. */
export function encodeLzw(bytes: Uint8Array): Uint8Array {
  // At worst every byte is a code of 12 bits, with the clear codes between and the first and last one.
  const out = new Uint8Array(Math.ceil((bytes.length * 12) / 8) + Math.ceil(bytes.length / 3000) * 2 + 16);
  let to = 0;
  let buffer = 0;
  let held = 0;
  let width = 9;
  let next = FIRST;
  const put = (code: number): void => {
    buffer = (buffer << width) | code;
    held += width;
    while (held >= 8) {
      held -= 8;
      out[to++] = buffer >>> held;
    }
    buffer &= (1 << held) - 1;
  };
  const widen = (): void => {
    next++;
    if (next === FULL) {
      put(CLEAR);
      keys.fill(0);
      next = FIRST;
      width = 9;
    } else if (next > (1 << width) - 1) width++;
  };
  keys.fill(0);
  put(CLEAR);
  let string = bytes.length === 0 ? -1 : bytes[0]!;
  for (let i = 1; i < bytes.length; i++) {
    const byte = bytes[i]!;
    const key = ((string << 8) | byte) + 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 19) & (SLOTS - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (SLOTS - 1);
    if (keys[slot] === key) {
      string = codes[slot]!;
      continue;
    }
    put(string);
    keys[slot] = key;
    codes[slot] = next;
    widen();
    string = byte;
  }
  if (string >= 0) {
    put(string);
    widen();
  }
  put(END);
  if (held > 0) out[to++] = buffer << (8 - held);
  return out.slice(0, to);
}
