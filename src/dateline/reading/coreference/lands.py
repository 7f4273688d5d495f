"""Which country "the country" means: the one that the text has been speaking of."""

from spacy.tokens import Token

from dateline.reading.coreference.cast import Cast, Member, Seen

REACH = 8
"""Sentences that "the country" looks back over."""

FADE = 0.75
"""What a mention is worth with each sentence that has passed since."""

ADJECTIVE = 0.25
"""What "US companies" is worth beside "the US": it speaks of companies."""

LEAD = 1.4
"""How much more the country must be spoken of than the next. Set by hand, like FADE and ADJECTIVE;
of 27 that were linked so on 120 news pages drawn at random, 26 meant that country.
"""

BEFORE_NOUNS = frozenset({"compound", "amod", "nmod", "poss"})
PLAIN = frozenset({"the", "this"})
WHOLE = frozenset({"entire", "whole"})


def country_meant(cast: Cast, token: Token) -> Member | None:
    """The country that "the country" or "the nation" means; None where it says which ("the country
    of his birth", "the host country") or two are spoken of alike.
    """
    if token.tag_ != "NN" or token.lower_ not in cast.names.definite_words["land"]:
        return None
    lefts = {child.lower_ for child in token.lefts if child.dep_ != "case"}
    if not lefts & PLAIN or lefts - PLAIN - WHOLE or _says_which(token):
        return None
    scored = _by_worth(cast, token)
    if not scored or scored[0][0] <= 0:
        return None
    second = scored[1][0] if len(scored) > 1 else 0.0
    return scored[0][1] if scored[0][0] >= LEAD * second else None


def countries_meant(cast: Cast, token: Token) -> list[Member]:
    """The countries that "the two countries" or "both nations" means: the two that the text speaks
    of; empty where a third is spoken of nearly as much.
    """
    if token.tag_ != "NNS" or token.lemma_ not in cast.names.definite_words["land"]:
        return []
    lefts = {child.lower_ for child in token.lefts}
    if not ("both" in lefts or {"the", "two"} <= lefts) or _says_which(token):
        return []
    scored = [row for row in _by_worth(cast, token) if row[0] > 0]
    third = scored[2][0] if len(scored) > 2 else 0.0
    if len(scored) < 2 or scored[1][0] < LEAD * third:
        return []
    return [scored[0][1], scored[1][1]]


def _says_which(token: Token) -> bool:
    return any(child.dep_ in ("prep", "relcl", "acl", "appos") for child in token.rights)


def _by_worth(cast: Cast, token: Token) -> list[tuple[float, Member]]:
    """The countries named so far, the one most spoken of first."""
    scored = [
        (sum(_worth(cast, token, seen) for seen in member.seen), member)
        for member in cast.members.values()
        if member.kind == "country" and member.seen
    ]
    return sorted(scored, key=lambda row: -row[0])


def _worth(cast: Cast, token: Token, seen: Seen) -> float:
    """What an earlier mention says for its country; nothing where it stands beside the word."""
    gap = cast.sentence_of[token.i] - seen.sentence
    if gap > REACH or _is_beside(token, seen.head):
        return 0.0
    weight = ADJECTIVE if seen.head.dep_ in BEFORE_NOUNS and seen.form == "name" else 1.0
    return weight * float(FADE**gap)


def _is_beside(token: Token, other: Token) -> bool:
    """Whether two words are parties of one verb or noun: "US sanctions against the country"."""
    if token.sent.start != other.sent.start:
        return False
    return bool(set(_governors(token)) & set(_governors(other)))


def _governors(token: Token) -> list[int]:
    """The nouns that hold a word and the verb above them."""
    found = []
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in ("NOUN", "PROPN", "VERB", "AUX"):
            found.append(token.i)
        if token.pos_ in ("VERB", "AUX"):
            break
    return found
