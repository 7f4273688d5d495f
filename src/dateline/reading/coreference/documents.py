"""Documents that speak for their maker: "the statement" of the ministry that issued it."""

from spacy.tokens import Token

from dateline.reading.coreference.cast import Cast, Member

MAKERS = frozenset({"of", "from", "by"})
# What "of" tells of, and not who wrote it: "a report of the fighting".
OWN = frozenset({"organisation", "person", "country", "mission", "armed_group"})


class Issuers:
    """Who issued each kind of document, as far as the text has told."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._last: dict[str, Member | Token] = {}

    def issuer(self, token: Token) -> Member | None:
        """Who speaks in this document: its "from" or its owner, else whoever said something in it,
        else the maker of the last such document; None where the text does not tell.
        """
        noun = token.lemma_.lower()
        maker, sayer = self._named_in_phrase(token), self._sayer(token)
        if maker is not None or sayer is not None:
            self._last[noun] = maker or sayer or token
            return maker or self._member(sayer)
        definite = any(child.lower_ in ("the", "this", "that") for child in token.lefts)
        return self._member(self._last.get(noun)) if definite else None

    def _member(self, maker: Member | Token | None) -> Member | None:
        """Who a maker is; one who is named behind the document is known only later."""
        return self._cast.at(maker) if isinstance(maker, Token) else maker

    def _named_in_phrase(self, token: Token) -> Member | None:
        for child in token.children:
            targets = [child] if child.dep_ in ("poss", "compound", "amod") else []
            if (child.dep_ == "prep" and child.lower_ in MAKERS) or child.dep_ == "agent":
                targets = [t for t in child.children if t.dep_ == "pobj"]
            for target in targets:
                member = self._cast.at(target)
                if member is not None and member.kind in OWN and _may_make(target, member):
                    return member
        return None

    def _sayer(self, token: Token) -> Token | None:
        """The X of "X said in a statement"."""
        link = token.head
        if token.dep_ != "pobj" or link.lower_ not in ("in", "on", "via", "through"):
            return None
        for child in link.head.children:
            if child.dep_ in ("nsubj", "agent") and child.i != token.i:
                return child
        return None


def _may_make(target: Token, member: Member) -> bool:
    return target.dep_ != "amod" or member.kind != "country"
