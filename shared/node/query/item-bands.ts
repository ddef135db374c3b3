import { nearestName } from "../../core/nearest-name.js";
import { resolveHref } from "./href.js";
import type { Item } from "./item.js";
import { isObject, type Path, queryError, shown } from "./refusal.js";
import type { SceneBand } from "./scene.js";

/** A band that an item offers, with the names it goes by. */
interface Offer {
  readonly href: string;
  /** Number in the file, from 1. */
  readonly band: number;
  readonly key: string;
  readonly names: readonly string[];
  readonly commonNames: readonly string[];
  /** Bands of the asset: one in a file of its own is preferred to the same in a picture of three. */
  readonly among: number;
  /** A picture for people: found when it is asked for, after all others, and not among all bands. */
  readonly aside: boolean;
  readonly scaling: Pick<SceneBand, "scale" | "offset">;
}

/**
 * The bands that are asked for, by asset key, band name or common name, in this order of preference; or all of the item's when none are named.
 * @param wanted names; the scene's bands carry them
 * @param base the address of the document the item stands in
 * @throws QUERY_INVALID for a band that the item has not, or has twice
 */
export function bandsOfItem(item: Item, wanted: readonly string[] | undefined, base: string): SceneBand[] {
  const offers = item.kind === "stac" ? offersOfAssets(item) : offersOfImage(item);
  // Addresses are resolved for what is taken only: an item may offer dozens.
  if (wanted === undefined) return nameAll(offers.filter(({ aside }) => !aside)).map(([name, offer]) => sceneBand(name, offer, base));
  return wanted.map((name) => sceneBand(name, find(item, offers, name), base));
}

const sceneBand = (name: string, { href, band, scaling }: Offer, base: string): SceneBand => ({
  name,
  uri: resolveHref(href, base),
  band,
  ...scaling,
});

function find(item: Item, offers: readonly Offer[], name: string): Offer {
  for (const names of [(o: Offer) => (o.key === name && o.among === 1 ? [name] : []), (o: Offer) => o.names, (o: Offer) => o.commonNames]) {
    const found = offers.filter((offer) => names(offer).includes(name));
    const least = Math.min(...found.map(preference));
    const nearest = found.filter((offer) => preference(offer) === least);
    if (nearest.length === 1) return nearest[0]!;
    if (nearest.length > 1) {
      const keys = nearest.map(({ key }) => key).join(", ");
      throw queryError(`band "${name}" of item "${item.id}" may be any of the assets ${keys}`, item.path, "Ask for one by its asset key.");
    }
  }
  const many = offers.filter(({ key }) => key === name);
  if (many.length > 0) {
    throw queryError(
      `asset "${name}" of item "${item.id}" has ${many.length} bands`,
      item.path,
      `Ask for them by name: ${many.flatMap((o) => o.names).join(", ")}.`,
    );
  }
  const known = [...new Set(offers.flatMap((o) => [...(o.among === 1 ? [o.key] : []), ...o.names, ...o.commonNames]))];
  const near = nearestName(name, known);
  throw queryError(
    `item "${item.id}" has no band "${name}"${near ? `; did you mean "${near}"?` : ""}`,
    item.path,
    `It has ${known.slice(0, 40).join(", ") || "none"}.`,
  );
}

const preference = ({ among, aside }: Offer): number => (aside ? 1000 : 0) + among;

/** Single bands by their asset's key, bands inside an asset by their own name, with the key before it where the name is not the only one. */
function nameAll(offers: readonly Offer[]): [string, Offer][] {
  const plain = offers.map((offer) => (offer.among === 1 ? offer.key : (offer.names[0] ?? offer.key)));
  return offers.map((offer, i) => {
    const name = plain[i]!;
    return [plain.indexOf(name) === plain.lastIndexOf(name) ? name : `${offer.key}:${name}`, offer];
  });
}

function offersOfImage(item: Item): Offer[] {
  return Object.entries(item.sources).map(([key, value]) => {
    const path = [...item.path, "bands", key];
    const uri = typeof value === "string" ? value : isObject(value) ? (value.uri ?? value.href) : undefined;
    const band = isObject(value) ? (value.band ?? 1) : 1;
    if (typeof uri !== "string" || uri === "") throw queryError(`band "${key}" of image "${item.id}" is no address: ${shown(value)}`, path);
    if (!Number.isInteger(band) || (band as number) < 1)
      throw queryError(`band "${key}" of image "${item.id}" has no number from 1: ${shown(band)}`, [...path, "band"]);
    return {
      href: uri,
      band: band as number,
      key,
      names: [key],
      commonNames: [],
      among: 1,
      aside: false,
      scaling: isObject(value) ? scalingOf([value], path) : {},
    };
  });
}

const RASTER_TYPE = /tiff|geotiff|jp2|vrt|netcdf|hdf/i;
const RASTER_NAME = /\.(tiff?|gtiff?|jp2|vrt)$/i;
const ASIDE_ROLES = ["thumbnail", "overview", "visual", "metadata"];

/** Whether an asset holds pixels: by its type, else by its name, else by its role. */
function isRaster(asset: Record<string, unknown>, href: string, roles: readonly unknown[]): boolean {
  if (typeof asset.type === "string") return RASTER_TYPE.test(asset.type);
  return RASTER_NAME.test(href.replace(/[?#].*$/s, "")) || roles.includes("data");
}

function offersOfAssets(item: Item): Offer[] {
  const offers: Offer[] = [];
  for (const [key, asset] of Object.entries(item.sources)) {
    const path = [...item.path, "assets", key];
    if (!isObject(asset) || typeof asset.href !== "string" || asset.href === "")
      throw queryError(`asset "${key}" of item "${item.id}" has no href`, [...path, "href"]);
    const roles: readonly unknown[] = Array.isArray(asset.roles) ? asset.roles : [];
    if (!isRaster(asset, asset.href, roles)) continue;
    const aside = !roles.includes("data") && roles.some((role) => ASIDE_ROLES.includes(role as string));
    const { href } = asset;
    const described = bandDescriptions(asset, path);
    const raster = Array.isArray(asset["raster:bands"]) ? asset["raster:bands"].filter(isObject) : [];
    // Members of the asset speak for its bands where these say nothing (STAC 1.1, "bands").
    const shared = commonNamesOf(asset);
    if (described.length === 0)
      offers.push({ href, band: 1, key, names: [], commonNames: shared, among: 1, aside, scaling: scalingOf([asset], path) });
    described.forEach((band, i) => {
      const own = commonNamesOf(band);
      const names = typeof band.name === "string" ? [band.name] : described.length > 1 ? [`b${i + 1}`] : [];
      offers.push({
        href,
        band: i + 1,
        key,
        names,
        commonNames: own.length > 0 || described.length > 1 ? own : shared,
        among: described.length,
        aside,
        scaling: scalingOf([band, raster[i] ?? {}, asset], path),
      });
    });
  }
  return offers;
}

/** STAC 1.1 `bands`, else `eo:bands` of 1.0, else `raster:bands`, whose order is the file's in each. */
function bandDescriptions(asset: Record<string, unknown>, path: Path): Record<string, unknown>[] {
  for (const key of ["bands", "eo:bands", "raster:bands"]) {
    const bands = asset[key];
    if (bands === undefined) continue;
    if (!Array.isArray(bands) || !bands.every(isObject))
      throw queryError(`${key} is a list of objects, got ${shown(bands)}`, [...path, key]);
    if (bands.length > 0) return bands;
  }
  return [];
}

const commonNamesOf = (of: Record<string, unknown>): string[] =>
  [of["eo:common_name"], of.common_name]
    .filter((name): name is string => typeof name === "string")
    .filter((name, i, all) => all.indexOf(name) === i);

/** The first that says a scale or an offset: STAC 1.1's raster:scale of a band or an asset, raster:bands of 1.0, or plain members of a list's band. */
function scalingOf(of: readonly Record<string, unknown>[], path: Path): Pick<SceneBand, "scale" | "offset"> {
  for (const one of of) {
    const scale = one["raster:scale"] ?? one.scale ?? undefined;
    const offset = one["raster:offset"] ?? one.offset ?? undefined;
    if (scale === undefined && offset === undefined) continue;
    for (const value of [scale, offset]) {
      if (value !== undefined && (typeof value !== "number" || !Number.isFinite(value)))
        throw queryError(`scale and offset are numbers, got ${shown(value)}`, path);
    }
    return { scale: (scale ?? 1) as number, offset: (offset ?? 0) as number };
  }
  return {};
}
