"""One parse whose offsets are the article's."""

import pytest

from dateline.articles.as_given import split_blocks
from dateline.reading.parse import normalise

TEXTS = [
    "",
    "  \n\n ",
    "\n\nThe bridge fell.\n",
    "One\n\n\ntwo “three” ’four’",
    "«Non», dit-il.\n\n- Oui\u00a0?",
]


@pytest.mark.parametrize("text", TEXTS)
def test_every_token_stands_where_the_article_has_it(read_text, text):
    doc = read_text(text).doc
    assert doc.text.split() == normalise(text).split()
    assert all(doc.text[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_a_sentence_never_crosses_a_paragraph(read_text):
    text = "The talks failed because\n\nThe minister left the room."
    starts = [sentence.start_char for sentence in read_text(text).doc.sents]
    assert text.index("The minister") in starts


def test_a_wrapped_paragraph_is_one_block():
    text = (
        "The governor said that the road to the northern villages would stay\n"
        "closed until the army had cleared it.\nThe mayor disagreed."
    )
    assert [text[a:b].split()[0] for a, b in split_blocks(text)] == ["The", "The"]


def test_of_a_text_over_the_limit_the_beginning_is_read_and_the_reading_says_so():
    from dateline.articles.as_given import take_as_given
    from dateline.model import Page
    from dateline.reading.reader import ArticleReader
    from dateline.settings import Settings

    text = "The dam held. " * 200
    reader = ArticleReader(Settings(max_characters=1_000))
    (reading,) = reader.read([take_as_given(Page(where="test", text=text))])
    assert reading.article.text == text
    assert "after character 1000" in (reading.reader.unread or "")


def test_a_text_in_a_language_that_cannot_be_read_keeps_its_article_and_says_so(reader):
    from dateline.model import Article

    (reading,) = reader.read([Article(id="a-1", language="fr", text="Le barrage a tenu.")])
    assert reading.article.text == "Le barrage a tenu."
    assert reading.reader.unread == "language fr cannot be read yet"
    assert reading.entities == ()
