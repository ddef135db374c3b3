/** One self-contained page about a job, from what lies in its state: figures, a picture, the course of the work, where it all comes from. */
import { formatBytes } from "../core/byte-size.js";
import { redactText, redactUri } from "../core/redact.js";
import { type BatchRecord, decodeRecord } from "../plan/batch-record.js";
import type { BatchLine, Plan } from "../plan/plan.js";
import { type BatchFailure, readFailures } from "../stage/failures.js";
import { loadPlan } from "../stage/load-plan.js";
import { stands, statState } from "../stage/marks.js";
import { planPartUri } from "../stage/plan-part-uri.js";
import type { TableResult } from "../stage/reduce-step.js";
import { decodeText, type JobFile, jobUri, recordsUri, type Stage } from "../stage/stage.js";
import { flatten } from "../stage/table-formats.js";
import { DEFAULT_STATE, localStage } from "./local-stage.js";
import { htmlText, page, pictureSvg, table, timelineSvg } from "./report-page.js";
import { readJob, type Work } from "./run-job.js";

/** More are thinned out: a page that nobody can open says nothing. */
const MOST_BATCHES = 4_000;
const MOST_EDGES = 20_000;
const MOST_ZONES = 500;
const LOOKS_AT_ONCE = 32;

/** @throws JOB_NOT_FOUND */
export async function jobReport(jobId: string, state: string = DEFAULT_STATE): Promise<string> {
  const stage = localStage(state);
  const job = await readJob(jobId, stage);
  const loaded = await loadPlan(jobId, stage);
  const result = await optional<TableResult>(jobId, "result.json", stage);
  const incomplete = result ? null : await optional<TableResult>(jobId, "incomplete.json", stage);
  const error = await optional<{ code: string; message: string }>(jobId, "error.json", stage);
  const work = await optional<Work>(jobId, "work.json", stage);
  const cancelled = await stands(jobId, "cancelled", stage);
  const outcome = result
    ? "complete"
    : cancelled
      ? "cancelled"
      : error
        ? "failed"
        : incomplete
          ? "incomplete"
          : loaded
            ? "not finished"
            : "planned";
  const shown = result ?? incomplete;
  const sections: string[] = [];
  if (error && !result) sections.push(`<p class="bad">${htmlText(`${error.code}: ${redactText(error.message)}`)}</p>`);
  if (shown) sections.push(section("Figures", figures(shown)));
  if (loaded) {
    const failures = await readFailures(loaded.plan, loaded.lines, stage);
    sections.push(...(await course(loaded.plan, loaded.lines, failures, stage)));
  }
  if (work) sections.push(section("Work", workTable(work)));
  if (loaded) sections.push(section("Provenance", provenance(loaded.plan)));
  sections.push(section("Question", `<pre>${htmlText(redactText(JSON.stringify(job, null, 2)).slice(0, 20_000))}</pre>`));
  return page(
    `${job.name ?? "tilefold"} – ${jobId}`,
    `<h1>${htmlText(job.name ?? "Job")}</h1><p><code>${jobId}</code> · ${outcome}</p>${sections.join("\n")}`,
  );
}

async function optional<T>(jobId: string, file: JobFile, stage: Stage): Promise<T | null> {
  if (!(await stands(jobId, file, stage))) return null;
  return JSON.parse(decodeText(await stage.storeFor(stage.state).readAll(jobUri(stage.state, jobId, file)))) as T;
}

const section = (title: string, body: string): string => `<section><h2>${htmlText(title)}</h2>${body}</section>`;

function figures(result: TableResult): string {
  const rows = result.zones.slice(0, MOST_ZONES).map((zone) => flatten(zone, { properties: true }));
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const more =
    result.zones.length > MOST_ZONES ? `<p>… ${result.zones.length - MOST_ZONES} more zones; the result file has them all.</p>` : "";
  return (
    table(
      names,
      rows.map((row) => names.map((name) => row.get(name) ?? null)),
    ) + more
  );
}

/** The picture and the timeline, from the batches' records and the times their parts were written. */
async function course(plan: Plan, lines: readonly BatchLine[], failures: readonly BatchFailure[], stage: Stage): Promise<string[]> {
  const step = Math.max(1, Math.ceil(lines.length / MOST_BATCHES));
  const shown = lines.filter((_, index) => index % step === 0);
  const failed = new Map(failures.map((failure) => [failure.batch, failure]));
  const found = new Array<{ record: BatchRecord; written: number | null }>(shown.length);
  const uri = recordsUri(stage.state, plan);
  let next = 0;
  const look = async (): Promise<void> => {
    while (next < shown.length) {
      const index = next++;
      const { offset, length, part } = shown[index]!;
      const [bytes, stat] = await Promise.all([
        stage.storeFor(uri).read(uri, { offset, length }),
        statState(planPartUri(plan, stage.state, part), stage),
      ]);
      found[index] = { record: decodeRecord(bytes), written: stat ? Date.parse(stat.modified ?? "") : null };
    }
  };
  await Promise.all(Array.from({ length: Math.min(LOOKS_AT_ONCE, shown.length) }, look));
  const { tileWidth, tileHeight } = plan.tiling;
  const picture = pictureSvg({
    batches: found.map(({ record, written }, index) => ({
      window: record.window,
      state: failed.has(shown[index]!.batch) ? "failed" : written === null ? "missing" : "done",
    })),
    edges: edgesOf(found.map(({ record }) => record)),
    tile: { width: tileWidth, height: tileHeight },
  });
  const times = found.flatMap(({ written }) => (written === null || Number.isNaN(written) ? [] : [written]));
  const thinned = step > 1 ? `<p>One batch in ${step} is shown.</p>` : "";
  const out = [
    section(
      "Zones and tiles",
      `${picture}${thinned}<p>${plan.tiles} tiles in ${plan.batches} batches; ${plan.interiorTiles} tiles lie wholly inside a zone.</p>`,
    ),
  ];
  if (times.length > 0)
    out.push(
      section("Timeline", `${timelineSvg(times)}<p>Batches by the time their part was written; parts that other jobs left are older.</p>`),
    );
  if (failures.length > 0) {
    out.push(
      section(
        "Failed batches",
        table(
          ["batch", "code", "message"],
          failures.slice(0, MOST_ZONES).map(({ batch, error }) => [batch, error.code, redactText(error.message)]),
        ),
      ),
    );
  }
  return out;
}

/** x0, y0, x1, y1 in pixels; thinned out evenly where there are too many. */
function edgesOf(records: readonly BatchRecord[]): Float64Array {
  const count = records.reduce((sum, { zones }) => sum + zones.reduce((all, { sign }) => all + sign.length, 0), 0);
  const step = Math.max(1, Math.ceil(count / MOST_EDGES));
  const edges: number[] = [];
  let at = 0;
  for (const { zones } of records) {
    for (const { coords } of zones) {
      for (let i = 0; i < coords.length; i += 4)
        if (at++ % step === 0) edges.push(coords[i]!, coords[i + 1]!, coords[i + 2]!, coords[i + 3]!);
    }
  }
  return Float64Array.from(edges);
}

function workTable(work: Work): string {
  const { estimate } = work;
  const row = (name: string, actual: string | number, thought: string | number = ""): (string | number)[] => [name, actual, thought];
  return table(
    ["", work.measured === false ? "as planned" : "actual", "estimate"],
    [
      row("tiles", work.tiles),
      row("batches", work.batches),
      row("computed", work.computed),
      row("there already", work.reused),
      row("failed", work.failed),
      row("read", formatBytes(work.bytesRead), formatBytes(estimate.bytesRead)),
      row("requests", work.requests, estimate.requests),
      row("retries", work.retries),
      row("seconds", work.seconds.toFixed(2), estimate.seconds.toFixed(2)),
      row(
        "USD",
        work.usd.toFixed(4),
        estimate.usdLow === undefined ? estimate.usd.toFixed(4) : `${estimate.usdLow.toFixed(4)} to ${estimate.usdHigh?.toFixed(4)}`,
      ),
    ],
  );
}

function provenance(plan: Plan): string {
  const sources = plan.sources
    .slice(0, MOST_ZONES)
    .map(({ uri, bytes, etag, width, height, crs }) => [
      redactUri(uri),
      bytes,
      etag,
      `${width} × ${height}`,
      crs === null ? "–" : crs.slice(0, 60),
    ]);
  return `<p>Engine ${htmlText(plan.engine)}, context <code>${htmlText(plan.context)}</code></p>${table(["source", "bytes", "identity", "pixels", "CRS"], sources)}`;
}
