import { TilefoldError } from "../../shared/core/errors.js";
import { DEFAULT_STACK_NAME, STACK_NAME_VARIABLE } from "../../shared/executor/deployment.js";
import type { CommandContext, CommandSpec } from "../commands.js";
import { collect } from "../options.js";

interface DeployFlags {
  readonly stack?: string;
  readonly set?: (readonly [string, string])[];
  readonly bootstrap?: boolean;
}

const setting = (text: string): readonly [string, string] => {
  const at = text.indexOf("=");
  if (at < 1) throw new TilefoldError("CONFIG_INVALID", `--set ${text}: expected name=value`);
  return [text.slice(0, at), text.slice(at + 1)];
};

async function deployment(flags: DeployFlags, { console, signal }: CommandContext) {
  const { builtProject } = await import("../../infra/built-project.js");
  const { app, cwd } = builtProject();
  return {
    stackName: flags.stack ?? process.env[STACK_NAME_VARIABLE] ?? DEFAULT_STACK_NAME,
    app,
    cwd,
    settings: Object.fromEntries(flags.set ?? []),
    signal,
    onOutput: (text: string) => console.say(text.trimEnd()),
  };
}

export const deployCommand: CommandSpec = {
  name: "deploy",
  register(command, execute) {
    command
      .description("deploys the stack with the CDK; docs/deploy.md has the settings")
      .option("--stack <name>", `name of the stack [${DEFAULT_STACK_NAME}]`)
      .option("--set <name=value>", "a setting; may be given several times", collect(setting))
      .option("--bootstrap", "prepares account and region for the CDK first; once each")
      .action((flags: DeployFlags) =>
        execute(async (context) => {
          const [{ bootstrap, deploy }, plan] = await Promise.all([import("../../infra/deploy.js"), deployment(flags, context)]);
          if (flags.bootstrap) await bootstrap(plan);
          const outputs = await deploy(plan);
          if (context.console.json) context.console.answer({ tilefold: 1, stack: plan.stackName, outputs });
          else {
            for (const [name, value] of Object.entries(outputs)) context.console.print(`${name}  ${value}`);
            context.console.say(
              plan.stackName === DEFAULT_STACK_NAME
                ? "Run jobs with --executor auto."
                : `Run jobs with TILEFOLD_STACK=${plan.stackName} and --executor auto.`,
            );
          }
          return 0;
        }),
      );
  },
};

export const destroyCommand: CommandSpec = {
  name: "destroy",
  register(command, execute) {
    command
      .description("takes the stack down; the bucket stays")
      .option("--stack <name>", `name of the stack [${DEFAULT_STACK_NAME}]`)
      .option("--yes", "do not ask")
      .action((flags: DeployFlags & { yes?: boolean }) =>
        execute(async (context) => {
          if (!flags.yes)
            throw new TilefoldError("CONFIG_INVALID", "destroy takes the functions and the state machine away", {
              hint: "Say --yes. The bucket and what is in it stay.",
            });
          const [{ destroy }, plan] = await Promise.all([import("../../infra/deploy.js"), deployment(flags, context)]);
          await destroy(plan);
          if (context.console.json) context.console.answer({ tilefold: 1, stack: plan.stackName, destroyed: true });
          else context.console.print(`${plan.stackName} is gone; its bucket stays.`);
          return 0;
        }),
      );
  },
};
