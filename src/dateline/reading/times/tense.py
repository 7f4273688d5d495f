"""Which way from now a clause looks: -1 for the past, 1 for the future, 0 where it does not say."""

from spacy.tokens import Token

FUTURE_MODALS = {"will", "'ll", "wo", "shall", "may", "can", "should", "must", "might"}
# Verbs whose infinitive tells what is to come.
AHEAD = {
    "expect", "plan", "schedule", "intend", "hope", "want", "aim", "prepare", "set", "due",
    "promise", "agree", "vow",
    "pledge", "propose", "seek", "decide", "need", "slate", "threaten", "offer", "likely", "able",
    "ready", "bound",
}  # fmt: skip
# Verbs whose own time lies ahead even when they are past: "a march planned on Saturday".
PLANNING = {"plan", "schedule", "slate", "expect", "postpone", "delay", "due"}
MAX_CLIMB = 12


def governing_verb(token: Token) -> Token | None:
    """The nearest verb or auxiliary above a token, itself included; None where there is none."""
    for _ in range(MAX_CLIMB):
        if token.pos_ in ("VERB", "AUX"):
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def direction(token: Token) -> int:
    """Which way the clause around a token looks."""
    verb = governing_verb(token)
    if verb is None:
        return 0
    way = tense_of(verb)
    if way > 0 and token.dep_ == "poss":
        return (
            way if any(child.dep_ == "aux" and child.tag_ == "MD" for child in verb.children) else 0
        )
    return way


def tense_of(verb: Token) -> int:
    """Which way a verb looks, from its auxiliaries, its form and what governs it."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in helpers}
    if verb.lemma_ in PLANNING and verb.tag_ in ("VBN", "VBD"):
        return -1 if "had" in words else 1
    if words & FUTURE_MODALS and "have" not in words:
        return 1
    if any(child.tag_ == "VBD" for child in helpers) or words & {"has", "have", "'ve", "having"}:
        return 1 if _is_going(verb) else -1
    if words & {"is", "are", "'s", "'re", "am", "be"} and verb.tag_ in ("VBN", "VBG"):
        return 1 if _is_going(verb) or verb.lemma_ in AHEAD or verb.tag_ == "VBG" else 0
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not helpers):
        return -1
    if verb.tag_ == "VB":
        return _infinitive(verb, words)
    if verb.tag_ == "VBG" and verb.head.i != verb.i:
        above = governing_verb(verb.head)
        return tense_of(above) if above is not None and above.i != verb.i else 0
    return 0


def _is_going(verb: Token) -> bool:
    return verb.lower_ == "going" and any(child.dep_ == "xcomp" for child in verb.children)


def _was_over(above: Token) -> bool:
    """Whether a plan is told in the past perfect: `the offer had been due to expire on Friday`."""
    verb = above if above.pos_ in ("VERB", "AUX") else above.head
    return any(
        child.dep_ in ("aux", "auxpass") and child.lower_ == "had" for child in verb.children
    )


def _infinitive(verb: Token, helpers: set[str]) -> int:
    if "to" not in helpers:
        return -1 if "did" in helpers else (1 if helpers & {"would", "could"} else 0)
    above = verb.head
    if above.i == verb.i:
        return 1
    if _was_over(above):
        return -1
    if above.lemma_.lower() in AHEAD or above.pos_ in ("NOUN", "ADJ"):
        return 1
    return 1 if above.pos_ == "AUX" else 0
