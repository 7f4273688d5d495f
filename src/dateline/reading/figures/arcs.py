"""Questions to the parse around a counted noun and its verb."""

from spacy.tokens import Token

from dateline.reading.figures.counts import Count

EARNING = frozenset(
    {"make", "making", "made", "earn", "earned", "cost", "costing", "costs", "worth", "invest"}
    | {"invested", "spend", "spent", "lose", "lost", "pay", "paid", "save", "raise", "raised"}
)


def earns(count: Count) -> bool:
    """Whether bare `billions` is money: `could make billions`."""
    assert count.token is not None
    first = token_at(count.token, count.span_start)
    return first.i > 0 and first.nbor(-1).lower_ in EARNING


def is_together(prep: Token) -> bool:
    """Whether `with` says `along with`."""
    return prep.lower_ == "alongside" or (
        prep.i > 0 and prep.nbor(-1).lower_ in ("along", "together")
    )


def token_at(near: Token, start: int) -> Token:
    """The token at an offset at or before a token."""
    token = near
    while token.i > 0 and token.idx > start:
        token = token.nbor(-1)
    return token


def is_passive(verb: Token) -> bool:
    """Whether what the verb does befalls its subject, so that no list of victims follows."""
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def has_object(verb: Token) -> bool:
    """Whether a verb has an object."""
    return any(child.dep_ in ("dobj", "dative") for child in verb.children)
