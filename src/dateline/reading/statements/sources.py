"""Who a verb's speaker is: the subject, also where the verb shares another's."""

from spacy.tokens import Token

from dateline.ontology.speech import load_speech
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.trees import child, is_verb, own_subject, phrase, trimmed

INHERIT = frozenset({"conj", "xcomp", "advcl", "ccomp", "dep", "pcomp"})
# How far a participle or a second verb looks up for the subject that it shares.
REACH = 4
PAUSES = frozenset({",", "-", "--", "–", "—"})
HEADS = frozenset({"PROPN", "NOUN", "PRON"})
# The most words that a speaker with titles and appositions takes.
LONG = 30


def subject_of(verb: Token) -> Token | None:
    """The head of a verb's own or shared subject; None where the verb has none."""
    if is_passive_participle(verb):
        return None
    if (cue := resumed(verb) or _adding_to(verb)) is not None:
        return subject_of(cue)
    current = verb
    for _ in range(REACH):
        own = own_subject(current)
        if own is not None:
            return own
        if (passive := child(current, "nsubjpass")) is not None:
            return passive if current != verb else None
        if current.dep_ in ("acl", "relcl") and current != current.head:
            return _described(current)
        if not _shares(current):
            return None
        above = _above(current)
        if not is_verb(above):
            return _holder(above) if current.dep_ == "pcomp" else _noun(above)
        current = above
    return None


def _noun(token: Token) -> Token | None:
    return token if token.pos_ in HEADS else None


def _holder(noun: Token) -> Token | None:
    """Who does what a noun's preposition tells: the owner of "her way of putting", else the subject
    of the verb that the noun belongs to.
    """
    owner = child(noun, "poss")
    if owner is not None or noun.dep_ not in ("dobj", "pobj", "attr"):
        return owner
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    return subject_of(verb) if is_verb(verb) else None


def _described(verb: Token) -> Token | None:
    """The subject of a clause on a noun: the noun, or of an infinitive who holds it."""
    if verb.tag_ != "VB" or verb.dep_ == "relcl":
        return verb.head
    holder = verb.head.head
    return subject_of(holder) if is_verb(holder) and holder != verb.head else None


def _shares(verb: Token) -> bool:
    """Whether a verb may take the subject of the verb above it."""
    if verb.dep_ not in INHERIT or verb.head == verb:
        return False
    return verb.dep_ != "ccomp" or verb.tag_ in ("VBG", "VB")


def resumed(verb: Token) -> Token | None:
    """The reporting verb that a second one goes on from where the parser joined it to the content:
    "said that he was ill and vowed to return"; None for others.
    """
    if verb.dep_ != "conj" or child(verb, "nsubj", "nsubjpass"):
        return None
    clause = verb.head
    cue = clause.head
    tense = finite_tag(verb)
    if clause.dep_ != "ccomp" or cue.i > clause.i or tense not in ("VBD", "VBZ", "VBP", "VBG"):
        return None
    if finite_tag(cue) != tense:
        return None
    words, lemma = load_speech(), verb.lemma_.lower()
    known = "speech" in (words.kind("clause", lemma), words.kind("quote", lemma))
    return cue if known and words.kind("clause", cue.lemma_.lower()) == "speech" else None


def _adding_to(verb: Token) -> Token | None:
    """The reporting verb that a participle behind its content goes on from: "said that the mayor
    had left, adding that she was ill"; None for others.
    """
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or child(verb, "mark", "nsubj"):
        return None
    before = verb.left_edge.i - 1
    while before > 0 and verb.doc[before].is_quote:
        before -= 1
    words = load_speech()
    reports = words.kind("clause", verb.lemma_.lower()) == "speech"
    if not reports or before < 0 or verb.doc[before].text not in PAUSES:
        return None
    clause = verb.head
    while clause.dep_ in ("conj", "xcomp", "advcl") and clause.head != clause:
        clause = clause.head
    cue = clause.head
    if clause.dep_ != "ccomp" or cue.i > clause.i:
        return None
    return cue if words.kind("clause", cue.lemma_.lower()) == "speech" else None


def finite_tag(verb: Token) -> str:
    """The tag of the word that carries a verb's tense: its first auxiliary or itself."""
    helper = child(verb, "aux", "auxpass")
    return helper.tag_ if helper is not None else verb.tag_


def is_passive_participle(verb: Token) -> bool:
    """Whether a verb is a bare participle that is done to its noun: "asked about it, he ..."."""
    if verb.dep_ == "acl" and verb.head.dep_ == "ROOT" and child(verb, "agent") is None:
        return False
    return (
        verb.tag_ == "VBN"
        and verb.dep_ in ("advcl", "acl", "dep")
        and child(verb, "nsubj", "aux") is None
    )


def _above(verb: Token) -> Token:
    """The verb whose subject this one shares, past a preposition, and past the adjective of "are
    likelier to say that".
    """
    above = verb.head.head if verb.head.dep_ == "prep" else verb.head
    return above.head if above.dep_ == "acomp" and is_verb(above.head) else above


def words_before(scene: Scene, verb: Token) -> tuple[Token | None, set[int]]:
    """The words between a quotation or the sentence's start and a verb whose subject the parser
    missed, with their head; none where they hold a verb of their own.
    """
    doc = scene.doc
    first = verb.i
    while first > verb.sent.start and not scene.quoted(doc[first - 1]) and verb.i - first < LONG:
        first -= 1
    words = _last_phrase([token for token in doc[first : verb.i] if not token.is_space])
    if any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") or token.text in ":;" for token in words):
        return None, set()
    head = next((token for token in words if token.pos_ in HEADS), None) or _count(words)
    while head is not None and head.dep_ in ("compound", "poss", "nmod") and head.head in words:
        head = head.head
    if head is None or (first == verb.sent.start and doc[first].lower_ in ("in", "on", "at", "as")):
        return None, set()
    return head, trimmed(doc, {token.i for token in words if token.dep_ not in ("aux", "neg")})


def _count(words: list[Token]) -> Token | None:
    """The number of "Six in ten said", where no noun says of what."""
    return next((token for token in reversed(words) if token.pos_ == "NUM"), None)


def _last_phrase(words: list[Token]) -> list[Token]:
    """The words behind the comma that ends a content; an apposition keeps its noun."""
    if not words or words[0].i != words[0].sent.start:
        return words
    commas = [place for place, token in enumerate(words) if token.text == ","]
    closing = bool(commas) and commas[-1] == len(words) - 1
    if closing:
        commas = commas[:-2]
    return words[commas[-1] + 1 :] if commas else words


def source_words(head: Token, *, without: set[int]) -> set[int]:
    """The words of a speaker: the whole noun phrase but for what is somebody's content or cue."""
    if head.pos_ == "PRON":
        return {head.i} if head.lower_ in ("who", "that", "which") else _plain(head, without)
    return _plain(head, without)


def _plain(head: Token, without: set[int]) -> set[int]:
    words = phrase(head) - without
    kept = {index for index in words if _joined(index, head.i, words)}
    return trimmed(head.doc, kept)


def _joined(index: int, head: int, words: set[int]) -> bool:
    step = 1 if index < head else -1
    return all(between in words for between in range(index, head, step))
