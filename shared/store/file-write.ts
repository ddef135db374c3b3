import { randomUUID } from "node:crypto";
import type { Stats } from "node:fs";
import { dirname, join, sep } from "node:path";
import { TilefoldError } from "../core/errors.js";
import { redactUri } from "../core/redact.js";
import { fileError } from "./file-errors.js";
import { quickFiles } from "./quick-files.js";
import { storeExists } from "./refusals.js";

export interface OpenFile {
  readonly write: (bytes: Uint8Array, from: number, length: number, at: number) => Promise<{ readonly bytesWritten: number }>;
  readonly read: (into: Uint8Array, from: number, length: number, at: number) => Promise<{ readonly bytesRead: number }>;
  readonly stat: () => Promise<Stats>;
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The calls a write makes; tests put failing ones in their place. */
export interface FileSystem {
  readonly open: (path: string, flags: string) => Promise<OpenFile>;
  readonly link: (from: string, to: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
  readonly mkdir: (path: string, options: { readonly recursive: true }) => Promise<string | undefined>;
  readonly lstat: (path: string) => Promise<Stats>;
  readonly readdir: (path: string) => Promise<string[]>;
  readonly stat: (path: string) => Promise<Stats>;
}

export interface FileWriter {
  /** Writes the bytes whole under `path`, or leaves nothing there. True where they are new, false where the same bytes stood there. */
  write(
    path: string,
    bytes: Uint8Array,
    how: { mode: "create" | "replace"; durable: boolean | "whole"; signal?: AbortSignal | undefined },
  ): Promise<boolean>;
  /** The same for bytes that come one after the other. */
  writeStream(
    path: string,
    chunks: () => AsyncIterable<Uint8Array>,
    how: { mode: "create" | "replace"; durable: boolean | "whole"; signal?: AbortSignal | undefined },
  ): Promise<boolean>;
  /** Throws URI_FORBIDDEN where the path leads through a symbolic link. */
  refuseLinks(path: string): Promise<void>;
}

const TEMPORARY = /^\.tilefold-[0-9a-f-]{36}\.tmp$/;
const STALE_MS = 60 * 60 * 1000;

/** Stretches of one file that are on their way to it side by side. */
const WRITES_AT_ONCE = 4;

/** Names of unfinished writes: never listed, and removed by a later writer in the folder once they are an hour old. */
export const isTemporaryName = (name: string): boolean => TEMPORARY.test(name);

export function fileWriter(fs: FileSystem = quickFiles, now: () => number = Date.now): FileWriter {
  const plainFolders = new Set<string>();
  const sweptFolders = new Set<string>();

  async function refuseLinks(path: string): Promise<void> {
    const parts = path.split(sep).filter((part) => part !== "");
    // A link directly below the root (/tmp on macOS, /home elsewhere) is the system's own.
    for (let depth = 2; depth <= parts.length; depth++) {
      const name = sep + parts.slice(0, depth).join(sep);
      if (plainFolders.has(name)) continue;
      let stats: Stats;
      try {
        stats = await fs.lstat(name);
      } catch (thrown) {
        if ((thrown as NodeJS.ErrnoException).code === "ENOENT") return;
        throw fileError(thrown, path, "write");
      }
      if (stats.isSymbolicLink()) {
        const whole = depth === parts.length ? "is" : `leads through ${redactUri(name)},`;
        throw new TilefoldError("URI_FORBIDDEN", `the output ${redactUri(path)} ${whole} a symbolic link`, {
          hint: "Name the place that the link points to.",
          at: { uri: redactUri(path) },
        });
      }
      if (stats.isDirectory()) plainFolders.add(name);
    }
  }

  async function sweep(folder: string): Promise<void> {
    if (sweptFolders.has(folder)) return;
    sweptFolders.add(folder);
    for (const name of await fs.readdir(folder)) {
      if (!isTemporaryName(name)) continue;
      const path = join(folder, name);
      try {
        if (now() - (await fs.stat(path)).mtimeMs > STALE_MS) await fs.unlink(path);
      } catch {
        // Another writer was quicker, or it is not ours to remove: either way it is no reason to fail.
      }
    }
  }

  /** Opens a new file in a folder that refuseLinks may have seen: it is made where it is not there, or gone since. */
  async function openNew(folder: string, path: string): Promise<OpenFile> {
    if (!plainFolders.has(folder) && !(await isThere(fs, folder))) await fs.mkdir(folder, { recursive: true });
    try {
      return await fs.open(path, "wx");
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== "ENOENT") throw thrown;
      await fs.mkdir(folder, { recursive: true });
      return fs.open(path, "wx");
    }
  }

  async function writeTemporary(folder: string, path: string, chunks: Chunks, durable: boolean): Promise<void> {
    const file = await openNew(folder, path);
    const waiting: Promise<void>[] = [];
    const writeAt = async (bytes: Uint8Array, at: number): Promise<void> => {
      for (let done = 0; done < bytes.length; )
        done += (await file.write(bytes, done, Math.min(bytes.length - done, 1 << 28), at + done)).bytesWritten;
    };
    try {
      let at = 0;
      for await (const bytes of chunks) {
        const writing = writeAt(bytes, at);
        // A failure is met when its turn comes; until then it is nobody's unhandled one.
        writing.catch(() => {});
        at += bytes.length;
        waiting.push(writing);
        if (waiting.length >= WRITES_AT_ONCE) await waiting.shift();
      }
      await Promise.all(waiting);
      if (durable) await file.sync();
    } finally {
      await Promise.allSettled(waiting);
      await file.close();
    }
  }

  /** Whether the bytes are new, and whether the temporary file is still there. */
  async function settle(temporary: string, path: string, mode: "create" | "replace"): Promise<{ isNew: boolean; left: boolean }> {
    if (mode === "replace") {
      await fs.rename(temporary, path);
      return { isNew: true, left: false };
    }
    try {
      await fs.link(temporary, path);
      return { isNew: true, left: true };
    } catch (thrown) {
      const code = (thrown as NodeJS.ErrnoException).code ?? "";
      if (code === "EEXIST") {
        if (await holdsSame(fs, path, temporary)) return { isNew: false, left: true };
        throw storeExists(path);
      }
      // File systems without hard links (exFAT, some network mounts): look, then rename. Two writers at once bring the same bytes.
      if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EXDEV", "EMLINK"].includes(code)) throw thrown;
      if (await isThere(fs, path)) {
        if (await holdsSame(fs, path, temporary)) return { isNew: false, left: true };
        throw storeExists(path);
      }
      await fs.rename(temporary, path);
      return { isNew: true, left: false };
    }
  }

  async function put(
    path: string,
    chunks: () => Chunks,
    { mode, durable, signal }: { mode: "create" | "replace"; durable: boolean | "whole"; signal?: AbortSignal | undefined },
  ): Promise<boolean> {
    await refuseLinks(path);
    const folder = dirname(path);
    const temporary = join(folder, `.tilefold-${randomUUID()}.tmp`);
    let left = true;
    try {
      signal?.throwIfAborted();
      await writeTemporary(folder, temporary, chunks(), durable !== false);
      signal?.throwIfAborted();
      const { isNew, left: remains } = await settle(temporary, path, mode);
      left = remains;
      if (durable === true) await syncFolder(fs, folder);
      return isNew;
    } catch (thrown) {
      throw fileError(thrown, path, "write");
    } finally {
      if (left) await fs.unlink(temporary).catch(() => {});
      await sweep(folder).catch(() => {});
    }
  }

  return {
    refuseLinks,
    write: (path, bytes, how) => put(path, () => [bytes], how),
    writeStream: put,
  };
}

type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

async function isThere(fs: FileSystem, path: string): Promise<boolean> {
  try {
    await fs.lstat(path);
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw thrown;
  }
}

/** Whether two files hold the same bytes. */
async function holdsSame(fs: FileSystem, path: string, other: string): Promise<boolean> {
  const [one, two] = [await fs.open(path, "r"), await fs.open(other, "r")];
  try {
    const [stats, { size }] = [await one.stat(), await two.stat()];
    if (!stats.isFile() || stats.size !== size) return false;
    const length = Math.min(1 << 20, Math.max(1, size));
    const [a, b] = [Buffer.allocUnsafe(length), Buffer.allocUnsafe(length)];
    for (let done = 0; done < size; ) {
      const { bytesRead } = await one.read(a, 0, length, done);
      if (bytesRead === 0) return false;
      let read = 0;
      while (read < bytesRead) read += (await two.read(b, read, bytesRead - read, done + read)).bytesRead;
      if (a.compare(b, 0, bytesRead, 0, bytesRead) !== 0) return false;
      done += bytesRead;
    }
    return true;
  } finally {
    await one.close();
    await two.close();
  }
}

/** A new name survives a power cut only when its folder is synced too. Some systems refuse that for folders: then there is no more to do. */
async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  try {
    const handle = await fs.open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    if (!["EISDIR", "EPERM", "EACCES", "EINVAL", "ENOTSUP"].includes((thrown as NodeJS.ErrnoException).code ?? "")) throw thrown;
  }
}
