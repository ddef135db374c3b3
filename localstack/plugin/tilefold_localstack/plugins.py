"""The entry points LocalStack finds. Imports of LocalStack's services wait until they are asked for: they are slow."""

import os
import signal
import threading
import time

from localstack.runtime import hooks
from localstack.services.lambda_.invocation.plugins import RuntimeExecutorPlugin


class ProcessExecutorPlugin(RuntimeExecutorPlugin):
    name = "tilefold"

    def load(self, *args, **kwargs):
        from .executor import ProcessRuntimeExecutor

        return ProcessRuntimeExecutor


@hooks.on_infra_start()
def correct_distributed_map():
    from .distributed_map import patch

    patch()


@hooks.on_infra_start(should_load=lambda: "TILEFOLD_PARENT_PID" in os.environ)
def stop_with_parent():
    """A starter that was killed cannot stop us, so we notice that it is gone."""
    parent = int(os.environ["TILEFOLD_PARENT_PID"])

    def watch():
        while os.getppid() == parent:
            time.sleep(1)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True, name="tilefold-parent-watch").start()
