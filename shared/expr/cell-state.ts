/**
 * What a cell is while an expression runs. An operation's state is the bitwise and of its operands', so that missing input outweighs a failed operation.
 */
export const VALUE = 3;
/** An operation on values had no finite answer: a division by zero, the logarithm of a negative number, an overflow. */
export const FAILED = 1;
export const MISSING = 0;
