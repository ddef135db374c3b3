/** Which layer an address means. */
import { TilefoldError } from "../core/errors.js";
import type { Store } from "../store/store.js";
import { catalogueEntries } from "./catalogue.js";
import { type Layer, openLayer } from "./open-layer.js";

export interface LayerAddress {
  readonly catalogue: string;
  readonly name?: string;
  readonly zoom?: number;
  /** Of a layer whose keys have a time: an instant or interval. */
  readonly time?: string;
}

/** A layer, and the time that its address asks for. */
export interface FoundLayer extends Layer {
  readonly time?: string;
}

/**
 * The layers that an address can mean: a catalogue, a layer in it ("…/name"), one of its zooms ("…/name/zoom"), or a catalogue with a question
 * ("…?name=dem&zoom=9&time=2020-05"; GeoTrellis's "layer" for "name"). Every catalogue is tried in this order.
 */
export function layerAddresses(uri: string): LayerAddress[] {
  const [path, question] = splitQuestion(uri);
  const at = path.replace(/\/+$/, "");
  if (question !== null) {
    const asked = new URLSearchParams(question);
    const name = asked.get("name") ?? asked.get("layer");
    const zoom = asked.get("zoom");
    const time = asked.get("time");
    const rest = {
      ...(zoom === null || !/^\d+$/.test(zoom) ? {} : { zoom: Number(zoom) }),
      ...(time === null ? {} : { time }),
    };
    // "catalogue/dem/9?time=…": the path says which layer.
    if (name === null && zoom === null) return pathAddresses(at).map((address) => ({ ...address, ...rest }));
    return [{ catalogue: at, ...(name === null ? {} : { name }), ...rest }];
  }
  return pathAddresses(at);
}

function pathAddresses(at: string): LayerAddress[] {
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
  const found = /^([^?]*)\?((?:[^?]*&)?(?:name|layer|zoom|time)=[^?]*)$/.exec(uri);
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
): Promise<FoundLayer | null> {
  const options = signal === undefined ? {} : { signal };
  for (const { catalogue, name, zoom, time } of layerAddresses(uri)) {
    const store = storeFor(catalogue);
    const wanted = { ...(name === undefined ? {} : { name }), ...(zoom === undefined ? {} : { zoom }), ...which };
    if (name !== undefined && which.name !== undefined && name !== which.name) continue;
    const entries = await catalogueEntries(catalogue, store, signal).catch((error: unknown) => {
      // A web server has no listings, a folder above may be another's: then there is no catalogue for us.
      if (error instanceof TilefoldError) return [];
      throw error;
    });
    if (entries.length === 0) continue;
    const layer = await openLayer(catalogue, wanted, { store, ...options });
    return time === undefined ? layer : { ...layer, time };
  }
  return null;
}
