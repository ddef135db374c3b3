/**
 * Runs the suites that are named (vitest projects; all but `data` when none is) and ends with one line, `N passed, N failed`.
 * A suite that cannot start counts as failed: nothing is skipped because a tool is missing.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

const suites = process.argv.slice(2);
const report = `.cache/test-${suites.join("-") || "all"}.json`;
mkdirSync(".cache", { recursive: true });
rmSync(report, { force: true });

const projects = (suites.length > 0 ? suites : ["unit", "cli", "integration"]).flatMap((name) => ["--project", name]);
const run = spawnSync("npx", ["vitest", "run", ...projects, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`], {
  stdio: ["ignore", "inherit", "inherit"],
});

let passed = 0;
let failed = 0;
try {
  const { testResults } = JSON.parse(readFileSync(report, "utf8"));
  for (const file of testResults) {
    passed += file.assertionResults.filter(({ status }) => status === "passed").length;
    const wrong = file.assertionResults.filter(({ status }) => status !== "passed").length;
    failed += wrong + (file.status === "failed" && wrong === 0 ? 1 : 0);
  }
} catch (error) {
  console.error(`no report: ${error.message}`);
  failed += 1;
}
if (run.status !== 0 && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
