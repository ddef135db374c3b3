// Loaded with `node -r` into a process that is measured: writes what it used to the file that TILEFOLD_BENCH_PROBE names.
const { readFileSync, writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

// Linux's maxRSS would also count the process that started this one; VmHWM does not.
function peakMemory() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

// Worker threads inherit the option; their time and memory are the process's.
if (isMainThread) {
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(process.env.TILEFOLD_BENCH_PROBE, JSON.stringify({ cpuSeconds: (user + system) / 1e6, memoryBytes: peakMemory() }));
  });
}
