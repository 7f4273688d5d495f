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
