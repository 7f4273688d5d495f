"""What an article says of the state of each agreement and mission that it names."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dateline.linking.agreements.group import Told
from dateline.linking.agreements.mentions import Named, find_named
from dateline.linking.agreements.requests import find_requests
from dateline.linking.agreements.telling import Subject, Telling, without_doers
from dateline.linking.keys import Known
from dateline.linking.sentences import sentence_of
from dateline.model import Reading, Span
from dateline.model.agreement import AgreementKind, State
from dateline.ontology.agreements import agreement_words

BEFORE = 60  # characters between a word of state and the name after it: "signed the long-awaited"
AFTER = 70  # characters between a name and the word of state that is said of it
TURN = 28  # characters before a word of state that may turn it: "has not yet been"
WORDS = 6  # words that may stand in such a gap
SUBJECT = 50  # a name that starts within so many characters of its sentence is the subject
UNREAL = (
    "hypothetical",
    "threatened",
    "denied",
    "called_for",
)  # statuses of acts that did not happen
CLAUSE = re.compile(r"[,;:“”\"]\s|\s(?:and|but)\s")
PASSIVE_BY = re.compile(r"\s+by\b")


def find_states(reading: Reading, known: Mapping[str, Known]) -> list[Told]:
    """Everything that the article tells of states, in the order of its text; requests last."""
    telling = Telling(reading)
    named = find_named(reading, known)
    found = [told for one in named for told in _states_of(one, telling)]
    return [*found, *find_requests(reading, named, telling)]


def _states_of(named: Named, telling: Telling) -> Iterator[Told]:
    subject = Subject(str(named.key), named.name, _kind(named))
    seen: set[tuple[Span, State]] = set()
    for mention in named.spans:
        sentence = sentence_of(telling.sentences, mention)
        for found in _cues(named, mention, sentence, telling):
            if (sentence, found.state) in seen:
                continue
            seen.add((sentence, found.state))
            told = telling.told(subject, found.state, found.cue, sentence)
            yield told if found.done else without_doers(told)


def _kind(named: Named) -> AgreementKind:
    if named.key.kind == "mission":
        return "mission"
    return "resolution" if named.key.tokens[0] == "resolution" else "agreement"


class Cue(NamedTuple):
    """The words of state that are said of a mention."""

    state: State
    """The state that they come to."""

    cue: Span

    done: bool
    """False where words before them say that it is yet to be done."""


def _cues(named: Named, mention: Span, sentence: Span, telling: Telling) -> Iterator[Cue]:
    words, text = agreement_words(), telling.text
    table = words.missions if named.key.kind == "mission" else words.states
    for state, pattern in table.items():
        for match in pattern.finditer(text, sentence.start, sentence.end):
            cue = Span(*match.span())
            if cue.meets(mention) or not _belongs(cue, mention, sentence, text):
                continue
            turned = _turned(state, text[max(sentence.start, cue.start - TURN) : cue.start])
            if turned == state and _is_thought_of(cue, sentence, telling):
                continue
            if turned is not None:
                yield Cue(turned, cue, done=turned in (state, "refused"))


def _is_thought_of(cue: Span, sentence: Span, telling: Telling) -> bool:
    """Whether the act has not happened: the reading says so, or words of the clause do."""
    event = telling.event(cue)
    if event is not None and event.status in UNREAL:
        return True
    clause = CLAUSE.split(telling.text[sentence.start : cue.start])[-1]
    return bool(agreement_words().hypothetical.search(clause))


def _turned(state: State, before: str) -> State | None:
    """The state that the words right before make of it; None where they leave nothing told."""
    for pattern, into in agreement_words().turned:
        if any(_is_near(before[match.end() :]) for match in pattern.finditer(before)):
            return into.get(state)
    return state


def _is_near(between: str) -> bool:
    """Whether only helping words stand between a word that turns and the word of state."""
    return all(word in agreement_words().passive for word in between.lower().split())


def _belongs(cue: Span, mention: Span, sentence: Span, text: str) -> bool:
    if cue.end <= mention.start:
        return _leads(text[cue.end : mention.start])
    between = text[mention.end : cue.start]
    if mention.start - sentence.start <= SUBJECT and PASSIVE_BY.match(text, cue.end):
        return "“" not in between and '"' not in between
    return _follows(between, cue.of(text))


def _leads(between: str) -> bool:
    """Whether a word of state governs the name after it: "signed the new treaty"."""
    words = between.split()
    return (
        len(between) <= BEFORE
        and len(words) <= WORDS
        and not re.search(r"[,;:.“”\"]", between)
        and not agreement_words().broken.search(between)
    )


def _follows(between: str, cue: str) -> bool:
    """Whether a word of state is said of the name before it: "the treaty, signed in May, was"."""
    words = re.findall(r"[\w’']+", between.lower())
    if len(between) > AFTER or len(words) > WORDS:
        return False
    own = re.sub(r"^\s*\([^)]*\)", "", between).strip()
    if own in ("", ",") or agreement_words().alone.fullmatch(cue):
        return bool(agreement_words().alone.fullmatch(cue)) or _is_participle(cue)
    tail = words[-1] if words else ""
    return tail in agreement_words().passive and (
        _is_participle(cue) or bool(agreement_words().alone.fullmatch(cue))
    )


def _is_participle(cue: str) -> bool:
    return cue.split()[0].lower().endswith(("ed", "en", "uck", "ucht", "ozen", "drawn", "up"))
