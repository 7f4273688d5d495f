"""Agreements and decisions with the states that they went through."""

from dateline.model import Agreement
from dateline.settings import Settings
from dateline.store import open_engine
from dateline.store.linking.agreements import list_agreements


def agreements(
    *,
    name: str | None = None,
    state: str | None = None,
    kind: str | None = None,
    settings: Settings | None = None,
) -> list[Agreement]:
    """Agreements, resolutions, missions and requests whose name holds these words, which are in a
    state and of a kind; the latest first.
    """
    settings = settings or Settings.from_environment()
    return list_agreements(open_engine(settings.db), name=name, state=state, kind=kind)
