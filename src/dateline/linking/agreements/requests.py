"""Requests for a decision on what is named, and whether they were granted or refused.

"The president asked the council to turn the mission into a larger one": the request is one thing
to follow, whatever becomes of the mission.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from dateline.linking.agreements.group import Told
from dateline.linking.agreements.mentions import Named
from dateline.linking.agreements.telling import Subject, Telling
from dateline.linking.keys import fold
from dateline.linking.sentences import sentence_of
from dateline.model import Event, Reading, Span
from dateline.model.agreement import State
from dateline.ontology.agreements import AgreementWords, agreement_words

GOAL = re.compile(r"\bto\s+(?P<goal>[^,;:“”\"]+)")
ANSWERS: tuple[tuple[State, Callable[[AgreementWords], re.Pattern[str]]], ...] = (
    ("refused", lambda words: words.refused),
    ("agreed", lambda words: words.granted),
)
TELLING_WORDS = 2  # last words of a request that tell it from others: "peacekeeping operation"


def find_requests(reading: Reading, named: Sequence[Named], telling: Telling) -> Iterator[Told]:
    """Requests about what the article names, each with what became of it."""
    for event in reading.events:
        if event.type != "REQUEST" or event.status in ("denied", "hypothetical"):
            continue
        asked = _goal(event, telling)
        about = next((one for one in named if asked and _is_about(one, asked)), None)
        if asked is None or about is None:
            continue
        words = " ".join(asked.of(telling.text).split()).rstrip(".")
        request = Subject(str(about.key), words, "request", _telling_words(words, about))
        sentence = sentence_of(telling.sentences, event.trigger)
        yield telling.told(request, "proposed", event.trigger, sentence)
        yield from _answers(request, sentence, telling)


def _goal(event: Event, telling: Telling) -> Span | None:
    """What is asked for: the words after "to"; None where nobody is asked to do anything."""
    sentence = sentence_of(telling.sentences, event.trigger)
    ask = agreement_words().asks.search(telling.text, event.trigger.start, event.trigger.end)
    if ask is None:
        return None
    match = GOAL.search(telling.text, ask.end(), sentence.end)
    return Span(*match.span("goal")) if match else None


def _is_about(named: Named, asked: Span) -> bool:
    return any(asked.holds(span) for span in named.spans)


def _telling_words(words: str, about: Named) -> str:
    """The last words of a request that say most: it is known by them in other articles."""
    own = {*fold(about.name).split(), *about.key.tokens, about.key.kind}
    small = agreement_words().small | own
    kept = [word for word in fold(words).split() if word not in small]
    return " ".join(kept[-TELLING_WORDS:])


def _answers(request: Subject, asked_in: Span, telling: Telling) -> Iterator[Told]:
    """What the article says later of "the request": granted or refused."""
    words = agreement_words()
    for sentence in telling.sentences:
        meant = words.request.search(telling.text, sentence.start, sentence.end)
        if sentence.start < asked_in.end or meant is None:
            continue
        for state, pattern in ANSWERS:
            cue = pattern(words).search(telling.text, sentence.start, sentence.end)
            if cue is not None:
                yield telling.told(request, state, Span(*cue.span()), sentence)
                return
