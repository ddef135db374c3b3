/** What the command says: answers on standard output, all else on standard error. */

import { formatBytes } from "../shared/core/byte-size.js";
import type { TilefoldError } from "../shared/core/errors.js";
import type { Progress } from "../shared/stage/outcome.js";

export interface Console {
  readonly json: boolean;
  /** One JSON document. */
  answer(document: unknown): void;
  print(text: string): void;
  /** A remark for people. */
  say(text: string): void;
  warn(message: string): void;
  error(error: TilefoldError): void;
  progress(progress: Progress): void;
  /** Takes the progress bar away. */
  settle(): void;
}

const LINE_EVERY_MS = 5_000;
const BAR_EVERY_MS = 80;

export function createConsole({ json, quiet }: { json: boolean; quiet: boolean }): Console {
  const terminal = process.stderr.isTTY === true && !quiet;
  const colours = terminal && process.env.NO_COLOR === undefined && process.env.TERM !== "dumb";
  const paint = (code: number, text: string): string => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
  let last = 0;
  let shown = false;
  const started = Date.now();
  const clear = (): void => {
    if (shown && terminal) process.stderr.write("\r\u001b[K");
    shown = false;
  };
  const err = (text: string): void => {
    clear();
    process.stderr.write(`${text}\n`);
  };
  return {
    json,
    answer: (document) => void process.stdout.write(`${JSON.stringify(document, null, 2)}\n`),
    print: (text) => void process.stdout.write(text.endsWith("\n") ? text : `${text}\n`),
    say: (text) => {
      if (!quiet) err(text);
    },
    warn: (message) => {
      if (!quiet) err(`${paint(33, "warning")} ${message}`);
    },
    error: (error) => {
      clear();
      if (json) process.stdout.write(`${JSON.stringify({ tilefold: 1, error: error.toJSON() }, null, 2)}\n`);
      else err(`${paint(31, "error")} ${error.code}: ${error.message}${place(error)}\n  ${error.hint}`);
    },
    progress: ({ phase, batches, done, failed, bytesRead, bytesExpected }) => {
      if (quiet) return;
      const now = Date.now();
      if (now - last < (terminal ? BAR_EVERY_MS : LINE_EVERY_MS) && phase !== "done") return;
      // Without a terminal a short run says nothing.
      if (!terminal && now - started < LINE_EVERY_MS) return;
      last = now;
      if (phase === "done") {
        clear();
        return;
      }
      const text =
        phase === "tiles"
          ? `${done} of ${batches} batches, ${formatBytes(bytesRead)} of ${formatBytes(bytesExpected)} read${failed > 0 ? `, ${failed} failed` : ""}`
          : phase;
      if (terminal) {
        const width = 24;
        const filled = batches > 0 ? Math.round((width * (done + failed)) / batches) : 0;
        process.stderr.write(`\r\u001b[K${"█".repeat(filled)}${"░".repeat(width - filled)} ${text}`);
        shown = true;
      } else process.stderr.write(`${text}\n`);
    },
    settle: clear,
  };
}

function place(error: TilefoldError): string {
  const { uri, byte, pointer, feature, zone, batch, key } = error.at ?? {};
  const parts = [
    uri,
    pointer && `at ${pointer}`,
    byte !== undefined && `byte ${byte}`,
    feature !== undefined && `feature ${feature}`,
    zone !== undefined && `zone ${zone}`,
    batch !== undefined && `batch ${batch}`,
    key,
  ].filter((part) => typeof part === "string" && part !== "" && !error.message.includes(part));
  return parts.length > 0 ? ` (${parts.join(", ")})` : "";
}
