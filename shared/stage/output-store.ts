/** The store of outputs, for a role that may create and read but neither list nor delete. */
import { asTilefoldError, isTilefoldError } from "../core/errors.js";
import type { Store } from "../store/store.js";

/**
 * Without the right to list, a missing key answers 403: that is absence here, since a right that is really lacking shows with the write that follows.
 * What would be deleted is emptied, and what is empty is not there. So claims and documents of a layer that is replaced come and go as elsewhere.
 */
export function outputStore(store: Store): Store {
  const exists = async (uri: string): Promise<boolean> => {
    try {
      return (await store.stat(uri)).size > 0;
    } catch (thrown) {
      if (ABSENT.has(asTilefoldError(thrown).code)) return false;
      throw thrown;
    }
  };
  return {
    scheme: store.scheme,
    work: store.work,
    stat: (uri, options) => store.stat(uri, options),
    read: (uri, range, options) => store.read(uri, range, options),
    readMany: (uri, ranges, options) => store.readMany(uri, ranges, options),
    readAll: (uri, options) => store.readAll(uri, options),
    list: (prefix, options) => store.list(prefix, options),
    close: () => store.close(),
    exists,
    write: async (uri, bytes, options) => {
      try {
        return await store.write(uri, bytes, options);
      } catch (thrown) {
        if (!isTilefoldError(thrown) || thrown.code !== "STORE_EXISTS" || (await exists(uri))) throw thrown;
        return await store.write(uri, bytes, { ...options, mode: "replace" });
      }
    },
    assemble: async (uri, pieces, total, from, options) => {
      try {
        return await store.assemble(uri, pieces, total, from, options);
      } catch (thrown) {
        if (!isTilefoldError(thrown) || thrown.code !== "STORE_EXISTS" || (await exists(uri))) throw thrown;
        return await store.assemble(uri, pieces, total, from, { ...options, mode: "replace" });
      }
    },
    delete: async (uri) => {
      if (await exists(uri)) await store.write(uri, new Uint8Array(0), { mode: "replace" });
    },
  };
}

const ABSENT = new Set(["SOURCE_NOT_FOUND", "STORE_ACCESS"]);
