"""One Node process that serves one function, one invocation at a time.

The wire is a socket pair with one JSON document a line. We send {id, arn, deadline, payload}; the process sends
{type: "ready" | "init_error"} once and then {type: "response" | "error", id, payload} for each invocation.
Its standard output and error are the function's log; a line "\\0END <id>" closes what belongs to an invocation.
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import threading
import time

NODE = os.environ.get("TILEFOLD_NODE") or shutil.which("node")
RUNTIME = os.path.join(os.path.dirname(os.path.abspath(__file__)), "runtime.mjs")
MEMORY_CHECK_SECONDS = 0.1


class Gone(Exception):
    """The process ended: crash, exit or kill."""


class TimedOut(Exception):
    pass


class OutOfMemory(Exception):
    pass


class NodeProcess:
    def __init__(self, cwd: str, env: dict[str, str], memory_mb: int):
        self._memory_mb = memory_mb
        self._received = bytearray()
        self._log: list[bytes] = []
        self._closed = threading.Condition()
        self._closed_id = b""
        self._socket, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [NODE, f"--max-old-space-size={memory_mb * 9 // 10}", RUNTIME],
                cwd=cwd,
                env={**env, "TILEFOLD_RUNTIME_FD": str(theirs.fileno())},
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        threading.Thread(target=self._read_log, daemon=True).start()

    @property
    def running(self) -> bool:
        return self._process.poll() is None

    def ending(self) -> str:
        """How the process ended, in Lambda's words."""
        code = self._process.wait(5)
        return f"exit status {code}" if code >= 0 else f"signal: {signal.Signals(-code).name.lower()[3:]}"

    def send(self, message: dict) -> None:
        try:
            self._socket.settimeout(None)
            self._socket.sendall(json.dumps(message).encode() + b"\n")
        except OSError as e:
            raise Gone from e

    def receive(self, deadline: float) -> dict:
        """The next message, or TimedOut at the deadline (of time.monotonic), Gone, or OutOfMemory."""
        while True:
            end = self._received.find(b"\n")
            if end >= 0:
                line = bytes(self._received[:end])
                del self._received[: end + 1]
                return json.loads(line)
            left = deadline - time.monotonic()
            if left <= 0:
                raise TimedOut
            try:
                self._socket.settimeout(min(left, MEMORY_CHECK_SECONDS))
                chunk = self._socket.recv(1 << 20)
            except TimeoutError:
                if self.resident_mb("VmRSS") > self._memory_mb:
                    raise OutOfMemory from None
                continue
            except OSError as e:
                raise Gone from e
            if not chunk:
                raise Gone
            self._received += chunk

    def resident_mb(self, field: str) -> int:
        """VmRSS is what is used now, VmHWM the most ever. 0 where the system does not say."""
        try:
            with open(f"/proc/{self._process.pid}/status") as status:
                return next((int(line.split()[1]) // 1024 for line in status if line.startswith(field + ":")), 0)
        except OSError:
            return 0

    def take_log(self, invocation: str, wait: float = 1.0) -> str:
        with self._closed:
            self._closed.wait_for(lambda: self._closed_id in (invocation.encode(), b"EOF"), timeout=wait)
            taken, self._log = self._log, []
        return b"".join(taken).decode("utf-8", "replace")

    def peek_log(self) -> str:
        return b"".join(self._log).decode("utf-8", "replace")

    def kill(self) -> None:
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self._process.wait()
        self._socket.close()

    def _read_log(self) -> None:
        for line in self._process.stdout:
            if line.startswith(b"\0END "):
                self._close(line[5:].strip())
            else:
                with self._closed:
                    self._log.append(line)
        self._close(b"EOF")

    def _close(self, invocation: bytes) -> None:
        with self._closed:
            self._closed_id = invocation
            self._closed.notify_all()
