"""What takes a while to make: from what was kept of late, else by a job that keeps it there."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from dateline.api.jobs import Job, Kind
from dateline.errors import PageError
from dateline.web.desk import Desk
from dateline.web.recent import Recent

Made = TypeVar("Made")


def made(
    desk: Desk,
    kept: Recent[Made],
    key: Hashable,
    make: Callable[[Job], Made],
    *,
    kind: Kind,
    name: str,
    patience: float,
    fits: Callable[[Made], bool] = lambda _: True,
) -> Made | Job:
    """What `make` gives, or after `patience` seconds the job that makes it; asked again when the
    job is done, it is there at once. What was kept is made anew where it does not fit any more.

    Raises what `make` raises.
    """
    known = kept.get(key)
    if known is not None and fits(known):
        return known

    def work(job: Job) -> tuple[()]:
        kept.put(key, make(job))
        return ()

    job = desk.jobs.submit(work, kind=kind, name=name, key=(kind, key))
    if not desk.jobs.wait(job, patience):
        return job
    found = kept.get(key)
    if job.error or found is None:
        raise job.error or PageError("it could not be made; ask again")
    return found
