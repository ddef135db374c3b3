/** A workload's result as rows of text. */
import type { Measured, WorkloadResult } from "./run-workload.js";

export const COLUMNS = [
  "",
  "wall s",
  "median s",
  "CPU s",
  "memory MB",
  "start s",
  "tilefold is faster",
  "takes less CPU",
  "goal",
  "same answer",
] as const;

/** One row for each contender, a cell for each of COLUMNS. Goals are for large data and shown only there. */
export function tableRows({ contenders }: WorkloadResult, goals: boolean): string[][] {
  return contenders.map((contender) => {
    const { label, best, own, ratio, cpuRatio, problems, lacking } = contender;
    if (lacking !== undefined) return [label, ...COLUMNS.slice(1, -1).map(() => ""), `left out: ${lacking}`];
    if (!best) return [label, ...COLUMNS.slice(1, -1).map(() => ""), `failed: ${firstLine(problems[0] ?? "")}`];
    return [
      label,
      significant(best.seconds),
      significant(best.medianSeconds),
      significant(best.cpuSeconds),
      (best.memoryBytes / 1e6).toFixed(0),
      own || best.startSeconds === 0 ? "" : significant(best.startSeconds),
      ratio === undefined ? "" : `${significant(ratio)}×`,
      cpuRatio === undefined ? "" : `${significant(cpuRatio)}×`,
      goals ? goalOf(contender) : "",
      problems.length > 0 ? `no: ${problems.map(firstLine).join("; ")}` : own ? "" : "yes",
    ];
  });
}

/** What was wanted, and whether it was reached. */
function goalOf({ goal, ratio, memoryGoal, memoryRatio, limits, best }: Measured): string {
  const goals: string[] = [];
  if (goal !== undefined) goals.push(`${goal}× ${verdict(ratio !== undefined && ratio >= goal)}`);
  if (memoryGoal !== undefined)
    goals.push(`1/${memoryGoal} of its memory ${verdict(memoryRatio !== undefined && memoryRatio >= memoryGoal)}`);
  if (limits?.seconds !== undefined) goals.push(`under ${limits.seconds} s ${verdict(best!.seconds < limits.seconds)}`);
  if (limits?.memoryBytes !== undefined)
    goals.push(`under ${limits.memoryBytes / 1e6} MB ${verdict(best!.memoryBytes < limits.memoryBytes)}`);
  return goals.join(", ");
}

const verdict = (reached: boolean): string => (reached ? "reached" : "missed");

/** Three digits that count. */
const significant = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

const firstLine = (text: string): string => text.split("\n")[0]!;

const numeric = (column: number): boolean => column >= 1 && column <= 7;

/** The rows under their headings, in columns as wide as they need; numbers stand to the right. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const all = [COLUMNS, ...rows];
  const shown = COLUMNS.map((_, column) => column).filter((column) => rows.some((row) => row[column] !== ""));
  const widths = shown.map((column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) =>
      shown
        .map((column, i) => (numeric(column) ? row[column]!.padStart(widths[i]!) : row[column]!.padEnd(widths[i]!)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export function markdownTable(rows: readonly (readonly string[])[]): string {
  const shown = COLUMNS.map((_, column) => column).filter((column) => rows.some((row) => row[column] !== ""));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    line(shown.map((column) => COLUMNS[column]!)),
    line(shown.map((column) => (numeric(column) ? "--:" : "---"))),
    ...rows.map((row) => line(shown.map((column) => row[column]!))),
  ].join("\n");
}
