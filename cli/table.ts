import type { TableResult } from "../shared/stage/reduce-step.js";
import { flatten } from "../shared/stage/table-formats.js";
import type { Console } from "./console.js";

const MOST_ROWS = 40;
const MOST_COLUMNS = 12;

/** The result as a table for people: areas in km² or hectares, long tables cut with a line that says so. */
export function printTable(result: TableResult, console: Console): void {
  const shown = result.zones.slice(0, MOST_ROWS);
  const rows = shown.map((zone) => {
    const cells = flatten(zone, { properties: false });
    if (zone.error)
      return new Map<string, string | number | boolean | null>([
        ["id", zone.id],
        ["error", `${zone.error.code}: ${zone.error.message}`],
      ]);
    return cells;
  });
  const largest = Math.max(0, ...result.zones.map((zone) => (zone.area as { total?: number } | null | undefined)?.total ?? 0));
  const unit = largest >= 1e7 ? { name: "km²", divide: 1e6 } : largest >= 1e5 ? { name: "ha", divide: 1e4 } : { name: "m²", divide: 1 };
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))].slice(0, MOST_COLUMNS);
  const title = (name: string): string =>
    name.startsWith("area.")
      ? `${name.slice(5).replace(/^classes\./, "class ")} ${unit.name}`
      : name.startsWith("percent.")
        ? `class ${name.slice(8)} %`
        : name.replace(/^stats\./, "");
  const scaled = (name: string, value: number): number => (name.startsWith("area.") ? value / unit.divide : value);
  const decimals = new Map(
    names.map((name) => [
      name,
      decimalsFor(rows.map((row) => row.get(name)).flatMap((value) => (typeof value === "number" ? [scaled(name, value)] : []))),
    ]),
  );
  const text = (name: string, value: string | number | boolean | null | undefined): string => {
    if (value === null || value === undefined) return "–";
    if (typeof value !== "number") return String(value);
    return scaled(name, value).toFixed(decimals.get(name)!);
  };
  const table = [names.map(title), ...rows.map((row) => names.map((name) => text(name, row.get(name))))];
  const widths = names.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  for (const row of table)
    console.print(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join("  ")
        .trimEnd(),
    );
  if (result.zones.length > MOST_ROWS) console.print(`… ${result.zones.length - MOST_ROWS} more zones; -o FILE.csv or --json has them all`);
}

/** As many decimals as give the column's largest value five digits; none for whole numbers. */
function decimalsFor(values: readonly number[]): number {
  if (values.every(Number.isInteger)) return 0;
  const largest = Math.max(...values.map(Math.abs));
  return Math.max(1, Math.min(6, 4 - Math.floor(Math.log10(largest || 1))));
}
