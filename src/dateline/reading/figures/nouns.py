"""The counted noun phrase of a number, by the tree where it is sound, else by the row of words."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

PARTS = frozenset({"half", "third", "thirds", "quarter", "quarters", "all"})
NOMINAL = frozenset({"NOUN", "PROPN"})
INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "PART", "ADV"})
REACH = 12
"""Words between a number and its noun, at most: "five totally decked out riot squad officers"."""

SKIPPED = frozenset({"other", "others", "more", "additional", "further", "another", "total", "new"})
PRONOUNS = frozenset({"them", "those", "these", "us", "whom", "which", "you"})
PLURALS = frozenset({"others", "people", "dead", "wounded", "injured", "missing"})
PARTICIPLES = frozenset({"VBN", "VBG", "VBD"})


@dataclass(frozen=True)
class Counted:
    """What a number counts."""

    head: Token | None
    """Head of the noun phrase, None where the number stands alone."""

    start: int
    """Where the noun's words start."""

    end: int
    """Where they end."""

    of_them: bool = False
    """Whether it is said of a group named before (`three of them`, `two of the boats`)."""


def counted_noun(token: Token, end: int) -> Counted:
    """What the number that ends with this token, at this offset, counts."""
    doc = token.doc
    after = token.i + 1
    if after >= len(doc):
        return Counted(None, end, end)
    if doc[after].lower_ == "of" and after + 1 < len(doc):
        return _noun_of_group(doc, after + 1, end)
    if (joined := _joined_noun(doc, after)) is not None:
        return _phrase(doc, joined.i, joined, of_them=False)
    if doc[after].lower_ in ("the", "those", "these") and token.lower_ in PARTS:
        return _noun_of_group(doc, after, end)
    head = _head_by_tree(token) or _head_by_row(doc, after)
    if head is None:
        return Counted(None, end, end)
    start = after
    while start < head.i and (doc[start].lower_ in SKIPPED or doc[start].is_punct):
        start += 1
    return _phrase(doc, start, head, of_them=False)


def _joined_noun(doc: Doc, at: int) -> Token | None:
    """The noun that a dash joins to the number (`27-nation`), None for `500-strong` and the
    like.
    """
    if doc[at].text != "-" or at + 1 >= len(doc):
        return None
    noun = doc[at + 1]
    return noun if noun.tag_ in ("NN", "NNS") and noun.lower_ not in ("strong", "plus") else None


def _noun_of_group(doc: Doc, at: int, end: int) -> Counted:
    """`of the raiders` has a noun, `of them` points back."""
    first = doc[at]
    if first.lower_ in PRONOUNS:
        stop = first.idx + len(first)
        if first.lower_ in ("those", "these") and (head := _head_by_row(doc, at + 1)):
            return _phrase(doc, at + 1, head, of_them=True)
        return Counted(None, stop, stop, of_them=True)
    definite = first.tag_ in ("DT", "PRP$") and first.lower_ not in ("a", "an")
    start = at + 1 if definite else at
    head = _head_by_row(doc, start)
    if head is None:
        return Counted(None, end, end)
    return _phrase(doc, start, head, of_them=definite)


def _head_by_tree(token: Token) -> Token | None:
    """The noun that the number modifies, to its right and near; None where the tree has none."""
    node = token
    for _ in range(3):
        if node.dep_ not in ("nummod", "quantmod", "compound", "amod", "npadvmod", "advmod"):
            return None
        head = node.head
        after = head.i + 1
        if (
            after < len(head.doc)
            and head.doc[after].text == "-"
            and _glued(head.doc, head.doc[after])
        ):
            return None
        if head.i <= token.i:
            node = head
            continue
        if head.i - token.i > REACH:
            return None
        if head.pos_ in NOMINAL:
            return _last_of_compound(head.head if head.dep_ == "poss" else head)
        node = head
    return None


def _last_of_compound(head: Token) -> Token:
    """The head, or the noun of which it is only a modifier (`fire` of `fire tenders`)."""
    while head.dep_ == "compound" and head.head.i > head.i and head.head.pos_ in NOMINAL:
        head = head.head
    return head


def _head_by_row(doc: Doc, at: int) -> Token | None:
    """The last noun of the row of adjectives and nouns that starts here; None where none does."""
    last: Token | None = None
    last_owner: Token | None = None
    for token in doc[at : at + REACH]:
        if token.is_sent_start and token.i > at:
            break
        if token.tag_ == "POS":
            last_owner, last = last, None
            continue
        if token.pos_ in NOMINAL or token.lower_ in PLURALS:
            if last is not None and token.ent_type_ in ("DATE", "TIME"):
                break
            last = token
            glued = token.i + 2 < len(doc) and doc[token.i + 1].text == "-"
            if glued and _glued(doc, doc[token.i + 1]):
                continue
            if token.tag_ in ("NNS", "NNPS") and not _goes_on(doc, token):
                break
        elif not (_inside(doc, token, last) or _joins_names(doc, token, last)):
            break
    return last or last_owner


def _goes_on(doc: Doc, token: Token) -> bool:
    """Whether a plural is only the modifier of a noun behind it (`sales managers`)."""
    after = token.i + 1
    return token.dep_ == "compound" and after < len(doc) and doc[after].pos_ in NOMINAL


def _inside(doc: Doc, token: Token, last: Token | None) -> bool:
    if last is not None:
        return token.text == "-" and _glued(doc, token)
    if token.pos_ in INSIDE or token.text == "-" or token.tag_ in ("HYPH", "POS"):
        return token.lower_ not in ("not", "n't", "to", "ago", "later", "earlier", "then", "there")
    if token.lower_ in SKIPPED or token.text in ('"', "'", "``", "''"):
        return True
    return token.tag_ in PARTICIPLES and token.dep_ in ("amod", "compound", "nmod", "punct")


def _joins_names(doc: Doc, token: Token, last: Token | None) -> bool:
    """Whether `and` joins two names before one noun: `US and Filipino troops`."""
    after = token.i + 1
    return (
        token.lower_ in ("and", "or")
        and last is not None
        and last.pos_ == "PROPN"
        and after + 1 < len(doc)
        and doc[after].pos_ in ("PROPN", "ADJ")
        and doc[after + 1].tag_ in ("NN", "NNS")
    )


def _glued(doc: Doc, dash: Token) -> bool:
    """Whether a dash joins the words on both sides (`co-workers`)."""
    return dash.i + 1 < len(doc) and not dash.whitespace_ and not doc[dash.i - 1].whitespace_


def _phrase(doc: Doc, start: int, head: Token, *, of_them: bool) -> Counted:
    """The noun's words from the first modifier to its head."""
    start = min(start, head.i)
    return Counted(head, doc[start].idx, head.idx + len(head), of_them)
