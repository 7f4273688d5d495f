"""Reading that takes longer than an answer may: jobs, one after the other, in the background."""

import logging
import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Literal

from dateline.api.reading import Outcome
from dateline.errors import DatelineError, TooBusy

log = logging.getLogger(__name__)

WAITING = 50  # jobs that may wait; a page takes about a second, so the last waits a minute
REMEMBERED = 500  # ended jobs that can still be asked about


@dataclass
class Job:
    """Pages that are being read."""

    id: str
    """What it is asked about with."""

    state: Literal["waiting", "reading", "done", "failed"] = "waiting"
    """`failed` is the job itself; a page that failed is an outcome of a job that is done."""

    outcomes: list[Outcome] = field(default_factory=list)
    """What became of each page, as far as it has come."""

    problem: str | None = None
    """Why the job failed, None where it did not."""


class Jobs:
    """One thread that reads, and what it has to do: the model is not shared between threads."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="reading")
        self._jobs: OrderedDict[str, tuple[Job, Future[None]]] = OrderedDict()
        self._lock = threading.Lock()

    def submit(self, work: Callable[[], Iterable[Outcome]]) -> Job:
        """A new job that does the work when its turn comes. Raises TooBusy where too many wait."""
        job = Job(secrets.token_urlsafe(9))
        with self._lock:
            open_ = sum(not future.done() for _, future in self._jobs.values())
            if open_ >= WAITING:
                raise TooBusy(f"{open_} pages wait to be read; send it again in a minute")
            while len(self._jobs) >= REMEMBERED:
                self._jobs.popitem(last=False)
            self._jobs[job.id] = job, self._pool.submit(_do, job, work)
        return job

    def get(self, id: str) -> Job | None:
        """The job of that id; None where there is none, or it ended long ago."""
        found = self._jobs.get(id)
        return found[0] if found else None

    def wait(self, job: Job, seconds: float) -> bool:
        """Wait for a job; whether it has ended."""
        try:
            self._jobs[job.id][1].result(seconds)
        except TimeoutError:
            return False
        return True

    def close(self) -> None:
        """Drop what waits, and end when what is being read is read."""
        self._pool.shutdown(wait=True, cancel_futures=True)


def _do(job: Job, work: Callable[[], Iterable[Outcome]]) -> None:
    job.state = "reading"
    try:
        for outcome in work():
            job.outcomes.append(outcome)
    except DatelineError as error:
        job.problem = str(error)
    except Exception as error:  # the thread must live on for the jobs behind this one
        log.error("job %s", job.id, exc_info=error)
        job.problem = f"{type(error).__name__}; the log says how: please report it with the page"
    job.state = "failed" if job.problem else "done"
