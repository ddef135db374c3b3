/** Whether two contenders gave the same answer. */
import type { Agreement, Figures } from "./workload.js";

/** One sentence for each figure that differs by more than it may. */
export function disagreements(theirs: Figures, expected: readonly Agreement[], references: Readonly<Record<string, Figures>>): string[] {
  return expected.flatMap(({ figure, reference, relative, absolute = 0 }) => {
    const [a, b] = [listOf(theirs[figure]), listOf(references[reference]?.[figure])];
    if (a.length === 0 || a.length !== b.length) return [`${figure}: ${a.length} numbers, ours ${b.length}`];
    const at = a.findIndex(
      (value, i) => !(Math.abs(value - b[i]!) <= Math.max(absolute, relative * Math.max(Math.abs(value), Math.abs(b[i]!)))),
    );
    return at < 0 ? [] : [`${figure}${a.length > 1 ? `[${at}]` : ""}: ${a[at]}, ours ${b[at]}`];
  });
}

const listOf = (figure: number | readonly number[] | undefined): readonly number[] =>
  figure === undefined ? [] : typeof figure === "number" ? [figure] : figure;
