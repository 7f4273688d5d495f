"""Whether a coding is an event at all: somebody political must take part."""

from dateline.ontology.verbs.words import grammar_words
from dateline.reading.events.coding import Coding
from dateline.reading.events.parties import NONE, STRONG, WEAK, Parties, party_words

OF_THEMSELVES = frozenset({"PROTEST"})
"""Types that are political whoever takes part."""

SENTENCES = 4
"""Sentences from which on a text is a story, whose subject its political acts tell."""

ACTS = 2
"""Political acts that make a story political."""

BY_WORDS = frozenset({"deciding", "speech"})
"""Rows that tell only that something is asked or said of somebody: "told people to stay away"
is advice, where "told Minsk to stay away" is politics.
"""

CAUSES = grammar_words("cause")
"""What a crowd says that it protests for or against."""

PRIVATE = grammar_words("private_person")
"""Heads of phrases for private persons."""

JUSTICE = grammar_words("justice")
"""Courts and police, whose everyday work is no politics."""


def is_political_story(sentences: int, acts: int) -> bool:
    """Whether a text is a story about politics, so that parties it names less clearly count."""
    return sentences >= SENTENCES and acts >= ACTS


def why_not(parties: Parties, coding: Coding, *, story: bool = False) -> str:
    """Why a coding is no political event, in words; empty where it is one.

    In a political `story` one clear party is enough for a vague verb, and a party that the story
    leaves unnamed ("two men were charged") for a plain one.
    """
    actors = [parties.standing(head) for head in coding.actors]
    recipients = [parties.standing(head) for head in coding.recipients]
    actor, recipient = max(actors, default=NONE), max(recipients, default=NONE)
    if coding.sense.sure or _stands_by_itself(parties, coding, actor):
        return ""
    missing = _misses(parties, coding, actor, recipient)
    if missing or (coding.type == "AID" and not story and not (coding.recipients or coding.near)):
        return missing or "helps nobody"
    if coding.sense.strict:
        return _strict(parties, coding, actor, recipient, sum(actors), story=story)
    if not story and _is_crime_news(parties, coding, recipient):
        return "the law takes its course"
    if STRONG in (actor, recipient):
        return ""
    if story and (WEAK in (actor, recipient) or coding.rule != "noun"):
        return ""
    return "nobody political takes part"


def _stands_by_itself(parties: Parties, coding: Coding, actor: int) -> bool:
    """Whether an act is political whoever takes part: a protest, an attack that there was not."""
    if OF_THEMSELVES & {coding.type, coding.sense.type} and coding.actors:
        return actor > NONE or _has_cause(parties, coding)
    return coding.noun_alone and coding.status == "denied" and _has_scene(parties, coding)


def _misses(parties: Parties, coding: Coding, actor: int, recipient: int) -> str:
    """What a bare noun or a coding by words alone lacks; empty where it lacks nothing."""
    heads = (*coding.actors, *coding.recipients)
    if coding.noun_alone and not any(parties.touched(head) for head in heads):
        return "a bare noun that names nobody"
    if coding.sense.name not in BY_WORDS:
        return ""
    if coding.type == "CONCEDE" and actor < STRONG:
        return "allowed by nobody political"
    named = any(parties.names_party(head) for head in coding.recipients)
    said = coding.type in ("REQUEST", "ACCUSE") and recipient < STRONG and not named
    return "said to nobody political" if said else ""


def _has_cause(parties: Parties, coding: Coding) -> bool:
    """Whether a protest says what it is for: "marched to demand that the minister resign"."""
    tree = parties.tree
    return any(
        tree.lemma[kid] in CAUSES and tree.tag[kid] in ("VB", "VBG")
        for kid in tree.having(coding.token, "advcl", "xcomp")
    )


def _has_scene(parties: Parties, coding: Coding) -> bool:
    """Whether a public place or people are what a denied act was not done to: "no attack on the
    camp".
    """
    public = party_words()["public"] | party_words()["collective"]
    forms = [parties.tree.forms(head) for head in coding.recipients]
    return any(not public.isdisjoint(one) for one in forms)


def _is_crime_news(parties: Parties, coding: Coding, recipient: int) -> bool:
    """Whether courts or police act upon nobody public."""
    if not coding.recipients or not _is_justice(parties, coding):
        return False
    return recipient == NONE or all(_is_private(parties, head) for head in coding.recipients)


def _is_private(parties: Parties, head: int) -> bool:
    """Whether a phrase is a private person of no named country: "a New Bedford man"."""
    return parties.tree.lemma[head] in PRIVATE and not parties.of_country(head)


def _is_justice(parties: Parties, coding: Coding) -> bool:
    """Whether courts or police of no named country act: crime news, unless upon somebody public."""
    heads = coding.actors
    if not heads:
        return coding.type == "ACCUSE" or coding.mode == "arrest"
    plain = [head for head in heads if not (parties.tree.forms(head).isdisjoint(JUSTICE))]
    return len(plain) == len(heads) and not any(map(parties.of_country, plain))


def _strict(
    parties: Parties, coding: Coding, actor: int, recipient: int, together: int, *, story: bool
) -> str:
    least = WEAK if story else STRONG
    if coding.mutual:
        if coding.recipients and recipient == NONE:
            return "not two parties"  # "received the letter": what is met is nobody
        several = any(len(parties.ids(head)) > 1 for head in coding.actors)
        fits = actor + recipient > least or together > least or (several and actor >= least)
        return "" if fits else "not two parties"
    if story and not coding.actors and recipient == STRONG:
        return ""  # "was released": the story leaves open by whom
    if not actor or not recipient or actor + recipient <= least:
        return "needs a political actor and recipient"
    return ""
