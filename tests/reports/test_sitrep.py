"""Situation reports: every line a record, with its words and its source."""

import io
import re

import pytest
from docx import Document
from tests.store.conftest import make_reading

from dateline.api import make_report, report
from dateline.errors import NotFound, SettingError
from dateline.model import Event, Figure, Place, Reading, Span, Toll, Value
from dateline.reports.charts import Range, day_bars, range_chart
from dateline.reports.markdown import to_markdown, web_address
from dateline.reports.numbers import amount
from dateline.reports.page import to_html
from dateline.reports.sitrep import write_report
from dateline.reports.word import to_docx
from dateline.settings import Settings
from dateline.store import keep, open_engine


def counted(number, low, high, *, day="2025-01-28", status="actual", title="Fire at the mill"):
    """A reading whose one sentence counts the dead of a fire."""
    text = f"{title}\n\nFire at Lindel Mill. Crews counted {low} dead workers. Rain fell."
    base = make_reading()
    at = text.index(f"{low} dead")
    span = Span(at, at + len(f"{low} dead workers"))
    figure = Figure(
        id="f1",
        value=Value(low=low, high=high),
        bound="exact" if high else "at_least",
        noun="workers",
        measure="killed" if status == "actual" else "personnel",
        status=status,
        place="p1",
        span=span,
        rule="t",
        confidence=0.9,
    )
    toll = Toll(
        measure="killed",
        value=figure.value,
        figures=("f1",),
        span=span,
        rule="stated",
        confidence=0.9,
    )
    place_at = Span(text.index("Lindel Mill"), text.index("Lindel Mill") + 11)
    place = Place(
        id="p1", name="Lindel Mill", mentions=(place_at,), span=place_at, rule="t", confidence=0.9
    )
    article = base.article.model_copy(
        update={
            **{"id": f"a-{number}", "text": text, "title": title, "published": day},
            **{"canonical_url": f"https://example.org/{number}", "parts": ()},
        }
    )
    return Reading(
        id=f"a-{number}",
        article=article,
        figures=(figure,),
        tolls=(toll,) if status == "actual" else (),
        places=(place,),
        reader=base.reader,
    )


def told(status="occurred", *, historical=False):
    base = make_reading()
    event = base.events[0].model_copy(
        update={"status": status, "historical": historical, "start": "2025-01-28"}
    )
    assert isinstance(event, Event)
    return base.model_copy(update={"events": (event,)})


def made(*readings, **more):
    return write_report(readings, title="Test", asked="Search: test", **more)


def part(report, title):
    return next((one for one in report.sections if one.title == title), None)


def facts(report, title):
    section = part(report, title)
    return [fact for group in section.groups for fact in group.facts] if section else []


def test_every_fact_points_to_a_source_and_a_record_and_quotes_its_article():
    readings = {one.id: one for one in (told(), counted(2, 5, 5), counted(3, 9, None))}
    written = made(*readings.values())
    numbers = {source.number: source.article for source in written.sources}
    for section in written.sections:
        for group in section.groups:
            for fact in group.facts:
                assert len(fact.sources) == len(fact.records) > 0
                article = readings[numbers[fact.sources[0]]].article
                assert fact.records[0].startswith(f"{numbers[fact.sources[0]]}/")
                assert fact.quote.rstrip("…").strip() in " ".join(article.text.split())


def test_an_open_count_keeps_its_bound_and_its_sentence():
    (fact,) = facts(made(counted(1, 12, None)), "Key figures")
    assert fact.lead == "at least 12 killed"
    assert fact.quote == "Crews counted 12 dead workers."
    assert fact.where == "Lindel Mill"


def test_the_same_count_of_two_articles_stands_once_with_both_sources():
    (fact,) = facts(made(counted(1, 5, 5), counted(2, 5, 5)), "Key figures")
    assert sorted(fact.sources) == [1, 2]


def test_a_copy_is_a_source_but_counts_nothing():
    written = made(counted(1, 5, 5), counted(2, 5, 5, day="2025-01-29"), copies={"a-2": "a-1"})
    (fact,) = facts(written, "Key figures")
    assert fact.sources == (1,)
    assert [source.copy_of for source in written.sources] == [None, 1]
    assert "1 copy not counted again" in written.scope


def test_counts_of_one_story_that_exclude_each_other_are_contested():
    stories = {"a-1": "s", "a-2": "s"}
    written = made(counted(1, 5, 5), counted(2, 9, 9), stories=stories)
    assert [fact.lead for fact in facts(written, "What is contested")] == ["5 killed", "9 killed"]


@pytest.mark.parametrize("stories", [{}, {"a-1": "s", "a-2": "t"}])
def test_counts_of_different_stories_are_not_set_against_each_other(stories):
    written = made(counted(1, 5, 5), counted(2, 9, 9), stories=stories)
    assert part(written, "What is contested") is None


def test_at_least_five_and_nine_do_not_contradict_each_other():
    written = made(counted(1, 5, None), counted(2, 9, 9), stories={"a-1": "s", "a-2": "s"})
    assert part(written, "What is contested") is None


def test_words_that_say_at_least_contradict_no_higher_count():
    first = counted(1, 5, 5)
    figure = first.figures[0].model_copy(update={"bound": "at_least"})
    first = first.model_copy(update={"figures": (figure,)})
    written = made(first, counted(2, 9, 9), stories={"a-1": "s", "a-2": "s"})
    assert part(written, "What is contested") is None


def test_what_happened_names_the_parties_and_the_act():
    (fact,) = facts(made(told()), "What happened")
    assert fact.lead == "Ada Quill: consult"


@pytest.mark.parametrize("status", ["planned", "threatened", "denied", "hypothetical"])
def test_what_did_not_happen_stands_apart(status):
    written = made(told(status))
    assert facts(written, "What happened") == []
    assert len(facts(written, "Planned, threatened, denied")) == 1


def test_reports_of_one_happening_stand_once_on_its_day_with_all_their_sources():
    one, other = told(), told().model_copy(update={"id": "a-other"})
    reports = {f"{name}/{one.events[0].id}": ("o1", "2025-01-27") for name in (one.id, "a-other")}
    (fact,) = facts(made(one, other, happenings=reports), "What happened")
    assert (fact.day, len(fact.sources), len(fact.records)) == ("2025-01-27", 2, 2)


def test_two_happenings_stand_apart_however_alike_they_are():
    one, other = told(), told().model_copy(update={"id": "a-other"})
    reports = {f"{name}/{one.events[0].id}": (name, None) for name in (one.id, "a-other")}
    assert len(facts(made(one, other, happenings=reports), "What happened")) == 2
    assert len(facts(made(one, other), "What happened")) == 2


def test_background_is_not_what_happened():
    assert facts(made(told(historical=True)), "What happened") == []


def test_promises_stand_apart_from_what_is_there():
    written = made(counted(1, 300, 300, status="promised"))
    assert facts(written, "Key figures") == []
    (fact,) = facts(written, "Promised, required, planned")
    assert fact.lead == "300 workers"


def test_a_report_on_a_place_leaves_out_what_is_told_of_others():
    readings = (told(), counted(2, 5, 5))
    written = made(*readings, place="lindel mill")
    assert len(facts(written, "Key figures")) == 1
    assert facts(written, "What happened") == facts(written, "Who says what") == []


def test_sections_without_a_record_are_left_out():
    assert [section.title for section in made(counted(1, 5, 5)).sections] == ["Key figures"]


def test_no_articles_are_no_report():
    with pytest.raises(NotFound, match="Search: test"):
        made()


@pytest.mark.parametrize(
    ("low", "high", "bound", "shown"),
    [
        (12, None, "at_least", "at least 12"),
        (12, None, "exact", "at least 12"),
        (None, 40, "less_than", "under 40"),
        (5, 9, "range", "5 to 9"),
        (1200, 1200, "about", "about 1,200"),
        (2.5, 2.5, "exact", "2.5"),
        (None, None, "exact", "a number not told"),
    ],
)
def test_an_amount_says_how_it_is_bounded(low, high, bound, shown):
    assert amount(Value(low=low, high=high), bound) == shown


HOSTILE = "<script>alert(1)</script> | [x](javascript:1) *b*"


def test_a_page_runs_nothing_that_an_article_holds():
    page = to_html(made(counted(1, 5, 5, title=HOSTILE)))
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_markdown_takes_no_marks_from_an_article():
    text = to_markdown(made(counted(1, 5, 5, title=HOSTILE)))
    assert "<script>" not in text
    assert "\\[x\\](javascript" in text


def test_only_addresses_of_the_web_become_links():
    reading = counted(1, 5, 5)
    article = reading.article.model_copy(update={"canonical_url": "javascript:alert(1)"})
    written = made(reading.model_copy(update={"article": article}))
    assert web_address(written.sources[0]) is None
    assert "javascript" not in to_html(written) + to_markdown(written)


def test_a_page_asks_for_nothing_from_outside():
    page = to_html(made(told(), counted(2, 5, 5)))
    assert not re.search(r"<(link|img|script|iframe)|@import|url\(", page)
    assert "@media print" in page


def test_every_number_of_a_source_leads_to_it():
    page = to_html(made(told(), counted(2, 5, 5)))
    asked = set(re.findall(r'href="#(source-\d+)"', page))
    assert asked
    assert asked <= set(re.findall(r'id="(source-\d+)"', page))


def test_word_has_the_same_facts():
    written = made(told(), counted(2, 5, None))
    document = Document(io.BytesIO(to_docx(written)))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "at least 5 killed" in cells
    assert "Ada Quill: consult" in text
    assert "https://example.org/2" in text


def test_a_character_that_word_cannot_hold_is_left_out():
    assert to_docx(made(counted(1, 5, 5, title="a\x0bb")))


def test_an_open_range_has_an_arrow_and_a_label():
    drawn = range_chart("Killed", [Range("a <b>", 5, 5), Range("c", 9, float("inf"))])
    assert 'role="img" aria-label="Killed"' in drawn
    assert "a &lt;b&gt;" in drawn
    assert drawn.count("<circle") == drawn.count("<polygon") == 1
    assert "9 or more" in drawn


def test_days_without_events_keep_their_room():
    drawn = day_bars("Events", {"2025-01-01": 2, "2025-01-04": 1})
    assert drawn.count("<rect") == 4


def test_one_day_needs_no_bars():
    assert day_bars("Events", {"2025-01-01": 2}) is None


@pytest.fixture
def store(tmp_path):
    db = str(tmp_path / "news.db")
    engine = open_engine(db)
    for reading in (told(), counted(2, 5, 5), counted(3, 9, 9, day="2025-03-01")):
        keep(engine, reading)
    return engine, Settings(db=db)


def test_a_search_reports_what_it_finds(store):
    written = make_report(store[0], search="mill")
    assert [source.article for source in written.sources] == ["a-2", "a-3"]


def test_dates_narrow_a_report(store):
    written = make_report(store[0], place="Lindel Mill", since="2025-02-01")
    assert [source.article for source in written.sources] == ["a-3"]
    assert "since 2025-02-01" in written.scope


def test_a_story_is_found_by_an_article_in_it(store):
    from dateline.api import link

    link(store[0])
    written = make_report(store[0], story="a-2")
    assert "a-2" in [source.article for source in written.sources]


@pytest.mark.parametrize("asked", [{}, {"search": "mill", "place": "Lindel Mill"}])
def test_exactly_one_thing_is_asked(store, asked):
    with pytest.raises(SettingError, match="one of"):
        make_report(store[0], **asked)


@pytest.mark.parametrize(("format", "start"), [("md", b"# "), ("html", b"<!doc"), ("docx", b"PK")])
def test_a_report_is_the_bytes_of_a_file(store, format, start):
    assert report(search="mill", format=format, settings=store[1]).startswith(start)


def test_a_format_that_there_is_not_is_refused(store):
    with pytest.raises(SettingError, match="docx"):
        report(search="mill", format="pdf", settings=store[1])
