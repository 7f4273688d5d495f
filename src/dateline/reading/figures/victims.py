"""Who is told killed or injured without a figure: `a teacher`, `his wife`, named people,
`others`.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from dateline.ontology.measures import conventions, measure_words, toll_words

SELF = frozenset({"himself", "herself", "itself", "themselves"})
KNOWN = frozenset({"the", "these", "those", "this", "that", "all", "both", "no", "any"})


@dataclass(frozen=True)
class Victims:
    """People that one noun phrase tells of, without a figure."""

    measure: str
    """killed or injured."""

    low: int
    high: int
    token: Token
    """Head of the noun phrase."""

    known: bool = False
    """Whether the phrase points to people told of before (`the man`)."""

    own: bool = False
    """Whether they harmed themselves."""

    exact: bool = False
    """Whether the words fix the number (`his parents`, `both`)."""


def harmed(trigger: Token, measure: str) -> list[Victims]:
    """The victims without a figure that a verb of killing or wounding tells of."""
    heads: list[Token] = []
    for head in _phrases(trigger):
        heads += [token for token in _coordinated(head) if token not in heads]
    for prep in trigger.children:
        if prep.lower_ == "alongside" or (prep.lower_ == "with" and _along(prep)):
            for noun in prep.children:
                heads += [token for token in _coordinated(noun) if token not in heads]
    if trigger.lower_ not in measure_words().does:
        heads += [token for token in _row(trigger) if token not in heads]
    return [victims for head in heads if (victims := _count(head, measure)) is not None]


def _along(prep: Token) -> bool:
    return prep.i > 0 and prep.nbor(-1).lower_ in ("along", "together")


def _many(token: Token) -> tuple[int, int]:
    """What people without a number count for: many of them, a large number, or some."""
    table = conventions()
    for child in token.children:
        if child.lower_ in ("many", "numerous", "countless"):
            return table.many
        if child.lower_ in ("large", "huge", "high", "great", "significant"):
            return table.large
    return table.unnumbered


def of_noun(noun: Token, measure: str) -> list[Victims]:
    """The victims of `the deaths of a miller and her nephew`, `several injuries` or `a number of
    deaths`.
    """
    of = [child for child in noun.children if child.lower_ in ("of", "to")]
    heads = [token for prep in of for child in prep.children for token in _coordinated(child)]
    if heads:
        return [victims for head in heads if (victims := _count(head, measure)) is not None]
    fixed = any(
        child.dep_ in ("poss", "nummod") or child.lower_ in KNOWN for child in noun.children
    )
    if fixed or noun.tag_ != "NNS" or (noun.dep_ in ("pobj", "compound") and not _of_number(noun)):
        return []
    number = noun.head.head if _of_number(noun) else noun
    low, high = _many(number)
    return [Victims(measure, low, high, noun)]


def _of_number(noun: Token) -> bool:
    """Whether the noun stands in `a number of injuries`."""
    return noun.head.lower_ == "of" and noun.head.head.lower_ in toll_words().groups


PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART"})


def _row(trigger: Token) -> list[Token]:
    """Heads of the list right behind the verb, which the tree may have cut short."""
    doc = trigger.doc
    heads: list[Token] = []
    at = trigger.i + 1
    while at < len(doc) and len(heads) < 8:
        start, last = at, None
        while at < len(doc) and doc[at].pos_ in PHRASE and not doc[at].is_sent_start:
            if doc[at].pos_ in ("NOUN", "PROPN") or doc[at].lower_ == "another":
                last = doc[at]
            at += 1
        if last is None or last.i + 1 != at:
            break
        apposed = heads and heads[-1].pos_ == "PROPN" and doc[start].lower_ in ("a", "an", "the")
        if apposed and doc[start - 1].text == ",":
            break
        heads.append(last)
        if at >= len(doc) or doc[at].lower_ not in (",", "and"):
            break
        at += 1
        if at < len(doc) and doc[at].lower_ == "and":
            at += 1
    return heads


def _phrases(trigger: Token) -> list[Token]:
    """Heads of the phrases that name the victims of this verb."""
    words = measure_words()
    form = trigger.lower_
    objects = [child for child in trigger.children if child.dep_ in ("dobj", "dative")]
    passive = [child for child in trigger.children if child.dep_ == "nsubjpass"]
    subjects = [child for child in trigger.children if child.dep_ == "nsubj"]
    if form in words.does:
        return subjects or _shared(trigger, ("nsubj",))
    if objects or passive:
        return objects or passive
    if trigger.dep_ in ("acl", "relcl", "amod") and trigger.tag_ == "VBN":
        return [trigger.head]
    if trigger.tag_ in ("VBN", "VBD") and subjects and not objects:
        return subjects
    return _shared(trigger, ("nsubjpass", "dobj"))


def _shared(trigger: Token, roles: tuple[str, ...]) -> list[Token]:
    """Phrases that a coordinated verb shares: `were shot and killed`, `killed and injured
    civilians`.
    """
    if trigger.dep_ == "conj":
        found = [child for child in trigger.head.children if child.dep_ in roles]
        if found:
            return found
    return [
        child
        for verb in trigger.children
        if verb.dep_ == "conj"
        for child in verb.children
        if child.dep_ == "dobj"
    ]


def _coordinated(head: Token) -> list[Token]:
    """The phrase's head and the heads joined to it by `and`."""
    found = [head]
    for token in found:
        found += [child for child in token.children if child.dep_ == "conj" and child not in found]
    return found


def _count(token: Token, measure: str) -> Victims | None:
    word = token.lower_
    words = toll_words()
    low, high = _many(token)
    if word in SELF:
        one = 2 if word == "themselves" else 1
        return Victims(measure, one, one, token, own=True)
    if word == "both":
        return Victims(measure, 2, 2, token, exact=True)
    known = any(child.lower_ in KNOWN for child in token.children if child.dep_ == "det")
    if word in words.groups:
        of = [child for child in token.children if child.lower_ == "of"]
        return Victims(measure, low, high, token) if of and not known else None
    if word in words.nobody or token.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return None
    if word == "another" and token.dep_ != "det":
        return Victims(measure, 1, 1, token)
    if word in words.pairs:
        return Victims(measure, 2, 2, token, known, exact=True)
    if token.tag_ in ("NNS", "NNPS") or word in ("others", "people", "some", "several"):
        return None if known else Victims(measure, low, high, token)
    if token.pos_ == "ADJ" or not _is_person(token):
        return None
    return Victims(measure, 1, 1, token, known)


def _is_person(token: Token) -> bool:
    people = measure_words().people
    if token.lower_ in people or token.lemma_.lower() in people:
        return True
    if token.pos_ == "PROPN":
        return True
    return any(child.dep_ in ("poss", "det") for child in token.children)
