"""Runs one peer once and prints what it took as one line of JSON.

    SCRIPT.py PEER ARGUMENT...

Imports come before the clock, and so does whatever a peer's `prepare` does. Where a peer gives back a function, it is called for the figures after the
clock has stopped; `seconds` and `cpuSeconds` among the figures take the place of the clock's. CPU time and memory count the peer's own child processes.
"""

import importlib
import importlib.metadata
import json
import os
import resource
import sys
import time


def peak_memory():
    """Bytes this process held at most. Linux's ru_maxrss would also count the process that started it."""
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:"))
    except OSError:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak * 1024


def cpu_seconds():
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


# Peak memory of child processes by process id, told by the peer.
children = {}


def peer(packages, prepare=None):
    """Marks a function as a peer. Packages are named as on PyPI; those whose module is called otherwise as `package:module`."""

    def mark(function):
        function.packages = [name.split(":")[0] for name in packages]
        function.modules = [name.split(":")[-1] for name in packages]
        function.prepare = prepare
        return function

    return mark


def main(peers):
    name, *arguments = sys.argv[1:]
    function = peers[name]
    for module in function.modules:
        importlib.import_module(module)
    prepared = function.prepare(*arguments) if function.prepare else arguments
    cpu, start = cpu_seconds(), time.perf_counter()
    figures = function(*prepared)
    seconds, cpu = time.perf_counter() - start, cpu_seconds() - cpu
    versions = {package: importlib.metadata.version(package) for package in function.packages}
    if "rasterio" in versions:
        versions["GDAL"] = importlib.import_module("rasterio").__gdal_version__
    memory = peak_memory() + sum(children.values())
    if callable(figures):
        figures = figures()
    seconds, cpu = figures.pop("seconds", seconds), figures.pop("cpuSeconds", cpu)
    run = {"seconds": seconds, "cpuSeconds": cpu, "memoryBytes": memory, "versions": versions, "figures": figures}
    print(json.dumps({**run, "sinceStartOfClock": time.perf_counter() - start}), flush=True)


def note_child(pid, memory):
    children[pid] = max(memory, children.get(pid, 0))


def whoami():
    """What a child process hands back with its work for note_child."""
    return os.getpid(), peak_memory()
