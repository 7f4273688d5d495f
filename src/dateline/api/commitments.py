"""What was promised beside what there is."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from dateline.linking.commitments.overdue import overdue
from dateline.model import Commitment, CommitmentClaim
from dateline.settings import Settings
from dateline.store import open_engine
from dateline.store.desk.articles import newest_day
from dateline.store.desk.commitments import due_before
from dateline.store.linking.commitments import list_commitments

LOOKED = 4  # commitments looked at for each that is asked for: some whose day passed were kept


@dataclass(frozen=True)
class ShownCommitment:
    """A commitment with what is late of it."""

    commitment: Commitment
    """The commitment with all its claims."""

    overdue: tuple[CommitmentClaim, ...]
    """The promises whose day has passed and which are not kept yet."""


def commitments(
    *,
    subject: str | None = None,
    mission: str | None = None,
    place: str | None = None,
    late: bool = False,
    on: str | None = None,
    settings: Settings | None = None,
) -> list[ShownCommitment]:
    """Commitments of a subject, for a mission or in a country whose name holds these words, the
    latest first; with `late`, those alone that are overdue `on` a day (today without one).
    """
    settings = settings or Settings.from_environment()
    day = on or date.today().isoformat()
    found = list_commitments(
        open_engine(settings.db), subject=subject, mission=mission, place=place
    )
    shown = [ShownCommitment(one, tuple(overdue(one, day))) for one in found]
    return [one for one in shown if one.overdue or not late]


def overdue_commitments(
    connection: Connection, *, on: str | None = None, limit: int
) -> list[ShownCommitment]:
    """Commitments of which a promise is late on a day, the latest such day first; without a day,
    on that of the newest article.
    """
    day = on or newest_day(connection)
    if day is None:
        return []
    found = due_before(connection, day, limit=limit * LOOKED)
    shown = (ShownCommitment(one, tuple(overdue(one, day))) for one in found)
    return [one for one in shown if one.overdue][:limit]
