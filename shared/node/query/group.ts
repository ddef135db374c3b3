import { bandsOf, checkExpression } from "../../expr/check.js";
import { evaluateExpression, expressionScratch } from "../../expr/evaluate.js";
import { parseExpression } from "../../expr/parse.js";
import { calendar } from "./instants.js";
import { queryError } from "./refusal.js";
import type { Scene } from "./scene.js";

/** Scenes that become one output. */
export interface SceneGroup {
  /** "all", "2015", "2015-03", or the number an expression came to. */
  readonly key: string;
  /** In the order they were given. */
  readonly scenes: readonly Scene[];
}

/**
 * Groups for one output each, in ascending order of their keys.
 * @param by all, year, month (of a year), or an expression over year, month, day, doy (day of the year) and the scenes' numeric properties, such as `year - year % 5`
 * @throws EXPRESSION_INVALID; QUERY_INVALID naming a scene without a date, or for which the expression has no answer
 */
export function groupScenes(scenes: readonly Scene[], by: string = "all"): SceneGroup[] {
  if (by === "all") return [{ key: "all", scenes }];
  if (by === "year") return collect(scenes, (scene) => String(dateOf(scene).year).padStart(4, "0"));
  if (by === "month") {
    return collect(scenes, (scene) => {
      const { year, month } = dateOf(scene);
      return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    });
  }
  return byExpression(scenes, by);
}

function dateOf(scene: Scene) {
  if (scene.time === null)
    throw queryError(`scene "${scene.id}" has no date to be grouped by`, [], "Give the item a datetime, or group by all.");
  return calendar(scene.time.start);
}

function collect(scenes: readonly Scene[], keyOf: (scene: Scene) => string): SceneGroup[] {
  const groups = new Map<string, Scene[]>();
  for (const scene of scenes) {
    const key = keyOf(scene);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [scene]);
    else group.push(scene);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, members]) => ({ key, scenes: members }));
}

function byExpression(scenes: readonly Scene[], text: string): SceneGroup[] {
  const expression = parseExpression(text);
  const offered = ["year", "month", "day", "doy"];
  for (const name of bandsOf(expression)) {
    if (!offered.includes(name) && scenes.some(({ properties }) => typeof properties[name] === "number")) offered.push(name);
  }
  const checked = checkExpression(expression, offered);
  const bands = offered.map((name) => {
    const cells = new Float64Array(scenes.length);
    const valid = new Uint8Array(scenes.length);
    scenes.forEach((scene, i) => {
      const value = numberOf(scene, name);
      if (value === undefined) return;
      cells[i] = value;
      valid[i] = 1;
    });
    return { cellType: "float64" as const, cells, valid };
  });
  const { band } = evaluateExpression(checked, { width: scenes.length, height: 1, bands }, expressionScratch(), "float64");
  const keys = new Map<Scene, number>();
  scenes.forEach((scene, i) => {
    if (band.valid?.[i] === 0)
      throw queryError(
        `"${text}" has no answer for scene "${scene.id}"`,
        [],
        "Use coalesce(…) to give scenes without the property a group.",
      );
    keys.set(scene, band.cells[i]! + 0);
  });
  return collect(scenes, (scene) => String(keys.get(scene)!)).sort((a, b) => Number(a.key) - Number(b.key));
}

function numberOf(scene: Scene, name: string): number | undefined {
  if (scene.time !== null) {
    const date = calendar(scene.time.start);
    if (name === "year" || name === "month" || name === "day") return date[name];
    if (name === "doy") return Math.floor((scene.time.start - Date.UTC(date.year, 0, 1)) / 86_400_000) + 1;
  }
  const value = scene.properties[name];
  return typeof value === "number" ? value : undefined;
}
