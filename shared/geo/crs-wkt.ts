/** WKT 1 (OGC 01-009, GDAL's and ESRI's dialects) and WKT 2 (OGC 18-010r7) read into a CRS model. */
import { TilefoldError } from "../core/errors.js";
import { type CrsModel, type GeographicModel, type MethodParameter, projStringFromModel } from "./crs-model.js";
import { epsgRecord } from "./epsg.js";

interface Node {
  readonly keyword: string;
  readonly values: readonly (string | number)[];
  readonly nodes: readonly Node[];
}

const wrong = (sentence: string, cause?: unknown): TilefoldError =>
  new TilefoldError("CRS_UNKNOWN", `WKT cannot be read: ${sentence}`, { cause });

/** The tree of a WKT text. At most 100 levels: a CRS has about ten. */
export function readWkt(text: string): Node {
  const token = /\s*(?:"((?:[^"]|"")*)"|([A-Za-z_][A-Za-z0-9_]*)|([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([[\](),]))/y;
  const stack: { keyword: string; values: (string | number)[]; nodes: Node[] }[] = [];
  let word: string | null = null;
  let root: Node | null = null;
  while (token.lastIndex < text.length) {
    const from = token.lastIndex;
    const match = token.exec(text);
    if (!match) {
      if (text.slice(from).trim() === "") break;
      throw wrong(`unexpected "${text.slice(from, from + 20)}" at character ${from}`);
    }
    const [, quoted, name, number, mark] = match;
    const top = stack.at(-1);
    if (mark === "[" || mark === "(") {
      if (word === null) throw wrong(`a bracket without a keyword at character ${from}`);
      if (stack.length >= 100) throw wrong("more than 100 levels");
      stack.push({ keyword: word.toUpperCase(), values: [], nodes: [] });
      word = null;
      continue;
    }
    if (word !== null) top?.values.push(word);
    word = null;
    if (quoted !== undefined) top?.values.push(quoted.replaceAll('""', '"'));
    else if (number !== undefined) top?.values.push(Number(number));
    else if (name !== undefined) word = name;
    else if (mark === "]" || mark === ")") {
      const done = stack.pop();
      if (!done) throw wrong(`a bracket too many at character ${from}`);
      const parent = stack.at(-1);
      if (parent) parent.nodes.push(done);
      else {
        root = done;
        break;
      }
    }
  }
  if (root === null) throw wrong("brackets are left open");
  return root;
}

const child = (node: Node, ...keywords: string[]): Node | undefined => node.nodes.find((other) => keywords.includes(other.keyword));
const nameOf = (node: Node): string => String(node.values[0] ?? "");
const numberAt = (node: Node | undefined, index: number): number => Number(node?.values[index] ?? Number.NaN);

function authorityOf(node: Node): string | null {
  const id = child(node, "AUTHORITY", "ID");
  return id ? `${id.values[0]}:${id.values[1]}` : null;
}

/** Degrees in one angular unit: WKT states radians. A factor within 1e-9 of a degree or a grad is one. */
export function degreesOf(radians: number): number {
  const degrees = (radians * 180) / Math.PI;
  for (const exact of [1, 0.9]) if (Math.abs(degrees - exact) < 1e-9) return exact;
  return degrees;
}

function angularUnit(node: Node): number | null {
  const unit = child(node, "UNIT", "ANGLEUNIT");
  return unit ? degreesOf(numberAt(unit, 1)) : null;
}

/** Lower-case axis directions: AXIS["Easting",EAST], AXIS["(E)",east,ORDER[1]]. */
const directionsOf = (node: Node): string[] =>
  node.nodes.filter((other) => other.keyword === "AXIS").map((axis) => String(axis.values[1] ?? "").toLowerCase());

function geographicOf(node: Node, shift: readonly number[] | null): GeographicModel {
  const datum = child(node, "DATUM", "GEODETICDATUM", "TRF", "ENSEMBLE");
  const spheroid = datum ? child(datum, "SPHEROID", "ELLIPSOID") : undefined;
  if (!datum || !spheroid) throw wrong(`"${nameOf(node)}" has no datum with an ellipsoid`);
  const axisUnit = node.nodes
    .filter((other) => other.keyword === "AXIS")
    .map(angularUnit)
    .find((unit) => unit !== null);
  const degreesPerUnit = angularUnit(node) ?? axisUnit ?? 1;
  const meridian = child(node, "PRIMEM", "PRIMEMERIDIAN");
  // WKT 1 writes the meridian in degrees whatever the unit, as GDAL and ESRI do.
  const meridianUnit = (meridian && node.keyword !== "GEOGCS" ? angularUnit(meridian) : null) ?? 1;
  const lengthUnit = child(spheroid, "LENGTHUNIT", "UNIT");
  const towgs84 = child(datum, "TOWGS84");
  const model = {
    authority: authorityOf(node),
    a: numberAt(spheroid, 1) * (lengthUnit ? numberAt(lengthUnit, 1) : 1),
    inverseFlattening: numberAt(spheroid, 2),
    primeMeridian: meridian ? numberAt(meridian, 1) * meridianUnit : 0,
    shift: shift ?? (towgs84 ? towgs84.values.map(Number) : null),
    degreesPerUnit,
  };
  if (![model.a, model.inverseFlattening, model.primeMeridian].every(Number.isFinite)) throw wrong(`"${nameOf(node)}" lacks a number`);
  return model;
}

function projectedOf(node: Node, base: Node, shift: readonly number[] | null): CrsModel {
  const geographic = geographicOf(base, shift);
  const conversion = child(node, "CONVERSION") ?? node;
  const method = child(conversion, "PROJECTION", "METHOD");
  if (!method) throw wrong(`"${nameOf(node)}" has no projection`);
  const axisUnit = node.nodes
    .filter((other) => other.keyword === "AXIS")
    .map((axis) => child(axis, "LENGTHUNIT", "UNIT"))
    .find(Boolean);
  const unit = child(node, "UNIT", "LENGTHUNIT") ?? axisUnit;
  const metresPerUnit = unit ? numberAt(unit, 1) : 1;
  const parameters: MethodParameter[] = conversion.nodes
    .filter((other) => other.keyword === "PARAMETER")
    .map((parameter) => {
      const name = nameOf(parameter);
      const value = numberAt(parameter, 1);
      const own = child(parameter, "ANGLEUNIT", "LENGTHUNIT", "SCALEUNIT", "UNIT");
      const angular = own ? own.keyword === "ANGLEUNIT" : /lat|lon|meridian|parallel|azimuth|angle/i.test(name);
      const linear = own ? own.keyword === "LENGTHUNIT" : /easting|northing|height/i.test(name);
      if (own?.keyword === "UNIT" && !linear && /lat|lon|meridian|parallel|azimuth|angle/i.test(name))
        return { name, value: value * degreesOf(numberAt(own, 1)) };
      if (angular) return { name, value: value * (own ? degreesOf(numberAt(own, 1)) : geographic.degreesPerUnit) };
      if (linear) return { name, value: value * (own ? numberAt(own, 1) : metresPerUnit) };
      return { name, value };
    });
  return {
    name: nameOf(node),
    authority: authorityOf(node),
    geographic,
    conversion: { method: nameOf(method), parameters },
    metresPerUnit,
    directions: directionsOf(node),
  };
}

function modelOf(node: Node, shift: readonly number[] | null): CrsModel {
  switch (node.keyword) {
    case "PROJCS":
    case "PROJCRS":
    case "PROJECTEDCRS": {
      const base = child(node, "GEOGCS", "BASEGEOGCRS", "BASEGEODCRS");
      if (!base) throw wrong(`"${nameOf(node)}" has no geographic base`);
      return projectedOf(node, base, shift);
    }
    case "GEOGCS":
    case "GEOGCRS":
    case "GEOGRAPHICCRS":
    case "GEODCRS":
    case "GEODETICCRS": {
      if (child(node, "CS")?.values[0] === "Cartesian") break;
      return {
        name: nameOf(node),
        authority: authorityOf(node),
        geographic: geographicOf(node, shift),
        conversion: null,
        metresPerUnit: 1,
        directions: directionsOf(node),
      };
    }
    case "COMPD_CS":
    case "COMPOUNDCRS": {
      const first = node.nodes.find((other) => !["AUTHORITY", "ID", "EXTENSION"].includes(other.keyword));
      if (first) return modelOf(first, shift);
      break;
    }
    case "BOUNDCRS": {
      const source = child(node, "SOURCECRS")?.nodes[0];
      const abridged = child(node, "ABRIDGEDTRANSFORMATION");
      if (!source) break;
      if (abridged && child(abridged, "PARAMETERFILE"))
        throw new TilefoldError("CRS_UNSUPPORTED", `"${nameOf(source)}" needs the grid ${nameOf(abridged)}`);
      const parameters = abridged?.nodes.filter((other) => other.keyword === "PARAMETER").map((parameter) => numberAt(parameter, 1)) ?? [];
      return modelOf(source, parameters.length === 3 || parameters.length === 7 ? scaled(parameters) : shift);
    }
  }
  throw new TilefoldError("CRS_UNSUPPORTED", `"${nameOf(node)}" (${node.keyword}) has no plane coordinates`);
}

/** WKT 2 states the scale of seven parameters as a ratio near 1, or in parts per million as WKT 1 does. */
function scaled(parameters: readonly number[]): readonly number[] {
  const scale = parameters[6];
  if (scale === undefined || Math.abs(scale - 1) > 0.01) return parameters;
  return [...parameters.slice(0, 6), Number(((scale - 1) * 1e6).toFixed(9))];
}

/** The datum part of an EPSG geographic CRS as PROJ text. */
export function datumOfEpsg(authority: string): string | null {
  const code = /^EPSG:(\d+)$/i.exec(authority)?.[1];
  const record = code === undefined ? null : epsgRecord(Number(code));
  if (!record?.definition.startsWith("+proj=longlat")) return null;
  return record.definition
    .replace("+proj=longlat", "")
    .replace(/\+to_degree=\S+/, "")
    .trim();
}

/** Name, code and PROJ string of a WKT text. The PROJ string is made only when asked for: a known code needs none. */
export function projStringFromWkt(text: string): { authority: string | null; name: string; definition: () => string } {
  const root = readWkt(text);
  const extension = child(root, "EXTENSION");
  const proj4 = extension?.values[0] === "PROJ4" ? String(extension.values[1]) : null;
  const model = modelOf(root, null);
  return { authority: model.authority, name: model.name, definition: () => proj4 ?? projStringFromModel(model, datumOfEpsg) };
}
