import Flatbush from "flatbush";
import { type PixelWindow, windowIntersection } from "../grid/window.js";

/** Below this many boxes, looking at each is faster than an index. */
const FEW = 32;

const indexes = new WeakMap<object, Flatbush>();

/**
 * Which of some boxes share a pixel with a window, ascending.
 * @param owner what the boxes are of: their index is kept with it
 */
export function boxesMeeting(owner: object, count: number, window: PixelWindow, boxOf: (index: number) => PixelWindow): readonly number[] {
  if (count <= FEW) {
    const found: number[] = [];
    for (let i = 0; i < count; i++) if (windowIntersection(window, boxOf(i)) !== null) found.push(i);
    return found;
  }
  let index = indexes.get(owner);
  if (index === undefined) {
    index = new Flatbush(count);
    for (let i = 0; i < count; i++) {
      const { col, row, width, height } = boxOf(i);
      // Pixels, not edges: neighbours do not meet.
      index.add(col, row, col + width - 1, row + height - 1);
    }
    index.finish();
    indexes.set(owner, index);
  }
  return index.search(window.col, window.row, window.col + window.width - 1, window.row + window.height - 1).sort((a, b) => a - b);
}
