/** The file that a worker thread begins with. */
import { parentPort } from "node:worker_threads";
import { startKept } from "./kept-code.js";

if (parentPort) {
  const { serve } =
    startKept<typeof import("./worker.js")>(new URL("./chunks/kept-worker.cjs", import.meta.url)) ?? (await import("./worker.js"));
  serve(parentPort);
}
