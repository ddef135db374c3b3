/** What is measured: a workload is one piece of work that several contenders do, each in its own way, with answers that can be compared. */

/** An answer, or the parts of it that can be compared: numbers, or numbers in an order that all contenders keep. */
export type Figures = Readonly<Record<string, number | readonly number[]>>;

/** What one run in a fresh process took. */
export interface Run {
  /** Wall time. Of tilefold: the whole process; of the others: what comes after their imports. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The most that was held at once; of several processes, the sum of each one's most. */
  readonly memoryBytes: number;
  /** Wall time before the clock of `seconds` started: interpreter and imports. */
  readonly startSeconds: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly figures: Figures;
}

/** Where contenders find what they need. */
export interface Place {
  /** Folder of the data. */
  readonly data: string;
  /** Folder for what runs leave behind; emptied by the harness. */
  readonly scratch: string;
  /** Folder of the built program. */
  readonly dist: string;
  /** The peers' interpreter; null where no peer runs. */
  readonly python: string | null;
}

/** A figure that must agree with the same figure of one of our answers. */
export interface Agreement {
  readonly figure: string;
  /** Which of the workload's references holds it. */
  readonly reference: string;
  /** Relative difference that is allowed; 0 where the same pixels must be counted. */
  readonly relative: number;
  /** Absolute difference that is allowed beside it [0]. */
  readonly absolute?: number;
  /** Of many numbers, the share that may differ by more [0]. */
  readonly share?: number;
}

export interface Contender {
  readonly name: string;
  /** What the table calls it. */
  readonly label: string;
  run(place: Place): Promise<Run>;
}

export interface Peer extends Contender {
  /** We want to be at least so many times as fast, on large data. */
  readonly goal?: number;
  /** We want to hold at most this part of its memory, on large data: 4 is a quarter. */
  readonly memoryGoal?: number;
  /** One that takes long runs no more often than this [as often as the others]. */
  readonly mostRuns?: number;
  /**
   * Makes ready what it needs beside Python; asked before the first run, not timed.
   * @returns what this machine lacks for it, and the peer is left out; null when it is ready
   */
  readonly prepare?: (say: (line: string) => void) => Promise<string | null>;
  /** It is one of our own ways: it needs no Python and runs whichever peers are asked for. */
  readonly ours?: true;
  readonly agreements: readonly Agreement[];
}

/** One of our own ways to do the work. The first of a workload is the one that peers are compared with. */
export interface OwnContender extends Contender {
  /** What it must stay under, on large data. */
  readonly limits?: { readonly seconds?: number; readonly memoryBytes?: number };
}

export interface Workload {
  readonly name: string;
  /** What it is chosen by on the command line; several may share it. */
  readonly group: string;
  readonly title: string;
  /** A paragraph for docs/benchmarks.md. */
  readonly about: string;
  /** Names that make-data.py knows. */
  readonly datasets: readonly string[];
  readonly own: readonly [OwnContender, ...OwnContender[]];
  readonly peers: readonly Peer[];
  /** Answers of ours that are not timed, in the modes in which peers answer. */
  readonly references: Readonly<Record<string, (place: Place) => Promise<Figures>>>;
}
