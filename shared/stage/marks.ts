/**
 * Small files in a job's state whose presence says something. Nothing deletes in the cloud, so an empty file is one that was taken back.
 * Roles without the right to list are told 403 where a key is missing: for state that is absence, since a right that is
 * really lacking shows with the read or write that follows.
 */
import { asTilefoldError } from "../core/errors.js";
import type { ObjectStat, Store } from "../store/store.js";
import { encodeText, type JobFile, jobUri, type Stage } from "./stage.js";

const ABSENT = new Set(["SOURCE_NOT_FOUND", "STORE_ACCESS"]);

/** What stands at an address of state, or null. */
export async function statState(uri: string, stage: Stage): Promise<ObjectStat | null> {
  try {
    return await stage.storeFor(uri).stat(uri, stage.signal ? { signal: stage.signal } : {});
  } catch (thrown) {
    if (ABSENT.has(asTilefoldError(thrown).code)) return null;
    throw thrown;
  }
}

/** Whether a file of the job stands and was not taken back. */
export async function stands(jobId: string, file: JobFile, stage: Stage): Promise<boolean> {
  const stat = await statState(jobUri(stage.state, jobId, file), stage);
  return stat !== null && stat.size > 0;
}

export async function mark(jobId: string, file: JobFile, value: unknown, stage: Stage): Promise<void> {
  await stage.storeFor(stage.state).write(jobUri(stage.state, jobId, file), encodeText(`${JSON.stringify(value)}\n`), { mode: "replace" });
}

/** Takes back the files of an earlier attempt. */
export async function takeBack(jobId: string, files: readonly JobFile[], stage: Stage): Promise<void> {
  await Promise.all(
    files.map(async (file) => {
      if (await stands(jobId, file, stage))
        await stage.storeFor(stage.state).write(jobUri(stage.state, jobId, file), new Uint8Array(0), { mode: "replace" });
    }),
  );
}

/** The store of a function's state: a 403 for a key says that it is not there, and what is deleted is left to the bucket's lifecycle rules. */
export function stateStore(store: Store): Store {
  return {
    scheme: store.scheme,
    work: store.work,
    stat: (uri, options) => store.stat(uri, options),
    read: (uri, range, options) => store.read(uri, range, options),
    readMany: (uri, ranges, options) => store.readMany(uri, ranges, options),
    readAll: (uri, options) => store.readAll(uri, options),
    write: (uri, bytes, options) => store.write(uri, bytes, options),
    assemble: (uri, pieces, total, from, options) => store.assemble(uri, pieces, total, from, options),
    list: (prefix, options) => store.list(prefix, options),
    delete: async () => {},
    close: () => store.close(),
    exists: async (uri) => {
      try {
        return await store.exists(uri);
      } catch (thrown) {
        if (asTilefoldError(thrown).code === "STORE_ACCESS") return false;
        throw thrown;
      }
    },
  };
}
