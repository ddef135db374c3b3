/** Runs the built command from an example's folder and shows how it was called. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../dist/cli/tilefold.js", import.meta.url));
const quoted = (text) => (/[^\w./:=,-]/.test(text) ? `'${text}'` : text);

/** @returns standard output, where it is a document */
export function tilefold(cwd, ...args) {
  console.log(`\n$ tilefold ${args.map(quoted).join(" ")}`);
  const json = args.includes("--json");
  const { status, stdout } = spawnSync(process.execPath, [COMMAND, ...args], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (status !== 0) process.exit(status ?? 1);
  if (!json) process.stdout.write(stdout);
  return json ? JSON.parse(stdout) : null;
}
