import type { Interval } from "./instants.js";

/** One band of a scene: where its pixels are. */
export interface SceneBand {
  readonly name: string;
  readonly uri: string;
  /** Number in the file, from 1. */
  readonly band: number;
  /** As the item says them: they go before the file's own. */
  readonly scale?: number;
  readonly offset?: number;
}

/** One scene that a query selected. */
export interface Scene {
  readonly id: string;
  readonly collection: string | null;
  /** When it was taken, in milliseconds since 1970; null when the item does not say. */
  readonly time: Interval | null;
  /** West, south, east, north in degrees; west above east crosses the antimeridian. Null when the item does not say. */
  readonly bbox: readonly [number, number, number, number] | null;
  /** As the item says it: `EPSG:n` or WKT. The file's own word counts. */
  readonly crs: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
  /** In the order they were asked for, else in the item's. */
  readonly bands: readonly SceneBand[];
}
