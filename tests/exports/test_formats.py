"""What every format promises."""

import io

import pytest

from dateline.errors import SettingError
from dateline.exports import FORMATS, KINDS, find_format, write_export, write_rows
from dateline.exports.columns import LINK_COLUMNS

PAIRS = [(name, kind) for name, chosen in FORMATS.items() for kind in chosen.kinds]
LINKS = [name for name, chosen in FORMATS.items() if chosen.links]
WHOLE = ("jsonl", "csv", "parquet", "xlsx")


def test_a_kind_or_a_format_that_there_is_not_is_refused_with_those_that_there_are():
    with pytest.raises(SettingError, match="events"):
        find_format("csv", "evnts")
    with pytest.raises(SettingError, match="jsonl"):
        find_format("xml", "events")


@pytest.mark.parametrize(("format", "kind"), PAIRS)
def test_a_format_writes_every_kind_that_it_declares_and_leaves_the_file_open(
    format, kind, reading
):
    file = io.BytesIO()
    count = write_export(kind, [reading], file, format=format)
    assert not file.closed
    if format in WHOLE:
        assert count == (1 if kind == "articles" else len(getattr(reading, kind)))


@pytest.mark.parametrize(("format", "kind"), PAIRS)
def test_an_empty_store_gives_a_file_that_is_whole(format, kind):
    assert write_export(kind, [], io.BytesIO(), format=format) == 0


@pytest.mark.parametrize("format", LINKS)
@pytest.mark.parametrize("kind", LINK_COLUMNS)
def test_what_links_articles_goes_into_the_formats_that_say_so(format, kind):
    row = dict.fromkeys(LINK_COLUMNS[kind], "x")
    assert write_rows(kind, [row], io.BytesIO(), format=format) == 1


@pytest.mark.parametrize("format", [name for name, one in FORMATS.items() if one.binary])
def test_a_format_of_bytes_refuses_a_file_of_text(format, reading):
    with pytest.raises(SettingError, match="binary"):
        write_export("events", [reading], io.StringIO(), format=format)


def test_every_kind_goes_into_every_format_that_loses_nothing():
    assert all(set(FORMATS[name].kinds) == set(KINDS) for name in WHOLE)
