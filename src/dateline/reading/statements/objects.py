"""Verbs whose object is the content: "praised the plan", "called for talks", "accused him of
theft".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.ontology.speech import Kind
from dateline.reading.statements.cues import verb_cue
from dateline.reading.statements.found import Found
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.sources import (
    finite_tag,
    source_words,
    subject_of,
    words_before,
)
from dateline.reading.statements.trees import (
    child,
    children,
    own_subject,
    phrase,
    trimmed,
)

# Prepositions that carry on an object; others tell the manner or the place of the act.
HANGING = frozenset(
    ("of", "for", "to", "about", "against", "over", "between", "on", "toward", "into", "from", "in")
)

# Letters of a word that is too long for a particle.
LONG = 8
WH = frozenset({"WDT", "WP"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
# How far behind a verb the preposition may stand that belongs to it.
NEAR = 4


def find_objects(scene: Scene) -> Iterator[Found]:
    """Attributions of verbs with an object, a preposition or an infinitive as their content."""
    for verb in scene.verbs:
        if scene.quoted(verb) or child(verb, "auxpass", "nsubjpass"):
            continue
        found = (
            _infinitive(scene, verb)
            or _gerund(scene, verb)
            or _pair(scene, verb)
            or _preposition(scene, verb)
            or _object(scene, verb)
        )
        if found is not None:
            yield found


def make_found(
    scene: Scene, verb: Token, content: set[int], kind: Kind, rule: str, cue: set[int] | None = None
) -> Found | None:
    """An attribution of a verb's subject; None where the verb has none."""
    head = subject_of(verb)
    words = cue if cue is not None else verb_cue(verb, stop=content)
    if head is not None:
        source = source_words(head, without=content | words)
    elif verb.tag_ in FINITE and verb.dep_ == "ROOT":
        head, source = words_before(scene, verb)
    if head is None or not content:
        return None
    return Found(
        rule=rule,
        kind=kind,
        cue_head=verb,
        cue=words - content,
        content=trimmed(scene.doc, content),
        source_head=head,
        source=source,
    )


def with_particle(verb: Token) -> list[str]:
    """A verb's lemma, and behind it the lemma with its particle: `lay`, `lay out`."""
    lemma = verb.lemma_.lower()
    if verb.i + 1 == len(verb.doc):
        return [lemma]
    near = verb.nbor()
    held = near.dep_ in ("prt", "advmod") and near.head.i == verb.i and len(near) < LONG
    return [lemma, f"{lemma} {near.lower_}"] if held else [lemma]


def has_to(verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(token.dep_ == "aux" and token.lower_ == "to" for token in verb.children)


def _infinitive(scene: Scene, verb: Token) -> Found | None:
    lemma = verb.lemma_.lower()
    goal = next((c for c in children(verb, "xcomp", "advcl") if has_to(c) and c.i > verb.i), None)
    if goal is None:
        return None
    person = child(verb, "dobj", "dative")
    if person is not None and person.i < goal.i:
        kind = scene.words.kind("person", lemma)
        first = goal if scene.words.kind("address", lemma) else person
        content = set(range(first.left_edge.i, goal.right_edge.i + 1))
    else:
        kind = scene.words.kind("infinitive", lemma) if goal.dep_ == "xcomp" else None
        content = phrase(goal)
    content = _before_next_act(verb, goal, content)
    content |= _joined_infinitives(verb, goal)
    return make_found(scene, verb, content, kind, "infinitive") if kind else None


def _before_next_act(verb: Token, goal: Token, content: set[int]) -> set[int]:
    """The content without what the speaker does next, which the parser joined to the infinitive:
    "urged them to wait and promised to return".
    """
    tense = finite_tag(verb)
    for token in children(goal, "conj"):
        link = child(goal, "cc")
        if tense != "VB" and finite_tag(token) == tense and link is not None:
            return {i for i in content if i < min(link.i, token.left_edge.i)}
    return content


def _joined_infinitives(verb: Token, goal: Token) -> set[int]:
    """Infinitives that the parser joined to the cue: "wants to cut taxes, build roads and hire"."""
    extra: set[int] = set()
    if verb.tag_ in ("VB", "VBP"):
        return extra
    for token in children(verb, "conj", "dep"):
        bare = token.tag_ == "VB" and child(token, "nsubj", "aux") is None
        if token.i > goal.i and bare:
            extra |= set(range(goal.right_edge.i + 1, token.right_edge.i + 1))
    return extra


def _gerund(scene: Scene, verb: Token) -> Found | None:
    """ "proposed cutting taxes": a verb in -ing as the content."""
    lemma = verb.lemma_.lower()
    act = next((c for c in children(verb, "xcomp") if c.tag_ == "VBG" and c.i > verb.i), None)
    kind = scene.words.kind("object", lemma) or scene.words.kind("infinitive", lemma)
    if act is None or kind is None or child(verb, "dobj") is not None:
        return None
    return make_found(scene, verb, phrase(act), kind, "gerund")


def _preposition(scene: Scene, verb: Token) -> Found | None:
    tables = [scene.words.prepositions.get(word, {}) for word in with_particle(verb)]
    table = tables[0] | tables[-1]
    if not table:
        return None
    if (kind := table.get("for")) is not None and (wish := _wish(verb)) is not None:
        mark = verb.doc[wish.left_edge.i]
        return make_found(
            scene, verb, phrase(wish) - {mark.i}, kind, "preposition", verb_cue(verb) | {mark.i}
        )
    if (bid := _bid(verb, table)) is not None:
        content = set(range(bid.i + 1, verb.right_edge.i + 1))
        return make_found(scene, verb, content, table[bid.lower_], "preposition", {verb.i, bid.i})
    for prep in children(verb, "prep", "agent", "prt"):
        kind = table.get(prep.lower_)
        inside = child(prep, "pobj", "pcomp")
        if kind is None or prep.i < verb.i or prep.i > verb.i + NEAR:
            continue
        loose = [c for c in children(verb, "ccomp", "advcl") if c.left_edge.i == prep.i + 1]
        if inside is None and not loose:
            continue
        content = (
            phrase(loose[0])
            if inside is None
            else phrase(prep) - set(range(prep.left_edge.i, prep.i + 1))
        )
        content |= _going_on(verb, prep.right_edge.i)
        cue = verb_cue(verb, stop=content)
        cue |= set(range(max(cue) + 1, prep.i + 1)) if prep.i - max(cue) <= 2 else {prep.i}
        return make_found(scene, verb, content, kind, "preposition", cue)
    return None


def _bid(verb: Token, table: dict[str, Kind]) -> Token | None:
    """The particle of "called on police to leave", where the parser gave the person to the
    infinitive; None for others.
    """
    for token in children(verb, "prt"):
        clauses = children(verb, "ccomp", "xcomp", "advcl")
        person = any(has_to(c) and own_subject(c) is not None and c.i > token.i for c in clauses)
        if token.lower_ in table and token.i == verb.i + 1 and person:
            return token
    return None


def _wish(verb: Token) -> Token | None:
    """The infinitive of "called for the town to rebuild", which is no object to the parser."""
    for clause in children(verb, "advcl", "ccomp", "xcomp"):
        first = clause.left_edge
        near = verb.i < first.i <= verb.i + NEAR
        if near and first.lower_ == "for" and first.dep_ == "mark" and has_to(clause):
            return clause
    return None


def _pair(scene: Scene, verb: Token) -> Found | None:
    """Verbs with an object and what is said of it: "described it as", "accused them of"."""
    lemma = verb.lemma_.lower()
    thing = child(verb, "dobj")
    if thing is None or (thing.i < verb.i and thing.tag_ not in WH):
        return None
    for prep in children(verb, "prep") + children(thing, "prep"):
        if lemma in scene.words.pairs.get(prep.lower_, ()) and prep.i > max(thing.i, verb.i):
            content = set(range(thing.left_edge.i, prep.right_edge.i + 1))
            if prep.lower_ == "at" and not any(token.like_num for token in prep.subtree):
                continue
            if prep.lower_ in ("about", "on"):
                content = phrase(prep) - {prep.i}
            elif thing.i < verb.i:
                content = phrase(thing) | phrase(prep)
            kind: Kind = "speech" if lemma in scene.words.lists["accusing"] else "stance"
            return make_found(scene, verb, content, kind, "object-as")
    return None


def _shows(scene: Scene, verb: Token) -> Kind | None:
    """Stance where a poll, a record or a picture shows its object; None for others."""
    if verb.lemma_.lower() not in scene.words.lists["showing"]:
        return None
    head = subject_of(verb)
    told = head is not None and head.lemma_.lower() in scene.words.lists["evidence"]
    return "stance" if told else None


def _answer(verb: Token) -> set[int] | None:
    """What stands for the words: "said so", "said no", "says the same of them"; None for others."""
    if verb.lemma_.lower() != "say" or (subject := own_subject(verb)) is None or subject.i > verb.i:
        return None
    behind = verb.nbor() if verb.i + 1 < verb.sent.end else verb
    if behind.head == verb and (behind.dep_ == "intj" or behind.lower_ in ("so", "yes", "no")):
        return {behind.i}
    thing = child(verb, "dobj")
    return phrase(thing) if thing is not None and thing.pos_ != "PROPN" else None


def _object(scene: Scene, verb: Token) -> Found | None:
    thing = child(verb, "dobj")
    kinds = [scene.words.kind("object", word) for word in with_particle(verb)]
    kind = kinds[-1] or kinds[0] or _shows(scene, verb)
    if (answer := _answer(verb)) is not None:
        return make_found(scene, verb, answer, "speech", "object")
    if thing is None or kind is None or thing.lower_.endswith(("self", "selves")):
        return None
    content = phrase(thing) | _hanging(scene, verb, thing) | _joined_infinitives(verb, thing)
    for second in children(verb, "dobj"):
        if second.left_edge.i == max(content) + 1:
            content |= phrase(second)
    for token in children(verb, "oprd", "acomp", "xcomp"):
        if token.dep_ != "xcomp" or not has_to(token):
            content |= phrase(token)
    return make_found(scene, verb, content, kind, "object")


def _hanging(scene: Scene, verb: Token, thing: Token) -> set[int]:
    """Phrases behind an object that the parser hung on the verb: "sought asylum from the war"."""
    extra: set[int] = set()
    end = thing.right_edge.i
    hanging = HANGING | {"with"} if _shows(scene, verb) else HANGING
    for token in children(verb, "prep"):
        inside = child(token, "pobj", "pcomp")
        if token.left_edge.i != end + 1 or inside is None or token.lower_ not in hanging:
            continue
        if inside.ent_type_ in ("DATE", "TIME") or inside.lemma_.lower() in scene.words.carriers:
            break
        extra |= phrase(token)
        end = token.right_edge.i
    return extra | _going_on(verb, end)


def _going_on(verb: Token, end: int) -> set[int]:
    """An infinitive, a participle or "as" right behind an object, which the parser hung on the
    verb.
    """
    for token in verb.children:
        near = token.left_edge.i == end + 1
        participle = token.tag_ in ("VBG", "VBN") and token.i == end + 1
        if near and (has_to(token) or participle or token.left_edge.lower_ == "as"):
            return phrase(token)
    return set()
