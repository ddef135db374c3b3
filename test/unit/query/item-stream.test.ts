import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { itemStream } from "../../../shared/node/query/item-stream.js";

function read(text: string, cuts: readonly number[] = []) {
  const bytes = new TextEncoder().encode(text);
  const items: unknown[] = [];
  const documents: unknown[] = [];
  const stream = itemStream({ item: (item) => void items.push(item), document: (document) => void documents.push(document) });
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  // The buffer is used again for every chunk, as a file reader may.
  const buffer = new Uint8Array(bytes.length);
  for (let i = 1; i < places.length; i++) {
    const chunk = bytes.subarray(places[i - 1], places[i]);
    buffer.fill(0x5b);
    buffer.set(chunk);
    stream.push(buffer.subarray(0, chunk.length));
  }
  stream.end();
  return { items, documents };
}

const json = fc.jsonValue({ maxDepth: 3 });

test("items come out one by one and the document without them, wherever the chunks are cut", () => {
  const document = fc.record({
    before: fc.dictionary(fc.constantFrom("type", "a", "links", 'fe"atures', "é"), json),
    list: fc.constantFrom("features" as const, "images" as const),
    items: fc.array(json, { maxLength: 6 }),
    after: fc.dictionary(fc.constantFrom("bbox", "z", "next"), json),
    space: fc.constantFrom(undefined, 1, "\t"),
  });
  fc.assert(
    fc.property(document, fc.array(fc.nat(5000), { maxLength: 12 }), ({ before, list, items, after, space }, cuts) => {
      const whole = Object.fromEntries([...Object.entries(before), [list, items], ...Object.entries(after)]);
      const result = read(JSON.stringify(whole, null, space), cuts);
      expect(result.items).toEqual(JSON.parse(JSON.stringify(items)).map((value: unknown) => ({ list, value })));
      expect(result.documents).toEqual([JSON.parse(JSON.stringify({ ...whole, [list]: [] }))]);
    }),
    { numRuns: 500 },
  );
});

describe("documents", () => {
  test("may follow each other, one a line, with a byte order mark first", () => {
    expect(read('\ufeff{"type":"Feature","id":"a"}\n{"type":"Feature","id":"b"}\n').documents).toEqual([
      { type: "Feature", id: "a" },
      { type: "Feature", id: "b" },
    ]);
  });

  test("lists of the same name deeper down are left alone", () => {
    const value = { properties: { features: [1, 2] }, links: [{ features: [3] }] };
    expect(read(JSON.stringify(value))).toEqual({ items: [], documents: [value] });
  });

  test.each([
    ['{"features":[{"a":1},', /ends too early/],
    ['{"features":[{"a":1},{"b"}]}', /features 1 is not JSON/],
    ['{"features":[]}}', /closes more than it opens/],
    ['{"a":"', /ends too early/],
    ["<html>", /is not JSON/],
    ['{"a" 1}', /the item list is not JSON/],
  ])("refused: %s", (text, sentence) => expect(() => read(text)).toThrow(sentence));

  test("an item without end is refused before it fills the memory", () => {
    const stream = itemStream({ item: () => undefined, document: () => undefined });
    stream.push(new TextEncoder().encode('{"features":[{"a":"'));
    const filler = new Uint8Array(1 << 20).fill(0x61);
    expect(() => {
      for (let i = 0; i < 40; i++) stream.push(filler);
    }).toThrow(/longer than/);
  });
});
