/** Bounds that hold whatever a job says: they keep hostile or mistaken input from taking the machine. */
export const LIMITS = {
  /** Nesting of a job document. */
  jobDepth: 64,
  /** Nodes of a pipeline. */
  jobNodes: 100,
  /** Bytes of a job document; inline zones count. */
  jobBytes: 64e6,
  /** Bytes of a zones file. */
  zonesBytes: 4e9,
  /** Zones of one job. */
  zones: 1_000_000,
  /** Partials that one fold takes (DESIGN §1.4). */
  foldFanIn: 1000,
  /** Bytes of plan.json and of a manifest line. */
  planBytes: 1 << 20,
  manifestLineBytes: 64 << 10,
  /** Bytes of a batch's own sources and programs. */
  ownBytes: 256 << 20,
} as const;

/** What a job runs under when it names no limits of its own. */
export const DEFAULT_LIMITS = { maxTiles: 5_000_000, maxBytesRead: 10e12, budgetUsd: 100 } as const;
