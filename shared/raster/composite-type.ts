import { type CellType, isFloat } from "./cell-type.js";
import type { CompositeReducer } from "./composite.js";
import { INTEGER_RANGES } from "./write-cells.js";

/** The smallest cell type that holds every value of all the given ones; float64 when nothing smaller does. */
export function commonCellType(types: readonly CellType[]): CellType {
  const first = types[0];
  if (first === undefined) return "float64";
  if (types.every((type) => type === first)) return first;
  const integers = types.filter((type): type is keyof typeof INTEGER_RANGES => !isFloat(type));
  const low = Math.min(...integers.map((type) => INTEGER_RANGES[type][0]));
  const high = Math.max(...integers.map((type) => INTEGER_RANGES[type][1]));
  if (types.some(isFloat)) return !types.includes("float64") && low >= -(2 ** 24) && high <= 2 ** 24 ? "float32" : "float64";
  const order = ["uint8", "int8", "uint16", "int16", "uint32", "int32"] as const;
  return order.find((type) => INTEGER_RANGES[type][0] <= low && high <= INTEGER_RANGES[type][1]) ?? "float64";
}

/** What a composite is stored as unless asked otherwise: the scenes' type; for means a float, for counts uint16. */
export function compositeCellType(reducer: CompositeReducer, types: readonly CellType[]): CellType {
  const common = commonCellType(types);
  if (reducer.kind === "count") return "uint16";
  if (reducer.kind !== "mean" || isFloat(common)) return common;
  return common === "uint32" || common === "int32" ? "float64" : "float32";
}
