/** What GDAL_METADATA (tag 42112, a small XML document of Item elements) says of one band. */
export interface BandMetadata {
  description?: string;
  scale?: number;
  offset?: number;
}

/**
 * Reads the items with a role by band. Only this one flat form is understood: elements do not nest, other items are left aside,
 * and text that is no such document gives nothing.
 */
export function parseGdalMetadata(xml: string): Map<number, BandMetadata> {
  const bands = new Map<number, BandMetadata>();
  const item = /<Item\b([^<>]*)>([^<]*)<\/Item>/g;
  for (let match = item.exec(xml); match; match = item.exec(xml)) {
    const attributes = match[1]!;
    const role = attribute(attributes, "role");
    const sample = Number(attribute(attributes, "sample") ?? Number.NaN);
    if (role === null || !Number.isInteger(sample) || sample < 0) continue;
    const text = unescapeXml(unescapeXml(match[2]!)); // GDAL escapes values before it writes them into the document, which escapes them again
    const band = bands.get(sample) ?? {};
    if (role === "description" && text !== "") band.description = text;
    if (role === "scale" && isFiniteText(text)) band.scale = Number(text);
    if (role === "offset" && isFiniteText(text)) band.offset = Number(text);
    bands.set(sample, band);
  }
  return bands;
}

/** An item of the whole raster, of GDAL's default domain, by its name; null where there is none. */
export function datasetItem(xml: string, name: string): string | null {
  const item = /<Item\b([^<>]*)>([^<]*)<\/Item>/g;
  for (let match = item.exec(xml); match; match = item.exec(xml)) {
    const attributes = match[1]!;
    if (attribute(attributes, "name") !== name || attribute(attributes, "sample") !== null || attribute(attributes, "domain") !== null)
      continue;
    return unescapeXml(unescapeXml(match[2]!));
  }
  return null;
}

const isFiniteText = (text: string): boolean => text.trim() !== "" && Number.isFinite(Number(text));

function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`\\b${name}=("([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? unescapeXml(match[2] ?? match[3] ?? "") : null;
}

const ENTITIES: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/g, (whole, entity: string) => {
    if (!entity.startsWith("#")) return ENTITIES[entity] ?? whole;
    const code = entity[1] === "x" ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
