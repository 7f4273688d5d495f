"""Which codings of a sentence stand: acts below another act and asides are dropped."""

from dateline.reading.events.coder import VOICING, Coder
from dateline.reading.events.coding import Coding
from dateline.reading.events.nouns import code_noun
from dateline.reading.events.senses import noun_senses
from dateline.reading.events.tree import Tree

ASIDE = {"relcl": "relative", "acl": "relative", "advcl": "adverbial"}
MATERIAL = frozenset(
    {"ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE", "RETREAT", "AID", "COOPERATE"}
)
"""Types whose nouns tell an act where both parties stand by: "the army's blockade of Goma"."""

HARM = frozenset({"ASSAULT", "COERCE"})

BELOW = frozenset({"xcomp", "ccomp", "pcomp"})


def candidates(tree: Tree, coder: Coder) -> list[Coding]:
    """Every coding of a text, verbs first, those that speak for others before them."""
    lexicon = coder.lexicon
    found: list[Coding] = []
    for token in range(len(tree)):
        if tree.dep[token] == "amod":
            continue
        if tree.pos[token] in ("VERB", "AUX") or tree.tag[token].startswith("VB"):
            lemma = tree.lemma[token]
            if lemma in lexicon.known_verbs or lemma in VOICING or lemma == "be":
                coding = coder.code(token)
                if coding is not None:
                    found.append(coding)
        elif tree.pos[token] in ("NOUN", "PROPN"):
            if tree.dep[token] == "compound":
                continue
            for sense in noun_senses(tree, token, lexicon):
                coding = code_noun(tree, token, sense)
                both = sense.type in MATERIAL and coding.actors and coding.recipients
                if sense.alone or both:
                    found.append(coding)
                    break
    return found


def place_of(tree: Tree, token: int) -> str:
    """Where a trigger stands in its sentence: main, relative, adverbial or noun."""
    place = "main"
    at = token
    while tree.head[at] != at:
        place = ASIDE.get(tree.dep[at], place) if place == "main" else place
        at = tree.head[at]
    return place


def settle(
    tree: Tree, found: list[Coding], reasons: dict[int, str] | None = None
) -> tuple[list[Coding], list[tuple[Coding, str]]]:
    """The codings that stand and those dropped, each with the reason.

    `reasons` say by token why a coding is no political event; such a one hides no noun below it.
    """
    reasons = reasons or {}
    kept: list[Coding] = []
    dropped: list[tuple[Coding, str]] = []
    told = [one for one in found if one.rule != "noun"]
    verbs = {one.token: one for one in told if not reasons.get(one.token) and not _presupposes(one)}
    consumed = {token: one for one in told for token in one.consumed}
    for coding in found:
        why = _spoken_for(tree, coding, verbs, consumed) or reasons.get(coding.token)
        if why:
            dropped.append((coding, why))
        else:
            place = "noun" if coding.rule == "noun" else place_of(tree, coding.token)
            kept.append(coding.but(embedded=place))
    return kept, dropped


def _presupposes(coding: Coding) -> bool:
    """Whether what is not ended yet goes on: "until the sanctions are lifted"."""
    return coding.type == "CONCEDE" and coding.status == "hypothetical"


def _spoken_for(
    tree: Tree, coding: Coding, verbs: dict[int, Coding], consumed: dict[int, Coding]
) -> str:
    above = consumed.get(coding.token)
    if above is not None:
        return f"spoken for by {tree.word[above.token]!r}"
    at, inside = coding.token, coding.rule == "noun"
    while tree.head[at] != at:
        dep, head = tree.dep[at], tree.head[at]
        purpose = dep in ("acl", "relcl", "advcl") and _is_infinitive(tree, at)
        inside = inside or dep in BELOW or (dep == "acl" and (purpose or _is_content(tree, at)))
        if head in verbs and inside:
            return f"told below {tree.word[head]!r}"
        if dep in ASIDE and not purpose and coding.rule != "noun":
            break
        at = head
    return ""


def _is_content(tree: Tree, verb: int) -> bool:
    """Whether a clause is what a noun says: "the accusation that it had sheltered rebels"."""
    return tree.is_marked(verb, "that")


def _is_infinitive(tree: Tree, verb: int) -> bool:
    return tree.tag[verb] == "VB" and any(tree.word[kid] == "to" for kid in tree.kids[verb])


def rank(
    tree: Tree, kept: list[Coding], *, story: bool
) -> tuple[list[Coding], list[tuple[Coding, str]]]:
    """Of a lone sentence the main acts, asides only where there is no main one; of a story also
    acts in side clauses. Bare nouns stand where a sentence tells nothing else.
    """
    by_sentence: dict[int, list[Coding]] = {}
    for coding in kept:
        by_sentence.setdefault(tree.sentence_of[coding.token], []).append(coding)
    chosen: list[Coding] = []
    dropped: list[tuple[Coding, str]] = []
    for codings in by_sentence.values():
        told = [one for one in codings if one.status not in ("denied", "hypothetical")]
        main = any(one.embedded == "main" for one in told)
        protest = any(one.type == "PROTEST" for one in told)
        for coding in codings:
            if protest and coding.type == "REQUEST" and coding.embedded != "main":
                dropped.append((coding, "what the protest is about"))
                continue
            beside = (story and coding.rule != "noun") or tells_on(tree, coding)
            beside = beside or _is_whole(tree, coding)
            aside = coding.embedded != "main" and not beside
            if main and aside:
                dropped.append((coding, f"{coding.embedded} beside a main act"))
            else:
                chosen.append(coding)
    return chosen, dropped


def _is_whole(tree: Tree, coding: Coding) -> bool:
    """Whether a participle or relative clause names both sides of harm that was done: "hostages
    held by rebels"; so does "after two days of fighting with the army".
    """
    if coding.rule == "noun" and coding.type == "ASSAULT" and coding.mutual:
        sides = set(coding.actors)
        return len(sides) > 1 and not sides <= set(tree.subtree(coding.token))
    return (
        coding.embedded == "relative"
        and coding.status in ("occurred", "ongoing")
        and coding.type in HARM
        and not coding.mutual
        and bool(coding.actors)
        and bool(coding.recipients)
    )


def tells_on(tree: Tree, coding: Coding) -> bool:
    """Whether a clause with "where" goes on to tell what was done: "..., where police fired"."""
    at = tree.where_clause(coding.token)
    told = coding.rule != "noun" and coding.type in MATERIAL and coding.status == "occurred"
    return (
        told
        and at is not None
        and tree.tag[at] == "VBD"
        and any(tree.word[before] == "," for before in range(tree.head[at], at))
    )


def fold(tree: Tree, chosen: list[Coding]) -> tuple[list[Coding], list[tuple[Coding, str]]]:
    """The codings with those folded in that only tell on: "..., killing four and wounding two"."""
    kept = {coding.token: coding for coding in chosen}
    dropped: list[tuple[Coding, str]] = []
    for coding in chosen:
        above = _told_on_from(tree, coding, kept) if coding.embedded == "adverbial" else None
        if above is None:
            continue
        parties = tuple(dict.fromkeys((*above.recipients, *coding.recipients)))
        kept[above.token] = above.but(
            folded=(*above.folded, coding.token), recipients=parties, mode=above.mode or coding.mode
        )
        del kept[coding.token]
        dropped.append((coding, f"tells on what {tree.word[above.token]!r} tells"))
    return list(kept.values()), dropped


def _told_on_from(tree: Tree, coding: Coding, kept: dict[int, Coding]) -> Coding | None:
    """The act of the same type and actors above a participle, None where there is none."""
    if tree.tag[coding.token] != "VBG" or coding.mutual:
        return None
    at = coding.token
    while tree.head[at] != at:
        at = tree.head[at]
        above = kept.get(at)
        if above is not None and above.type == coding.type and above.status == coding.status:
            return above if set(coding.actors) <= set(above.actors) else None
    return None
