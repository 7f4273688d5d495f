"""Attribution beside a sentence: "according to X", "as X put it"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.reading.statements.cues import verb_cue
from dateline.reading.statements.found import Found
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.sources import source_words
from dateline.reading.statements.trees import child, is_verb, phrase, trimmed


def find_according(scene: Scene) -> Iterator[Found]:
    """Attributions of "according to" and of clauses with "as"."""
    for token in scene.doc:
        if scene.quoted(token):
            continue
        found = None
        if token.lower_ == "according":
            found = _according(scene, token)
        elif token.lower_ == "as" and token.dep_ in ("mark", "advmod") and is_verb(token.head):
            found = _as_said(scene, token)
        if found is not None:
            yield found


def _according(scene: Scene, token: Token) -> Found | None:
    to = child(token, "prep")
    if to is None and token.i + 1 < len(scene.doc) and scene.doc[token.i + 1].lower_ == "to":
        to = scene.doc[token.i + 1]
    head = child(to, "pobj") if to is not None else None
    if to is None or head is None:
        return None
    aside = phrase(token)
    source = source_words(head, without=set())
    source = {i for i in source if scene.block_at[i] == scene.block_at[token.i]}
    return Found(
        rule="according to",
        kind="speech",
        cue_head=token,
        cue={token.i, to.i},
        content=_rest(scene, token, aside | source),
        source_head=head,
        source=source,
    )


def _rest(scene: Scene, token: Token, aside: set[int]) -> set[int]:
    """The sentence without the aside; of a sentence of several clauses, the one that it is in."""
    sentence = token.sent
    rest = set(range(sentence.start, sentence.end)) - aside
    return trimmed(scene.doc, rest)


def _as_said(scene: Scene, mark: Token) -> Found | None:
    verb = mark.head
    lemma = verb.lemma_.lower()
    puts = lemma == "put" and (thing := child(verb, "dobj")) is not None and thing.lower_ == "it"
    if verb.dep_ != "advcl" or not (puts or scene.words.kind("clause", lemma) == "speech"):
        return None
    head = child(verb, "nsubj")
    even = mark.i > 0 and scene.doc[mark.i - 1].lower_ in ("even", "just")
    if head is None or even or child(verb, "ccomp", "xcomp") or (not puts and child(verb, "dobj")):
        return None
    aside = phrase(verb)
    return Found(
        rule="as said",
        kind="speech",
        cue_head=verb,
        cue=verb_cue(verb) | {mark.i} if mark.i == verb.i - 1 else verb_cue(verb),
        content=_rest(scene, verb, aside),
        source_head=head,
        source=source_words(head, without=set()),
    )
