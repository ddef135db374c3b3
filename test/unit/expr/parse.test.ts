import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTilefoldError, TilefoldError } from "../../../shared/core/errors.js";
import { bandsOf, checkExpression } from "../../../shared/expr/check.js";
import { parseExpression } from "../../../shared/expr/parse.js";
import type { Node } from "../../../shared/expr/syntax.js";

/** The tree with every bracket written. */
function shown(node: Node): string {
  switch (node.kind) {
    case "number":
      return String(node.value);
    case "nodata":
      return "nodata";
    case "band":
      return node.name;
    case "unary":
      return `(${node.op}${shown(node.operand)})`;
    case "binary":
      return `(${shown(node.left)} ${node.op} ${shown(node.right)})`;
    case "choice":
      return `(${shown(node.condition)} ? ${shown(node.then)} : ${shown(node.otherwise)})`;
    case "in":
      return `(${shown(node.value)} in [${node.list.map(shown).join(", ")}])`;
    case "call":
      return `${node.name}(${node.args.map(shown).join(", ")})`;
  }
}

function refusal(act: () => unknown): TilefoldError {
  try {
    act();
  } catch (error) {
    if (isTilefoldError(error)) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("precedence", () => {
  test.each([
    ["a + b * c", "(a + (b * c))"],
    ["a - b - c", "((a - b) - c)"],
    ["a / b / c * d", "(((a / b) / c) * d)"],
    ["-a ** 2", "(-(a ** 2))"],
    ["2 ** -a ** b", "(2 ** (-(a ** b)))"],
    ["a ** b ** c", "(a ** (b ** c))"],
    ["qa & 8 == 0", "((qa & 8) == 0)"],
    ["a | b ^ c & d << 1 + 2", "(a | (b ^ (c & (d << (1 + 2)))))"],
    ["a < b && c > d || not e", "(((a < b) && (c > d)) || (!e))"],
    ["not a == b and c", "((!(a == b)) && c)"],
    ["!a == b", "((!a) == b)"],
    ["not not a", "(!(!a))"],
    ["a ? b : c ? d : e", "(a ? b : (c ? d : e))"],
    ["a ? b ? c : d : e", "(a ? (b ? c : d) : e)"],
    ["a or b ? c : d", "((a || b) ? c : d)"],
    ["a not in [1, 2] and b in [c]", "((!(a in [1, 2])) && (b in [c]))"],
    ["- -+a", "(-(-a))"],
    ["~a & 1", "((~a) & 1)"],
    ["min(a, b + 1, 0b101, 0xFF, .5, 1e-3)", "min(a, (b + 1), 5, 255, 0.5, 0.001)"],
    ["band(\"PIXEL-QA\") & band('it\\'s')", "(PIXEL-QA & it's)"],
    ["where(isnodata(ä), nodata, true)", "where(isnodata(ä), nodata, 1)"],
  ])("%s", (text, tree) => expect(shown(parseExpression(text).root)).toBe(tree));
});

describe("refusals mark the place", () => {
  test.each([
    ["", "^", /ends where a value/],
    ["a +", "   ^", /ends where a value/],
    ["a b", "  ^", /Did not expect "b"/],
    ["a < b < c", "      ^", /cannot be chained/],
    ["a = b", "  ^", /"=" has no meaning/],
    ["foo(a)", "^^^", /no function "foo"/],
    ["b1.constructor", "  ^", /"\." has no meaning/],
    ["sqrt(a, b)", "^^^^^^^^^^", /sqrt takes 1 argument, got 2/],
    ["(a + b", "      ^", /Expected "\)"/],
    ["a ? b", "     ^", /Expected ":"/],
    ["a in 3", "     ^", /Expected "\[" after in/],
    ["a in []", "      ^", /Expected a value/],
    ["2red", "^^^^", /neither a number nor a name/],
    ["0b12", "^^^^", /neither a number nor a name/],
    ["1.2.3", "^^^^^", /neither a number nor a name/],
    ["1e999", "^^^^^", /too large/],
    ['"red" + 1', "^^^^^", /Did not expect/],
    ["band(red)", "     ^^^", /quoted name/],
    ['band("red', "     ^", /never closed/],
    ["a and and b", "      ^^^", /Did not expect "and"/],
  ])("%s", (text, carets, sentence) => {
    const error = refusal(() => parseExpression(text));
    expect(error.code).toBe("EXPRESSION_INVALID");
    expect(error.message).toMatch(sentence);
    const lines = error.message.split("\n");
    expect(lines.at(-2)).toBe(`  ${text}`);
    expect(lines.at(-1)).toBe(`  ${carets}`);
  });

  test("the caret stays under the place in a long text", () => {
    const text = `${"a + ".repeat(100)}@ + ${"b + ".repeat(100)}c`;
    const lines = refusal(() => parseExpression(text)).message.split("\n");
    const caret = lines.at(-1)!.indexOf("^");
    expect(lines.at(-2)![caret]).toBe("@");
    expect(lines.at(-2)!.length).toBeLessThan(110);
  });

  test.each([
    ["brackets", `${"(".repeat(10_000)}a${")".repeat(10_000)}`],
    ["minuses", `${"-".repeat(10_000)}a`],
    ["nots", `${"not ".repeat(4_900)}a`],
    ["powers", `a${"**a".repeat(5_000)}`],
    ["a long sum", `a${"+a".repeat(4_000)}`],
    ["choices", `${"a?a:".repeat(4_000)}a`],
    ["calls", `${"abs(".repeat(4_000)}a${")".repeat(4_000)}`],
    ["a wide list", `a in [${"1,".repeat(9_000)}1]`],
    ["length", " ".repeat(30_000)],
  ])("10,000 deep or long: %s", (_, text) => expect(refusal(() => parseExpression(text)).code).toBe("JOB_INVALID"));

  test("any text parses or is refused with a TilefoldError", () => {
    const piece = fc.constantFrom(
      "a",
      "B5",
      "1",
      "0b1",
      "(",
      ")",
      "[",
      "]",
      ",",
      "+",
      "-",
      "**",
      "==",
      "<",
      "&",
      "!",
      "not",
      "in",
      "and",
      "?",
      ":",
      "min(",
      "nodata",
      '"x"',
      "band(",
      " ",
      "@",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          parseExpression(pieces.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(TilefoldError);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("band names", () => {
  test("are listed once, in order", () => {
    expect(bandsOf(parseExpression('B5 - band("PIXEL-QA") + B5 * b1'))).toEqual(["B5", "PIXEL-QA", "b1"]);
  });

  test("a source's own name goes before an alias", () => {
    const checked = checkExpression(parseExpression("b2 + b1 + b3"), ["x", "b1", "b2"]);
    expect(Object.fromEntries(checked.indexOf)).toEqual({ b1: 1, b2: 2, b3: 2 });
    expect(checked.reads).toEqual([1, 2]);
  });

  test("an unknown one is marked, with the nearest and the bands there are", () => {
    const error = refusal(() => checkExpression(parseExpression("(B5 - rde) / 2"), ["red", "B5"]));
    expect(error.message).toBe('There is no band "rde".\n  (B5 - rde) / 2\n        ^^^');
    expect(error.hint).toBe("Did you mean red? The bands are red, B5 (or b1 to b2).");
    expect(error.code).toBe("EXPRESSION_INVALID");
  });

  test.each(["__proto__", "constructor", "toString"])("%s is a band like any other: unknown", (name) => {
    expect(refusal(() => checkExpression(parseExpression(name), ["red"])).code).toBe("EXPRESSION_INVALID");
    expect(refusal(() => parseExpression(`${name}(1)`)).code).toBe("EXPRESSION_INVALID");
  });

  test("the default cell type follows the kind of result", () => {
    const type = (text: string) => checkExpression(parseExpression(text), ["a"]).cellType;
    expect(["a + 1", "a > 1", "not a", "a in [1]", "a ? a > 1 : valid(a)", "a ? 1 : a > 2"].map(type)).toEqual([
      "float32",
      "uint8",
      "uint8",
      "uint8",
      "uint8",
      "float32",
    ]);
  });
});
