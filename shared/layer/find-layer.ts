/** Which layer an address means. */
import { TilefoldError } from "../core/errors.js";
import type { Store } from "../store/store.js";
import { catalogueEntries } from "./catalogue.js";
import { type Layer, openLayer } from "./open-layer.js";

export interface LayerAddress {
  readonly catalogue: string;
  readonly name?: string;
  readonly zoom?: number;
}

/**
 * The layers that an address can mean: a catalogue, a layer in it ("…/name"), one of its zooms ("…/name/zoom"), or a catalogue with a question
 * ("…?name=dem&zoom=9"; GeoTrellis's "layer" for "name"). Every catalogue is tried in this order.
 */
export function layerAddresses(uri: string): LayerAddress[] {
  const [path, question] = splitQuestion(uri);
  const at = path.replace(/\/+$/, "");
  if (question !== null) {
    const asked = new URLSearchParams(question);
    const name = asked.get("name") ?? asked.get("layer");
    const zoom = asked.get("zoom");
    return [{ catalogue: at, ...(name === null ? {} : { name }), ...(zoom === null || !/^\d+$/.test(zoom) ? {} : { zoom: Number(zoom) }) }];
  }
  const addresses: LayerAddress[] = [{ catalogue: at }];
  const [, above, name] = /^(.*[^/])\/([^/]+)$/.exec(at) ?? [];
  if (above === undefined || name === undefined) return addresses;
  addresses.push({ catalogue: above, name });
  const [, top, layer] = /^(.*[^/])\/([^/]+)$/.exec(above) ?? [];
  if (top !== undefined && layer !== undefined && /^\d+$/.test(name)) addresses.push({ catalogue: top, name: layer, zoom: Number(name) });
  return addresses;
}

/** A question at the end of an address that asks for a layer. */
function splitQuestion(uri: string): [path: string, question: string | null] {
  const found = /^([^?]*)\?((?:[^?]*&)?(?:name|layer|zoom)=[^?]*)$/.exec(uri);
  return found ? [found[1]!, found[2]!] : [uri, null];
}

/** Whether an address asks for a layer in so many words. */
export const asksForLayer = (uri: string): boolean => splitQuestion(uri)[1] !== null;

/** The layer that an address means; null where there is no catalogue at it or above it. @throws SOURCE_NOT_FOUND for a catalogue without such a layer */
export async function findLayer(
  uri: string,
  which: { readonly name?: string; readonly zoom?: number },
  storeFor: (uri: string) => Store,
  signal?: AbortSignal,
): Promise<Layer | null> {
  const options = signal === undefined ? {} : { signal };
  for (const { catalogue, name, zoom } of layerAddresses(uri)) {
    const store = storeFor(catalogue);
    const wanted = { ...(name === undefined ? {} : { name }), ...(zoom === undefined ? {} : { zoom }), ...which };
    if (name !== undefined && which.name !== undefined && name !== which.name) continue;
    const entries = await catalogueEntries(catalogue, store, signal).catch((error: unknown) => {
      // A web server has no listings, a folder above may be another's: then there is no catalogue for us.
      if (error instanceof TilefoldError) return [];
      throw error;
    });
    if (entries.length > 0) return openLayer(catalogue, wanted, { store, ...options });
  }
  return null;
}
