import { ERROR_CODES, type ErrorCode, TilefoldError } from "../../shared/core/errors.js";
import { nearestName } from "../../shared/core/nearest-name.js";
import type { CommandSpec } from "../commands.js";

export const explainCommand: CommandSpec = {
  name: "explain",
  register(command, execute) {
    command
      .description("explains an error code")
      .argument("[code]", "an error code; without one, all are listed")
      .action((code?: string) =>
        execute(async ({ console }) => {
          if (code === undefined) {
            if (console.json) console.answer({ tilefold: 1, codes: ERROR_CODES });
            else for (const [name, { means }] of Object.entries(ERROR_CODES)) console.print(`${name.padEnd(26)} ${means}`);
            return 0;
          }
          const known = code.toUpperCase().replaceAll("-", "_");
          if (!Object.hasOwn(ERROR_CODES, known)) {
            const near = nearestName(known, Object.keys(ERROR_CODES));
            throw new TilefoldError("CONFIG_INVALID", `there is no error code ${code}${near ? `; did you mean ${near}?` : ""}`);
          }
          const { means, hint, exit, retryable } = ERROR_CODES[known as ErrorCode];
          if (console.json) console.answer({ tilefold: 1, code: known, means, hint, exit, retryable });
          else
            console.print(
              `${known}\n\n${means}\n${hint}\n\nExit status ${exit}; ${retryable ? "trying again may help" : "trying again without a change does not help"}.`,
            );
          return 0;
        }),
      );
  },
};
