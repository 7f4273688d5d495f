"""Verbs with a clause: "said that ...", "..., he said", "believes ..."."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.ontology.speech import Kind
from dateline.reading.statements.asides import around_aside, aside_of
from dateline.reading.statements.cues import verb_cue
from dateline.reading.statements.found import Found
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.sources import (
    finite_tag,
    is_passive_participle,
    resumed,
    source_words,
    words_before,
)
from dateline.reading.statements.strays import (
    FINITE,
    inset,
    inverted,
    is_said,
    leading,
    made_clear,
    speaker_of,
    stray_that,
)
from dateline.reading.statements.trees import (
    child,
    children,
    is_verb,
    own_subject,
    phrase,
    trimmed,
)

NAMING = ("det", "amod", "compound", "poss", "nmod")
PERSONS = frozenset({"he", "she", "they"})
QUOTES = frozenset({'"', "''"})
ASIDE = frozenset({"nsubj", "aux", "neg", "advmod", "npadvmod", "dative", "dobj", "prep", "prt"})


def find_clauses(scene: Scene) -> Iterator[Found]:
    """Attributions of verbs that take a clause as their content."""
    for verb in scene.verbs:
        if (found := made_clear(scene, verb) or inverted(scene, verb)) is not None:
            yield found
            continue
        clause = clause_of(verb)
        if clause is None:
            found = stray_that(scene, verb) or bare_aside(scene, verb) or leading(scene, verb)
            if found is not None:
                yield found
            continue
        kind = clause_kind(scene, verb, clause)
        if kind is None:
            continue
        found = attribute_clause(scene, verb, clause, kind)
        if found is not None:
            yield found


def bare_aside(scene: Scene, verb: Token) -> Found | None:
    """A cue set off from the sentence whose clause the parser did not hang on it."""
    kind = scene.words.kind("clause", verb.lemma_.lower())
    if kind != "speech" or not is_said(scene, verb) or verb.dep_ in ("relcl", "acl"):
        return None
    head = own_subject(verb)
    aside = aside_of(scene, verb, head)
    if aside is None or head is None or (scene.quoted(head) != scene.quoted(verb)):
        return None
    if child(verb, "dobj", "xcomp", "attr", "acomp", "oprd") is not None:
        return None
    clause = verb.head if verb.dep_ == "advcl" and child(verb, "mark") is None else None
    content = around_aside(scene, verb, clause, aside)
    if not any(_asserts(scene.doc[i]) for i in content):
        return None
    cue = verb_cue(verb, stop=content)
    return Found(
        rule="aside",
        kind=kind,
        cue_head=verb,
        cue=cue,
        content=trimmed(scene.doc, content),
        source_head=head,
        source=source_words(head, without=content | cue),
    )


def _title_before(verb: Token, head: Token | None) -> set[int]:
    """The words of "The minister, Anna Berg said" that the parser took for a sentence apart."""
    noun = verb.head
    if head is None or verb.dep_ != "parataxis" or noun.pos_ not in ("NOUN", "PROPN"):
        return set()
    words = {i for token in children(noun, *NAMING) for i in phrase(token)} | {noun.i}
    near = max(words) + 2 >= head.left_edge.i > noun.i
    return set(range(min(words), head.left_edge.i)) if near else set()


def _asserts(token: Token) -> bool:
    """Whether a token is the verb of a main clause."""
    return (
        is_verb(token)
        and token.dep_ in ("ROOT", "ccomp", "conj", "parataxis", "nsubj")
        and child(token, "nsubj", "nsubjpass", "expl") is not None
        and child(token, "mark") is None
    )


def clause_of(verb: Token) -> Token | None:
    """The head of the clause that a verb reports, None where it has none."""
    clauses = children(verb, "ccomp")
    if clauses:
        return _clause_behind(verb, clauses) or clauses[0]
    for token in verb.children:
        if token.dep_ == "advcl" and verb.lemma_ in ("ask", "wonder") and token.i > verb.i:
            mark = child(token, "mark")
            if mark is not None and mark.lower_ in ("if", "whether"):
                return token
    if (
        verb.dep_ == "parataxis"
        and is_verb(verb.head)
        and child(verb, "nsubj")
        and verb.head != verb
    ):
        return verb.head
    return None


def _clause_behind(verb: Token, clauses: list[Token]) -> Token | None:
    """The first clause behind a verb, where what stands before it is a clause of time or place:
    "In a note that the mayor sent, she said the bridge was safe".
    """
    behind = next((clause for clause in clauses if clause.i > verb.i), None)
    if behind is None or clauses[0].i > verb.i:
        return behind
    between = verb.doc[clauses[0].i : verb.i]
    return None if any(token.text in QUOTES for token in between) else behind


def clause_kind(scene: Scene, verb: Token, clause: Token) -> Kind | None:
    """Whether a verb with a clause reports words or a stance; None where it reports neither."""
    lemma = verb.lemma_.lower()
    kind = scene.words.kind("clause", lemma)
    if lemma == "point" and child(verb, "prt") is None:
        return None
    if kind is not None:
        return kind
    asks = any(word.tag_ in ("WRB", "WP", "WDT") for word in clause.subtree if word.i <= clause.i)
    mark = child(clause, "mark")
    if asks or (mark is not None and mark.lower_ in ("if", "whether")):
        return scene.words.kind("how", lemma)
    if lemma in scene.words.lists["act"]:
        return None
    return "stance" if _is_open_cue(verb, clause) else None


def _is_open_cue(verb: Token, clause: Token) -> bool:
    """Whether an unknown verb reports: a subject of its own and a clause with "that"."""
    mark = child(clause, "mark")
    return mark is not None and mark.lower_ == "that" and child(verb, "nsubj") is not None


def attribute_clause(scene: Scene, verb: Token, clause: Token, kind: Kind) -> Found | None:
    """The attribution of a verb and its clause, edges mended; None where nothing is left."""
    before = clause == verb.head or clause.i < verb.i
    if before and kind == "speech" and (found := stray_that(scene, verb)) is not None:
        return found
    if kind == "speech" and (found := inset(scene, verb)) is not None:
        return found
    head = speaker_of(scene, verb)
    aside = aside_of(scene, verb, own_subject(verb)) if is_said(scene, verb) else None
    if aside is not None and not (clause.i > verb.i and child(clause, "mark")):
        content = around_aside(scene, verb, clause, aside)
    elif before and not _past_colon(clause, verb):
        aside = _loose_aside(verb)
        content = _content_before(verb, clause, aside)
    else:
        aside, content = set(), _content_after(scene, verb, clause)
    if before and aside is not None and not aside:
        content = {i for i in range(verb.i + 1, verb.sent.end)}
    if not content:
        return None
    cue = verb_cue(verb, stop=content)
    source: set[int] = set()
    if head is not None and head.i not in content:
        source = source_words(head, without=content | cue)
    elif verb.tag_ in FINITE:
        head, source = words_before(scene, verb)
        content -= source
    if head is not None and head.lower_ == "it" and _seems(scene, verb):
        return Found("seeming", "stance", verb, cue, trimmed(scene.doc, content))
    source |= _title_before(verb, head)
    if not source and not is_passive_participle(verb) and child(verb, "nsubjpass") is None:
        return None
    if not source and is_passive_participle(verb):
        kind = "stance"  # "asked whether they would leave": nobody is told to have said so
    return Found(
        rule="clause",
        kind=kind,
        cue_head=verb,
        cue=cue,
        content=trimmed(scene.doc, content),
        source_head=head if source else None,
        source=source,
    )


def _seems(scene: Scene, verb: Token) -> bool:
    """Whether a verb tells how something looks: "it appears that"."""
    return verb.lemma_.lower() in scene.words.lists["seeming"]


def _past_colon(clause: Token, verb: Token) -> bool:
    """Whether a colon parts a clause from the cue behind it, so that it is not its content."""
    doc = verb.doc
    return clause.i < verb.i and any(
        token.text in (":", ";") and not token.is_quote for token in doc[clause.i : verb.i]
    )


def _content_after(scene: Scene, verb: Token, clause: Token) -> set[int]:
    mark = child(clause, "mark")
    first = verb.i
    if mark is not None and mark.lower_ == "that" and mark.i > verb.i:
        first = mark.i - 1
    last = max(c.right_edge.i for c in [clause, *children(verb, "ccomp")] if c.i >= clause.i)
    for token in clause.children:
        if token.dep_ == "conj" and (resumed(token) or _reports_anew(scene, verb, token)):
            last = min(last, token.left_edge.i - 1)
            break
    else:
        last = _whole(clause, max(last, _joined_to_cue(verb, clause)))
    start = min([clause.left_edge.i, *_counted(verb, clause)])
    content = {index for index in range(start, last + 1) if index > first}
    while content and clause.doc[max(content)].dep_ in ("cc", "punct"):
        content.discard(max(content))
    return content


def _counted(verb: Token, clause: Token) -> list[int]:
    """Where the content of "said about half of the roads were closed" begins, which the parser took
    for what was spoken about; empty for others.
    """
    return [
        prep.i
        for prep in children(verb, "prep")
        if prep.i == verb.i + 1
        and prep.lower_ in ("about", "around", "over", "under")
        and own_subject(clause) is None
        and child(clause, "nsubjpass", "expl", "mark") is None
        and prep.right_edge.i + 1 == clause.left_edge.i
    ]


def _reports_anew(scene: Scene, verb: Token, token: Token) -> bool:
    """Whether a clause joined to the content is the speaker's next act: "and she accused them"."""
    subject = own_subject(token)
    if subject is None or subject.lower_ not in PERSONS or finite_tag(token) != finite_tag(verb):
        return False
    lemma = token.lemma_.lower()
    words = scene.words
    return words.kind("clause", lemma) == "speech" or words.kind("object", lemma) is not None


def _joined_to_cue(verb: Token, clause: Token) -> int:
    """The end of a second clause that the parser joined to the cue and not to the content: "said
    the road was long but it was safe"; -1 where there is none.
    """
    last = -1
    for token in children(verb, "conj"):
        link = token.left_edge
        subject = own_subject(token)
        if token.i < clause.i or link.i <= clause.i:
            continue
        apart = any(t.text in (",", ";") for t in verb.doc[max(clause.i, link.i - 2) : link.i + 1])
        pronoun = subject is not None and subject.pos_ == "PRON" and not apart
        modal = finite_tag(token) == "MD" and finite_tag(verb) != "MD"
        mark = child(token, "mark")
        goes_on = mark is not None and mark.lower_ == "that"
        if goes_on or pronoun or (modal and (subject is None or subject.pos_ == "PRON")):
            last = max(last, token.right_edge.i)
    return last


def _whole(clause: Token, last: int) -> int:
    """The end of a clause that the parser broke off before its own verb: "that the men arrested
    there were freed".
    """
    sentence = clause.sent
    after = clause.doc[last + 1] if last + 1 < sentence.end else None
    if after is None or after.tag_ not in ("VBD", "VBZ", "VBP", "MD"):
        return last
    return max(last, sentence.end - 1)


def _loose_aside(verb: Token) -> set[int]:
    aside = {verb.i}
    for token in verb.children:
        if token.dep_ in ASIDE or (token.dep_ in ("advcl", "conj", "punct") and token.i > verb.i):
            aside |= phrase(token) if token.dep_ != "punct" else {token.i}
    return aside


def _content_before(verb: Token, clause: Token, aside: set[int]) -> set[int]:
    """A clause that stands before or around its cue ("X, he said, Y") without the aside."""
    if clause == verb.head:
        content = phrase(clause) - phrase(verb)
    else:
        content = (phrase(clause) - aside) | _left_of(verb, aside)
    sentence = verb.sent
    return {i for i in content if sentence.start <= i < sentence.end}


def _left_of(verb: Token, aside: set[int]) -> set[int]:
    """Words before the clause that the parser hung on the cue: they belong to the content."""
    if verb.dep_ != "ROOT":
        return set()
    first = min(aside)
    return {
        i
        for token in verb.children
        if token.i < first and token.dep_ not in ASIDE
        for i in phrase(token)
        if i < first
    }
