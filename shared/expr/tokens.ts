import { expressionError } from "./place.js";

export type Token =
  | { readonly kind: "number"; readonly value: number; readonly start: number; readonly end: number }
  | { readonly kind: "string"; readonly value: string; readonly start: number; readonly end: number }
  | { readonly kind: "name"; readonly value: string; readonly start: number; readonly end: number }
  | { readonly kind: "sign"; readonly value: string; readonly start: number; readonly end: number }
  | { readonly kind: "end"; readonly start: number; readonly end: number };

const SPACE = /[ \t\r\n]+/y;
const RADIX = /0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+/y;
const DECIMAL = /(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/y;
// What may not follow a number directly.
const TAIL = /[\p{L}\p{Nd}_.]+/uy;
const NAME = /[\p{L}_][\p{L}\p{Nd}_]*/uy;
// Two-character signs first.
const SIGN = /\*\*|==|!=|<=|>=|&&|\|\||<<|>>|[-+*/%~!<>&|^?:,()[\]]/y;

/**
 * The text as tokens, ending with one of kind "end".
 * @throws EXPRESSION_INVALID with a caret under the first character that begins no token.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  while (at < text.length) {
    const space = take(SPACE);
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const start = at;
    const digits = take(RADIX) ?? take(DECIMAL);
    if (digits !== undefined) {
      at += digits.length;
      tokens.push({ kind: "number", value: numberOf(text, digits, start), start, end: at });
      const tail = take(TAIL);
      if (tail !== undefined)
        throw expressionError(
          text,
          start,
          at + tail.length,
          `"${digits}${tail}" is neither a number nor a name.`,
          `A band with this name is written band("${digits}${tail}").`,
        );
      continue;
    }
    const name = take(NAME);
    if (name !== undefined) {
      at += name.length;
      tokens.push({ kind: "name", value: name, start, end: at });
      continue;
    }
    const sign = take(SIGN);
    if (sign !== undefined) {
      at += sign.length;
      tokens.push({ kind: "sign", value: sign, start, end: at });
      continue;
    }
    const quote = text[at]!;
    if (quote === '"' || quote === "'") {
      const { value, end } = quoted(text, at, quote);
      at = end;
      tokens.push({ kind: "string", value, start, end });
      continue;
    }
    throw unexpected(text, at);
  }
  tokens.push({ kind: "end", start: text.length, end: text.length });
  return tokens;
}

function numberOf(text: string, digits: string, start: number): number {
  const value = Number(digits);
  const exact = /^0[xXbBoO]/.test(digits);
  if (!Number.isFinite(value) || (exact && !Number.isSafeInteger(value))) {
    throw expressionError(text, start, start + digits.length, `"${digits}" is too large a number.`);
  }
  return value;
}

/** A quoted name; \\, \" and \' stand for themselves. */
function quoted(text: string, start: number, quote: string): { value: string; end: number } {
  let value = "";
  for (let i = start + 1; i < text.length; i++) {
    const c = text[i]!;
    if (c === quote) return { value, end: i + 1 };
    if (c === "\\") {
      i++;
      if (i < text.length) value += text[i];
    } else value += c;
  }
  throw expressionError(text, start, start + 1, "This quote is never closed.");
}

const ADVICE: Readonly<Record<string, string>> = {
  "=": "Equality is written ==.",
  ".": 'Members do not exist here; a band with a dot in its name is written band("…").',
  ";": "An expression is one value; there are no statements.",
  "{": "Lists are written [a, b].",
};

function unexpected(text: string, at: number) {
  const character = String.fromCodePoint(text.codePointAt(at)!);
  return expressionError(text, at, at + character.length, `"${character}" has no meaning in an expression.`, ADVICE[character]);
}
