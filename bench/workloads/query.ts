/** The scenes of some years without clouds, out of many. */
import { join } from "node:path";
import { versions } from "../own-command.js";
import { runNode, runPeer } from "../run-process.js";
import { QUERY_COMMAND, type QueryFigures } from "../time-query.js";
import type { Place, Run, Workload } from "../workload.js";

const ITEMS = "items.json";

async function choose(place: Place): Promise<Run> {
  const { output, ...taken } = await runNode([join(place.dist, "bench.js"), QUERY_COMMAND, join(place.data, ITEMS)], place);
  return { ...taken, startSeconds: 0, versions, figures: { ...(output as QueryFigures) } };
}

export const query: Workload = {
  name: "query",
  group: "query",
  title: "A query over 100,000 STAC items",
  about:
    "An ItemCollection of 100,000 items with eight assets each, on the local disk: those of two years with few clouds, of two platforms, within a box, with three of their bands. tilefold calls what a `query` node calls, and the whole process counts. " +
    "The peer is a Python program that loads the document with `json` and loops over it; it makes no scenes of what it finds.",
  datasets: ["items"],
  own: [{ name: "tilefold", label: "tilefold, library", limits: { seconds: 3 }, run: choose }],
  peers: [
    {
      name: "python-json",
      label: "Python's json and a loop",
      agreements: ["matched", "scenes"].map((figure) => ({ figure, reference: "chosen", relative: 0 })),
      run: (place) => runPeer("query.py", ["python-json", join(place.data, ITEMS)], place),
    },
  ],
  references: { chosen: async (place) => (await choose(place)).figures },
};
