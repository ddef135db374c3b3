"""Many tasks with nothing to do, on two processes whose start counts.      tasks.py PEER COUNT"""

import atexit
import os
import shutil
import sys
import tempfile
import time

from measure import cpu_seconds, main, peer

PROCESSES = 2


def square(i):
    return i * i


def counted(answers):
    return {"tasks": sum(answer == i * i for i, answer in enumerate(answers))}


@peer([], lambda count: [int(count)])
def executor(count):
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(PROCESSES) as pool:
        return counted(list(pool.map(square, range(count))))


@peer([], lambda count: [int(count)])
def pool(count):
    from multiprocessing import Pool

    with Pool(PROCESSES) as processes:
        return counted(processes.map(square, range(count), chunksize=1))


@peer(["dask", "distributed"], lambda count: [int(count)])
def dask(count):
    from distributed import Client

    with Client(n_workers=PROCESSES, threads_per_worker=1, dashboard_address=None) as client:
        return counted(client.gather(client.map(square, range(count), pure=False)))


# Lithops starts a process for each of these and takes most of a second: a tenth of the tasks tell what all take.
LITHOPS_PART = 10
if sys.argv[1] == "lithops":
    # When it is loaded it looks where to keep its files, and later starts whatever `python` is found first.
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ.update(HOME=folder, TMPDIR=folder, PATH=f"{os.path.dirname(sys.executable)}:{os.environ['PATH']}")
    tempfile.tempdir = None


@peer(["lithops"], lambda count: [int(count)])
def lithops(count):
    """Its local executor."""
    import lithops as package

    config = {"lithops": {"backend": "localhost", "storage": "localhost", "telemetry": False, "log_level": None}, "localhost": {"worker_processes": PROCESSES, "version": 2}}
    cpu, start = cpu_seconds(), time.perf_counter()
    with package.FunctionExecutor(config=config) as pool:
        pool.map(square, list(range(count // LITHOPS_PART)))
        answers = pool.get_result(show_progressbar=False)
    seconds = time.perf_counter() - start
    return {"tasks": counted(answers)["tasks"] * LITHOPS_PART, "seconds": seconds * LITHOPS_PART, "cpuSeconds": (cpu_seconds() - cpu) * LITHOPS_PART}


if __name__ == "__main__":
    main({"executor": executor, "pool": pool, "dask": dask, "lithops": lithops})
