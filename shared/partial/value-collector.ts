import type { BandView } from "./band-view.js";
import type { RowRuns } from "./row-runs.js";
import type { RowValues } from "./row-values.js";
import type { ZonalBandRow } from "./zonal-row.js";

/** What a zone keeps of a band's values. */
export interface ValueCollector {
  /** Whether it reads the row's values as doubles: `row` then holds those of all columns that the runs span, and may be overwritten. */
  readonly reads: boolean;
  /** Adds a row of a tile, whose cells stand from `start`: those of the runs that are valid. */
  addRow(view: BandView, start: number, runs: RowRuns, row: RowValues): void;
  /** Empties the thread's scratch into the zone: when a tile ends, and after 2^22 pixels at most. */
  pour(): void;
  finish(): Partial<ZonalBandRow>;
}
