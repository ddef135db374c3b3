/**
 * Addresses that are safe to print: user info, signatures and tokens are taken out. Pure text work, so that it also
 * holds for addresses that no parser accepts.
 */

const HIDDEN = "REDACTED";

/** Query names whose values open doors: SigV4 and its cousins, SAS, OAuth, API keys. Compared without case, "-" and "_". */
const SECRET_NAME =
  /^(x(amz|goog|ms|oss|cos)[a-z0-9]*|awsaccesskeyid|googleaccessid|ossaccesskeyid|signature|sig|policy|keypairid|.*(token|secret|password|passwd|apikey|accesskey|credential|session|authorization).*|key|auth|code|jwt|pwd|pass|sas)$/;

/** A value that looks like a token wherever it stands: long, unbroken, and more than a plain word or number. */
function looksLikeToken(value: string): boolean {
  return (
    value.length >= 20 &&
    /^[A-Za-z0-9+/_=.~%-]+$/.test(value) &&
    /[0-9]/.test(value) &&
    /[A-Za-z]/.test(value) &&
    !/\.[A-Za-z]{2,5}$/.test(value)
  );
}

function redactQuery(query: string): string {
  return query
    .split("&")
    .map((pair) => {
      const at = pair.indexOf("=");
      if (at < 0) return looksLikeToken(pair) ? HIDDEN : pair;
      const name = pair.slice(0, at);
      const plain = decode(name).toLowerCase().replace(/[-_]/g, "");
      return SECRET_NAME.test(plain) || looksLikeToken(pair.slice(at + 1)) ? `${name}=${HIDDEN}` : pair;
    })
    .join("&");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address without user info, signatures, `X-Amz-*` and token-like query values. Control characters become "?". */
export function redactUri(uri: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const printable = uri.replace(/[\u0000-\u001f\u007f]/g, "?");
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.exec(printable)?.[0];
  if (scheme === undefined) return printable;
  let rest = printable.slice(scheme.length);
  const authorityEnd = rest.search(/[/?#]/);
  const authority = authorityEnd < 0 ? rest : rest.slice(0, authorityEnd);
  rest = authorityEnd < 0 ? "" : rest.slice(authorityEnd);
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  // Only web addresses have queries: in s3:// and file:// a "?" is part of the name, but hiding a secret costs nothing there either.
  const hash = rest.indexOf("#");
  const fragment = hash < 0 ? "" : `#${redactQuery(rest.slice(hash + 1))}`;
  if (hash >= 0) rest = rest.slice(0, hash);
  const question = rest.indexOf("?");
  const query = question < 0 ? "" : `?${redactQuery(rest.slice(question + 1))}`;
  if (question >= 0) rest = rest.slice(0, question);
  return `${scheme}${host}${rest}${query}${fragment}`;
}

/** Free text (a message of a library, a log line) with every address in it redacted. */
export function redactText(text: string): string {
  return text.replace(/[A-Za-z][A-Za-z0-9+.-]*:\/\/[^\s"'<>`]+/g, (uri) => redactUri(uri));
}
