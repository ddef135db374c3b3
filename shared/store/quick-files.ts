/**
 * The calls a write makes, without a trip through the thread pool where they are quick: a trip takes several times as long as making a folder, a link
 * or a small file. What waits for the disk goes there still.
 */
import {
  closeSync,
  fstatSync,
  fsync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  read as readCallback,
  readdirSync,
  renameSync,
  statSync,
  unlinkSync,
  write as writeCallback,
  writeSync,
} from "node:fs";
import { promisify } from "node:util";
import type { FileSystem, OpenFile } from "./file-write.js";

/** A copy to the page cache costs less than a trip up to about this size. */
const QUICK_BYTES = 256 * 1024;

const writeAsync = promisify(writeCallback);
const readAsync = promisify(readCallback);
const syncAsync = promisify(fsync);

function openFile(path: string, flags: string): OpenFile {
  const fd = openSync(path, flags);
  return {
    write: async (bytes, from, length, at) =>
      length <= QUICK_BYTES
        ? { bytesWritten: writeSync(fd, bytes, from, length, at) }
        : { bytesWritten: (await writeAsync(fd, bytes, from, length, at)).bytesWritten },
    read: async (into, from, length, at) => ({ bytesRead: (await readAsync(fd, into, from, length, at)).bytesRead }),
    stat: async () => fstatSync(fd),
    sync: () => syncAsync(fd),
    close: async () => closeSync(fd),
  };
}

export const quickFiles: FileSystem = {
  open: async (path, flags) => openFile(path, flags),
  link: async (from, to) => linkSync(from, to),
  rename: async (from, to) => renameSync(from, to),
  unlink: async (path) => unlinkSync(path),
  mkdir: async (path, options) => mkdirSync(path, options),
  lstat: async (path) => lstatSync(path),
  readdir: async (path) => readdirSync(path),
  stat: async (path) => statSync(path),
};
