"""Many tasks with nothing to do, on two processes whose start counts.      tasks.py PEER COUNT"""

from measure import main, peer

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


if __name__ == "__main__":
    main({"executor": executor, "pool": pool, "dask": dask})
