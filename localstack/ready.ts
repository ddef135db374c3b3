/** Ports, and waiting until LocalStack answers. */
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** `wanted` when nothing listens there, else a port the system chooses. */
export async function freePort(wanted = 0): Promise<number> {
  const port = await tryPort(wanted);
  return port ?? (await tryPort(0)) ?? 0;
}

async function tryPort(port: number): Promise<number | undefined> {
  const server = createServer();
  return await new Promise((resolve) => {
    server.once("error", () => resolve(undefined));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : undefined));
    });
  });
}

const PATIENCE_MS = 180_000;

/** Returns once it answers; throws what `ended` says as soon as that is known, or at the end of patience. */
export async function untilHealthy(endpoint: string, ended: () => string | undefined): Promise<void> {
  const began = Date.now();
  while (Date.now() - began < PATIENCE_MS) {
    const reason = ended();
    if (reason !== undefined) throw new Error(reason);
    const answered = await fetch(`${endpoint}/_localstack/health`, { signal: AbortSignal.timeout(5_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await sleep(100);
  }
  throw new Error(`no answer in ${PATIENCE_MS / 1000} s`);
}
