"""Turns of phrase: "took issue with the plan", "cast doubt on the poll"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.reading.statements.cues import verb_cue
from dateline.reading.statements.found import Found
from dateline.reading.statements.objects import make_found
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.trees import child, children, phrase

# Words between an idiom's noun and its preposition: "doubt this week on".
NEAR = 4


def find_idioms(scene: Scene) -> Iterator[Found]:
    """Attributions of a verb with its noun and the preposition or clause behind it."""
    for verb in scene.verbs:
        table = scene.words.idioms.get(verb.lemma_.lower())
        if table is None or scene.quoted(verb):
            continue
        noun = child(verb, "dobj")
        links = table.get(noun.lemma_.lower()) if noun is not None else None
        if noun is None or links is None or noun.i < verb.i:
            continue
        found = _of_preposition(scene, verb, noun, links) or _of_clause(scene, verb, noun, links)
        if found is not None:
            yield found


def _of_preposition(scene: Scene, verb: Token, noun: Token, links: frozenset[str]) -> Found | None:
    for prep in [*children(noun, "prep"), *children(verb, "prep", "dative")]:
        near = noun.i < prep.i <= noun.i + NEAR
        inside = child(prep, "pobj", "pcomp")
        if not near or prep.lower_ not in links or inside is None:
            continue
        content = phrase(prep) - set(range(prep.left_edge.i, prep.i + 1))
        cue = verb_cue(verb) | set(range(verb.i, prep.i + 1))
        return make_found(scene, verb, content, "stance", "idiom", cue)
    return None


def _of_clause(scene: Scene, verb: Token, noun: Token, links: frozenset[str]) -> Found | None:
    if "that" not in links:
        return None
    for clause in [*children(noun, "acl", "ccomp"), *children(verb, "ccomp")]:
        mark = child(clause, "mark")
        if mark is None or mark.lower_ != "that" or not noun.i < mark.i <= noun.i + NEAR:
            continue
        cue = verb_cue(verb) | set(range(verb.i, mark.i))
        return make_found(scene, verb, phrase(clause), "speech", "idiom", cue)
    return None
