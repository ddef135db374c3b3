/** PROJJSON (the schema of PROJ, version 0.7) read into a CRS model. */
import { TilefoldError } from "../core/errors.js";
import { type CrsModel, type GeographicModel, type MethodParameter, projStringFromModel } from "./crs-model.js";
import { datumOfEpsg, degreesOf } from "./crs-wkt.js";

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const wrong = (sentence: string): TilefoldError => new TilefoldError("CRS_UNKNOWN", `PROJJSON cannot be read: ${sentence}`);

function object(value: unknown, what: string): Json {
  if (!isObject(value)) throw wrong(`${what} is missing`);
  return value;
}

/** A number, or {value, unit}; lengths in metres and angles in degrees. */
function measure(value: unknown, unit: unknown): number {
  if (isObject(value)) return isObject(value.value) ? Number.NaN : measure(value.value, value.unit);
  if (typeof value !== "number" || !Number.isFinite(value))
    throw wrong(`a number was expected, found ${JSON.stringify(value) ?? "nothing"}`);
  if (!isObject(unit)) return unit === "grad" ? value * 0.9 : value;
  const factor = Number(unit.conversion_factor ?? 1);
  return unit.type === "AngularUnit" ? value * degreesOf(factor) : value * factor;
}

function authorityOf(value: Json): string | null {
  const id = isObject(value.id) ? value.id : Array.isArray(value.ids) ? value.ids[0] : null;
  return isObject(id) ? `${id.authority}:${id.code}` : null;
}

const axesOf = (value: Json): readonly Json[] => {
  const system = value.coordinate_system;
  return isObject(system) && Array.isArray(system.axis) ? system.axis.filter(isObject) : [];
};

const directionsOf = (value: Json): string[] => axesOf(value).map((axis) => String(axis.direction ?? "").toLowerCase());

function geographicOf(value: Json, shift: readonly number[] | null): GeographicModel {
  const datum = object(value.datum ?? value.datum_ensemble, "a datum");
  const ellipsoid = object(datum.ellipsoid, "an ellipsoid");
  const a = measure(ellipsoid.radius ?? ellipsoid.semi_major_axis, null);
  const b = ellipsoid.semi_minor_axis;
  const inverse =
    ellipsoid.radius !== undefined
      ? 0
      : b !== undefined
        ? measure(b, null) === a
          ? 0
          : a / (a - measure(b, null))
        : measure(ellipsoid.inverse_flattening, null);
  const meridian = isObject(datum.prime_meridian) ? datum.prime_meridian.longitude : 0;
  const unit = axesOf(value)[0]?.unit;
  return {
    authority: authorityOf(value),
    a,
    inverseFlattening: inverse,
    primeMeridian: measure(meridian, null),
    shift,
    degreesPerUnit: isObject(unit) ? degreesOf(Number(unit.conversion_factor)) : unit === "grad" ? 0.9 : 1,
  };
}

function parametersOf(value: Json): MethodParameter[] {
  const list = Array.isArray(value.parameters) ? value.parameters.filter(isObject) : [];
  return list.map((parameter) => ({ name: String(parameter.name), value: measure(parameter.value, parameter.unit) }));
}

function modelOf(value: Json, shift: readonly number[] | null, depth: number): CrsModel {
  if (depth > 10) throw wrong("more than 10 levels");
  const name = String(value.name ?? "");
  switch (value.type) {
    case "ProjectedCRS": {
      const conversion = object(value.conversion, "a conversion");
      const method = String(object(conversion.method, "a method").name);
      const unit = axesOf(value)[0]?.unit;
      const metresPerUnit = isObject(unit) ? Number(unit.conversion_factor) : 1;
      const geographic = geographicOf(object(value.base_crs, "a base_crs"), shift);
      return {
        name,
        authority: authorityOf(value),
        geographic,
        conversion: { method, parameters: parametersOf(conversion) },
        metresPerUnit,
        directions: directionsOf(value),
      };
    }
    case "GeographicCRS":
    case "GeodeticCRS": {
      const system = value.coordinate_system;
      if (isObject(system) && system.subtype === "Cartesian") break;
      return {
        name,
        authority: authorityOf(value),
        geographic: geographicOf(value, shift),
        conversion: null,
        metresPerUnit: 1,
        directions: directionsOf(value),
      };
    }
    case "CompoundCRS": {
      const components = value.components;
      return modelOf(object(Array.isArray(components) ? components[0] : null, "a component"), shift, depth + 1);
    }
    case "BoundCRS": {
      const transformation = object(value.transformation, "a transformation");
      const list = Array.isArray(transformation.parameters) ? transformation.parameters.filter(isObject) : [];
      const numbers = list.map((parameter) => parameter.value);
      if (!numbers.every((part): part is number => typeof part === "number")) {
        throw new TilefoldError("CRS_UNSUPPORTED", `"${name}" needs a grid (${JSON.stringify(numbers[0])})`);
      }
      const usable = numbers.length === 3 || numbers.length === 7 ? numbers : shift;
      return modelOf(object(value.source_crs, "a source_crs"), usable, depth + 1);
    }
  }
  throw new TilefoldError("CRS_UNSUPPORTED", `PROJJSON of type ${JSON.stringify(value.type) ?? "unknown"} has no plane coordinates`);
}

/** Name, code and PROJ string of a PROJJSON value. The PROJ string is made only when asked for. */
export function projStringFromProjJson(value: unknown): { authority: string | null; name: string; definition: () => string } {
  const model = modelOf(object(value, "an object"), null, 0);
  return { authority: model.authority, name: model.name, definition: () => projStringFromModel(model, datumOfEpsg) };
}
