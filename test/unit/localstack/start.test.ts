import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { dockerArguments } from "../../../localstack/docker.js";
import { findPython } from "../../../localstack/python.js";
import { freePort } from "../../../localstack/ready.js";
import { clientVariables } from "../../../localstack/settings.js";
import { startLocalStack } from "../../../localstack/start.js";

/** A machine on which only the given programs are: each prints its line, or fails where there is none. */
function machine(programs: Record<string, string | undefined>): NodeJS.ProcessEnv {
  const folder = mkdtempSync(join(tmpdir(), "tilefold-machine-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, line] of Object.entries(programs)) {
    const path = join(folder, name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, line === undefined ? "#!/bin/sh\nexit 127\n" : `#!/bin/sh\necho ${line}\n`);
    chmodSync(path, 0o755);
  }
  return { PATH: join(folder, "bin"), HOME: join(folder, "home") };
}

describe("finding a Python", () => {
  test("the newest that is pinned for, also where a stand-in on PATH runs nothing", async () => {
    const env = machine({ "bin/python3.13": undefined, "bin/python3": "3.11", "home/.pyenv/versions/3.12.1/bin/python3": "3.12" });
    expect(await findPython(env)).toEqual({ path: join(env.HOME ?? "", ".pyenv/versions/3.12.1/bin/python3"), version: "3.12" });
    expect(await findPython(machine({ "bin/python3.12": "3.12", "bin/python3.13": "3.13" }))).toMatchObject({ version: "3.13" });
  });

  test("none where all are too old or too new", async () => {
    expect(await findPython(machine({ "bin/python3": "3.11", "bin/python": "3.15" }))).toBeUndefined();
  });

  test("one that is named must do", async () => {
    const env = machine({ "bin/old": "3.9" });
    await expect(findPython({ ...env, TILEFOLD_PYTHON: join(env.PATH ?? "", "old") })).rejects.toMatchObject({ code: "CONFIG_INVALID" });
  });

  test("without Python and without an engine, the error says what to install", async () => {
    const env = machine({ "bin/docker": undefined });
    await expect(startLocalStack({}, env)).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      hint: expect.stringContaining("pyenv install"),
    });
    await expect(startLocalStack({}, { ...env, TILEFOLD_LOCALSTACK: "podman" })).rejects.toThrow(/auto, docker, host/);
  });
});

test("a port that is taken is not used", async () => {
  const server = createServer();
  const taken = await new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
  );
  expect(await freePort(taken)).not.toBe(taken);
  await new Promise((resolve) => server.close(resolve));
  expect(await freePort(taken)).toBe(taken);
});

test("clients get LocalStack's account and nothing of the user's", () => {
  const variables = clientVariables("http://127.0.0.1:4566", {
    PATH: "/bin",
    AWS_PROFILE: "work",
    AWS_SESSION_TOKEN: "secret",
    CDK_DEFAULT_ACCOUNT: "1",
  });
  expect(Object.keys(variables).sort()).toEqual([
    "AWS_ACCESS_KEY_ID",
    "AWS_DEFAULT_REGION",
    "AWS_EC2_METADATA_DISABLED",
    "AWS_ENDPOINT_URL",
    "AWS_ENDPOINT_URL_S3",
    "AWS_REGION",
    "AWS_SECRET_ACCESS_KEY",
    "PATH",
  ]);
});

test("the container listens on loopback alone, is pinned and carries the plug-in", () => {
  const args = dockerArguments(4599, "/plugin", {});
  expect(args).toContain("127.0.0.1:4599:4566");
  expect(args).toContain("/plugin:/opt/tilefold:ro");
  expect(args.at(-1)).toBe("localstack/localstack:4.14.0");
});
