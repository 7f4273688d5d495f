"""The engine that the settings name."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from dateline.engines import dask, local
from dateline.engines.local import Crashed
from dateline.settings import Settings

Item = TypeVar("Item")
Result = TypeVar("Result")


def run(
    work: Callable[[list[Item]], Sequence[Result]],
    batches: Iterable[list[Item]],
    *,
    settings: Settings,
) -> Iterator[tuple[list[Item], list[Result | Crashed]]]:
    """Each batch with its results, one an item: in order on this machine, on a cluster as they are
    done.
    """
    if settings.engine == "dask":
        return dask.run(work, batches, workers=settings.workers, scheduler=settings.scheduler)
    return local.run(work, batches, workers=settings.workers)
