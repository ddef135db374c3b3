import { type BigIntStats, closeSync, fstatSync, openSync, statSync } from "node:fs";
import { TilefoldError } from "../core/errors.js";
import { redactUri } from "../core/redact.js";
import { fileError } from "./file-errors.js";

/** An open file and the identity it had when it was opened. */
export interface FileHandle {
  readonly path: string;
  readonly fd: number;
  readonly size: number;
  readonly etag: string;
  users: number;
  /** Replaced on disk or pushed out: closed as soon as nobody reads from it. */
  retired: boolean;
}

export interface FileIdentity {
  readonly size: number;
  readonly etag: string;
  /** Made when it is asked for: it takes as long as the look at the file. */
  readonly modified: string;
}

/** Size, modification time and inode: what a file's etag is made of. */
export function fileIdentity(path: string): FileIdentity {
  let stats: BigIntStats;
  try {
    stats = statSync(path, { bigint: true });
  } catch (thrown) {
    throw fileError(thrown, path, "read");
  }
  return identityOf(path, stats);
}

function identityOf(path: string, stats: BigIntStats): FileIdentity {
  if (!stats.isFile()) {
    const what = stats.isDirectory() ? "a folder" : "a device or pipe";
    throw new TilefoldError("SOURCE_NOT_FOUND", `${redactUri(path)} is ${what}, not a file`, { at: { uri: redactUri(path) } });
  }
  return {
    size: Number(stats.size),
    etag: `${stats.size}-${stats.mtimeNs}-${stats.ino}`,
    get modified() {
      return stats.mtime.toISOString();
    },
  };
}

/** Open files, the least recently used ones closed beyond `capacity`. Handles in use are never closed. */
export class FileHandles {
  readonly #open = new Map<string, FileHandle>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** A handle on the file as it is now; give it back with release(). */
  acquire(path: string): FileHandle {
    const now = fileIdentity(path);
    let handle = this.#open.get(path);
    if (handle !== undefined) {
      this.#open.delete(path);
      if (handle.etag !== now.etag) {
        this.#retire(handle);
        handle = undefined;
      }
    }
    handle ??= openHandle(path);
    this.#open.set(path, handle);
    handle.users++;
    for (const [name, other] of this.#open) {
      if (this.#open.size <= this.#capacity) break;
      if (other === handle) continue;
      this.#open.delete(name);
      this.#retire(other);
    }
    return handle;
  }

  /** An open handle on the file as it was when `etag` was taken, without a look at what it is now; undefined where there is none. */
  held(path: string, etag: string | undefined): FileHandle | undefined {
    const handle = this.#open.get(path);
    if (handle === undefined || handle.etag !== etag) return undefined;
    this.#open.delete(path);
    this.#open.set(path, handle);
    handle.users++;
    return handle;
  }

  release(handle: FileHandle): void {
    handle.users--;
    if (handle.retired && handle.users === 0) closeSync(handle.fd);
  }

  #retire(handle: FileHandle): void {
    if (handle.retired) return;
    handle.retired = true;
    if (handle.users === 0) closeSync(handle.fd);
  }

  forget(path: string): void {
    const handle = this.#open.get(path);
    if (handle === undefined) return;
    this.#open.delete(path);
    this.#retire(handle);
  }

  closeAll(): void {
    for (const handle of this.#open.values()) this.#retire(handle);
    this.#open.clear();
  }
}

function openHandle(path: string): FileHandle {
  let fd: number;
  try {
    fd = openSync(path, "r");
  } catch (thrown) {
    throw fileError(thrown, path, "read");
  }
  try {
    const { size, etag } = identityOf(path, fstatSync(fd, { bigint: true }));
    return { path, fd, size, etag, users: 0, retired: false };
  } catch (thrown) {
    closeSync(fd);
    throw fileError(thrown, path, "read");
  }
}
