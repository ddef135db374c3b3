import type { Workload } from "../workload.js";
import { median } from "./composite.js";
import { cover16, cover18 } from "./cover.js";
import { layer, layerNearest } from "./layer.js";
import { metadata } from "./metadata.js";
import { ndvi } from "./ndvi.js";
import { query } from "./query.js";
import { scalingComposite, scalingWarp, scalingZones } from "./scaling.js";
import { serveTiles } from "./serve.js";
import { tasks } from "./tasks.js";
import { warpBilinear, warpNearest } from "./warp.js";
import { small, zonal, zonalNoisy } from "./zonal.js";
import { zones } from "./zones.js";

/** In the order in which they run and stand in docs/benchmarks.md. */
export const WORKLOADS: readonly Workload[] = [
  ...[zonal, zonalNoisy, zones, median, warpBilinear, warpNearest, layer, layerNearest, ndvi],
  ...[cover16, cover18, serveTiles, metadata, query, tasks, small],
  ...[scalingZones, scalingComposite, scalingWarp],
];
