"""Who vouches for a passage."""

from dateline.model import Span
from dateline.reading.attribution import said_by


def test_a_passage_inside_reported_words_is_the_speakers(read_text):
    text = "The army fired. The mayor said that twelve men had died."
    draft = read_text(text)
    at = text.index("twelve")
    assert said_by(Span(at, at + 6), draft.statements) == draft.statements[-1].id


def test_a_passage_outside_is_the_articles_own(read_text):
    draft = read_text("Twelve men died. The mayor said that the army had fired.")
    assert said_by(Span(0, 6), draft.statements) is None


def test_the_innermost_speaker_vouches(read_text):
    text = "The envoy told reporters that the minister had said the talks were over."
    draft = read_text(text)
    at = text.index("talks")
    inner = min(draft.statements, key=lambda s: sum(b - a for a, b in s.content))
    assert said_by(Span(at, at + 5), draft.statements) == inner.id
