import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fileStore } from "../../../shared/store/file-store.js";
import { httpsStore } from "../../../shared/store/https-store.js";
import { memoryStore } from "../../../shared/store/memory-store.js";
import { s3Store } from "../../../shared/store/s3-store.js";
import { type HeldObject, startObjectServer } from "../../servers/misbehaving-server.js";
import { startS3Server } from "../../servers/s3-server.js";
import { type StoreUnderTest, storeContract } from "../../store-contract/store-contract.js";

const newFolder = async () => realpath(await mkdtemp(join(tmpdir(), "tilefold-store-")));

const stores: readonly StoreUnderTest[] = [
  { name: "memory", open: async () => ({ store: memoryStore(), folder: "memory://test/some/folder/" }) },
  {
    name: "file (paths)",
    open: async () => {
      const folder = await newFolder();
      return { store: fileStore(), folder: `${folder}/`, close: () => rm(folder, { recursive: true }) };
    },
  },
  {
    name: "file (file://)",
    open: async () => {
      const folder = await newFolder();
      return { store: fileStore({ openFiles: 1 }), folder: `${pathToFileURL(folder).href}/`, close: () => rm(folder, { recursive: true }) };
    },
  },
];

const web = new Map<string, HeldObject>();

const remote: readonly StoreUnderTest[] = [
  {
    name: "https",
    readOnly: true,
    open: async () => {
      const server = await startObjectServer(web);
      return { store: httpsStore(), folder: `${server.url}/some/folder/`, close: server.close };
    },
    put: async (uri, bytes) => void web.set(new URL(uri).pathname, { bytes }),
  },
  {
    name: "s3",
    open: async () => {
      const server = await startS3Server(["bucket"]);
      const store = s3Store({ settings: { endpoint: server.url, unsigned: true } });
      return { store, folder: "s3://bucket/some/folder/", close: server.close };
    },
  },
];

for (const store of [...stores, ...remote]) storeContract(store);
