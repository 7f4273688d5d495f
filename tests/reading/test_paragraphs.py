"""What a copy shares with an article read before is not parsed again, and reads the same."""

from unittest.mock import patch

import pytest

from dateline.articles.as_given import take_as_given
from dateline.model import Page
from dateline.reading.paragraphs import Paragraphs
from dateline.reading.reader import ArticleReader
from dateline.settings import Settings

SHARED = (
    "Rebels attacked the port of Tarn on Tuesday and killed four soldiers, the army said.\n\n"
    "The council of Port Lindel condemned the attack and called for talks within a week.\n\n"
)
FIRST = SHARED + "Families of dock workers fled in lorries to the hills above the old town."
COPY = "Our reporters write from the northern coast, where the ferry stood still.\n\n" + SHARED


def article(text, name):
    return take_as_given(Page(where="test", id=name, text=text))


@pytest.fixture
def counted(reader):
    """A reader of its own, and the texts that its model was given."""
    own = ArticleReader(Settings())
    given = []
    pipe = own._nlp.pipe

    def counting(texts, **options):
        texts = list(texts)
        given.extend(texts)
        return pipe(texts, **options)

    with patch.object(own._nlp, "pipe", counting):
        yield own, given


def test_shared_paragraphs_are_parsed_once_over_a_run(counted):
    reader, given = counted
    list(reader.read([article(FIRST, "a")]))
    assert len(given) == 3
    list(reader.read([article(COPY, "b")]))
    assert len(given) == 4


def test_shared_paragraphs_are_parsed_once_in_a_batch(counted):
    reader, given = counted
    list(reader.read([article(FIRST, "a"), article(COPY, "b")]))
    assert len(given) == 4


def test_the_records_of_a_copy_are_those_of_the_copy_read_alone(reader):
    together = ArticleReader(Settings())
    _, copy = together.read([article(FIRST, "a"), article(COPY, "b")])
    (alone,) = ArticleReader(Settings()).read([article(COPY, "b")])
    assert copy == alone
    assert [event.type for event in copy.events]


def test_an_article_of_one_paragraph_leaves_the_kept_parse_as_it_was(reader):
    text = SHARED.split("\n\n")[0]
    own = ArticleReader(Settings())
    first, second = (next(own.read([article(text, name)])) for name in "ab")
    assert first.events == second.events


def test_the_paragraphs_used_last_are_kept(reader):
    known = Paragraphs(reader._nlp, kept=1)
    one, two = (f"{text} It was the {number} day." for number, text in ((1, COPY), (2, FIRST)))
    known.parse([one])
    known.parse([two])
    with patch.object(reader._nlp, "pipe", side_effect=reader._nlp.pipe) as pipe:
        known.parse([two])
        known.parse([one])
    assert [list(call.args[0]) for call in pipe.call_args_list] == [[], [one]]


def test_a_reader_that_forgets_parses_what_it_has_read_anew(counted):
    reader, given = counted
    (first,) = reader.read([article(SHARED, "a")])
    parsed = len(given)
    list(reader.read([article(SHARED, "a")]))
    assert len(given) == parsed
    reader.forget()
    (again,) = reader.read([article(SHARED, "a")])
    assert len(given) == 2 * parsed
    assert again == first
