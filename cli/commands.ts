/** Every command there is. A command's own module is loaded when it runs. */
import type { Command } from "commander";
import { cancelCommand } from "./commands/cancel.js";
import { catalogCommand } from "./commands/catalog.js";
import { compositeCommand } from "./commands/composite.js";
import { deployCommand, destroyCommand } from "./commands/deploy.js";
import { doctorCommand } from "./commands/doctor.js";
import { estimateCommand } from "./commands/estimate.js";
import { explainCommand } from "./commands/explain.js";
import { importCommand } from "./commands/import.js";
import { inspectCommand } from "./commands/inspect.js";
import { planCommand } from "./commands/plan.js";
import { reportCommand } from "./commands/report.js";
import { resumeCommand } from "./commands/resume.js";
import { runCommand } from "./commands/run.js";
import { schemaCommand } from "./commands/schema.js";
import { serveCommand } from "./commands/serve.js";
import { statusCommand } from "./commands/status.js";
import { validateCommand } from "./commands/validate.js";
import { verifyCommand } from "./commands/verify.js";
import { warpCommand } from "./commands/warp.js";
import { zonalCommand } from "./commands/zonal.js";
import type { Console } from "./console.js";

export interface CommandContext {
  readonly console: Console;
  readonly signal: AbortSignal;
}

/** Does the work and gives the exit status. */
export type CommandRun = (context: CommandContext) => Promise<number>;

export interface CommandSpec {
  readonly name: string;
  readonly register: (command: Command, execute: (run: CommandRun) => Promise<void>) => void;
}

export const COMMANDS: readonly CommandSpec[] = [
  zonalCommand,
  compositeCommand,
  warpCommand,
  catalogCommand,
  runCommand,
  planCommand,
  estimateCommand,
  validateCommand,
  inspectCommand,
  serveCommand,
  statusCommand,
  resumeCommand,
  cancelCommand,
  reportCommand,
  verifyCommand,
  explainCommand,
  schemaCommand,
  importCommand,
  deployCommand,
  destroyCommand,
  doctorCommand,
];
