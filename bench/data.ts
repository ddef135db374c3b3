/** The benchmarks' data: made once. */
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../infra/run-command.js";
import { projectFolder } from "../localstack/settings.js";
import type { BenchOptions } from "./options.js";
import { benchPython } from "./python.js";
import { SAMPLES } from "./sample-data.js";

/** What make-data.py makes under each name; the last file is there when all are. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  zonal: ["w1.tif", "w1.geojson"],
  noisy: ["w1_noisy.tif"],
  zones: ["w1b_val.tif", "w1b_cls.tif", "w1b.geojson"],
  cover: ["w4.geojson"],
  composite: ["w2/s11_qa.tif"],
  warp: ["w3.tif"],
  ndvi: ["ndvi.geojson"],
  map: ["map.tif"],
  sources: ["sources"],
  items: ["items.json"],
  one: ["one.tif", "one.geojson"],
};

/** Makes what is missing. Small data without peers is a sample of our own making: it needs no Python, and is not what Python makes. */
export async function prepareData({ data, size, peers, workloads }: BenchOptions, say: (line: string) => void): Promise<void> {
  const wanted = [...new Set(workloads.flatMap(({ datasets }) => datasets))];
  const missing = wanted.filter((dataset) => FILES[dataset]!.some((file) => !existsSync(join(data, file))));
  if (missing.length === 0) return;
  await mkdir(data, { recursive: true });
  if (size === "small" && peers?.length === 0) {
    for (const dataset of missing) SAMPLES[dataset]!(data);
    return;
  }
  say(`Making data (${missing.join(", ")}) in ${data} (once${size === "large" ? ", some minutes" : ""}) …`);
  await runCommand(await benchPython(say), [join(projectFolder(), "bench/make-data.py"), size, data, ...missing], {
    onOutput: (text) => say(text.trimEnd()),
  });
}
