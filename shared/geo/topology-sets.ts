/** Sets of polygons that cover a place, as numbers: no polygon, a polygon by its own number, or an interned set of several (-2 and below). */
export const OUTSIDE = -1;

export interface PartSets {
  readonly members: number[][];
  readonly numbers: Map<string, number>;
}

export const createPartSets = (): PartSets => ({ members: [], numbers: new Map() });

/** The set behind an edge of `part`: with the polygon where it was without, and the other way round. */
export function toggled(sets: PartSets, set: number, part: number): number {
  if (set === OUTSIDE) return part;
  if (set === part) return OUTSIDE;
  const members = set >= 0 ? [set] : sets.members[-2 - set]!;
  const now = members.includes(part) ? members.filter((member) => member !== part) : [...members, part].sort((a, b) => a - b);
  if (now.length === 1) return now[0]!;
  const key = now.join(" ");
  let number = sets.numbers.get(key);
  if (number === undefined) {
    number = -2 - sets.members.length;
    sets.members.push(now);
    sets.numbers.set(key, number);
  }
  return number;
}

export const holdsPart = (sets: PartSets, set: number, part: number): boolean =>
  set === part || (set < OUTSIDE && sets.members[-2 - set]!.includes(part));
