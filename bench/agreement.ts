/** Whether two contenders gave the same answer. */
import type { Agreement, Figures } from "./workload.js";

/** One sentence for each figure that differs by more than it may, or of which too many numbers do. */
export function disagreements(theirs: Figures, expected: readonly Agreement[], references: Readonly<Record<string, Figures>>): string[] {
  return expected.flatMap(({ figure, reference, relative, absolute = 0, share = 0 }) => {
    const [a, b] = [listOf(theirs[figure]), listOf(references[reference]?.[figure])];
    if (a.length === 0 || a.length !== b.length) return [`${figure}: ${a.length} numbers, ours ${b.length}`];
    const differs = (value: number, i: number): boolean =>
      !(Math.abs(value - b[i]!) <= Math.max(absolute, relative * Math.max(Math.abs(value), Math.abs(b[i]!))));
    const different = a.filter(differs).length;
    if (different <= share * a.length) return [];
    const at = a.findIndex(differs);
    const which = a.length === 1 ? figure : `${figure}[${at}]`;
    return [`${which}: ${a[at]}, ours ${b[at]}${share > 0 ? ` (${different} of ${a.length} differ)` : ""}`];
  });
}

const listOf = (figure: number | readonly number[] | undefined): readonly number[] =>
  figure === undefined ? [] : typeof figure === "number" ? [figure] : figure;
