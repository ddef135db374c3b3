"""LocalStack's Lambda executor with Node processes for containers. One executor is one execution environment.

Errors carry the names and words that Lambda gives, since Retry and Catch go by them.
"""

import json
import logging
import os
import shutil
import tempfile
import time

from localstack import config
from localstack.services.lambda_.invocation.executor_endpoint import StatusErrorException
from localstack.services.lambda_.invocation.lambda_models import InvocationResult
from localstack.services.lambda_.invocation.runtime_executor import LambdaRuntimeException, RuntimeExecutor

from .node_process import NODE, RUNTIME, Gone, NodeProcess, OutOfMemory, TimedOut

LOG = logging.getLogger(__name__)
INIT_SECONDS = 10.0
"""Lambda's own limit on loading a function."""
LOOPBACK = "127.0.0.1"
"""A number on purpose: clients address buckets by path when the host is one."""
INHERITED = ("PATH", "LANG", "NODE_EXTRA_CA_CERTS", "NODE_V8_COVERAGE")
FUNCTION_ENVIRONMENT = json.loads(os.environ.get("TILEFOLD_FUNCTION_ENVIRONMENT") or "{}")
"""Wins over every function's own environment: tests point functions at a proxy with it."""


def failure(kind: str, message: str, request_id: str | None = None) -> dict:
    words = f"RequestId: {request_id} Error: {message}" if request_id else message
    return {"type": "error", "payload": json.dumps({"errorType": kind, "errorMessage": words})}


class ProcessRuntimeExecutor(RuntimeExecutor):
    def __init__(self, id, function_version):
        super().__init__(id, function_version)
        self._process: NodeProcess | None = None
        self._environment: dict[str, str] = {}
        self._code = ""
        self._temporary: str | None = None
        self._init_ms: float | None = None
        self._stopped = False

    def start(self, env_vars):
        function = self.function_version.config
        if not (function.runtime or "").startswith("nodejs"):
            raise LambdaRuntimeException(f"only nodejs functions run as processes, not {function.runtime}")
        self._code = str(function.code.get_unzipped_code_location())
        self._temporary = tempfile.mkdtemp(prefix="lambda-")
        self._environment = {
            **{name: os.environ[name] for name in INHERITED if name in os.environ},
            **{name: str(value) for name, value in env_vars.items()},
            "LAMBDA_TASK_ROOT": self._code,
            "LAMBDA_RUNTIME_DIR": os.path.dirname(RUNTIME),
            "AWS_EXECUTION_ENV": f"AWS_Lambda_{function.runtime}",
            "TMPDIR": self._temporary,
            "HOME": self._temporary,
            "TZ": "UTC",
            **FUNCTION_ENVIRONMENT,
        }
        self._spawn()

    def stop(self):
        self._stopped = True
        self._end_process()
        if self._temporary:
            shutil.rmtree(self._temporary, ignore_errors=True)

    def invoke(self, payload):
        request_id, function = payload["invoke-id"], self.function_version.config
        if self._process and not self._process.running:
            self._end_process()
        if self._process is None:  # the last invocation killed it: a new cold start, as on Lambda
            self._spawn()
        process, init_ms, self._init_ms = self._process, self._init_ms, None
        began, lost = time.monotonic(), True
        try:
            process.send({
                "id": request_id,
                "arn": payload["invoked-function-arn"],
                "deadline": int((time.time() + function.timeout) * 1000),
                "payload": payload["payload"],
            })
            message = process.receive(began + function.timeout)
            lost = message.get("fatal", False)
        except TimedOut:
            message = failure("Sandbox.Timedout", f"Task timed out after {function.timeout:.2f} seconds", request_id)
        except OutOfMemory:
            message = failure("Runtime.OutOfMemory", "Runtime exited with error: signal: killed", request_id)
        except Gone:
            ending = "environment stopped" if self._stopped else process.ending()
            message = failure("Runtime.ExitError", f"Runtime exited with error: {ending}", request_id)
        seconds, peak = time.monotonic() - began, process.resident_mb("VmHWM")
        if lost:
            self._end_process()
        limit = config.LAMBDA_LIMITS_MAX_FUNCTION_PAYLOAD_SIZE_BYTES
        if len(message["payload"].encode()) > limit:
            message = failure("Function.ResponseSizeTooLarge", f"Response payload size exceeded maximum allowed payload size ({limit} bytes).")
        log = self._log(request_id, process.take_log(request_id), seconds, init_ms, peak, message["payload"] if lost else None)
        return InvocationResult(request_id, message["payload"].encode(), is_error=message["type"] == "error", logs=log)

    def _spawn(self):
        function, began = self.function_version.config, time.monotonic()
        process = NodeProcess(self._code, self._environment, function.memory_size)
        self._process = process
        try:
            message = process.receive(began + INIT_SECONDS)
        except TimedOut:
            message = failure("Sandbox.Timedout", f"Init timed out after {INIT_SECONDS:.2f} seconds", "init")
        except (Gone, OutOfMemory):
            process.kill()
            if self._stopped:
                raise LambdaRuntimeException("stopped during startup") from None
            message = failure("Runtime.ExitError", f"Runtime exited with error: {process.ending()}", "init")
        self._init_ms = (time.monotonic() - began) * 1000
        if message["type"] != "ready":
            LOG.warning("init of %s failed: %s\n%s", self.function_version.qualified_arn, message["payload"], process.take_log("init", 0.2))
            self._end_process()
            raise StatusErrorException("Environment startup failed", payload=message["payload"].encode())

    def _end_process(self):
        if self._process:
            self._process.kill()
            self._process = None

    def _log(self, request_id, text, seconds, init_ms, peak, last_words) -> str:
        memory, ms = self.function_version.config.memory_size, seconds * 1000
        report = f"REPORT RequestId: {request_id}\tDuration: {ms:.2f} ms\tBilled Duration: {int(ms) + 1} ms\tMemory Size: {memory} MB\tMax Memory Used: {peak} MB"
        if init_ms is not None:
            report += f"\tInit Duration: {init_ms:.2f} ms"
        ending = f"{json.loads(last_words)['errorMessage']}\n" if last_words else ""
        return f"START RequestId: {request_id} Version: {self.function_version.id.qualifier}\n{text}{ending}END RequestId: {request_id}\n{report}\n"

    def get_address(self):
        return LOOPBACK

    def get_endpoint_from_executor(self):
        return LOOPBACK

    def get_runtime_endpoint(self):
        return f"http://{LOOPBACK}:{config.GATEWAY_LISTEN[0].port}/_localstack_lambda/{self.id}"

    def get_logs(self):
        return self._process.peek_log() if self._process else ""

    @classmethod
    def prepare_version(cls, function_version):
        if function_version.config.code:
            function_version.config.code.prepare_for_execution()

    @classmethod
    def cleanup_version(cls, function_version):
        pass

    @classmethod
    def validate_environment(cls):
        return bool(NODE)
