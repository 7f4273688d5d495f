"""A verb and what hangs on it, voice and control undone: who acts, on what, under which mood."""

from dataclasses import dataclass, field

from dateline.ontology.verbs.words import grammar_words
from dateline.reading.events.tree import NOUNS, Tree

RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
OBJECT_CONTROL = grammar_words("object_control")
"""Verbs whose object is the subject of the infinitive below them."""

ADJECTIVAL = frozenset({"engage"})
"""Verbs whose participle is said of the one who acts: "were engaged in fighting"."""

GIVING = frozenset({"give", "grant", "offer", "award", "deny", "send", "show", "teach", "pay"})
"""Verbs whose participle may have an object of its own: "a man given a prize"."""

ACTING_ALONE = grammar_words("acting_alone")
"""Verbs without a passive, though the tagger takes their past for one: "Miners protested"."""

MEANS = frozenset({"phone", "telephone", "video", "videolink", "letter", "mail", "email", "plane"})
"""What stands behind "by" and does nothing itself: "conferred by phone"."""

DASHES = frozenset({"-", "--", "\u2013", "\u2014", ":"})
DOCUMENTS = grammar_words("document")
FUTURE = frozenset({"will", "'ll", "wo", "shall"})
NEGATIVE = frozenset({"never", "neither", "nor", "no longer"})


@dataclass
class Clause:
    """One verb's clause by token number; lists are empty where nothing was found."""

    verb: int
    passive: bool = False
    subjects: list[int] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    datives: list[int] = field(default_factory=list)
    preps: dict[str, list[int]] = field(default_factory=dict)
    particle: str = ""
    complements: list[int] = field(default_factory=list)
    negated: bool = False
    modal: str = ""
    inherited: bool = False
    """Whether the subject stands in another clause."""


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether a verb's grammatical subject is what it acts upon."""
    if tree.tag[verb] not in ("VBN", "VBD") or tree.lemma[verb] in ADJECTIVAL:
        return False
    labels = {tree.dep[kid] for kid in tree.kids[verb]}
    if "auxpass" in labels or "nsubjpass" in labels:
        return True
    if _is_headline(tree, verb, labels) or _is_undergone(tree, verb):
        return True
    if _was_main(tree, verb, labels):
        return False
    if tree.dep[verb] in ("acl", "amod", "relcl") and "nsubj" not in labels:
        return tree.tag[verb] == "VBN" and not any(
            tree.dep[kid] == "aux" and tree.lemma[kid] == "have" for kid in tree.kids[verb]
        )
    if tree.dep[verb] == "conj" and "aux" not in labels and tree.tag[verb] == "VBN":
        head = tree.head[verb]
        return is_passive(tree, head) and "dobj" not in labels
    if tree.dep[verb] == "advcl" and "nsubj" not in labels and "dobj" not in labels:
        return tree.tag[verb] == "VBN" and "aux" not in labels
    agent = tree.first(verb, "agent")
    by_means = agent is not None and any(
        tree.lemma[one] in MEANS for one in tree.objects_of_preposition(agent)
    )
    return agent is not None and not by_means and "dobj" not in labels


def _is_headline(tree: Tree, verb: int, labels: set[str]) -> bool:
    """Whether a participle stands for a passive, as titles have it: "Activist released on bail"."""
    return (
        tree.tag[verb] == "VBN"
        and tree.lemma[verb] not in ACTING_ALONE
        and tree.dep[verb] == "ROOT"
        and "nsubj" in labels
        and labels.isdisjoint({"aux", "dobj", "ccomp", "xcomp"})
    )


def _is_undergone(tree: Tree, verb: int) -> bool:
    """Whether somebody has it done to what is theirs: "had its assets seized"."""
    return (
        tree.tag[verb] == "VBN"
        and tree.dep[verb] in ("ccomp", "xcomp")
        and tree.lemma[tree.head[verb]] in ("have", "see", "get")
        and tree.first(verb, "aux", "auxpass", "dobj") is None
    )


def _was_main(tree: Tree, verb: int, labels: set[str]) -> bool:
    """Whether a seeming participle is the sentence's verb: "A report called for sanctions"."""
    head = tree.head[verb]
    if tree.dep[verb] != "acl" or tree.dep[head] != "ROOT" or tree.pos[head] not in NOUNS:
        return False
    calls = tree.lemma[verb] == "call" and any(
        tree.dep[kid] == "prep" and tree.word[kid] in ("for", "on") for kid in tree.kids[verb]
    )
    return calls or ("dobj" in labels and tree.lemma[verb] not in GIVING)


def own_subjects(tree: Tree, verb: int) -> list[int]:
    """The subject in the verb's own clause, conjuncts too; a relative pronoun gives its noun."""
    every = tree.having(verb, "nsubj", "nsubjpass", "csubj", "expl")
    if not every:
        return []
    subject = every[0]
    for later in every[1:]:
        if later < verb and any(tree.word[at] in DASHES for at in range(subject, later)):
            subject = later  # "BERLIN -- A court ...": the first is where the story is from
    if tree.word[subject] in RELATIVE and tree.tag[subject] in ("WDT", "WP", "IN", "DT"):
        told = verb
        while tree.dep[told] == "ccomp":  # "the strikes which they say killed 12"
            told = tree.head[told]
        above = tree.head[told]
        if tree.dep[told] == "relcl":
            return tree.with_conjuncts(above) if tree.pos[above] in NOUNS else [above]
    if tree.dep[subject] == "csubj" or tree.pos[subject] == "VERB":
        return []
    return tree.with_conjuncts(subject)


def subjects_of(tree: Tree, verb: int, depth: int = 0) -> list[int]:
    """The verb's grammatical subject, found through control and coordination; empty if unknown."""
    found = own_subjects(tree, verb)
    if found or depth > 6:
        return found
    head, dep = tree.head[verb], tree.dep[verb]
    if head == verb:
        return []
    if dep in ("acl", "relcl", "amod") and tree.pos[head] in NOUNS:
        if dep == "acl" and tree.tag[verb] == "VB":
            return owners(tree, head) or governed_subjects(tree, head, depth)
        return tree.with_conjuncts(head)
    if dep in ("xcomp", "ccomp") and tree.lemma[head] in OBJECT_CONTROL:
        objects = tree.having(head, "dobj", "dative")
        if objects:
            return [one for start in objects for one in tree.with_conjuncts(start)]
        if tree.first(head, "nsubjpass") is not None:
            return subjects_of(tree, head, depth + 1)
    if dep == "pcomp" or (dep == "pobj" and tree.tag[verb] == "VBG"):
        return governed_subjects(tree, tree.head[verb], depth)
    if dep in ("conj", "xcomp", "advcl", "dep", "ccomp", "acomp", "oprd"):
        return logical_subjects(tree, head, depth + 1, child=verb)
    return []


def logical_subjects(tree: Tree, head: int, depth: int, child: int) -> list[int]:
    """Who a verb without its own subject shares one with; a passive head shares its patient."""
    if tree.pos[head] not in ("VERB", "AUX", "ADJ"):
        return tree.with_conjuncts(head) if tree.pos[head] in NOUNS else []
    if tree.pos[head] == "ADJ" and tree.pos[tree.head[head]] in ("AUX", "VERB"):
        return subjects_of(tree, tree.head[head], depth)
    if tree.dep[child] == "advcl" and is_passive(tree, head) and tree.tag[child] == "VBG":
        agents = tree.first(head, "agent")
        if agents is not None:
            return tree.objects_of_preposition(agents)
    return subjects_of(tree, head, depth)


def governed_subjects(tree: Tree, token: int, depth: int) -> list[int]:
    """The subject of the nearest verb above a token."""
    at = token
    for _ in range(5):
        above = tree.head[at]
        if above == at:
            return []
        at = above
        if tree.pos[at] in ("VERB", "AUX"):
            return subjects_of(tree, at, depth + 1)
        owned = owners(tree, at)
        if owned:
            return owned
    return []


def authors(tree: Tree, verb: int, subjects: list[int]) -> list[int]:
    """The subjects, a document's writer in its stead: "passed a resolution criticising X"."""
    found: list[int] = []
    for one in subjects:
        above = tree.head[one]
        passed = tree.dep[one] == "dobj" and above != verb and tree.pos[above] == "VERB"
        if tree.lemma[one] in DOCUMENTS and tree.pos[verb] == "VERB":
            owner = owners(tree, one)
            if owner:
                found += owner
                continue
            writers = governed_subjects(tree, one, 0) if passed or tree.dep[one] == "pobj" else []
            found += [two for two in writers if two != one] or [one]
        else:
            found.append(one)
    return list(dict.fromkeys(found))


def owners(tree: Tree, noun: int) -> list[int]:
    """Whose a noun is: "Turkey's plan"; empty where nobody is named."""
    owner = tree.first(noun, "poss")
    return tree.with_conjuncts(owner) if owner is not None else []


def contents(tree: Tree, noun: int) -> list[int]:
    """Verbs of what a noun says: "its pledge to send aid", "the demand that they leave"."""
    return [
        kid
        for kid in tree.having(noun, "acl", "ccomp", "relcl", "xcomp")
        if any(tree.word[one] in ("to", "that") and one < kid for one in tree.kids[kid])
        and tree.tag[kid] != "VBG"
    ]


def _relative_object(tree: Tree, verb: int) -> list[int]:
    if tree.dep[verb] != "relcl" or tree.pos[tree.head[verb]] not in NOUNS:
        return []
    subject = tree.first(verb, "nsubj", "nsubjpass")
    if subject is None or (
        tree.word[subject] in RELATIVE and tree.tag[subject] in ("WDT", "WP", "IN")
    ):
        return []
    where = {"where", "when", "why"}
    if any(tree.word[kid] in where for kid in tree.kids[verb]):
        return []
    preps = tree.having(verb, "prep")
    if any(tree.word[one] in RELATIVE for p in preps for one in tree.objects_of_preposition(p)):
        return []
    return [tree.head[verb]]


def _raised_objects(tree: Tree, verb: int) -> list[int]:
    """The object that the parse gave to an infinitive: "declared a state of siege to begin"."""
    return [
        two
        for below in tree.having(verb, "ccomp", "xcomp")
        if tree.tag[below] == "VB"
        and any(tree.word[kid] == "to" and tree.dep[kid] == "aux" for kid in tree.kids[below])
        for one in tree.having(below, "nsubj", "nsubjpass")
        for two in tree.with_conjuncts(one)
    ]


def read_clause(tree: Tree, verb: int) -> Clause:
    """The clause of a verb token."""
    clause = Clause(verb=verb, passive=is_passive(tree, verb))
    subjects = authors(tree, verb, subjects_of(tree, verb))
    clause.inherited = tree.first(verb, "nsubj", "nsubjpass") is None
    objects = [one for kid in tree.having(verb, "dobj") for one in tree.with_conjuncts(kid)]
    objects = objects or _raised_objects(tree, verb)
    clause.preps = tree.prepositions(verb)
    clause.datives = [
        one
        for kid in tree.having(verb, "dative")
        if tree.tag[kid] not in ("IN", "TO")
        for one in tree.with_conjuncts(kid)
    ]
    if clause.passive:
        agent = tree.first(verb, "agent")
        clause.subjects = tree.objects_of_preposition(agent) if agent is not None else []
        if not clause.subjects and "by" in clause.preps:
            clause.subjects = clause.preps["by"]
        if objects and not clause.datives:
            clause.objects, clause.datives = objects, subjects
        else:
            clause.objects = subjects
        if _is_undergone(tree, verb):
            clause.datives = clause.datives or subjects_of(tree, tree.head[verb])
    else:
        clause.subjects = subjects
        clause.objects = objects or _relative_object(tree, verb)
    particle = tree.first(verb, "prt")
    if particle is not None and not _bounds_a_number(tree, particle):
        clause.particle = tree.word[particle]
    clause.complements = tree.having(verb, "xcomp", "ccomp")
    _read_mood(tree, verb, clause)
    return clause


def _bounds_a_number(tree: Tree, particle: int) -> bool:
    """Whether a seeming particle belongs to a number: "kidnapped up to 16 advisers"."""
    after = particle + 2
    return after < len(tree) and tree.word[particle + 1] == "to" and tree.pos[after] == "NUM"


def _read_mood(tree: Tree, verb: int, clause: Clause) -> None:
    for kid in tree.kids[verb]:
        dep, word = tree.dep[kid], tree.word[kid]
        if dep == "neg" or word in NEGATIVE:
            clause.negated = True
        elif dep == "aux" and tree.tag[kid] == "MD":
            clause.modal = "will" if word in FUTURE else tree.lemma[kid]
            if word == "cannot":
                clause.negated = True
    no = [one for one in clause.subjects + clause.objects if _has_no(tree, one)]
    clause.negated = clause.negated or bool(no)
    if not clause.modal and not clause.negated and tree.dep[verb] == "conj":
        head = tree.head[verb]
        if tree.tag[verb] == "VB" and tree.pos[head] == "VERB" and tree.tag[head] == "VB":
            above = Clause(verb=head)
            _read_mood(tree, head, above)
            clause.modal, clause.negated = above.modal, above.negated


def _has_no(tree: Tree, noun: int) -> bool:
    return any(tree.word[kid] == "no" and tree.dep[kid] == "det" for kid in tree.kids[noun])
