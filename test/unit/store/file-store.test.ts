import { appendFileSync, truncateSync, writeFileSync } from "node:fs";
import * as nodeFs from "node:fs/promises";
import { mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileStore } from "../../../shared/store/file-store.js";
import type { FileSystem } from "../../../shared/store/file-write.js";
import { codeOf, pattern } from "../../store-contract/store-contract.js";

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "tilefold-file-")));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const failing = (call: keyof FileSystem, code: string): FileSystem => ({
  ...nodeFs,
  [call]: async () => {
    throw Object.assign(new Error(code), { code });
  },
});
const whenWriting = (code: string): FileSystem => ({
  ...nodeFs,
  open: (async (path: string, flags: string) => {
    const file = await nodeFs.open(path, flags);
    if (flags !== "wx") return file;
    let calls = 0;
    return Object.assign(Object.create(file), {
      close: () => file.close(),
      sync: () => file.sync(),
      write: async (bytes: Uint8Array, offset: number, _: number, position: number) => {
        if (calls++ > 0) throw Object.assign(new Error(code), { code });
        return file.write(bytes, offset, 10, position);
      },
    });
  }) as FileSystem["open"],
});

describe("writing files", () => {
  it.each([
    [true, ["file", "folder"]],
    ["whole", ["file"]],
    [false, []],
  ] as const)("durable %s waits for the disk as it says", async (durable, expected) => {
    const waits: string[] = [];
    const fs: FileSystem = {
      ...nodeFs,
      open: async (path, flags) => {
        const file = await nodeFs.open(path, flags);
        return Object.assign(Object.create(file), {
          close: () => file.close(),
          write: (bytes: Uint8Array, offset: number, length: number, position: number) => file.write(bytes, offset, length, position),
          sync: async () => void waits.push(flags === "wx" ? "file" : "folder"),
        });
      },
    };
    await fileStore({ fs }).write(join(folder, "out.bin"), pattern(100), { durable });
    expect(waits).toEqual(expected);
  });
  it.each([
    ["no space left, halfway through", whenWriting("ENOSPC"), "STORE_FULL"],
    ["quota", whenWriting("EDQUOT"), "STORE_FULL"],
    ["no permission", failing("open", "EACCES"), "STORE_DENIED"],
    ["read-only file system", failing("open", "EROFS"), "STORE_DENIED"],
    ["link fails with no space", failing("link", "ENOSPC"), "STORE_FULL"],
    ["device error", whenWriting("EIO"), "STORE_FAILED"],
  ])("%s: nothing is left behind", async (_, fs, code) => {
    const store = fileStore({ fs });
    expect(await codeOf(store.write(join(folder, "out.bin"), pattern(100)))).toBe(code);
    expect(await readdir(folder)).toEqual([]);
  });

  it("replacing fails whole: the old bytes stay", async () => {
    await writeFile(join(folder, "out.bin"), "old");
    expect(await codeOf(fileStore({ fs: whenWriting("ENOSPC") }).write(join(folder, "out.bin"), pattern(100), { mode: "replace" }))).toBe(
      "STORE_FULL",
    );
    expect(await readFile(join(folder, "out.bin"), "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["out.bin"]);
  });

  it("a file where a folder is needed, and a folder where a file is", async () => {
    await writeFile(join(folder, "file"), "x");
    await mkdir(join(folder, "dir"));
    const store = fileStore();
    expect(await codeOf(store.write(join(folder, "file/out.bin"), pattern(3)))).toBe("STORE_DENIED");
    expect(await codeOf(store.write(join(folder, "dir"), pattern(3), { mode: "replace" }))).toBe("STORE_DENIED");
    expect(await codeOf(store.write(join(folder, "dir"), pattern(3)))).toBe("STORE_EXISTS");
    expect((await readdir(folder)).sort()).toEqual(["dir", "file"]);
  });

  it("file systems without hard links", async () => {
    const store = fileStore({ fs: failing("link", "ENOTSUP") });
    const uri = join(folder, "out.bin");
    await store.write(uri, pattern(100));
    await store.write(uri, pattern(100));
    expect(await codeOf(store.write(uri, pattern(100, 1)))).toBe("STORE_EXISTS");
    expect(await readdir(folder)).toEqual(["out.bin"]);
    expect(await store.readAll(uri)).toEqual(pattern(100));
  });

  it("clears away what dead writers left, once it is old", async () => {
    const old = ".tilefold-00000000-0000-4000-8000-000000000001.tmp";
    const young = ".tilefold-00000000-0000-4000-8000-000000000002.tmp";
    for (const name of [old, young, ".tilefold-notes.tmp"]) await writeFile(join(folder, name), "half");
    await utimes(join(folder, old), new Date(0), new Date(0));
    await fileStore().write(join(folder, "out.bin"), pattern(3));
    expect((await readdir(folder)).sort()).toEqual([young, ".tilefold-notes.tmp", "out.bin"].sort());
    const listed = [];
    for await (const { uri } of fileStore().list(folder)) listed.push(uri.slice(folder.length + 1));
    expect(listed).toEqual([".tilefold-notes.tmp", "out.bin"]);
  });

  it("writes through no symbolic link", async () => {
    await mkdir(join(folder, "real"));
    await writeFile(join(folder, "target.bin"), "target");
    await symlink(join(folder, "real"), join(folder, "linked"));
    await symlink(join(folder, "target.bin"), join(folder, "link.bin"));
    await symlink(join(folder, "nowhere"), join(folder, "dangling.bin"));
    const store = fileStore();
    for (const name of ["linked/out.bin", "linked/deep/out.bin", "link.bin", "dangling.bin"]) {
      for (const mode of ["create", "replace"] as const) {
        expect(await codeOf(store.write(join(folder, name), pattern(3), { mode })), name).toBe("URI_FORBIDDEN");
      }
    }
    expect(await codeOf(store.delete(join(folder, "linked/x.bin")))).toBe("URI_FORBIDDEN");
    expect(await readFile(join(folder, "target.bin"), "utf8")).toBe("target");
    expect(await readdir(join(folder, "real"))).toEqual([]);
    // Reading through one is the reader's choice.
    expect(Buffer.from(await store.readAll(join(folder, "link.bin"))).toString()).toBe("target");
  });
});

describe("reading files", () => {
  it("notices a file that is replaced or rewritten, also through a handle that is open", async () => {
    const uri = join(folder, "a.bin");
    await writeFile(uri, pattern(1000));
    const store = fileStore();
    const { etag } = await store.stat(uri);
    await store.read(uri, { offset: 0, length: 10 }, { etag });
    await writeFile(join(folder, "b.bin"), pattern(1000, 1));
    await rename(join(folder, "b.bin"), uri);
    expect(await codeOf(store.read(uri, { offset: 0, length: 10 }, { etag }))).toBe("SOURCE_CHANGED");
    expect(await store.read(uri, { offset: 0, length: 10 })).toEqual(pattern(10, 1));
    const { etag: second } = await store.stat(uri);
    await utimes(uri, new Date(1000), new Date(1000));
    expect(await codeOf(store.read(uri, { offset: 0, length: 10 }, { etag: second }))).toBe("SOURCE_CHANGED");
    await store.close();
  });

  it("reads at once into memory at hand, and notices there what it notices elsewhere", async () => {
    const store = fileStore();
    const path = join(folder, "a.bin");
    await writeFile(path, pattern(1000));
    const { etag } = await store.stat(path);
    const into = new Uint8Array(64);
    const code = (work: () => unknown): string => {
      try {
        work();
      } catch (error) {
        return (error as { code: string }).code;
      }
      return "no error";
    };
    const read = store.readInto!(path, { offset: 900, length: 50 }, into, { etag });
    expect(read).toEqual(pattern(1000).subarray(900, 950));
    expect(read.buffer).toBe(into.buffer);
    expect(store.work).toMatchObject({ requests: 2, bytesRead: 50 });
    expect(code(() => store.readInto!(path, { offset: 990, length: 20 }, into, { etag }))).toBe("RASTER_TRUNCATED");
    expect(code(() => store.readInto!(join(folder, "b.bin"), { offset: 0, length: 1 }, into))).toBe("SOURCE_NOT_FOUND");
    // The open handle still reads the old bytes.
    await writeFile(join(folder, "new.bin"), pattern(1000, 1));
    await rename(join(folder, "new.bin"), path);
    expect(code(() => store.readInto!(path, { offset: 0, length: 10 }, into, { etag }))).toBe("SOURCE_CHANGED");
    expect(store.readInto!(path, { offset: 0, length: 10 }, into)).toEqual(pattern(1000, 1).subarray(0, 10));
    truncateSync(path, 5);
    expect(code(() => store.readInto!(path, { offset: 0, length: 10 }, into))).toBe("RASTER_TRUNCATED");
    await store.close();
  });

  it("a file that changes between the reads of one call is never a mixture", async () => {
    const uri = join(folder, "a.bin");
    const store = fileStore();
    const ranges = [
      { offset: 0, length: 1_000_000 },
      { offset: 2_000_000, length: 2_000_000 },
    ];
    const changes = [() => truncateSync(uri, 100), () => writeFileSync(uri, pattern(4_000_000, 1)), () => appendFileSync(uri, "more")];
    for (const change of changes) {
      await writeFile(uri, pattern(4_000_000));
      // The call has opened the file and begun its first read when it gives its promise.
      const reading = codeOf(store.readMany(uri, ranges));
      change();
      expect(await reading).toBe("SOURCE_CHANGED");
    }
    await store.close();
  });

  it("keeps few files open, however many are read at once", async () => {
    const names = Array.from({ length: 40 }, (_, i) => join(folder, `${i}.bin`));
    for (const [i, name] of names.entries()) await writeFile(name, pattern(300_000, i));
    const openNow = async () => (await readdir("/proc/self/fd").catch(() => [])).length;
    const before = await openNow();
    const store = fileStore({ openFiles: 5 });
    const got = await Promise.all(names.map((name) => store.read(name, { offset: 7, length: 290_000 })));
    expect(got.every((bytes, i) => Buffer.compare(bytes, pattern(300_000, i).subarray(7, 290_007)) === 0)).toBe(true);
    expect((await openNow()) - before).toBeLessThanOrEqual(6);
    await store.close();
    expect(await openNow()).toBeLessThanOrEqual(before);
    expect((await store.read(names[0] as string, { offset: 0, length: 1 })).length).toBe(1);
    await store.close();
  });

  it("folders and pipes are no files", async () => {
    const store = fileStore();
    expect(await codeOf(store.stat(folder))).toBe("SOURCE_NOT_FOUND");
    expect(await codeOf(store.readAll(folder))).toBe("SOURCE_NOT_FOUND");
    expect(await codeOf(store.stat("/dev/null"))).toBe("SOURCE_NOT_FOUND");
    await writeFile(join(folder, "f"), "x");
    expect(await codeOf(store.stat(join(folder, "f/g")))).toBe("SOURCE_NOT_FOUND");
  });

  it("relative paths start at the folder that was given", async () => {
    await writeFile(join(folder, "a b%41.bin"), "x");
    const store = fileStore({ cwd: folder });
    expect((await store.stat("a b%41.bin")).uri).toBe(join(folder, "a b%41.bin"));
    expect((await store.stat("./sub/../a b%41.bin")).uri).toBe(join(folder, "a b%41.bin"));
  });
});
