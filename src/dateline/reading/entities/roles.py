"""What an article calls a person: the title before the name, the words set beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.ontology.names import Office
from dateline.reading.appositions import speaks_apart
from dateline.reading.entities.groups import Group
from dateline.reading.entities.phrases import Described, Phrases
from dateline.reading.entities.sighting import Sighting

BEFORE = frozenset({"NOUN", "PROPN", "ADJ"})
AFTER = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
LINKS = frozenset({"of", "for", "at", "in", "with", "to", "on", "from", "and"})
TIMES = frozenset({"DATE", "TIME"})
LONGEST = 14
AGE = range(1, 120)


@dataclass(frozen=True)
class Role:
    """Tokens `start` to `end` say who a person is."""

    start: int
    end: int
    described: Described
    strong: bool
    rule: str


def find_roles(phrases: Phrases, group: Group) -> list[Role]:
    """Every role that the article gives to a person, in order."""
    roles = []
    for one in group.sightings:
        before = _before(phrases, one)
        if before is not None and before.start and phrases.doc[before.start - 1].text == ",":
            # "Israel's military spokesman, Rear Admiral X": the office says more than the rank.
            farther = _ending_at(phrases, one, before.start)
            roles += [farther] if farther else []
        roles += [role for role in (before, _after(phrases, one)) if role]
        roles += list(_said_to_be(phrases, one))
    return roles


# The title before a name ----------------------------------------------------------------------


def _before(phrases: Phrases, one: Sighting) -> Role | None:
    return _ending_at(phrases, one, one.start)


def _ending_at(phrases: Phrases, one: Sighting, end: int) -> Role | None:
    """The title whose words end before token `end`, courtesy and commas between aside."""
    doc = phrases.doc
    while end and doc[end - 1].lower_ in phrases.names.courtesy:
        end -= 1
    comma = end > 1 and doc[end - 1].text == ","
    end -= comma
    start = _left(phrases, end)
    if start == end:
        return None
    found, before = phrases.office_ending(end, start), _office_before_of(phrases, start, end)
    if before is not None and (found is None or before[0] < found[0]):
        # "minister of justice" is no justice, but "chief of staff" is whole.
        found = before
    if found is None or (comma and not _set_off(phrases, one)):
        return None
    described = phrases.describe_office(start, end, found[1])
    return Role(start, end, described, not found[1].weak, "title")


def _left(phrases: Phrases, end: int) -> int:
    """The first token of the words that stand before `end` as one title."""
    doc, start = phrases.doc, end
    while start > max(0, end - LONGEST):
        token = doc[start - 1]
        if not _of_title(phrases, token, start, end):
            break
        start -= 1
    while start < end and (doc[start].lower_ in ("and", "of", "for", "the", "-", "'s", "&")):
        start += 1
    return start


def _of_title(phrases: Phrases, token: Token, start: int, end: int) -> bool:
    if token.ent_type_ in TIMES or token.is_space:
        return False
    if token.pos_ == "ADJ" and token.dep_ != "amod" and token.text.islower():
        return False
    if (
        token.pos_ in BEFORE
        or token.lower_ in phrases.names.offices
        or token.lower_ in phrases.names.former
        or token.dep_ in ("compound", "amod")
    ):
        group = phrases.at.get(token.i)
        follows = phrases.doc[start].lower_ if start < end else ""
        if group is None or group.kind != "person" or follows == "'s":
            return True
        return start < end and token.dep_ in ("compound", "nmod")
    if token.lower_ in ("of", "for", "in"):
        # "minister of trade", but not "death of Justice": what is before must be an office.
        return start < end and phrases.office_ending(token.i, max(0, token.i - 4)) is not None
    if token.lower_ in ("'s", "-", "&"):
        return start < end
    if token.lower_ == "the":
        return (
            start < end and phrases.doc[start - 2].lower_ in ("of", "for") if start > 1 else False
        )
    if token.lower_ == "and":
        return start < end and _links_titles(phrases, start, end)
    return False


def _links_titles(phrases: Phrases, start: int, end: int) -> bool:
    """Whether an "and" stands inside a title: "Minister of Trade and Industry"."""
    doc = phrases.doc
    if phrases.office_ending(end, start) is not None and start + 1 == end:
        return False
    return any(doc[i].lower_ in ("of", "for") for i in range(max(0, start - 4), start - 1))


def _office_before_of(phrases: Phrases, start: int, end: int) -> tuple[int, Office] | None:
    for i in range(start + 1, end):
        if phrases.doc[i].lower_ in ("of", "for", "in"):
            return phrases.office_ending(i, start)
    return None


def _set_off(phrases: Phrases, one: Sighting) -> bool:
    """Whether a name stands between commas, or before a verb: "the prosecutor, Ann Lee, said"."""
    doc = phrases.doc
    following = doc[one.end] if one.end < len(doc) else None
    return (
        following is None
        or following.text in (",", ".", ")")
        or following.pos_
        in (
            "VERB",
            "AUX",
        )
    )


# The words beside a name ----------------------------------------------------------------------


def _after(phrases: Phrases, one: Sighting) -> Role | None:
    doc, i = phrases.doc, one.end
    if i + 1 >= len(doc) or doc[i].text not in (",", "(", "-", "–", "—"):
        return None
    i = _skip_age(phrases, i + 1)
    article = i < len(doc) and doc[i].lower_ in ("the", "a", "an", "its", "his", "her", "their")
    start = i + 1 if article else i
    head = _head_end(phrases, start)
    if head == start:
        return None
    found = phrases.office_ending(head, start)
    if found is None:
        return None
    end = _right(phrases, head)
    if not article and end < len(doc) and doc[end].lower_ == "and":
        return None
    if speaks_apart(doc[one.end - 1], doc[head - 1]):
        return None
    described = phrases.describe_office(start, end, found[1])
    return Role(start, end, described, not found[1].weak, "apposition")


def _skip_age(phrases: Phrases, i: int) -> int:
    doc = phrases.doc
    if i + 1 < len(doc) and doc[i].text.isdigit() and int(doc[i].text) in AGE:
        return i + 2 if doc[i + 1].text == "," else i + 1
    return i


def _head_end(phrases: Phrases, start: int) -> int:
    """The end of the first run of nouns: of "spokesman for the army", after "spokesman"."""
    doc, i = phrases.doc, start
    while i < min(len(doc), start + LONGEST) and _in_run(phrases, doc[i]):
        i += 1
    while i > start and doc[i - 1].lower_ in ("-", "'s"):
        i -= 1
    return i


def _in_run(phrases: Phrases, token: Token) -> bool:
    if token.i in phrases.at and phrases.at[token.i].kind == "person":
        return token.i + 1 < len(phrases.doc) and phrases.doc[token.i + 1].lower_ == "'s"
    return (
        token.pos_ in AFTER
        or token.lower_ in ("-", "'s")
        or token.lower_ in phrases.names.offices
        or token.tag_ == "VBG"
    )


def _right(phrases: Phrases, head: int) -> int:
    """The end of the words that go on after the head: "director of the aid group"."""
    doc, end = phrases.doc, head
    i = head
    while i < min(len(doc), head + LONGEST):
        token = doc[i]
        if _in_run(phrases, token):
            end = i + 1
        elif not (token.lower_ in LINKS or token.lower_ in ("the", "a", "an", "its", "his", "her")):
            break
        if token.lower_ == "and" and i + 1 < len(doc) and doc[i + 1].pos_ in ("VERB", "DET"):
            break
        i += 1
    return end


# What a sentence says a person is or became ---------------------------------------------------

BECAME = frozenset({"name", "appoint", "elect", "choose", "designate", "nominate", "make"})


def _said_to_be(phrases: Phrases, one: Sighting) -> Iterator[Role]:
    """ "X is the head of", "X was named head of"."""
    for token in phrases.doc[one.start : one.end]:
        verb = token.head
        if token.dep_ not in ("nsubj", "nsubjpass") or verb.lemma_ not in BECAME | {"be"}:
            continue
        passive = token.dep_ == "nsubjpass"
        if (verb.lemma_ == "be") == passive:
            continue
        for child in verb.rights:
            noun = next(iter(child.children), child) if child.text == "as" else child
            if child.dep_ in ("attr", "oprd", "dobj") or child.text == "as":
                yield from _attribute(phrases, noun)


def _attribute(phrases: Phrases, noun: Token) -> Iterator[Role]:
    start = noun.left_edge.i
    while start < noun.i and phrases.doc[start].pos_ in ("DET", "PRON", "ADV"):
        start += 1
    found = phrases.office_ending(noun.i + 1, start)
    if found is None or noun.i in phrases.at:
        return
    end = _right(phrases, noun.i + 1)
    described = phrases.describe_office(start, end, found[1])
    yield Role(start, end, described, not found[1].weak, "copula")
