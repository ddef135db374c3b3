import type * as z from "zod";
import type { ValueType } from "./value-type.js";

/** One node of the job language: its parameters and its place in a pipeline. */
export interface NodeSpec<Schema extends z.ZodType> {
  /** Value types it can follow; "Nothing" begins a pipeline. */
  readonly takes: readonly ValueType[];
  /** What it gives, where that depends on what it took. */
  readonly gives: (taken: ValueType) => ValueType;
  /** A strict object with `op`; its descriptions become the job reference. */
  readonly schema: Schema;
  /** One sentence for the job reference. */
  readonly means: string;
}

/** The same type in as out: clip, mask, map. */
export const same = (taken: ValueType): ValueType => taken;
