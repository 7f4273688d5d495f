"""Situation reports from the kept record."""

from collections.abc import Callable

from sqlalchemy import Engine

from dateline.errors import SettingError
from dateline.model import Reading
from dateline.reports.facts import SituationReport
from dateline.reports.markdown import to_markdown
from dateline.reports.page import to_html
from dateline.reports.sitrep import write_report
from dateline.reports.word import to_docx
from dateline.settings import Settings
from dateline.store import Filters, get_reading, iterate_readings, open_engine, search_articles
from dateline.store.reported import reported
from dateline.store.review.apply import as_decided

MOST = 500  # articles of one report; more could not be read by a person

Advance = Callable[[int, int | None], None]

REPORT_FORMATS: dict[str, Callable[[SituationReport], bytes]] = {
    "md": lambda report: to_markdown(report).encode(),
    "html": lambda report: to_html(report).encode(),
    "docx": to_docx,
}
"""Every format of a report, with what gives its bytes."""


def report(
    *,
    story: str | None = None,
    place: str | None = None,
    search: str | None = None,
    since: str | None = None,
    until: str | None = None,
    format: str = "md",
    settings: Settings | None = None,
) -> bytes:
    """A situation report of one story, place or search, as the bytes of a file.

    Raises SettingError unless exactly one of the three is asked, or for a format that there is not;
    NotFound where no article is kept of it.
    """
    if format not in REPORT_FORMATS:
        raise SettingError(f"format {format!r}: reports are {', '.join(REPORT_FORMATS)}")
    settings = settings or Settings.from_environment()
    made = make_report(
        open_engine(settings.db),
        story=story,
        place=place,
        search=search,
        since=since,
        until=until,
    )
    return REPORT_FORMATS[format](made)


def make_report(
    engine: Engine,
    *,
    story: str | None = None,
    place: str | None = None,
    search: str | None = None,
    since: str | None = None,
    until: str | None = None,
    advance: Advance = lambda done, total: None,
) -> SituationReport:
    """The report before it is written out; errors as `report`. `advance` is told how many articles
    are through, of how many where that is known.
    """
    if sum(asked is not None for asked in (story, place, search)) != 1:
        raise SettingError("report: give one of a story, a place or a search")
    filters = Filters(since=since, until=until, story=story, place=place)
    readings = _readings(engine, search, filters, advance)
    with engine.connect() as connection:
        links = reported(connection, [one.id for one in readings])
    title = next(iter(links.titles.values()), None)
    named = {"Story": story and (title or story), "Place": place, "Search": search}
    kind, name = next((kind, name) for kind, name in named.items() if name)
    dates = "".join(f" {word} {day}" for word, day in (("since", since), ("until", until)) if day)
    return write_report(
        readings,
        title=str(name),
        asked=f"{kind}: {name}{dates}",
        place=place,
        stories=links.stories,
        copies=links.copies,
        happenings=links.happenings,
    )


def _readings(
    engine: Engine, search: str | None, filters: Filters, advance: Advance
) -> list[Reading]:
    """The articles' readings as people left them: what was rejected is in no report."""
    readings: list[Reading] = []
    if search is not None:
        hits = search_articles(engine, search, filters=filters, limit=MOST)
        for hit in hits:
            readings.append(as_decided(get_reading(engine, hit.id)))
            advance(len(readings), len(hits))
        return readings
    for reading in iterate_readings(engine, filters):
        readings.append(as_decided(reading))
        advance(len(readings), None)
        if len(readings) > MOST:
            raise SettingError(f"report: more than {MOST} articles; narrow it with dates")
    return readings
