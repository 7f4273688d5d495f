"""Those who are meant together: "the two", "both leaders", "the two countries"."""

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.reading.coreference.cast import Cast, Member, is_subject

REACH = 8
# Sentences that "they" looks back over for two who were named together.
NEXT, NEAR = 1, 3
# Sentences within which "both" means two whom the text does not name.
UNNAMED = 2


@dataclass
class Pair:
    """Entities named together by "and"."""

    members: list[Member]
    sentence: int
    again: Token | None = None
    """Where both were last meant as a subject: "the two"."""


class Sets:
    """Who was named together so far."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._pairs: list[Pair] = []
        self._unnamed: tuple[Member, int] | None = None

    def note(self, token: Token) -> None:
        """Remember the entities that a token joins with "and", whom its subject met, and the last
        two who were not named: "the two leaders".
        """
        two = token.tag_ == "NNS" and any(t.lower_ in ("two", "both") for t in token.lefts)
        if two and (unnamed := self._cast.at(token)) is not None:
            self._unnamed = (unnamed, self._cast.sentence_of[token.i])
        heads = [token]
        if token.dep_ != "conj" and any(t.dep_ == "conj" for t in token.rights):
            while following := [t for t in heads[-1].rights if t.dep_ == "conj"]:
                heads.append(following[0])
        elif (other := self._met(token)) is not None:
            heads = [self._behind_dateline(token), other]
        else:
            return
        members = [self._cast.at(head) for head in heads]
        found = [member for member in members if member is not None]
        if len(found) == len(heads) and len({id(m) for m in found}) == len(found) > 1:
            self._pairs.append(Pair(found, self._cast.sentence_of[token.i]))

    def _met(self, token: Token) -> Token | None:
        """Whom a subject met: "Lee met Okello", "Lee held talks with her"."""
        meeting = _meeting(token, self._cast.names.definite_words)
        if meeting is None:
            return None
        for child in meeting.rights:
            if child.dep_ == "dobj":
                return child
            if child.dep_ == "prep" and child.lower_ in ("with", "to"):
                return next((t for t in child.rights if t.dep_ == "pobj"), None)
        return None

    def _behind_dateline(self, token: Token) -> Token:
        """Who met, where the parse took the dateline for the subject: "OSLO, May 14 - Lee met"."""
        first = self._cast.at(token)
        if first is None or first.kind == "person":
            return token
        for child in token.rights:
            member = self._cast.at(child) if child.dep_ == "appos" else None
            if member is not None and member.kind == "person":
                return child
        return token

    def meant_by(self, token: Token) -> list[Member]:
        """Whom "the two" or "both leaders" means; empty where it is no such phrase or the text does
        not tell.
        """
        kinds = _asked(token, self._cast.names.definite_words)
        if not kinds:
            return []
        return self._last(token, kinds, two=True) or self._last_unnamed(token)

    def they(self, token: Token, *, reach: int = NEXT) -> list[Member]:
        """Those named together as a subject in this sentence so far or up to `reach` before it."""
        here = self._cast.sentence_of[token.i]
        for pair in reversed(self._pairs):
            again = pair.again
            lately = again is not None and here - self._cast.sentence_of[again.i] <= reach
            named = here - pair.sentence <= reach and pair.members[0].seen
            if lately or (named and _leads(pair, token)):
                if is_subject(token):
                    pair.again = token
                return pair.members
        return []

    def _last_unnamed(self, token: Token) -> list[Member]:
        """The two leaders of "the two leaders met and both promised to return"."""
        if token.lower_ not in ("two", "both", "duo", "pair") or self._unnamed is None:
            return []
        member, sentence = self._unnamed
        return [member] if self._cast.sentence_of[token.i] - sentence <= UNNAMED else []

    def _last(self, token: Token, kinds: tuple[str, ...], *, two: bool) -> list[Member]:
        here = self._cast.sentence_of[token.i]
        for pair in reversed(self._pairs):
            if here - pair.sentence > REACH:
                break
            fits = all(member.kind in kinds for member in pair.members)
            if fits and (len(pair.members) == 2 or not two):
                if is_subject(token):
                    pair.again = token
                return pair.members
        return []


def _meeting(token: Token, words: Mapping[str, frozenset[str]]) -> Token | None:
    """The word for a meeting whose subject a token is, and on which hangs whom it met: the verb, or
    the noun of "held talks"; None where there is none.
    """
    verb = token.head
    if token.dep_ != "nsubj":
        return None
    if verb.lemma_ in words["meeting"]:
        return verb
    if verb.lemma_ not in words["holding"]:
        return None
    nouns = (child for child in verb.rights if child.dep_ == "dobj")
    return next((noun for noun in nouns if noun.lemma_.lower() in words["meetings"]), None)


def _leads(pair: Pair, token: Token) -> bool:
    heads = [seen.head for seen in pair.members[0].seen if seen.sentence == pair.sentence]
    return any(h.dep_ in ("nsubj", "nsubjpass") and h.i < token.i for h in heads)


def _asked(token: Token, words: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """The kinds that a phrase for two may mean; empty where it means no two."""
    noun = token.lemma_.lower()
    lefts = {child.lower_ for child in token.lefts}
    if token.lower_ in ("two", "both", "duo", "pair"):
        bare = token.pos_ in ("NUM", "PRON", "NOUN", "DET") and token.dep_ in (
            "nsubj", "nsubjpass", "dobj", "pobj", "poss",
        )  # fmt: skip
        return ("person", "country", "organisation") if bare and _is_bare(token) else ()
    if not ("both" in lefts or ("two" in lefts and lefts & {"the", "these", "those"})):
        return ()
    if noun in words["people"]:
        return ("person",)
    if noun in words["lands"]:
        return ("country",)
    return ("person", "country", "organisation", "armed_group") if noun in words["sides"] else ()


def _is_bare(token: Token) -> bool:
    """Whether nothing follows that says which two: "two of them", "both A and B"."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    before = token.nbor(-1).lower_ if token.i else ""
    if token.lower_ == "both":
        return following is not None and following.pos_ in ("VERB", "AUX")
    return before == "the" and (following is None or following.lower_ != "of")
