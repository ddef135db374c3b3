/** A query's scenes, each with the headers of its files. */
import type { RasterHeader } from "../cog/header.js";
import { asTilefoldError, TilefoldError } from "../core/errors.js";
import { redactText } from "../core/redact.js";
import type { Scene } from "../node/query/scene.js";
import type { QueryNode } from "../node/query.js";
import type { OpenScene } from "../plan/pipeline-layers.js";
import type { MissingScene, PlanWarning } from "../plan/plan.js";
import { overrideHeaders } from "../plan/sources-program.js";
import { tryHeaders } from "./open-headers.js";
import { selectScenes } from "./select-scenes.js";
import type { Stage } from "./stage.js";

export interface OpenedScenes {
  readonly headers: RasterHeader[];
  readonly scenes: OpenScene[];
  readonly warnings: PlanWarning[];
  /** In the order of the scenes. */
  readonly missing: MissingScene[];
}

/**
 * @param allowMissing a scene with a file that cannot be read is left out, with a warning that names it, instead of ending the job
 * @throws the error of the first such scene, in the order of the scenes; QUERY_EMPTY where none is left
 */
export async function openScenes(node: QueryNode, allowMissing: boolean, stage: Stage): Promise<OpenedScenes> {
  const selected = await selectScenes(node, stage);
  const uris = [...new Set(selected.flatMap(({ bands }) => bands.map(({ uri }) => uri)))];
  const errors = new Map<string, unknown>();
  const found = await tryHeaders(uris, stage, (error, index) => {
    errors.set(uris[index]!, error);
    if (!allowMissing && errors.size > 64) throw error;
  });
  const missing: MissingScene[] = [];
  const kept: Scene[] = [];
  for (const scene of selected) {
    const bad = scene.bands.find(({ uri }) => errors.has(uri));
    const wrong = bad ? asTilefoldError(errors.get(bad.uri)) : misfit(scene, found, uris);
    if (wrong === null) {
      kept.push(scene);
      continue;
    }
    if (!allowMissing) {
      throw new TilefoldError(wrong.code, `scene "${scene.id}": ${wrong.message}`, {
        hint: wrong.hint,
        ...(wrong.at ? { at: wrong.at } : {}),
        cause: wrong,
      });
    }
    missing.push({ scene: scene.id, code: wrong.code, message: redactText(wrong.message) });
  }
  if (kept.length === 0)
    throw new TilefoldError("QUERY_EMPTY", `none of ${selected.length} scenes can be read: "${missing[0]!.scene}": ${missing[0]!.message}`);
  const used = [...new Set(kept.flatMap(({ bands }) => bands.map(({ uri }) => uri)))];
  const place = new Map(used.map((uri, i) => [uri, i]));
  const headers = used.map((uri) => slim(found[uris.indexOf(uri)]!));
  return {
    headers: node.nodata === undefined ? headers : overrideHeaders(headers, { nodata: node.nodata }),
    scenes: kept.map((scene) => ({ scene, bands: scene.bands.map(({ uri, ...band }) => ({ ...band, source: place.get(uri)! })) })),
    warnings: missing.map(({ scene, code, message }) => ({ code, message: `scene "${scene}": ${message}; the scene is left out` })),
    missing,
  };
}

/** What is wrong with a scene whose files can all be read. */
function misfit(scene: Scene, headers: readonly (RasterHeader | null)[], uris: readonly string[]): TilefoldError | null {
  for (const { name, uri, band } of scene.bands) {
    const header = headers[uris.indexOf(uri)]!;
    if (band > header.bands.length)
      return new TilefoldError("RASTER_BAND", `band "${name}" is number ${band} of ${uri}, which has ${header.bands.length}`, {
        at: { uri },
      });
    if (header.georeference !== "transform") return new TilefoldError("RASTER_GEOREFERENCE", `${uri} has no transform`, { at: { uri } });
  }
  return null;
}

/** Hundreds of scenes must fit into a plan: workers read the full resolution alone. */
const slim = (header: RasterHeader): RasterHeader => ({ ...header, levels: header.levels.slice(0, 1), warnings: [] });
