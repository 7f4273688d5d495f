"""Every row of the lexicon codes its own example as it says."""

import pytest

from dateline.articles.as_given import take_as_given
from dateline.model import Page
from dateline.ontology.verbs import load_lexicon
from dateline.reading.events.coder import Coder
from dateline.reading.events.nouns import code_noun
from dateline.reading.events.senses import noun_senses
from dateline.reading.events.tree import Tree
from dateline.reading.parse import parse_articles


def codings(tree, lexicon):
    coder = Coder(tree, lexicon)
    for token in range(len(tree)):
        if tree.pos[token] in ("VERB", "AUX"):
            yield coder.code(token)
        elif tree.pos[token] in ("NOUN", "PROPN"):
            senses = [one for one in noun_senses(tree, token, lexicon) if one.alone]
            if senses:
                yield code_noun(tree, token, senses[0])


@pytest.fixture(scope="module")
def trees(reader):
    lexicon = load_lexicon()
    rows = [*lexicon.senses, *dict.fromkeys(o for rows in lexicon.operators.values() for o in rows)]
    texts = list(dict.fromkeys(row.example for row in rows))
    articles = [take_as_given(Page(where="lexicon", text=text)) for text in texts]
    drafts = parse_articles(articles, nlp=reader._nlp, batch=len(texts))
    found = {}
    for text, draft in zip(texts, drafts, strict=True):
        found[text] = Tree(draft.doc)
        found[text].mend_lemmas(lexicon.known_verbs)
    return found


def test_every_row_has_an_example():
    lexicon = load_lexicon()
    assert [sense.name for sense in lexicon.senses if not sense.example] == []
    assert len(lexicon.senses) > 500


def test_every_sense_codes_its_example_as_it_says(trees):
    lexicon, wrong = load_lexicon(), []
    for sense in lexicon.senses:
        found = [one for one in codings(trees[sense.example], lexicon) if one is not None]
        if not any((one.type, one.mode) == (sense.type, sense.mode) for one in found):
            wrong.append((sense.name, sense.example, [(one.type, one.mode) for one in found]))
    assert wrong == []


def test_every_operator_codes_its_example_as_it_says(trees):
    lexicon, wrong = load_lexicon(), []
    operators = dict.fromkeys(one for rows in lexicon.operators.values() for one in rows)
    for operator in operators:
        found = [one for one in codings(trees[operator.example], lexicon) if one is not None]
        counted = {one.type for one in found if one.status not in ("denied", "hypothetical")}
        fits = operator.type in counted if operator.type else found
        if not fits:
            wrong.append((operator.name, operator.example, counted))
    assert wrong == []
