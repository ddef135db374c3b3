import { describe, expect, it } from "vitest";
import { runWorkload } from "../../../bench/run-workload.js";
import { markdownTable, tableRows, textTable } from "../../../bench/table.js";
import type { Contender, Figures, Place, Run, Workload } from "../../../bench/workload.js";

const place: Place = { data: "", scratch: "", dist: "", python: null };
const order: string[] = [];

/** Takes the next of `seconds` each time; fails where there is none. */
function contender(name: string, seconds: readonly number[], figures: (round: number) => Figures = () => ({ pixels: 5 })): Contender {
  let round = 0;
  const run = async (): Promise<Run> => {
    order.push(name);
    const taken = seconds[round];
    if (taken === undefined) throw new Error(`${name} broke\nin many lines`);
    return {
      seconds: taken,
      cpuSeconds: taken * 2,
      memoryBytes: 1e6 * (round + 1),
      startSeconds: 0.5,
      versions: { [name]: "1.0" },
      figures: figures(round++),
    };
  };
  return { name, label: name, run };
}

const workload = (own: Contender): Workload => ({
  name: "work",
  group: "work",
  title: "Work",
  about: "",
  datasets: [],
  own: [{ ...own, limits: { seconds: 1, memoryBytes: 2e6 } }],
  peers: [],
  references: { same: async () => ({ pixels: 5 }) },
});

const agreements = [{ figure: "pixels", reference: "same", relative: 0 }];
const quiet = () => {};

describe("runWorkload", () => {
  it("takes turns and keeps the best of each figure", async () => {
    order.length = 0;
    const peer = { ...contender("peer", [6, 4, 5]), agreements, goal: 3 };
    const { contenders } = await runWorkload(workload(contender("ours", [2, 1, 3])), [peer], 3, place, quiet);
    expect(order).toEqual(["ours", "peer", "ours", "peer", "ours", "peer"]);
    expect(contenders[0]).toMatchObject({
      own: true,
      runs: 3,
      best: { seconds: 1, medianSeconds: 2, cpuSeconds: 2, memoryBytes: 3e6 },
      problems: [],
    });
    expect(contenders[1]).toMatchObject({ own: false, best: { seconds: 4, medianSeconds: 5 }, ratio: 4, goal: 3, problems: [] });
  });

  it("tells of a peer with another answer", async () => {
    const peer = { ...contender("peer", [1], () => ({ pixels: 6 })), agreements };
    const { contenders } = await runWorkload(workload(contender("ours", [1])), [peer], 1, place, quiet);
    expect(contenders[1]!.problems).toEqual(["pixels: 6, ours 5"]);
  });

  it("tells of answers of our own that change from run to run", async () => {
    const { contenders } = await runWorkload(workload(contender("ours", [1, 1], (round) => ({ pixels: round }))), [], 2, place, quiet);
    expect(contenders[0]!.problems).toEqual(["answers differ from run to run"]);
  });

  it("goes on without a contender that fails", async () => {
    order.length = 0;
    const peer = { ...contender("peer", []), agreements };
    const { contenders } = await runWorkload(workload(contender("ours", [1, 1])), [peer], 2, place, quiet);
    expect(order).toEqual(["ours", "peer", "ours"]);
    expect(contenders[1]!.best).toBeUndefined();
    expect(contenders[1]!.problems).toHaveLength(1);
    expect(contenders[1]!.ratio).toBeUndefined();
  });
});

describe("peers that need more", () => {
  const ready = async () => null;

  it("are left out, and that is no problem, where the machine lacks something", async () => {
    order.length = 0;
    const said: string[] = [];
    const peer = { ...contender("peer", [4]), agreements, goal: 2, prepare: async () => "needs a loom" };
    const result = await runWorkload(workload(contender("ours", [1, 1])), [peer], 2, place, (line) => said.push(line));
    expect(order).toEqual(["ours", "ours"]);
    expect(said).toContain("work: peer is left out: needs a loom");
    expect(result.contenders[1]).toMatchObject({ lacking: "needs a loom", problems: [] });
    expect(tableRows(result, true)[1]).toEqual(["peer", "", "", "", "", "", "", "", "", "left out: needs a loom"]);
  });

  it("fail where they cannot be made ready", async () => {
    order.length = 0;
    const prepare = async () => {
      throw new Error("no thread");
    };
    const peer = { ...contender("peer", [4]), agreements, prepare };
    const result = await runWorkload(workload(contender("ours", [1])), [peer], 1, place, quiet);
    expect(order).toEqual(["ours"]);
    expect(result.contenders[1]!.problems).toEqual([expect.stringContaining("no thread")]);
    expect(tableRows(result, true)[1]![9]).toMatch(/^failed: .*no thread/);
  });

  it("run once they are ready, those that take long less often, and say so", async () => {
    order.length = 0;
    const peer = { ...contender("peer", [4, 3, 2]), agreements, prepare: ready, mostRuns: 2 };
    const { contenders } = await runWorkload(workload(contender("ours", [1, 1, 1])), [peer], 3, place, quiet);
    expect(order).toEqual(["ours", "peer", "ours", "peer", "ours"]);
    expect(contenders[1]).toMatchObject({ label: "peer (2 runs)", runs: 2, best: { seconds: 3 }, ratio: 3, problems: [] });
  });

  it("may be meant to hold more memory than we do", async () => {
    const peer = (memoryGoal: number) => ({ ...contender("peer", [3, 3]), agreements, memoryGoal });
    const goals = async (memoryGoal: number) =>
      tableRows(await runWorkload(workload(contender("ours", [1])), [peer(memoryGoal)], 1, place, quiet), true)[1]![8];
    expect(await goals(1)).toBe("1/1 of its memory reached");
    expect(await goals(2)).toBe("1/2 of its memory missed");
  });
});

describe("tables", () => {
  it("show ratios, goals and whether answers agree", async () => {
    const good = { ...contender("good", [4]), agreements, goal: 5 };
    const bad = { ...contender("bad", []), agreements };
    const result = await runWorkload(workload(contender("ours", [1.2345])), [good, bad], 1, place, quiet);
    const rows = tableRows(result, true);
    expect(rows).toEqual([
      ["ours", "1.23", "1.23", "2.47", "1", "", "", "", "under 1 s missed, under 2 MB reached", ""],
      ["good", "4.00", "4.00", "8.00", "1", "0.500", "3.24×", "3.24×", "5× missed", "yes"],
      ["bad", "", "", "", "", "", "", "", "", "failed: bad broke"],
    ]);
    expect(tableRows(result, false)[1]![8]).toBe("");
    expect(textTable(rows).split("\n")).toHaveLength(4);
    const markdown = markdownTable(rows).split("\n");
    expect(markdown).toHaveLength(5);
    for (const line of markdown) expect(line.split("|")).toHaveLength(12);
  });
});
