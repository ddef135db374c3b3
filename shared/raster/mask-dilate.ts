/**
 * Grows the marked pixels by a disk: a pixel is marked when a marked one lies within `radius` pixels of it, dx² + dy² <= radius².
 * @param marks `width × height` bytes of 0 and 1, a halo of `radius` pixels on each side included
 * @returns `(width - 2 radius) × (height - 2 radius)` bytes, the halo gone
 */
export function dilate(marks: Uint8Array, width: number, height: number, radius: number): Uint8Array {
  const innerWidth = width - 2 * radius;
  const innerHeight = height - 2 * radius;
  const grown = new Uint8Array(innerWidth * innerHeight);
  const distances = rowDistances(marks, width, height, radius);
  for (let dy = -radius; dy <= radius; dy++) {
    // The disk's half width in this row of it. Square roots of whole numbers below 2^53 round to the right side.
    const reach = Math.floor(Math.sqrt(radius * radius - dy * dy));
    for (let row = 0; row < innerHeight; row++) {
      const from = (row + radius + dy) * width + radius;
      // A row's first distance says whether it has any mark.
      if (distances[from - radius] === NO_MARK) continue;
      const to = row * innerWidth;
      for (let col = 0; col < innerWidth; col++) if (distances[from + col]! <= reach) grown[to + col] = 1;
    }
  }
  return grown;
}

const NO_MARK = 65535;

/** How far each pixel is from the nearest mark in its row, cut to radius + 1; NO_MARK throughout a row without any. */
function rowDistances(marks: Uint8Array, width: number, height: number, radius: number): Uint16Array {
  const distances = new Uint16Array(width * height);
  const far = radius + 1;
  for (let row = 0; row < height; row++) {
    const start = row * width;
    const end = start + width;
    if (marks.subarray(start, end).indexOf(1) < 0) {
      distances.fill(NO_MARK, start, end);
      continue;
    }
    let distance = far;
    for (let i = start; i < end; i++) {
      distance = marks[i] === 1 ? 0 : Math.min(distance + 1, far);
      distances[i] = distance;
    }
    for (let i = end - 1; i >= start; i--) {
      distance = Math.min(distances[i]!, distance + 1);
      distances[i] = distance;
    }
  }
  return distances;
}
