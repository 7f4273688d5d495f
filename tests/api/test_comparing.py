"""Two documents, or two speakers in one, as the command line and the web compare them."""

from pathlib import Path

import pytest

from dateline.api import compare, compare_speakers, read_pages
from dateline.errors import NotFound, PageError
from dateline.settings import Settings
from dateline.store import open_engine

EXAMPLES = Path(__file__).parents[2] / "examples"
CALL, READOUT = str(EXAMPLES / "lakes-call.txt"), str(EXAMPLES / "norway-readout.html")


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    return Settings(db=str(tmp_path_factory.mktemp("compare") / "news.db"))


def both(comparison):
    return [(p.a_quote, p.b_quote) for p in comparison.points if p.in_ == "both"]


def test_offsets_of_a_text_file_are_the_files(settings, tmp_path):
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_text("Home | News | Sport\n\nThe ministers discussed new sanctions on the rebels.\n")
    b.write_text("The ministers talked about sanctions.\n")
    found = compare(str(a), str(b), settings=settings)
    assert both(found)
    for point in found.points:
        assert point.a is None or point.a.of(a.read_text()) == point.a_quote
        assert point.b is None or point.b.of(b.read_text()) == point.b_quote


def test_offsets_hold_behind_the_furniture_of_a_saved_page(settings):
    text = Path(CALL).read_text(encoding="utf-8")
    found = compare_speakers(CALL, settings=settings)
    assert found.points
    for point in found.points:
        for side in ("a", "b"):
            span = getattr(point, side)
            assert span is None or span.of(text) == getattr(point, f"{side}_quote")


def test_two_sides_of_a_call_agree_on_the_mission(settings):
    assert any(
        "Lakes Police Support" in a and "Lakes Police Support" in b
        for a, b in both(compare(CALL, READOUT, settings=settings))
    )


def test_speakers_can_be_named(settings):
    found = compare_speakers(CALL, ("Mwale", "Norway"), settings=settings)
    assert found.a.speaker == "Joseph Mwale"


def test_kept_articles_are_compared_by_id(settings):
    engine = open_engine(settings.db)
    kept = [o.reading.id for o in read_pages([CALL, READOUT], settings=settings, engine=engine)]
    assert both(compare(*kept, settings=settings)) == both(
        compare(CALL, READOUT, settings=settings)
    )


def test_what_is_no_document_is_told(settings):
    with pytest.raises(NotFound, match="neither a file nor the id of a kept article"):
        compare(CALL, "nothing", settings=settings)


def test_a_speaker_that_is_not_there_is_told_with_those_who_are(settings):
    with pytest.raises(PageError, match=r"nothing is said by 'Macron'; it quotes .*Mwale"):
        compare_speakers(CALL, ("Mwale", "Macron"), settings=settings)


def test_a_text_in_another_language_is_told(settings, tmp_path):
    page = tmp_path / "fr.html"
    page.write_text(
        "<html lang='fr'><body><article><h1>Le port</h1><p>Le port de Mombasa a rouvert lundi "
        "matin après une semaine de grève, a annoncé le ministre des transports.</p></article>"
    )
    with pytest.raises(PageError, match="give a text in English"):
        compare(str(page), CALL, settings=settings)
