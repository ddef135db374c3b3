/** Reading documents of others: every refusal says which file and which value of it, by JSON pointer. */
import { type ErrorCode, TilefoldError } from "../core/errors.js";
import { jsonPointer } from "../core/json-pointer.js";
import { nearestName } from "../core/nearest-name.js";

export interface Place {
  /** The file, as messages call it. */
  readonly uri?: string;
  readonly path: readonly (string | number)[];
}

export const below = (place: Place, ...steps: (string | number)[]): Place => ({ ...place, path: [...place.path, ...steps] });

export function refusal(code: ErrorCode, message: string, place: Place, hint?: string): TilefoldError {
  const { uri, path } = place;
  return new TilefoldError(code, message, {
    at: { ...(uri === undefined ? {} : { uri }), pointer: jsonPointer(path) },
    ...(hint === undefined ? {} : { hint }),
  });
}

/** The members of an object that are there: null stands for nothing. */
export interface Fields {
  readonly place: Place;
  /** By the known name; `key` is how the document spells it. */
  readonly held: ReadonlyMap<string, { readonly value: unknown; readonly key: string }>;
}

const plain = (name: string): string => name.replace(/[_-]/g, "").toLowerCase();

/**
 * The object's members by their known names. GeoTrellis writes some documents in snake_case and some in camelCase: a name is known in either.
 * @throws JOB_INVALID for what is no object, or has a key that is not known
 */
export function fieldsOf(value: unknown, place: Place, what: string, known: readonly string[]): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw refusal("JOB_INVALID", `${what} is an object, got ${shown(value)}`, place);
  const names = new Map(known.map((name) => [plain(name), name]));
  const held = new Map<string, { value: unknown; key: string }>();
  for (const [key, member] of Object.entries(value)) {
    const name = names.get(plain(key));
    if (name === undefined) {
      const near = nearestName(key, known);
      throw refusal(
        "JOB_INVALID",
        `unknown key "${key}" in ${what}${near === undefined ? "" : `; did you mean "${near}"?`}`,
        below(place, key),
        `Known here: ${known.join(", ")}.`,
      );
    }
    if (member !== null) held.set(name, { value: member, key });
  }
  return { place, held };
}

export const placeOf = (fields: Fields, name: string): Place => below(fields.place, fields.held.get(name)?.key ?? name);
export const has = (fields: Fields, name: string): boolean => fields.held.has(name);

export function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function member<T>(fields: Fields, name: string, expected: string, fits: (value: unknown) => value is T): T | undefined {
  const found = fields.held.get(name);
  if (found === undefined) return undefined;
  if (!fits(found.value)) throw refusal("JOB_INVALID", `"${found.key}" is ${expected}, got ${shown(found.value)}`, placeOf(fields, name));
  return found.value;
}

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isSwitch = (value: unknown): value is boolean => typeof value === "boolean";

export const textAt = (fields: Fields, name: string): string | undefined => member(fields, name, "a text", isText);
export const numberAt = (fields: Fields, name: string): number | undefined => member(fields, name, "a number", isNumber);
export const switchAt = (fields: Fields, name: string): boolean | undefined => member(fields, name, "true or false", isSwitch);

export function wholeAt(fields: Fields, name: string, least: number, most: number): number | undefined {
  const fits = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
  return member(fields, name, `a whole number from ${least} to ${most}`, fits);
}

/** @throws JOB_INVALID where there is none */
export function needed<T>(value: T | undefined, fields: Fields, name: string, what: string): T {
  if (value === undefined) throw refusal("JOB_INVALID", `${what} needs "${name}"`, fields.place);
  return value;
}
