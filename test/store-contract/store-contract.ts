import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../shared/store/store.js";

export interface StoreUnderTest {
  readonly name: string;
  /** Opens the store and tells a fresh, empty folder (ending in "/") of it. */
  open(): Promise<{ store: Store; folder: string; close?: () => Promise<void> }>;
  /** Puts an object there by other means than the store, for those that cannot write; `undefined`: store.write. */
  readonly put?: (uri: string, bytes: Uint8Array) => Promise<void>;
  readonly readOnly?: boolean;
}

/** Bytes whose value tells their position, with no short period. */
export function pattern(length: number, seed = 0): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = (Math.imul(i + seed * 7919, 2654435761) >>> 13) & 255;
  return bytes;
}

export const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "no error",
    (error: { code?: string; message?: string }) => error.code ?? String(error),
  );

const sum = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

/** What every store must do, whatever it is made of. */
export function storeContract(under: StoreUnderTest): void {
  describe(`store: ${under.name}`, () => {
    let store: Store;
    let folder: string;
    let close: (() => Promise<void>) | undefined;
    const put = async (name: string, bytes: Uint8Array): Promise<string> => {
      if (under.put) await under.put(folder + name, bytes);
      else await store.write(folder + name, bytes, { mode: "replace" });
      return folder + name;
    };

    beforeAll(async () => {
      ({ store, folder, close } = await under.open());
    });
    afterAll(async () => {
      await store.close();
      await close?.();
    });

    it("tells size and identity, the same each time", async () => {
      const uri = await put("stat.bin", pattern(1000));
      const first = await store.stat(uri);
      expect(first.size).toBe(1000);
      expect(first.etag).not.toBe("");
      expect(await store.stat(first.uri)).toEqual(first);
    });

    it("reads exactly the bytes asked for", async () => {
      const bytes = pattern(300_000);
      const uri = await put("read.bin", bytes);
      const { etag } = await store.stat(uri);
      expect(Buffer.compare(await store.read(uri, { offset: 0, length: 300_000 }), bytes)).toBe(0);
      expect(await store.read(uri, { offset: 0, length: 1 }, { etag })).toEqual(bytes.slice(0, 1));
      expect(await store.read(uri, { offset: 299_999, length: 1 }, { etag })).toEqual(bytes.slice(299_999));
      expect(await store.read(uri, { offset: 1234, length: 70_000 }, { etag }).then(sum)).toBe(sum(bytes.slice(1234, 71_234)));
      expect(await store.read(uri, { offset: 17, length: 0 }, { etag })).toEqual(new Uint8Array(0));
    });

    it("answers many ranges in the order asked, whether they touch, overlap, repeat or lie far apart", async () => {
      const bytes = pattern(2_500_000);
      const uri = await put("many.bin", bytes);
      const { etag } = await store.stat(uri);
      const ranges = [
        { offset: 2_400_000, length: 100_000 },
        { offset: 0, length: 10 },
        { offset: 10, length: 20 },
        { offset: 5, length: 10 },
        { offset: 0, length: 10 },
        { offset: 50_000, length: 0 },
        { offset: 60_000, length: 1_500_000 },
        { offset: 1_000_000, length: 3 },
        { offset: 30, length: 0 },
        { offset: 2_499_999, length: 1 },
      ];
      const answers = await store.readMany(uri, ranges, { etag });
      expect(answers.map((answer) => answer.length)).toEqual(ranges.map(({ length }) => length));
      ranges.forEach(({ offset, length }, i) => {
        expect(Buffer.compare(answers[i] as Uint8Array, bytes.subarray(offset, offset + length)), `range ${i}`).toBe(0);
      });
      expect(await store.readMany(uri, [], { etag })).toEqual([]);
    });

    it("reads whole objects up to a limit, empty ones too", async () => {
      const uri = await put("all.bin", pattern(5000));
      expect(await store.readAll(uri)).toEqual(pattern(5000));
      expect(await store.readAll(uri, { limit: 5000 })).toEqual(pattern(5000));
      expect(await codeOf(store.readAll(uri, { limit: 4999 }))).toBe("LIMIT_EXCEEDED");
      expect((await store.readAll(await put("empty.bin", new Uint8Array(0)))).length).toBe(0);
    });

    it("names the byte where an object ends too early", async () => {
      const uri = await put("short.bin", pattern(100));
      const error = await store.read(uri, { offset: 90, length: 11 }).catch((thrown) => thrown);
      expect(error.code).toBe("RASTER_TRUNCATED");
      expect(error.at.byte).toBe(100);
      expect(await codeOf(store.read(uri, { offset: 1000, length: 1 }))).toBe("RASTER_TRUNCATED");
    });

    it("says SOURCE_NOT_FOUND where there is nothing", async () => {
      const uri = `${folder}nothing/here.bin`;
      expect(await codeOf(store.stat(uri))).toBe("SOURCE_NOT_FOUND");
      expect(await codeOf(store.read(uri, { offset: 0, length: 1 }))).toBe("SOURCE_NOT_FOUND");
      expect(await codeOf(store.readMany(uri, [{ offset: 0, length: 1 }]))).toBe("SOURCE_NOT_FOUND");
      expect(await codeOf(store.readAll(uri))).toBe("SOURCE_NOT_FOUND");
      expect(await store.exists(uri)).toBe(false);
      expect(await store.exists(await put("there.bin", pattern(1)))).toBe(true);
    });

    it("says SOURCE_CHANGED once an object is replaced", async () => {
      const uri = await put("changed.bin", pattern(100, 1));
      const { etag } = await store.stat(uri);
      await put("changed.bin", pattern(100, 2));
      expect(await codeOf(store.read(uri, { offset: 0, length: 10 }, { etag }))).toBe("SOURCE_CHANGED");
      expect(await codeOf(store.readMany(uri, [{ offset: 0, length: 10 }], { etag }))).toBe("SOURCE_CHANGED");
      expect(await codeOf(store.readAll(uri, { etag }))).toBe("SOURCE_CHANGED");
      expect(await store.readAll(uri)).toEqual(pattern(100, 2));
    });

    it("gives up when it is told to", async () => {
      const uri = await put("abort.bin", pattern(100));
      const signal = AbortSignal.abort(new Error("enough"));
      await expect(store.read(uri, { offset: 0, length: 1 }, { signal })).rejects.toThrow("enough");
      await expect(store.stat(uri, { signal })).rejects.toThrow("enough");
    });

    it("counts what it did", async () => {
      const uri = await put("work.bin", pattern(100));
      const before = { ...store.work };
      await store.read(uri, { offset: 0, length: 60 });
      expect(store.work.bytesRead - before.bytesRead).toBe(60);
      expect(store.work.requests).toBeGreaterThan(before.requests);
    });

    if (under.readOnly) {
      it("refuses to write", async () => {
        expect(await codeOf(store.write(`${folder}new.bin`, pattern(3)))).toBe("STORE_DENIED");
        expect(await codeOf(store.delete(`${folder}new.bin`))).toBe("STORE_DENIED");
        expect(await codeOf(store.assemble(`${folder}new.bin`, [{ bytes: pattern(3) }], 3, store))).toBe("STORE_DENIED");
      });
      return;
    }

    it("creates once: the same bytes again are success, others are refused and change nothing", async () => {
      const uri = `${folder}deep/er/create.bin`;
      const first = await store.write(uri, pattern(1000));
      expect(first.size).toBe(1000);
      const { modified: _, ...told } = first;
      expect(await store.stat(uri)).toMatchObject(told);
      expect((await store.write(uri, pattern(1000))).etag).toBe(first.etag);
      expect(await codeOf(store.write(uri, pattern(1000, 5)))).toBe("STORE_EXISTS");
      expect(await codeOf(store.write(uri, pattern(999)))).toBe("STORE_EXISTS");
      expect(await store.readAll(uri)).toEqual(pattern(1000));
      expect(await store.stat(uri)).toMatchObject(told);
    });

    it.each([
      ["small", 0.001],
      ["large", 1],
    ])(
      "puts a %s object together from others, whole",
      async (name, scale) => {
        const mebi = Math.round(scale * 1024 * 1024);
        const parts = await Promise.all(
          [7, 1, 30].map(async (length, i) => {
            const uri = `${folder}assemble/${name}-${i}.bin`;
            const { etag, size } = await store.write(uri, pattern(length * mebi, i), { mode: "replace" });
            return { uri, etag, size };
          }),
        );
        const of = (i: number, offset: number, length: number) => ({ ...parts[i]!, offset: offset * mebi, length: length * mebi });
        const pieces = () => [{ bytes: pattern(100, 9) }, of(0, 1, 6), of(1, 0, 1), of(2, 2, 28), of(0, 0, 1), { bytes: pattern(5, 8) }];
        const expected = Buffer.concat([
          pattern(100, 9),
          pattern(7 * mebi, 0).subarray(mebi),
          pattern(mebi, 1),
          pattern(30 * mebi, 2).subarray(2 * mebi),
          pattern(7 * mebi, 0).subarray(0, mebi),
          pattern(5, 8),
        ]);
        const uri = `${folder}assemble/${name}.bin`;
        const stat = await store.assemble(uri, pieces(), expected.length, store);
        expect(stat.size).toBe(expected.length);
        expect(sum(await store.readAll(uri))).toBe(sum(expected));
        // Again, as after an answer that was lost: the same bytes are success. Other bytes are not, and change nothing.
        expect((await store.assemble(uri, pieces(), expected.length, store)).etag).toBe(stat.etag);
        const other = [{ bytes: pattern(100, 10) }, ...pieces().slice(1)];
        expect(await codeOf(store.assemble(uri, other, expected.length, store))).toBe("STORE_EXISTS");
        expect(sum(await store.readAll(uri))).toBe(sum(expected));
        await store.assemble(uri, other, expected.length, store, { mode: "replace" });
        expect(sum(await store.readAll(uri))).not.toBe(sum(expected));
        // A part that changed meanwhile: nothing under the new name.
        const changed = [{ ...of(0, 0, 7), etag: '"another"' }, of(2, 0, 30)];
        expect(await codeOf(store.assemble(`${uri}.new`, changed, 37 * mebi, store))).toBe("SOURCE_CHANGED");
        expect(await store.exists(`${uri}.new`)).toBe(false);
      },
      60_000,
    );

    it("lets many writers of one object all succeed", async () => {
      const uri = `${folder}race.bin`;
      const stats = await Promise.all(Array.from({ length: 12 }, () => store.write(uri, pattern(10_000))));
      expect(new Set(stats.map(({ etag }) => etag)).size).toBe(1);
      expect(await store.readAll(uri)).toEqual(pattern(10_000));
    });

    it("replaces when asked to", async () => {
      const uri = `${folder}replace.bin`;
      await store.write(uri, pattern(10, 1), { mode: "replace" });
      await store.write(uri, pattern(20, 2), { mode: "replace", durable: true });
      expect(await store.readAll(uri)).toEqual(pattern(20, 2));
    });

    it("lists what lies below a prefix, in order, and nothing beside it", async () => {
      for (const name of ["l/b.bin", "l/a/2.bin", "l/a/1.bin", "l/a.bin", "l/a-b/x.bin", "l2/no.bin"]) await put(name, pattern(3));
      const found = await collect(store.list(`${folder}l/`));
      expect(found.map(({ uri }) => uri.slice(uri.indexOf("/l/") + 3))).toEqual(["a-b/x.bin", "a.bin", "a/1.bin", "a/2.bin", "b.bin"]);
      expect(await collect(store.list(`${folder}l`))).toEqual(found);
      const first = found[0];
      expect(first?.size).toBe(3);
      expect(await store.stat(first?.uri ?? "")).toMatchObject({ uri: first?.uri, size: 3, etag: first?.etag });
      expect(await collect(store.list(`${folder}none/`))).toEqual([]);
    });

    it("deletes, and does not mind when there is nothing to delete", async () => {
      const uri = await put("delete.bin", pattern(3));
      await store.delete(uri);
      expect(await store.exists(uri)).toBe(false);
      await store.delete(uri);
    });

    it("refuses outputs that say one place and mean another", async () => {
      for (const name of ["../up.bin", "a/../../up.bin", "%2e%2e/up.bin", "a%2Fb.bin", "a%252e", "nul\0.bin", "nul%00.bin"]) {
        expect(await codeOf(store.write(folder + name, pattern(1))), name).toBe("URI_FORBIDDEN");
      }
    });
  });
}
