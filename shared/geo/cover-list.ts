/** A list of integers that is kept and refilled. */
export interface Growing {
  items: Int32Array;
  length: number;
}

export const growing = (): Growing => ({ items: new Int32Array(64), length: 0 });

export function push(list: Growing, value: number): void {
  if (list.length === list.items.length) reserve(list, list.length + 1);
  list.items[list.length++] = value;
}

export function reserve(list: Growing, size: number): void {
  if (size <= list.items.length) return;
  const items = new Int32Array(Math.max(size, list.items.length * 2));
  items.set(list.items);
  list.items = items;
}

export const taken = (list: Growing): Int32Array => list.items.slice(0, list.length);

export function withEnd(list: Growing, end: number): Int32Array {
  const items = new Int32Array(list.length + 1);
  items.set(list.items.subarray(0, list.length));
  items[list.length] = end;
  return items;
}
