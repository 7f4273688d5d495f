"""Work on this machine: in this process, or in several that may die without ending the run."""

import multiprocessing
import os
import pickle
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import TypeVar

from dateline.engines.kept import do_kept

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 2  # batches waiting per worker: enough to keep it busy, few enough to stay small
WATCH_SECONDS = 1.0


@dataclass(frozen=True)
class Crashed:
    """What stands in the place of a result when the process died on its item, twice."""

    reason: str = "the process that read it died, and again when it was read alone"


def run(
    work: Callable[[list[Item]], Sequence[Result]],
    batches: Iterable[list[Item]],
    *,
    workers: int = 1,
) -> Iterator[tuple[list[Item], list[Result | Crashed]]]:
    """Each batch with its results, one an item, in the order of the batches.

    With more than one worker `work` must be picklable. A worker that dies costs nothing but time:
    the batches it held are done again, item by item, each in a process of its own, and an item that
    kills that one too comes back as `Crashed`.
    """
    if workers == 1:
        for batch in batches:
            yield batch, list(work(batch))
    else:
        yield from _run_pool(work, iter(batches), workers)


def _run_pool(
    work: Callable[[list[Item]], Sequence[Result]], batches: Iterator[list[Item]], workers: int
) -> Iterator[tuple[list[Item], list[Result | Crashed]]]:
    pool, pickled = _pool(workers), pickle.dumps(work)
    waiting: deque[tuple[list[Item], Future[Sequence[Result]]]] = deque()
    try:
        while True:
            while len(waiting) < workers * AHEAD and (batch := next(batches, None)) is not None:
                waiting.append((batch, pool.submit(do_kept, pickled, batch)))
            if not waiting:
                return
            batch, future = waiting.popleft()
            try:
                yield batch, list(future.result())
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                lost = [batch, *(other for other, _ in waiting)]
                waiting.clear()
                for again in lost:
                    results: list[Result | Crashed] = []
                    for item in again:
                        results.append(alone(work, item))
                    yield again, results
                pool = _pool(workers)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def alone(work: Callable[[list[Item]], Sequence[Result]], item: Item) -> Result | Crashed:
    """The result of one item, done in a process of its own."""
    with _pool(1) as pool:
        try:
            return pool.submit(work, [item]).result()[0]
        except BrokenProcessPool:
            return Crashed()


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        workers,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_die_with_parent,
        initargs=(os.getpid(),),
    )


def _die_with_parent(parent: int) -> None:
    """A killed run must not leave workers behind that hold its files and its memory."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(WATCH_SECONDS)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
