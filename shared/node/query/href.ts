import { TilefoldError } from "../../core/errors.js";

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//;

/**
 * An address in a document, from the document's own: RFC 3986 §5.2 for addresses with a scheme and for plain paths alike. Queries and fragments of the base are dropped.
 * @param base the document's address or path; its last part is its name
 * @throws URI_FORBIDDEN where a document from elsewhere names a file of this machine
 */
export function resolveHref(href: string, base: string): string {
  const scheme = SCHEME.exec(base)?.[0] ?? "";
  if (SCHEME.test(href)) {
    if (/^file:/i.test(href) && scheme !== "" && !/^file:/i.test(scheme))
      throw new TilefoldError("URI_FORBIDDEN", `${base} names ${href}, a file of this machine`, { at: { uri: base } });
    return href;
  }
  const from = (scheme === "" ? base : base.replace(/[?#].*$/s, "")).slice(scheme.length);
  if (scheme !== "" && href.startsWith("//")) return `${scheme.slice(0, -2)}${href}`;
  const slash = from.indexOf("/");
  // s3://bucket and https://host stay; a path begins behind them.
  const root = scheme === "" ? "" : slash < 0 ? from : from.slice(0, slash);
  const path = scheme === "" ? from : slash < 0 ? "/" : from.slice(slash);
  if (href.startsWith("/")) return scheme === "" ? href : `${scheme}${root}${withoutDots(href)}`;
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return `${scheme}${root}${withoutDots(folder + href)}`;
}

const DOTS = /(?:^|\/)\.\.?(?:\/|$)/;

function withoutDots(path: string): string {
  if (!DOTS.test(path)) return path;
  const kept: string[] = [];
  for (const part of path.split("/")) {
    if (part === ".") continue;
    if (part === ".." && kept.length > 0 && kept.at(-1) !== ".." && kept.at(-1) !== "") kept.pop();
    else if (part !== ".." || kept.at(-1) !== "" || kept.length !== 1) kept.push(part);
  }
  return kept.join("/");
}
