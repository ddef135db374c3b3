import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockCache, cachedReader } from "../../../shared/store/block-cache.js";
import { memoryStore } from "../../../shared/store/memory-store.js";
import type { Store } from "../../../shared/store/store.js";
import { codeOf, pattern } from "../../store-contract/store-contract.js";

const uri = "memory://cache/a.bin";

async function filled(size: number): Promise<{ store: Store; etag: string }> {
  const store = memoryStore();
  const { etag } = await store.write(uri, pattern(size));
  return { store, etag };
}

describe("block cache", () => {
  it("gives the bytes of the object, whatever is asked in whatever order, and holds to its limit", async () => {
    const { store, etag } = await filled(10_000);
    const bytes = pattern(10_000);
    const read = fc.record({ offset: fc.nat(10_000), length: fc.nat(3000) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(read, { maxLength: 30 }),
        fc.constantFrom(64, 100, 1024),
        fc.constantFrom(0, 500, 5000),
        async (reads, blockBytes, limit) => {
          const cache = blockCache(limit, blockBytes);
          const reader = cachedReader(store, uri, etag, { cache });
          const answers = await Promise.all(reads.map(({ offset, length }) => reader.read(offset, Math.min(length, 10_000 - offset))));
          answers.forEach((answer, i) => {
            const { offset, length } = reads[i] as { offset: number; length: number };
            expect(Buffer.compare(answer, bytes.subarray(offset, Math.min(10_000, offset + length)))).toBe(0);
          });
          expect(cache.heldBytes).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("asks once for what several readers want, and not again", async () => {
    const { store, etag } = await filled(300_000);
    const reader = cachedReader(store, uri, etag, { size: 300_000, cache: blockCache() });
    const before = store.work.requests;
    await Promise.all(Array.from({ length: 20 }, (_, i) => reader.read(i * 100, 50)));
    expect(store.work.requests - before).toBe(1);
    await reader.read(0, 65_536);
    await reader.read(65_530, 1).then(() => reader.read(100, 100));
    expect(store.work.requests - before).toBe(1);
    // Two missing blocks, one call.
    await reader.read(65_000, 140_000);
    expect(store.work.requests - before).toBe(2);
  });

  it("does not keep failures", async () => {
    const { store, etag } = await filled(100);
    let failures = 1;
    const flaky = Object.assign(Object.create(store) as Store, {
      read: (...args: Parameters<Store["read"]>) => (failures-- > 0 ? Promise.reject(new Error("once")) : store.read(...args)),
    });
    const reader = cachedReader(flaky, uri, etag, { size: 100, cache: blockCache() });
    await expect(reader.read(0, 10)).rejects.toThrow("once");
    expect(await reader.read(0, 10)).toEqual(pattern(10));
  });

  it("notices a replaced object and the end of the object", async () => {
    const { store, etag } = await filled(100);
    const cache = blockCache();
    expect(await codeOf(cachedReader(store, uri, etag, { cache }).read(95, 6))).toBe("RASTER_TRUNCATED");
    await store.write(uri, pattern(100, 2), { mode: "replace" });
    expect(await codeOf(cachedReader(store, uri, etag, { cache }).read(0, 10))).toBe("SOURCE_CHANGED");
    expect(await codeOf(cachedReader(store, uri, etag, { cache, size: 100 }).read(0, 10))).toBe("SOURCE_CHANGED");
    const { etag: now } = await store.stat(uri);
    expect(await cachedReader(store, uri, now, { cache }).read(0, 10)).toEqual(pattern(10, 2));
  });
});
