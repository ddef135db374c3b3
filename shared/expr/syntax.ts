/**
 * The grammar of expressions, closed: numbers, band names, operators and a fixed list of functions. Lowest precedence first, as in Python:
 *
 *   c ? a : b    (right to left)
 *   a or b, a || b
 *   a and b, a && b
 *   not a
 *   == != < <= > >=   x in [a, b, …]     (one per operand: a < b < c is refused)
 *   a | b
 *   a ^ b        (exclusive or; powers are **)
 *   a & b
 *   a << b   a >> b
 *   a + b   a - b
 *   a * b   a / b   a % b
 *   -a   +a   ~a   !a
 *   a ** b       (right to left; -2 ** 2 is -4)
 *
 * Bit operators bind tighter than comparisons, so `qa & 8 == 0` is `(qa & 8) == 0`.
 */

export type UnaryOperator = "-" | "~" | "!";
export type BinaryOperator =
  | "+"
  | "-"
  | "*"
  | "/"
  | "%"
  | "**"
  | "=="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "&&"
  | "||"
  | "&"
  | "|"
  | "^"
  | "<<"
  | ">>";

/** A node of the tree. `start` and `end` are offsets into the text; the far one does not belong. */
export type Node =
  | { readonly kind: "number"; readonly value: number; readonly start: number; readonly end: number }
  | { readonly kind: "nodata"; readonly start: number; readonly end: number }
  | { readonly kind: "band"; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: "unary"; readonly op: UnaryOperator; readonly operand: Node; readonly start: number; readonly end: number }
  | {
      readonly kind: "binary";
      readonly op: BinaryOperator;
      readonly left: Node;
      readonly right: Node;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: "choice";
      readonly condition: Node;
      readonly then: Node;
      readonly otherwise: Node;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "in"; readonly value: Node; readonly list: readonly Node[]; readonly start: number; readonly end: number }
  | { readonly kind: "call"; readonly name: FunctionName; readonly args: readonly Node[]; readonly start: number; readonly end: number };

/** A parsed expression; which bands exist is not known yet. */
export interface Expression {
  readonly text: string;
  readonly root: Node;
}

/** Caps that keep any text from exhausting the stack or memory. */
export const EXPRESSION_LIMITS = { characters: 20_000, nodes: 5_000, depth: 500 } as const;

interface FunctionFacts {
  readonly least: number;
  readonly most: number;
  readonly means: string;
}

/** Every function there is: how many arguments, and one line for the reference. Angles are radians. */
export const FUNCTIONS = {
  abs: { least: 1, most: 1, means: "absolute value" },
  min: { least: 1, most: 64, means: "least of the arguments" },
  max: { least: 1, most: 64, means: "greatest of the arguments" },
  sqrt: { least: 1, most: 1, means: "square root" },
  exp: { least: 1, most: 1, means: "e to the power" },
  log: { least: 1, most: 1, means: "natural logarithm" },
  log10: { least: 1, most: 1, means: "logarithm to base 10" },
  log2: { least: 1, most: 1, means: "logarithm to base 2" },
  sin: { least: 1, most: 1, means: "sine" },
  cos: { least: 1, most: 1, means: "cosine" },
  tan: { least: 1, most: 1, means: "tangent" },
  asin: { least: 1, most: 1, means: "arc sine" },
  acos: { least: 1, most: 1, means: "arc cosine" },
  atan: { least: 1, most: 1, means: "arc tangent" },
  atan2: { least: 2, most: 2, means: "angle of the point (second, first), as atan2(y, x)" },
  floor: { least: 1, most: 1, means: "greatest whole number not above" },
  ceil: { least: 1, most: 1, means: "least whole number not below" },
  round: { least: 1, most: 1, means: "nearest whole number, halves to even" },
  clamp: { least: 3, most: 3, means: "clamp(x, low, high)" },
  pow: { least: 2, most: 2, means: "the same as **" },
  bits: { least: 3, most: 3, means: "bits(x, first, last): the number in a bit field, both bits belonging" },
  isnodata: { least: 1, most: 1, means: "1 where the argument has no value, else 0" },
  valid: { least: 1, most: 1, means: "1 where the argument has a value, else 0" },
  where: { least: 3, most: 3, means: "where(c, a, b): a where c holds, else b" },
  if: { least: 3, most: 3, means: "the same as where" },
  coalesce: { least: 1, most: 64, means: "the first argument that has a value" },
  nd: { least: 2, most: 2, means: "normalised difference (a - b) / (a + b)" },
} as const satisfies Record<string, FunctionFacts>;

export type FunctionName = keyof typeof FUNCTIONS;

export const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(FUNCTIONS, name);

/** Words that are no band names; a band so called is written band("…"). */
export const RESERVED: readonly string[] = ["and", "or", "not", "in", "true", "false", "nodata", "pi"];
