"""Clauses that the parser hung on another word than their cue."""

from spacy.tokens import Doc, Token

from dateline.reading.statements.cues import verb_cue
from dateline.reading.statements.found import Found
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.sources import source_words, subject_of
from dateline.reading.statements.trees import child, is_verb, own_subject, trimmed

FINITE = frozenset({"VBD", "VBZ", "VBP"})
NAMES = frozenset({"PROPN", "PRON"})
# The most words of a name in an aside.
INSET = 4
# The most words of a speaker behind the cue at the end of a sentence.
LONGEST = 12
# Words between a cue and its "that": an addressee and a medium.
REACH = 14


def is_said(scene: Scene, verb: Token) -> bool:
    """Whether a verb can stand beside the words that it reports."""
    lemma = verb.lemma_.lower()
    words = scene.words
    return words.kind("quote", lemma) is not None or words.kind("clause", lemma) == "speech"


def speaker_of(scene: Scene, verb: Token) -> Token | None:
    """The head of a verb's speaker; None where it stands in a quotation that the verb does not."""
    head = subject_of(verb)
    if head is None or (scene.quoted(head) and not scene.quoted(verb)):
        return None
    return head


def made_clear(scene: Scene, verb: Token) -> Found | None:
    """ "made it clear that": the adjective belongs to the cue."""
    if verb.lemma_.lower() != "make":
        return None
    near = verb.doc[verb.i + 1 : min(verb.i + 5, verb.sent.end)]
    clear = next((token for token in near if token.lower_ in ("clear", "plain")), None)
    head = subject_of(verb)
    if clear is None or head is None or clear.i + 2 >= verb.sent.end or clear.nbor().is_punct:
        return None
    content = set(range(clear.i + 1, max(verb.right_edge.i, clear.right_edge.i) + 1))
    if not any(is_verb(scene.doc[i]) for i in content):
        return None
    cue = verb_cue(verb, stop=content) | set(range(verb.i, clear.i + 1))
    return Found(
        rule="clause",
        kind="speech",
        cue_head=verb,
        cue=cue,
        content=trimmed(scene.doc, content),
        source_head=head,
        source=source_words(head, without=content | cue),
    )


def stray_that(scene: Scene, verb: Token) -> Found | None:
    """ "told them in a statement that ...", where the parser hung the clause on another word."""
    if scene.words.kind("clause", verb.lemma_.lower()) != "speech" or not is_said(scene, verb):
        return None
    mark = _that_behind(verb)
    head = speaker_of(scene, verb)
    if mark is None or head is None or head.i > verb.i:
        return None
    content = set(range(mark.i, verb.right_edge.i + 1))
    cue = verb_cue(verb, stop=content)
    return Found(
        rule="clause",
        kind="speech",
        cue_head=verb,
        cue=cue,
        content=trimmed(scene.doc, content),
        source_head=head,
        source=source_words(head, without=content | cue),
    )


def inset(scene: Scene, verb: Token) -> Found | None:
    """ "The members, Berg said, are asked to pay", where the parser took another subject."""
    doc, own = verb.doc, own_subject(verb)
    first = verb.i
    while first > verb.sent.start and doc[first - 1].pos_ in NAMES and verb.i - first < INSET:
        first -= 1
    closed = verb.i + 1 < verb.sent.end and doc[verb.i + 1].text == ","
    opened = first > verb.sent.start + 1 and doc[first - 1].text == ","
    if first == verb.i or not (closed and opened) or own is None or own.i >= first:
        return None
    if verb.tag_ not in FINITE or scene.quoted(verb) or not is_said(scene, verb):
        return None
    aside = set(range(first, verb.i + 1))
    source = set(range(first, verb.i))
    content = {i for i in range(verb.sent.start, verb.sent.end)} - aside
    return Found(
        rule="aside",
        kind="speech",
        cue_head=verb,
        cue={verb.i},
        content=trimmed(scene.doc, content),
        source_head=doc[verb.i - 1],
        source=source,
    )


def leading(scene: Scene, verb: Token) -> Found | None:
    """ "The paper earlier reported, the dam had failed": a cue and a comma before the sentence."""
    if not _reports_alone(scene, verb) or scene.quoted(verb):
        return None
    doc, sentence, head = verb.doc, verb.sent, own_subject(verb)
    comma = verb.i + 1
    if head is None or head.i > verb.i:
        return None
    if comma >= sentence.end or doc[comma].text not in (",", ":"):
        return None
    content = set(range(comma + 1, sentence.end))
    opens = verb.left_edge.i == sentence.start or head.left_edge.i == sentence.start
    if not opens or any(scene.quoted(doc[i]) for i in content) or not _has_clause(doc, content):
        return None
    source = source_words(head, without=content | {verb.i})
    return Found(
        rule="aside",
        kind="speech",
        cue_head=verb,
        cue=verb_cue(verb, stop=content),
        content=trimmed(doc, content),
        source_head=head,
        source=source,
    )


def inverted(scene: Scene, verb: Token) -> Found | None:
    """ "The dam had failed, reported the paper", where the speaker passes for an object."""
    if not _reports_alone(scene, verb) or scene.quoted(verb) or own_subject(verb) is not None:
        return None
    doc, sentence = verb.doc, verb.sent
    if verb.i - 1 <= sentence.start or doc[verb.i - 1].text != ",":
        return None
    behind = [token for token in doc[verb.i + 1 : sentence.end] if not token.is_punct]
    if not behind or len(behind) > LONGEST or any(is_verb(token) for token in behind):
        return None
    head = next((t for t in behind if t.dep_ in ("dobj", "npadvmod", "nsubj", "attr")), None)
    content = set(range(sentence.start, verb.i - 1))
    quoted = any(scene.quoted(doc[i]) for i in content)
    if head is None or head.pos_ not in NAMES | {"NOUN"} or quoted or not _has_clause(doc, content):
        return None
    return Found(
        rule="aside",
        kind="speech",
        cue_head=verb,
        cue={verb.i},
        content=trimmed(doc, content),
        source_head=head,
        source={token.i for token in behind},
    )


def _reports_alone(scene: Scene, verb: Token) -> bool:
    """Whether a finite verb reports and has no complement of its own."""
    if verb.tag_ not in FINITE or scene.words.kind("clause", verb.lemma_.lower()) != "speech":
        return False
    clause = child(verb, "xcomp", "acomp", "ccomp")
    return clause is None or clause.i < verb.i


def _has_clause(doc: Doc, content: set[int]) -> bool:
    """Whether some words hold a verb with a subject."""
    return any(doc[i].dep_ in ("nsubj", "nsubjpass") and doc[i].head.i in content for i in content)


def _that_behind(verb: Token) -> Token | None:
    """The "that" behind a verb, its addressee and its medium; None where other clauses come
    between.
    """
    for token in verb.doc[verb.i + 1 : min(verb.i + REACH, verb.right_edge.i + 1)]:
        if token.lower_ == "that" and token.tag_ == "IN":
            return token if token.i + 2 < verb.right_edge.i else None
        if is_verb(token) or token.text in (":", ";", '"', "''"):
            return None
    return None
