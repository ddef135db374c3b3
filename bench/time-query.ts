/** A query over a collection of many items, in a process of its own. */
import { DEFAULT_STATE, localStage } from "../shared/executor/local-stage.js";
import { selectScenes } from "../shared/stage/select-scenes.js";

/** The hidden command of dist/bench.js under which this runs. */
export const QUERY_COMMAND = "time-query";

export interface QueryFigures {
  readonly matched: number;
  /** The number in each scene's name, ascending. */
  readonly scenes: readonly number[];
}

/** Two years, few clouds, a platform, half of the collection's width; peers/query.py asks the same. */
const QUESTION = {
  filter: { year: { $in: [2015, 2020] }, "eo:cloud_cover": { $lt: 20 }, $or: [{ platform: "landsat-8" }, { platform: "landsat-9" }] },
  bbox: [10, 40, 15, 50],
  bands: ["red", "nir08", "qa_pixel"],
};

export async function timeQuery(items: string): Promise<QueryFigures> {
  const scenes = await selectScenes({ op: "query", items, ...QUESTION }, localStage(DEFAULT_STATE));
  return { matched: scenes.length, scenes: scenes.map(({ id }) => Number(id.slice(1))).sort((a, b) => a - b) };
}
