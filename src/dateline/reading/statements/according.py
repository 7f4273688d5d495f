"""Attribution beside a sentence: "according to X", "as X put it"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dateline.reading.columns import strings
from dateline.reading.statements.cues import verb_cue
from dateline.reading.statements.found import Found
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.sources import source_words
from dateline.reading.statements.trees import child, is_verb, phrase, trimmed

# The words at which an attribution of this kind is told.
OPENERS = frozenset({"according", "words", "as"})


def find_according(scene: Scene) -> Iterator[Found]:
    """Attributions of "according to" and of clauses with "as"."""
    for i, word in enumerate(strings(scene.doc, "LOWER")):
        if word not in OPENERS or scene.quotation_at[i] >= 0:
            continue
        token = scene.doc[i]
        found = None
        if token.lower_ == "according":
            found = _according(scene, token)
        elif token.lower_ == "words" and scene.doc[token.i - 1].lower_ in ("the", "own"):
            found = _in_the_words(scene, token)
        elif token.lower_ == "as" and token.dep_ in ("mark", "advmod") and is_verb(token.head):
            found = _as_said(scene, token)
        if found is not None:
            yield found


def _according(scene: Scene, token: Token) -> Found | None:
    doc = scene.doc
    if token.i + 2 >= len(doc) or doc[token.i + 1].lower_ != "to":
        return None
    to = doc[token.i + 1]
    head = child(to, "pobj")
    if head is not None:
        source = source_words(head, without=set())
        source = {i for i in source if scene.block_at[i] == scene.block_at[token.i]}
        source = {i for i in source if not any(t.text == "(" for t in doc[head.i : i + 1])}
        source = _without_sentence(token, head, source)
    else:
        source = _name_behind(doc, to)
        head = doc[max(source)] if source else None
    if head is None:
        return None
    aside = {token.i, to.i} | source
    return Found(
        rule="according to",
        kind="speech",
        cue_head=token,
        cue={token.i, to.i},
        content=_rest(scene, token, aside),
        source_head=head,
        source=source,
    )


def _without_sentence(token: Token, head: Token, source: set[int]) -> set[int]:
    """The source up to the comma where the sentence proper begins, if the parser ran on."""
    doc, sentence = token.doc, token.sent
    rest = [doc[i] for i in range(sentence.start, sentence.end) if i not in source]
    if any(t.dep_ in ("nsubj", "nsubjpass", "expl") for t in rest) or not source:
        return source
    for index in sorted(source):
        opens = doc[index + 1].lower_ if index + 1 < len(doc) else ""
        if index > head.i and doc[index].text == "," and opens not in ("who", "which", "a", "an"):
            return {i for i in source if i < index}
    return source


def _name_behind(doc: Doc, to: Token) -> set[int]:
    """The words in capitals behind "according to" where the parser saw no object."""
    last = to.i
    while last + 1 < len(doc) and doc[last + 1].text[0].isupper():
        last += 1
    return set(range(to.i + 1, last + 1))


def _in_the_words(scene: Scene, token: Token) -> Found | None:
    """ "in the words of the prosecutor" beside what she said."""
    of = child(token, "prep")
    head = child(of, "pobj") if of is not None and of.lower_ == "of" else None
    if head is None or token.head.lower_ != "in":
        return None
    source = source_words(head, without=set())
    cue = phrase(token.head) - source
    return Found(
        rule="according to",
        kind="speech",
        cue_head=token,
        cue=cue,
        content=_rest(scene, token, cue | source),
        source_head=head,
        source=source,
    )


def _rest(scene: Scene, token: Token, aside: set[int]) -> set[int]:
    """The sentence without the aside; of a relative clause that holds it, that clause."""
    sentence = token.sent
    rest = _in_brackets(token) or set(range(sentence.start, sentence.end))
    for above in token.ancestors:
        if above.dep_ == "relcl":
            rest = phrase(above)
            break
    return trimmed(scene.doc, rest - aside)


def _in_brackets(token: Token) -> set[int]:
    """The words of the brackets around a token in its sentence; empty where there are none."""
    doc, sentence = token.doc, token.sent
    before = [i for i in range(sentence.start, token.i) if doc[i].text in "()"]
    if not before or doc[before[-1]].text != "(":
        return set()
    after = (i for i in range(token.i, sentence.end) if doc[i].text in "()")
    return set(range(before[-1] + 1, next(after, sentence.end)))


def _agent(verb: Token) -> Token | None:
    """The noun of "as reported by the ministry"; None for others."""
    by = child(verb, "agent", "prep")
    told = verb.tag_ == "VBN" and by is not None and by.lower_ == "by"
    return child(by, "pobj") if told and by is not None else None


def _as_said(scene: Scene, mark: Token) -> Found | None:
    verb = mark.head
    lemma = verb.lemma_.lower()
    puts = lemma == "put" and (thing := child(verb, "dobj")) is not None and thing.lower_ == "it"
    if verb.dep_ != "advcl" or not (puts or lemma in scene.words.lists["as_said"]):
        return None
    head = child(verb, "nsubj") or _agent(verb)
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
