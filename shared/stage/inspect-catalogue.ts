/** Which layers a catalogue holds, in the words of DESIGN. */
import { catalogueEntries, type ListedLayer, listLayers } from "../layer/catalogue.js";
import { layerAddresses } from "../layer/find-layer.js";
import type { Store } from "../store/store.js";

export interface InspectedCatalogue {
  readonly uri: string;
  readonly layers: readonly ListedLayer[];
}

/** The layers at an address of a catalogue, or the one layer at an address within it; null where there are none. */
export async function inspectCatalogue(
  uri: string,
  storeFor: (uri: string) => Store,
  signal?: AbortSignal,
): Promise<InspectedCatalogue | null> {
  // Files are no folders: what ends like one is not looked for.
  if (/\.(tiff?|pmtiles|cog)$/i.test(uri)) return null;
  const options = signal === undefined ? {} : { signal };
  for (const { catalogue, name } of layerAddresses(uri)) {
    const store = storeFor(catalogue);
    const entries = await catalogueEntries(catalogue, store, signal).catch(() => []);
    if (entries.length === 0) continue;
    const layers = await listLayers(catalogue, { store, ...options });
    const own = name === undefined ? layers : layers.filter((layer) => layer.name === name);
    if (own.length > 0) return { uri, layers: own };
  }
  return null;
}
