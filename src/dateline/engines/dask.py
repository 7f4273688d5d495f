"""Work on a Dask cluster: workers that die are survived, and what kills them is done alone."""

import logging
import pickle
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from dateline.engines.kept import do_kept
from dateline.engines.local import AHEAD, Crashed, alone
from dateline.errors import EngineError
from dateline.version import __version__

if TYPE_CHECKING:
    from distributed import Client, Future, LocalCluster

Item = TypeVar("Item")
Result = TypeVar("Result")

ALLOWED_FAILURES = 1  # a worker may die once by chance; whoever takes two along is done alone
CONNECT_SECONDS = 10
WORKERS_SECONDS = 60  # a worker that died is back within 15 s on a loaded machine
WATCH_SECONDS = 30  # without a result, before asking whether there is a worker left at all
LOCAL = "127.0.0.1:0"  # Dask's own page: a free port, for None means 8787, which may be taken
LARGE = "1 GiB"  # Dask warns above 10 MB; a batch of 16 pages with pictures inside is larger


def run(
    work: Callable[[list[Item]], Sequence[Result]],
    batches: Iterable[list[Item]],
    *,
    workers: int = 1,
    scheduler: str | None = None,
) -> Iterator[tuple[list[Item], list[Result | Crashed]]]:
    """Each batch with its results, one an item, as they are done.

    `scheduler` is the address of a cluster; without one it is made on this machine, of as many
    processes as `workers` says. A batch whose workers die may be innocent, as all that waits on a
    dead worker is counted as lost: such batches are done last, on this machine, item by item, each
    in a process of its own, and an item that kills that one too comes back as `Crashed`.

    Raises EngineError where the cluster cannot be used.
    """
    lost: list[list[Item]] = []
    with _client(workers, scheduler) as client:
        for batch, results in _on_cluster(client, work, iter(batches)):
            if results is None:
                lost.append(batch)
            else:
                yield batch, results
    for batch in lost:
        again: list[Result | Crashed] = []
        for item in batch:
            again.append(alone(work, item))
        yield batch, again


def _on_cluster(
    client: "Client",
    work: Callable[[list[Item]], Sequence[Result]],
    batches: Iterator[list[Item]],
) -> Iterator[tuple[list[Item], list[Result | Crashed] | None]]:
    """Each batch with its results, None where the workers died on it."""
    from distributed import CancelledError, KilledWorker

    address = str(client.scheduler_info()["address"])
    pickled = pickle.dumps(work)
    waiting: dict[Future[list[Result]], list[Item]] = {}
    while True:
        room = AHEAD * _processes(client, address) - len(waiting)
        while room > 0 and (batch := next(batches, None)) is not None:
            waiting[client.submit(do_kept, pickled, batch, pure=False)] = batch
            room -= 1
        if not waiting:
            return
        for future in _done(client, list(waiting), address):
            batch = waiting.pop(future)
            try:
                yield batch, list(future.result())
            except KilledWorker:
                yield batch, None
            except CancelledError:
                raise _connection_lost(address) from None


def _processes(client: "Client", address: str) -> int:
    try:
        return max(1, len(client.nthreads()))
    except OSError:
        raise _connection_lost(address) from None


def _done(
    client: "Client", futures: "list[Future[list[Result]]]", address: str
) -> "set[Future[list[Result]]]":
    """Those that are done, as soon as there is one."""
    from distributed import CancelledError, wait

    while True:
        try:
            return set(wait(futures, timeout=WATCH_SECONDS, return_when="FIRST_COMPLETED").done)
        except TimeoutError:
            _await_worker(client, address)
        except CancelledError:
            raise _connection_lost(address) from None


def _connection_lost(address: str) -> EngineError:
    return EngineError(f"scheduler {address}: the connection was lost; run it again to go on")


@contextmanager
def _client(workers: int, scheduler: str | None) -> "Iterator[Client]":
    try:
        import dask.config
        from distributed import Client
        from distributed.utils import silence_logging_cmgr
    except ImportError:
        raise EngineError(
            "engine dask: the package 'distributed' is missing; pip install 'dateline[dask]'"
        ) from None
    limits = {
        "distributed.scheduler.allowed-failures": ALLOWED_FAILURES,
        "distributed.admin.large-graph-warning-threshold": LARGE,
    }
    with dask.config.set(limits), silence_logging_cmgr(logging.CRITICAL):
        if scheduler is None:
            with _own_cluster(workers) as cluster, Client(cluster) as client:
                yield client
        else:
            with _connected(scheduler) as client:
                _await_worker(client, scheduler)
                _check_releases(client, scheduler)
                yield client


def _own_cluster(workers: int) -> "LocalCluster":
    from distributed import LocalCluster

    return LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        dashboard_address=LOCAL,
        silence_logs=logging.CRITICAL,
        preload=[__name__],
    )


def dask_setup(worker: object) -> None:
    """What Dask calls in each worker of our own: Ctrl-C is for the run, which ends its workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _connected(scheduler: str) -> "Client":
    from distributed import Client

    try:
        return Client(scheduler, timeout=CONNECT_SECONDS)
    except (OSError, ValueError) as error:
        raise EngineError(
            f"scheduler {scheduler}: cannot be reached ({type(error).__name__}); "
            "give the address that 'dask scheduler' prints, such as tcp://10.0.0.5:8786"
        ) from None


def _await_worker(client: "Client", address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=WORKERS_SECONDS)
    except TimeoutError:
        raise EngineError(
            f"scheduler {address}: has no workers; start some with 'dask worker {address} "
            "--nthreads 1'"
        ) from None


def _check_releases(client: "Client", address: str) -> None:
    for worker, release in client.run(_release, on_error="return").items():
        if release != __version__:
            found = f"dateline {release}" if isinstance(release, str) else "no dateline"
            raise EngineError(
                f"scheduler {address}: its worker {worker} has {found}; install dateline "
                f"{__version__} there"
            )


def _release() -> str:
    return __version__
