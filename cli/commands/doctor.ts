import type { CommandSpec } from "../commands.js";

export const doctorCommand: CommandSpec = {
  name: "doctor",
  register(command, execute) {
    command.description("checks credentials, region, stack, versions and the account's limits").action(() =>
      execute(async ({ console }) => {
        const { doctor } = await import("../../shared/executor/doctor.js");
        const findings = await doctor();
        const ok = findings.every((finding) => finding.ok);
        if (console.json) console.answer({ tilefold: 1, ok, findings });
        else {
          for (const { name, ok, found, hint } of findings) {
            console.print(`${ok ? "ok  " : "FAIL"}  ${name.padEnd(12)} ${found}`);
            if (hint) console.print(`                   ${hint}`);
          }
        }
        return ok ? 0 : 4;
      }),
    );
  },
};
