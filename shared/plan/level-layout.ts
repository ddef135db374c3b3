/** The levels of a pyramid: each has half the tiles of the one below, rounded up, from the same north-west corner. */
import type { KeyBounds } from "../grid/key-bounds.js";
import { type LayoutDefinition, layoutDefinitionOf } from "../grid/layout-definition.js";

/** The layout `up` levels above; where the tiles do not halve evenly it grows to the east and south, so that every cell is four of those below. */
export function layoutAbove({ extent, tileLayout }: LayoutDefinition, up: number): LayoutDefinition {
  const side = 2 ** up;
  const layoutCols = Math.ceil(tileLayout.layoutCols / side);
  const layoutRows = Math.ceil(tileLayout.layoutRows / side);
  const across = (layoutCols * side) / tileLayout.layoutCols;
  const down = (layoutRows * side) / tileLayout.layoutRows;
  return layoutDefinitionOf(
    {
      xmin: extent.xmin,
      ymin: down === 1 ? extent.ymin : extent.ymax - (extent.ymax - extent.ymin) * down,
      xmax: across === 1 ? extent.xmax : extent.xmin + (extent.xmax - extent.xmin) * across,
      ymax: extent.ymax,
    },
    { ...tileLayout, layoutCols, layoutRows },
  );
}

/** The keys above those of some bounds. */
export function boundsAbove({ minKey, maxKey }: KeyBounds, up: number): KeyBounds {
  const side = 2 ** up;
  const above = ({ col, row }: { col: number; row: number }) => ({ col: Math.floor(col / side), row: Math.floor(row / side) });
  return { minKey: above(minKey), maxKey: above(maxKey) };
}
