#!/usr/bin/env node
/** The `tilefold` command. Nothing is loaded before it is known to be needed: `--version` answers at once. */
import { ENGINE } from "../shared/core/engine.js";
import { startKept } from "../shared/executor/kept-code.js";

const [first] = process.argv.slice(2);
if (first === "--version" || first === "-V") {
  process.stdout.write(`${ENGINE}\n`);
} else {
  // A reader that closes the pipe early (head, less) is no fault of the run.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    throw error;
  });
  // The SDK's farewell to this Node is no matter of the user's question.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
  const { main } =
    startKept<typeof import("./main.js")>(new URL("../chunks/kept-tilefold.cjs", import.meta.url)) ?? (await import("./main.js"));
  process.exitCode = await main(process.argv);
}
