// The Node side of an execution environment: loads the handler, then serves one invocation at a time over the
// inherited socket. Only async handlers are known, which is what tilefold's functions export.
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";

const socket = new net.Socket({ fd: Number(process.env.TILEFOLD_RUNTIME_FD), readable: true, writable: true });
delete process.env.TILEFOLD_RUNTIME_FD;
const send = (message) => new Promise((sent) => socket.write(`${JSON.stringify(message)}\n`, sent));
const endLog = (id) => fs.writeSync(1, `\n\0END ${id}\n`);
let running;

function described(thrown) {
  if (!(thrown instanceof Error)) return { errorType: typeof thrown, errorMessage: String(thrown), trace: [] };
  return { errorType: thrown.name, errorMessage: thrown.message, trace: (thrown.stack ?? "").split("\n") };
}

async function load(handler) {
  const [file, name] = handler.split(".");
  const base = path.resolve(process.env.LAMBDA_TASK_ROOT, file);
  const found = [".js", ".mjs", ".cjs"].map((extension) => base + extension).find((candidate) => fs.existsSync(candidate));
  if (!found) throw Object.assign(new Error(`Cannot find module '${file}'`), { name: "Runtime.ImportModuleError" });
  const exported = (await import(pathToFileURL(found).href))[name];
  if (typeof exported !== "function") throw Object.assign(new Error(`${handler} is undefined or not exported`), { name: "Runtime.HandlerNotFound" });
  return exported;
}

function contextOf({ id, arn, deadline }) {
  const env = process.env;
  return {
    awsRequestId: id,
    invokedFunctionArn: arn,
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

async function serve(handler, request) {
  running = request.id;
  let answer;
  try {
    const result = await handler(JSON.parse(request.payload || "{}"), contextOf(request));
    answer = { type: "response", id: request.id, payload: JSON.stringify(result ?? null) };
  } catch (thrown) {
    console.error(thrown);
    answer = { type: "error", id: request.id, payload: JSON.stringify(described(thrown)) };
  }
  running = undefined;
  endLog(request.id);
  await send(answer);
}

const fatal = (kind) => async (thrown) => {
  fs.writeSync(2, `${kind}: ${thrown?.stack ?? thrown}\n`);
  if (running) {
    endLog(running);
    await send({ type: "error", fatal: true, id: running, payload: JSON.stringify({ ...described(thrown), errorType: kind }) });
  }
  process.exit(129);
};
process.on("uncaughtException", fatal("Runtime.UncaughtException"));
process.on("unhandledRejection", fatal("Runtime.UnhandledPromiseRejection"));
socket.on("close", () => process.exit(0)); // LocalStack stopped us or died
socket.on("error", () => process.exit(0));

let handler;
try {
  handler = await load(process.env._HANDLER);
} catch (thrown) {
  fs.writeSync(2, `${thrown?.stack ?? thrown}\n`);
  await send({ type: "init_error", payload: JSON.stringify(described(thrown)) });
  process.exit(1);
}

let pending = [];
let queue = Promise.resolve();
socket.on("data", (data) => {
  let chunk = data;
  for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10)) {
    const request = JSON.parse(Buffer.concat([...pending, chunk.subarray(0, end)]).toString());
    pending = [];
    chunk = chunk.subarray(end + 1);
    queue = queue.then(() => serve(handler, request));
  }
  if (chunk.length > 0) pending.push(chunk);
});
await send({ type: "ready" });
