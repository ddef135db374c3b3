import { TilefoldError } from "../core/errors.js";
import { asksForLayer, findLayer } from "../layer/find-layer.js";
import type { Stage } from "./stage.js";

const RASTER = /\.(tiff?|cog|gtiff)$/i;

/**
 * Addresses, with prefixes ("folder/") and globs ("folder/*.tif", "**" crosses folders) replaced by the rasters below them, in code-unit order.
 * @throws SOURCE_NOT_FOUND where nothing matches
 */
export async function expandUris(uris: readonly string[], stage: Stage): Promise<string[]> {
  const expanded: string[] = [];
  for (const uri of uris) {
    const isPrefix = uri.endsWith("/");
    if (asksForLayer(uri) || (!isPrefix && !/[*?]/.test(uri.replace(/^https?:\/\/[^?]*\?.*/, "")))) {
      expanded.push(uri);
      continue;
    }
    const prefix = isPrefix ? uri : uri.slice(0, uri.slice(0, uri.search(/[*?]/)).lastIndexOf("/") + 1);
    const pattern = isPrefix ? RASTER : globPattern(uri);
    const found: string[] = [];
    for await (const object of stage.storeFor(prefix).list(prefix, { signal: stage.signal })) {
      if (pattern.test(object.uri)) found.push(object.uri);
    }
    if (found.length === 0 && isPrefix && (await findLayer(uri, {}, stage.storeFor, stage.signal)) !== null) found.push(uri);
    if (found.length === 0) throw new TilefoldError("SOURCE_NOT_FOUND", `nothing matches ${uri}`, { at: { uri } });
    expanded.push(...found);
  }
  return expanded;
}

function globPattern(glob: string): RegExp {
  const body = glob
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("**/", "\u0000")
    .replaceAll("**", "\u0001")
    .replaceAll("*", "[^/]*")
    .replaceAll("?", "[^/]")
    .replaceAll("\u0000", "(?:.*/)?")
    .replaceAll("\u0001", ".*");
  return new RegExp(`^${body}$`);
}
