"""Work that takes longer than an answer may: one list of jobs, done in the background."""

import logging
import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal

from dateline.api.reading import Outcome
from dateline.errors import DatelineError, TooBusy

log = logging.getLogger(__name__)

WAITING = 50  # jobs that may wait; a page takes about a second, so the last waits a minute
REMEMBERED = 500  # ended jobs that can still be asked about

Kind = Literal["reading", "comparison", "report"]
LANES: dict[Kind, str] = {"reading": "model", "comparison": "model", "report": "store"}
"""What each kind needs alone. The model is not shared between threads; a report needs only the
store, and need not wait for what is being read.
"""


@dataclass
class Job:
    """Something that is being done."""

    id: str
    """What it is asked about with."""

    kind: Kind = "reading"

    name: str = ""
    """What it makes or reads, for a person."""

    begun: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))
    """When it was asked for, UTC."""

    state: Literal["waiting", "running", "done", "failed"] = "waiting"
    """`failed` is the job itself; a page that failed is an outcome of a job that is done."""

    done: int = 0
    """How many articles it has been through."""

    total: int | None = None
    """How many there are; None where that is not known beforehand."""

    outcomes: list[Outcome] = field(default_factory=list)
    """What became of each page that was to be read, as far as it has come."""

    error: DatelineError | None = None
    """Why the job failed, None where it did not."""

    @property
    def problem(self) -> str | None:
        """Why the job failed, in words."""
        return str(self.error) if self.error else None

    @property
    def ended(self) -> bool:
        """Whether there is nothing more to wait for."""
        return self.state in ("done", "failed")

    def advance(self, done: int, total: int | None = None) -> None:
        """Tell how far it is."""
        self.done, self.total = done, total


Work = Callable[[Job], Iterable[Outcome]]


class Jobs:
    """All jobs of a process; those that need the same thing are done one after the other."""

    def __init__(self) -> None:
        self._lanes = {name: ThreadPoolExecutor(1, name) for name in set(LANES.values())}
        self._jobs: OrderedDict[str, tuple[Job, Future[None]]] = OrderedDict()
        self._open: dict[Hashable, Job] = {}
        self._lock = threading.Lock()

    def submit(
        self, work: Work, *, kind: Kind = "reading", name: str = "", key: Hashable = None
    ) -> Job:
        """A new job that does the work when its turn comes, or the one that makes what `key` stands
        for already. Raises TooBusy where too many wait.
        """
        with self._lock:
            same = self._open.get(key) if key is not None else None
            if same is not None and not same.ended:
                return same
            open_ = sum(not future.done() for _, future in self._jobs.values())
            if open_ >= WAITING:
                raise TooBusy(f"{open_} jobs wait to be done; send it again in a minute")
            while len(self._jobs) >= REMEMBERED:
                self._jobs.popitem(last=False)
            job = Job(secrets.token_urlsafe(9), kind=kind, name=name)
            self._open = {one: job_ for one, job_ in self._open.items() if not job_.ended}
            if key is not None:
                self._open[key] = job
            self._jobs[job.id] = job, self._lanes[LANES[kind]].submit(_do, job, work)
        return job

    def get(self, id: str) -> Job | None:
        """The job of that id; None where there is none, or it ended long ago."""
        found = self._jobs.get(id)
        return found[0] if found else None

    def newest(self, limit: int) -> list[Job]:
        """The jobs that were asked for last, the newest first."""
        with self._lock:
            return [job for job, _ in reversed(self._jobs.values())][:limit]

    def wait(self, job: Job, seconds: float) -> bool:
        """Wait for a job; whether it has ended."""
        try:
            self._jobs[job.id][1].result(seconds)
        except TimeoutError:
            return False
        return True

    def close(self) -> None:
        """Drop what waits, and end when what is being done is done."""
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)


def _do(job: Job, work: Work) -> None:
    job.state = "running"
    try:
        for outcome in work(job):
            job.outcomes.append(outcome)
    except DatelineError as error:
        job.error = error
    except Exception as error:  # the thread must live on for the jobs behind this one
        log.error("job %s", job.id, exc_info=error)
        said = f"{type(error).__name__}; the log says how: please report it with what was asked"
        job.error = DatelineError(said)
    job.state = "failed" if job.error else "done"
