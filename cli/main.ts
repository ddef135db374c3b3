import { Command, CommanderError, Option } from "commander";
import { ENGINE } from "../shared/core/engine.js";
import { asTilefoldError, TilefoldError } from "../shared/core/errors.js";
import { nearestName } from "../shared/core/nearest-name.js";
import { closeStores } from "../shared/store/open-store.js";
import { COMMANDS } from "./commands.js";
import { type Console, createConsole } from "./console.js";

export interface GlobalOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly yes?: boolean;
  readonly state?: string;
  readonly workers?: number;
  readonly executor?: string;
}

/** Runs one command. @returns the exit status: 0 done, 1 our defect, 2 wrong request, 3 failed parts, 4 refused, 130 interrupted */
export async function main(argv: readonly string[]): Promise<number> {
  const json = argv.includes("--json");
  const console = createConsole({ json, quiet: argv.includes("--quiet") });
  const abort = new AbortController();
  const interrupt = (): void => {
    abort.abort(new TilefoldError("INTERRUPTED", "interrupted"));
    // A second Ctrl-C does not wait.
    process.once("SIGINT", () => process.exit(130));
  };
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  let status = 0;
  const program = new Command("tilefold")
    .description("Ask questions of rasters too large for one machine.")
    .version(ENGINE, "-V, --version")
    .exitOverride()
    .showHelpAfterError("(tilefold --help lists the commands and options)")
    .configureOutput({ writeErr: () => {} });
  for (const { name, register } of COMMANDS) {
    const command = program
      .command(name)
      .exitOverride()
      .configureOutput({ writeErr: () => {} });
    register(command, async (run) => {
      status = await run({ console, signal: abort.signal });
    });
    command
      .addOption(new Option("--json", "print one JSON document on standard output and nothing else there"))
      .addOption(new Option("--quiet", "no progress, no summary"));
  }
  try {
    if (argv.length <= 2) {
      process.stdout.write(program.helpInformation());
      return 0;
    }
    await program.parseAsync(argv as string[]);
    return status;
  } catch (thrown) {
    return report(thrown, program, console, abort.signal);
  } finally {
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
    await closeStores();
  }
}

function report(thrown: unknown, program: Command, console: Console, signal: AbortSignal): number {
  if (thrown instanceof CommanderError) {
    if (thrown.exitCode === 0) return 0;
    console.error(usageError(thrown, program));
    return 2;
  }
  const error = asTilefoldError(thrown);
  if (signal.aborted || error.code === "INTERRUPTED") {
    console.error(error.code === "INTERRUPTED" ? error : new TilefoldError("INTERRUPTED", "interrupted"));
    return 130;
  }
  console.error(error);
  if (error.code === "INTERNAL" && process.env.TILEFOLD_DEBUG) process.stderr.write(`${(error.cause as Error)?.stack ?? error.stack}\n`);
  return error.exit;
}

function usageError(error: CommanderError, program: Command): TilefoldError {
  // Commander guesses too, for options as well; one guess is enough, on one line.
  const message = error.message.replace(/^error: /, "").replace(/\n\(Did you mean ([^)]*)\?\)$/, '; did you mean "$1"?');
  const unknown = /unknown command '([^']*)'/.exec(message)?.[1];
  const near =
    unknown === undefined
      ? undefined
      : nearestName(
          unknown,
          program.commands.map((command) => command.name()),
        );
  return new TilefoldError("CONFIG_INVALID", near && !message.includes("did you mean") ? `${message}; did you mean "${near}"?` : message);
}
