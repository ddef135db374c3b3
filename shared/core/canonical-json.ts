/**
 * Canonical JSON: object keys in code-unit order, no white space, numbers as ECMAScript prints them, undefined members left out.
 * Equal values have equal texts, so a hash of the text names the value (after RFC 8785).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError(`canonical JSON has no ${value}`);
    return JSON.stringify(value);
  }
  // Coordinates are most of a large document: numbers alone are printed in one go.
  if (Array.isArray(value) && value.every((item) => typeof item === "number" && Number.isFinite(item))) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (typeof value === "object") {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(",")}}`;
  }
  throw new TypeError(`canonical JSON has no ${typeof value}`);
}

/** SHA-256 in lower-case hex. Comes in as an argument, so that pure rooms need no node:crypto. */
export type Digest = (bytes: Uint8Array | string) => string;
