import { isAbsolute, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { TilefoldError } from "../core/errors.js";
import { redactUri } from "../core/redact.js";

export type Scheme = "file" | "memory" | "http" | "https" | "s3";

/** `uri` is the normal form: an absolute path for files (no percent codes), the WHATWG form for the web, the text itself for s3:// and memory://. */
export type ParsedUri =
  | { readonly scheme: "file"; readonly uri: string; readonly path: string }
  | { readonly scheme: "memory"; readonly uri: string; readonly name: string; readonly key: string }
  | { readonly scheme: "s3"; readonly uri: string; readonly bucket: string; readonly key: string }
  | {
      readonly scheme: "http" | "https";
      readonly uri: string;
      /** With the port, where it is not the scheme's own. */
      readonly host: string;
      /** Without port and brackets. */
      readonly hostname: string;
      readonly origin: string;
    };

const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]+):\/\//;
const OTHER_BACKENDS = ["hdfs", "accumulo", "cassandra", "hbase", "gs", "az", "abfs", "wasb", "wasbs", "ftp", "sftp"];

/**
 * An address in its parts. Plain paths are files, relative ones under `cwd` (an absolute path). Keys of s3:// and memory:// are taken as they
 * stand, without percent decoding. URI_INVALID for what cannot be read, BACKEND_UNSUPPORTED for a known store that is not built in.
 */
export function parseUri(uri: string, cwd: string): ParsedUri {
  if (typeof uri !== "string" || uri.trim() === "") throw invalid(String(uri), "an address is empty");
  if (uri.includes("\0")) throw invalid(uri, `${redactUri(uri)} holds a NUL character`);
  const scheme = SCHEME.exec(uri)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    if (/^(s3|https?|file|memory):/i.test(uri)) throw invalid(uri, `${redactUri(uri)} lacks the "//" after its scheme`);
    const path = resolve(cwd, uri);
    return { scheme: "file", uri: path, path };
  }
  switch (scheme) {
    case "file":
      return parseFile(uri);
    case "s3":
    case "memory":
      return parseBucket(scheme, uri);
    case "http":
    case "https":
      return parseWeb(scheme, uri);
    default:
      if (OTHER_BACKENDS.includes(scheme)) {
        throw new TilefoldError("BACKEND_UNSUPPORTED", `there is no store for ${scheme}:// addresses: ${redactUri(uri)}`, {
          at: { uri: redactUri(uri) },
        });
      }
      throw invalid(uri, `${redactUri(uri)} has the unknown scheme "${scheme}"`);
  }
}

function parseFile(uri: string): ParsedUri {
  try {
    const url = new URL(uri);
    if (url.hostname !== "" && url.hostname !== "localhost") throw new Error(`it names the host "${url.hostname}"; use file:///path`);
    url.hostname = "";
    const path = resolve(fileURLToPath(url));
    if (path.includes("\0")) throw new Error("it holds a NUL character");
    return { scheme: "file", uri: path, path };
  } catch (cause) {
    throw invalid(uri, `${redactUri(uri)} is no file address: ${(cause as Error).message}`);
  }
}

function parseBucket(scheme: "s3" | "memory", uri: string): ParsedUri {
  const rest = uri.slice(scheme.length + 3);
  const slash = rest.indexOf("/");
  const name = slash < 0 ? rest : rest.slice(0, slash);
  const key = slash < 0 ? "" : rest.slice(slash + 1);
  const normal = `${scheme}://${name}/${key}`;
  if (scheme === "memory") return { scheme, uri: normal, name, key };
  if (!/^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/.test(name) || name.includes("..")) {
    throw invalid(uri, `"${redactUri(name)}" in ${redactUri(uri)} is no bucket name (3 to 63 lower-case letters, digits, "." and "-")`);
  }
  if (Buffer.byteLength(key) > 1024)
    throw invalid(uri, `the key of ${redactUri(uri).slice(0, 120)}… is longer than the 1,024 bytes S3 allows`);
  if (key.split("/").some((part) => part === "." || part === "..")) throw invalid(uri, `the key of ${redactUri(uri)} holds a dot segment`);
  return { scheme, uri: normal, bucket: name, key };
}

function parseWeb(scheme: "http" | "https", uri: string): ParsedUri {
  let url: URL;
  try {
    url = new URL(uri);
  } catch {
    throw invalid(uri, `${redactUri(uri)} is no web address`);
  }
  url.hash = "";
  const hostname = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  return { scheme, uri: url.href, host: url.host, hostname, origin: url.origin };
}

/** The normal form of an address: the one that plans, etags and caches use. */
export function normaliseUri(uri: string, cwd: string): string {
  return parseUri(uri, cwd).uri;
}

/**
 * `relative` as seen from `base` (the address of a folder, or of a document: what stands after its last "/" is left out, as in RFC 3986 §5.2).
 * A `relative` that is a whole address or an absolute path stands for itself. On http(s) the query of the base is not inherited.
 */
export function resolveUri(base: string, relative: string, cwd = "/"): string {
  const resolved = resolveName(base, relative, cwd);
  // A folder stays one: its name without the slash would be a file's.
  return /[/\\]$/.test(relative) && resolved.startsWith("/") && !resolved.endsWith("/") ? `${resolved}/` : resolved;
}

function resolveName(base: string, relative: string, cwd: string): string {
  if (SCHEME.test(relative) || /^(s3|https?|file|memory):/i.test(relative)) return normaliseUri(relative, cwd);
  const parsed = parseUri(base, cwd);
  if (relative.includes("\0")) throw invalid(relative, `${redactUri(relative)} holds a NUL character`);
  if (parsed.scheme === "file") {
    if (isAbsolute(relative)) return normaliseUri(relative, cwd);
    const folder = /[/\\]$/.test(base) ? parsed.path : resolve(parsed.path, "..");
    return normaliseUri(relative, folder);
  }
  if ("origin" in parsed) return parseUri(new URL(relative, parsed.uri).href, cwd).uri;
  const name = parsed.scheme === "s3" ? parsed.bucket : parsed.name;
  const parts = isAbsolute(relative) ? [] : parsed.key.split("/").slice(0, -1);
  for (const part of relative.split("/")) {
    if (part === "." || part === "") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) throw invalid(relative, `${redactUri(relative)} climbs out of ${parsed.scheme}://${name}/`);
  }
  return `${parsed.scheme}://${name}/${parts.join("/")}${relative.endsWith("/") && parts.length > 0 ? "/" : ""}`;
}

/** As resolveUri, for an address that will be written: see checkOutputUri. */
export function resolveOutputUri(base: string, relative: string, cwd = "/"): string {
  checkOutputUri(relative);
  return resolveUri(base, relative, cwd);
}

/**
 * Refuses (URI_FORBIDDEN) the text of an output's address that says one place and means another: "..", dots or slashes in percent codes, NUL
 * and other control characters. Called on the text as the user gave it, before anything resolves it.
 */
export function checkOutputUri(uri: string): void {
  const bad = (what: string) =>
    new TilefoldError("URI_FORBIDDEN", `the output ${redactUri(uri)} holds ${what}`, {
      hint: "Name the output's folder outright.",
      at: { uri: redactUri(uri) },
    });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f]|%(25)*(0[0-9a-f]|1[0-9a-f]|7f)/i.test(uri)) throw bad("a NUL or control character");
  if (/%(25)*(2e|2f|5c)/i.test(uri)) throw bad("a dot or slash in percent code");
  if (uri.split(/[/\\]/).includes("..")) throw bad('".."');
}

/** `folder` with `name` below it; exactly one "/" between. */
export function joinUri(folder: string, name: string): string {
  return `${folder.replace(/\/+$/, "")}/${name.replace(/^\/+/, "")}`;
}

const invalid = (uri: string, message: string) => new TilefoldError("URI_INVALID", message, { at: { uri: redactUri(uri) } });
