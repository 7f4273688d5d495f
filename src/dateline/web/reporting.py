"""Situation reports that a page or the API asks for: made by a job, kept a while."""

from time import monotonic
from typing import NamedTuple

from dateline.api import make_report
from dateline.api.jobs import Job
from dateline.reports.facts import SituationReport
from dateline.store import changes
from dateline.store.review.standing import decided_so_far
from dateline.web.desk import Desk, MadeReport
from dateline.web.making import made

SETTLED = 30.0  # seconds that a report stands while articles come in: a page must get to show it


class Asked(NamedTuple):
    """What a report is of."""

    story: str | None = None
    place: str | None = None
    search: str | None = None
    since: str | None = None
    until: str | None = None

    @property
    def whole(self) -> bool:
        """Whether exactly one of a story, a place and a search is asked."""
        return sum(one is not None for one in self[:3]) == 1


def report_of(desk: Desk, asked: Asked, *, patience: float) -> SituationReport | Job:
    """The report of what the store holds now, or after `patience` seconds the job that makes it.

    Raises SettingError for more than can be reported, NotFound where no article is kept of it.
    """
    with desk.connect() as connection:
        seen, decided = changes.last(connection), decided_so_far(connection)

    def make(job: Job) -> MadeReport:
        report = make_report(desk.engine, **asked._asdict(), advance=job.advance)
        return MadeReport(report, seen, monotonic())

    def fits(one: MadeReport) -> bool:
        return one.seen == seen or monotonic() - one.at < SETTLED

    name = next((one for one in asked[:3] if one), "")
    key = (asked, decided)
    found = made(
        desk, desk.reports, key, make, kind="report", name=name, patience=patience, fits=fits
    )
    return found if isinstance(found, Job) else found.report
