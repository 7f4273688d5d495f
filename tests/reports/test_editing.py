"""A report as its editor leaves it."""

from dateline.reports.editing import edited, fact_key
from dateline.reports.facts import Fact, Group, Section, SituationReport, Source
from dateline.reports.markdown import to_markdown
from dateline.reports.page import to_html
from dateline.reports.word import to_docx

FACTS = tuple(
    Fact(lead=f"{many} killed", quote=f"{many} died", sources=(1,), records=(f"a-1/f{many}",))
    for many in (3, 4)
)
REPORT = SituationReport(
    title="Lindel",
    scope="Search: lindel.",
    sections=(
        Section("Key figures", "As stated.", (Group("Killed", FACTS, chart="<svg/>"),), table=True),
        Section("What happened", "By day.", (Group("Monday", FACTS[:1]),)),
    ),
    sources=(Source(1, "a-1", "Ferry sinks", None, None, None),),
)


def test_a_fact_that_is_out_takes_the_chart_that_draws_it_along():
    key = fact_key(REPORT.sections[0], FACTS[0])
    first, second = edited(REPORT, out=[key]).sections
    assert [fact.lead for fact in first.groups[0].facts] == ["4 killed"]
    assert first.groups[0].chart is None
    assert second == REPORT.sections[1]  # the same record in another part stays


def test_a_part_that_is_out_or_has_nothing_left_is_gone():
    assert [one.title for one in edited(REPORT, out=["Key figures"]).sections] == ["What happened"]
    key = fact_key(REPORT.sections[1], FACTS[0])
    assert [one.title for one in edited(REPORT, out=[key]).sections] == ["Key figures"]


def test_a_note_is_marked_as_the_editors_in_every_format():
    report = edited(REPORT, title=" Flood ", notes={"Key figures": "Doubtful."})
    assert report.title == "Flood"
    assert "**Editor’s note:** Doubtful." in to_markdown(report)
    assert "<b>Editor’s note:</b> Doubtful." in to_html(report)
    assert to_docx(report).startswith(b"PK")


def test_an_empty_title_and_empty_notes_change_nothing():
    assert edited(REPORT, title="  ", notes={"Key figures": " "}) == REPORT
