"""Which rows of the lexicon fit a verb in its clause, or a noun in its phrase."""

from dateline.ontology.verbs import Lexicon, Sense
from dateline.ontology.verbs.words import grammar_words
from dateline.reading.events.clause import Clause
from dateline.reading.events.roles import below, part
from dateline.reading.events.tree import Tree

HARMLESS = grammar_words("harmless")
"""Words that make of an attack or a war something else: "heart attack", "price war"."""

MODIFIERS = ("amod", "compound", "nmod", "poss", "advmod")


def verb_senses(tree: Tree, clause: Clause, lexicon: Lexicon) -> list[Sense]:
    """Rows that fit a verb, heaviest first."""
    rows = lexicon.verbs.get(tree.lemma[clause.verb], ())
    fitting = [sense for sense in rows if _verb_fits(tree, clause, sense)]
    fitting.sort(key=lambda sense: -sense.weight)
    return fitting


def named(tree: Tree, clause: Clause, words: tuple[str, ...]) -> bool:
    """Whether the verb with its particle is one of these words."""
    lemma = tree.lemma[clause.verb]
    extras = {clause.particle} if clause.particle else set()
    for word in words:
        name, _, rest = word.partition("_")
        if name != lemma:
            continue
        if not rest and not clause.particle:
            return True
        if not rest and clause.particle in ("up", "out", "down", "over"):
            continue
        if rest and (rest in extras or rest in clause.preps or _has_adverb(tree, clause, rest)):
            return True
    return False


def _has_adverb(tree: Tree, clause: Clause, word: str) -> bool:
    return any(
        tree.word[kid] == word and tree.dep[kid] in ("advmod", "prep", "prt", "oprd", "acomp")
        for kid in tree.kids[clause.verb]
    ) or any(tree.lemma[one] == word and tree.dep[one] == "dobj" for one in clause.objects)


def _verb_fits(tree: Tree, clause: Clause, sense: Sense) -> bool:
    if not named(tree, clause, sense.words):
        return False
    if sense.transitive and not (clause.objects or clause.datives):
        return False
    if sense.intransitive and (clause.objects or clause.complements):
        return False
    if sense.subject and not _any_form(tree, clause.subjects, sense.subject):
        return False
    if sense.object and not _any_form(tree, _objects(tree, clause), sense.object):
        return False
    if sense.not_object and _any_form(tree, _objects(tree, clause), sense.not_object):
        return False
    if sense.modifier and not _modified(tree, clause.objects, sense.modifier):
        return False
    return not sense.prep or _prep_fits(tree, clause, sense)


def _objects(tree: Tree, clause: Clause) -> list[int]:
    """The objects and, of a passive with one, what it was given."""
    if tree.lemma[clause.verb] in ("be", "become", "remain"):
        return tree.having(clause.verb, "attr")
    return [*clause.objects, *tree.having(clause.verb, "oprd")]  # "called him a liar"


def _any_form(tree: Tree, heads: list[int], wanted: frozenset[str]) -> bool:
    return any(not wanted.isdisjoint(tree.forms(head)) for head in heads)


def _modified(tree: Tree, heads: list[int], wanted: frozenset[str]) -> bool:
    return any(
        tree.lemma[kid] in wanted or tree.word[kid] in wanted
        for head in heads
        for kid in tree.kids[head]
        if tree.dep[kid] in MODIFIERS
    )


def _prep_fits(tree: Tree, clause: Clause, sense: Sense) -> bool:
    for prep in sense.prep:
        heads = part(tree, clause, prep)
        if _any_form(tree, heads, sense.not_prep_words):
            continue
        if not sense.prep_words:
            if heads or prep in clause.preps:
                return True
        elif _any_form(tree, heads, sense.prep_words):
            return True
    return False


def noun_senses(tree: Tree, noun: int, lexicon: Lexicon) -> list[Sense]:
    """Rows that fit an event noun, heaviest first."""
    rows: dict[str, Sense] = {}
    if tree.doc[noun].ent_type_ == "DATE":
        return []  # "on March 4"
    if any(tree.lemma[kid] in HARMLESS for kid in tree.having(noun, "compound", "amod", "nmod")):
        return []
    for form in tree.forms(noun):
        for sense in lexicon.nouns.get(form, ()):
            if _noun_fits(tree, noun, sense):
                rows[sense.name] = sense
    return sorted(rows.values(), key=lambda sense: -sense.weight)


def _noun_fits(tree: Tree, noun: int, sense: Sense) -> bool:
    if sense.modifier and not _modified(tree, [noun], sense.modifier):
        return False
    if not sense.prep:
        return True
    heads = [one for prep in sense.prep for one in below(tree, noun, prep)]
    return bool(heads) if not sense.prep_words else _any_form(tree, heads, sense.prep_words)
