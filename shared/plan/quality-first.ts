/** Masks whose quality band can be had without the bands it speaks for. */
import type { LayerProgram, MaskProgram } from "./layer-program.js";
import { selectBands } from "./program-nodes.js";
import { leavesOf, partKey } from "./program-tree.js";

/** The input of a mask in two: its quality band, and the others. */
export interface BandsApart {
  readonly quality: LayerProgram;
  readonly others: LayerProgram;
  /** For each band of the input its place among the others; -1 for the quality band. */
  readonly places: readonly number[];
}

const known = new WeakMap<MaskProgram, BandsApart | null>();

/**
 * Null where the two would not be read apart: where bands share a file's blocks, where the quality band is the only one, and where masks lie below this one
 * (what they drop would be found out twice).
 */
export function bandsApart(program: MaskProgram): BandsApart | null {
  let apart = known.get(program);
  if (apart === undefined) known.set(program, (apart = split(program)));
  return apart;
}

function split({ input, test }: MaskProgram): BandsApart | null {
  if (test.kind !== "rules" || input.kind !== "stack" || input.bands.length < 2 || input.inputs.some(({ kind }) => kind === "mask"))
    return null;
  const places = input.bands.map((_, band) => (band === test.band ? -1 : band < test.band ? band : band - 1));
  const quality = selectBands(input, [test.band]);
  const others = selectBands(
    input,
    input.bands.flatMap((_, band) => (band === test.band ? [] : [band])),
  );
  const reads = readsOf(input);
  const same = [...readsOf(quality), ...readsOf(others)].every((key) => reads.has(key));
  return same ? { quality, others, places } : null;
}

const readsOf = (program: LayerProgram): Set<string> => new Set(leavesOf(program).flatMap(({ parts }) => parts.map(partKey)));
