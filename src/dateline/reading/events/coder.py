"""From a trigger to a coding: lexicon rows, the verbs above and below, and mood."""

from dataclasses import replace

from dateline.ontology.verbs import Lexicon, Operator, Sense
from dateline.ontology.verbs.words import grammar_words
from dateline.reading.events.agents import with_agents
from dateline.reading.events.clause import Clause, contents, read_clause
from dateline.reading.events.coding import Coding
from dateline.reading.events.deciding import without_act
from dateline.reading.events.effects import apply_effect, asks_to_yield
from dateline.reading.events.mood import status_of, with_mood
from dateline.reading.events.nouns import code_noun
from dateline.reading.events.roles import part
from dateline.reading.events.senses import named, noun_senses, verb_senses
from dateline.reading.events.speech import said_act
from dateline.reading.events.tree import NOUNS, Tree

TOWARDS = ("against", "on", "to", "with", "at", "for", "from", "into", "over")
"""Prepositions that may bring in a recipient, likeliest first."""

VOICING = grammar_words("voicing")
"""Verbs that voice what their object says: "issued an order to"."""

ADDRESSED = ("on", "upon", "to")
"""Prepositions that bring in whom an appeal goes to: "called on Minsk to"."""

ASIDE_FROM = grammar_words("aside_from")
"""Prepositions that bring in another act, not what a verb decides: "after being arrested"."""

STATING = grammar_words("stating")
"""What it is no event to decline: "declined to comment"."""

DEMANDS = frozenset({"request", "demand", "call", "appeal", "offer", "ultimatum", "petition"})
DEMANDING = frozenset({"demand", "insist", "request", "order", "command", "ask"})
ADJECTIVES = frozenset({"acomp", "oprd"})


class Coder:
    """Codes the triggers of one text; every answer is kept, so that recursion stays cheap."""

    def __init__(self, tree: Tree, lexicon: Lexicon) -> None:
        self.tree = tree
        self.lexicon = lexicon
        self._clauses: dict[int, Clause] = {}
        self._codings: dict[int, Coding | None] = {}

    def clause(self, verb: int) -> Clause:
        """The clause of a verb."""
        if verb not in self._clauses:
            self._clauses[verb] = read_clause(self.tree, verb)
        return self._clauses[verb]

    def code(self, verb: int) -> Coding | None:
        """What a verb tells, its mood applied; None where it tells no act."""
        if verb not in self._codings:
            self._codings[verb] = None  # a verb never codes itself
            self._codings[verb] = self._code(verb)
        return self._codings[verb]

    def _code(self, verb: int) -> Coding | None:
        clause = self.clause(verb)
        found = [
            one
            for one in (
                self._lexical(clause),
                self._with_noun(clause),
                self._with_clause(clause),
                said_act(self.tree, self.lexicon, clause),
            )
            if one is not None
        ]
        if not found:
            return None
        best = max(found, key=lambda one: one.weight)
        near = (*self._near(clause), *(one for one in best.near))
        best = best.but(near=tuple(dict.fromkeys(near)))
        best = with_agents(self.tree, self.lexicon, clause, best)
        return with_mood(self.tree, clause, best)

    def _near(self, clause: Clause) -> list[int]:
        """The clause's objects and what its prepositions bring in, likeliest recipient first."""
        found = [*clause.datives, *clause.objects]
        for place in (*TOWARDS, "of", "in"):
            found += part(self.tree, clause, place)
        return found

    # --- one verb

    def _lexical(self, clause: Clause) -> Coding | None:
        senses = verb_senses(self.tree, clause, self.lexicon)
        return self._from_sense(clause, senses[0]) if senses else None

    def _from_sense(self, clause: Clause, sense: Sense) -> Coding:
        tree = self.tree
        actors = self._first(clause, sense.actor or ("subject",))
        recipients = self._recipients(clause, sense)
        if not actors and not clause.passive and sense.actor:
            actors = [one for one in clause.subjects if one not in recipients]
        return Coding(
            token=clause.verb,
            type=sense.type,
            mode=sense.mode,
            context=sense.context,
            status=status_of(tree, clause),
            sense=sense,
            weight=1.0 + sense.weight,
            actors=tuple(actors),
            recipients=tuple(one for one in recipients if one not in actors),
            mutual=sense.mutual,
            trigger=self._trigger(clause, sense),
            path=(self._told(clause, sense),),
        )

    def _told(self, clause: Clause, sense: Sense) -> str:
        tree = self.tree
        hung = ", ".join(
            f"{tree.dep[kid]}:{tree.word[kid]}"
            for kid in tree.kids[clause.verb]
            if tree.dep[kid] in ("nsubj", "nsubjpass", "dobj", "agent", "prt", "prep", "dative")
        )
        voice = "passive " if clause.passive else ""
        return f"{sense.name} {voice}{tree.word[clause.verb]} ({hung})"

    def _first(self, clause: Clause, places: tuple[str, ...]) -> list[int]:
        for place in places:
            found = part(self.tree, clause, place)
            if found:
                return found
        return []

    def _recipients(self, clause: Clause, sense: Sense) -> list[int]:
        if sense.recipient == ("none",):
            return []
        if sense.recipient:
            return self._first(clause, sense.recipient)
        if sense.object:
            people = _is_party_group(sense)
            if people:
                return clause.objects
            return self._first(clause, ("dative", *TOWARDS, "object.poss", "of")) or clause.objects
        if clause.objects:
            return clause.objects
        return self._first(clause, TOWARDS)

    def _trigger(self, clause: Clause, sense: Sense) -> tuple[int, ...]:
        tree = self.tree
        words = [clause.verb]
        if clause.particle:
            words += [kid for kid in tree.kids[clause.verb] if tree.dep[kid] == "prt"]
        if sense.object and clause.objects and not _is_party_group(sense):
            words += [one for one in clause.objects if not sense.object.isdisjoint(tree.forms(one))]
        return tuple(sorted(set(words)))

    # --- a verb and the noun or clause below it

    def _operators(self, clause: Clause, takes: str) -> list[Operator]:
        tree = self.tree
        verb = clause.verb
        rows = list(self.lexicon.operators.get(tree.lemma[verb], ()))
        return [
            one
            for one in rows
            if (takes in one.takes or one.alone) and named(tree, clause, one.words)
        ]

    def _with_noun(self, clause: Clause) -> Coding | None:
        heads = clause.objects or [
            one for prep in ("for", "to", "in", "on", "by") for one in clause.preps.get(prep, [])
        ]
        voiced = self._voiced(clause)
        if voiced is not None:
            return voiced
        operators = self._operators(clause, "noun")
        for operator in operators:
            if "noun" not in operator.takes:
                continue
            for head in heads:
                if not clause.objects and operator.effect in ("do", "undergo", "end"):
                    continue
                coding = self._noun_below(clause, operator, head)
                if coding is not None:
                    return coding
        return None

    def _voiced(self, clause: Clause) -> Coding | None:
        """What a noun says is to be done: "repeated its demand that the rebels free them"."""
        tree = self.tree
        if tree.lemma[clause.verb] not in VOICING:
            return None
        for noun in clause.objects:
            for operator in self.lexicon.operators.get(tree.lemma[noun], ()):
                if "content" not in operator.takes:
                    continue
                speaking = replace(clause, objects=part(tree, clause, "to"), passive=False)
                for below_verb in contents(tree, noun):
                    coding = self._clause_below(speaking, operator, below_verb)
                    if coding is not None:
                        return coding.but(consumed=(*coding.consumed, noun), weight=4.0)
        return None

    def _noun_below(self, clause: Clause, operator: Operator, head: int) -> Coding | None:
        tree = self.tree
        if tree.pos[head] not in NOUNS:
            return None
        senses = noun_senses(tree, head, self.lexicon)
        if not senses:
            return None
        noun = code_noun(tree, head, senses[0])
        acting = clause.subjects
        actors: tuple[int, ...] = tuple(acting) or noun.actors
        recipients = noun.recipients or tuple(self._first(clause, ("dative", *TOWARDS)))
        if operator.effect in ("refuse", "demand", "deny", "end") and noun.actors:
            recipients = noun.actors if operator.effect != "end" else recipients
        if operator.effect == "undergo":
            actors, recipients = noun.actors, tuple(acting)
        base = noun.but(
            token=clause.verb,
            actors=actors,
            recipients=tuple(one for one in recipients if one not in actors and one != head),
            trigger=tuple(sorted({clause.verb, *noun.trigger})),
            consumed=(head,),
            rule="verb+noun",
            noun_alone=False,
            weight=2.2 + senses[0].weight,
            status=status_of(tree, clause),
        )
        return apply_effect(base, operator.effect, why=f"{operator.name} {tree.word[clause.verb]}")

    def _with_clause(self, clause: Clause) -> Coding | None:
        for operator in self._operators(clause, "clause"):
            if operator.effect == "report":
                continue
            for below_verb in self._complements(clause, operator):
                coding = self._clause_below(clause, operator, below_verb)
                if coding is not None:
                    return coding
        for adjective in self._adjectives(clause.verb):
            coding = self._adjective(clause, adjective)
            if coding is not None:
                return coding
        return None

    def _complements(self, clause: Clause, operator: Operator) -> list[int]:
        """Verbs below an operator: infinitives, -ing forms, that-clauses in the subjunctive."""
        tree = self.tree
        found = list(clause.complements)
        for kid in tree.kids[clause.verb]:
            if tree.dep[kid] == "prep" and tree.word[kid] not in ASIDE_FROM:
                found += [one for one in tree.having(kid, "pcomp") if tree.pos[one] == "VERB"]
            elif tree.dep[kid] == "advcl" and tree.tag[kid] == "VB":
                found.append(kid)
        if operator.effect == "purpose":
            found += [
                kid
                for one in clause.objects
                for kid in tree.having(one, "acl", "relcl")
                if tree.tag[kid] == "VB" and tree.lemma[one] not in DEMANDS
            ]
            return [one for one in found if tree.tag[one] == "VB"]
        if operator.effect in ("demand", "order"):
            found = [one for one in found if self._is_demanded(clause.verb, one)]
        elif operator.effect == "commit":
            found = [one for one in found if not self._is_told(one)]
        return found

    def _answers(self, verb: int) -> bool:
        """Whether a verb of saying answers a demand: "respond to a request"."""
        asked = part(self.tree, self.clause(verb), "to")
        return any(not DEMANDS.isdisjoint(self.tree.forms(one)) for one in asked)

    def _is_demanded(self, above: int, verb: int) -> bool:
        """Whether a verb has the form of what is demanded: "to go", "that he go", "must go"."""
        tree = self.tree
        auxiliaries = tree.having(verb, "aux", "auxpass")
        modals = [one for one in auxiliaries if tree.tag[one] == "MD"]
        if modals:
            return self.clause(verb).modal in ("should", "must", "shall")
        if tree.tag[verb] == "VB":
            return True
        if tree.tag[verb] == "VBN":
            return any(tree.tag[one] == "VB" for one in auxiliaries) or not auxiliaries
        subjunctive = ("VBP", "NN")  # the tagger takes "that he resign" for a noun
        return tree.tag[verb] in subjunctive and tree.lemma[above] in DEMANDING and not auxiliaries

    def _is_told(self, verb: int) -> bool:
        """Whether a clause states a fact: "agreed that the patients were entitled to care"."""
        tree = self.tree
        return tree.tag[verb] in ("VBD", "VBZ", "VBP") and tree.dep[verb] == "ccomp"

    def _clause_below(self, clause: Clause, operator: Operator, below_verb: int) -> Coding | None:
        tree = self.tree
        why = f"{operator.name} {tree.word[clause.verb]} > {tree.word[below_verb]}"
        inner = self.code(below_verb)
        actors = tuple(clause.subjects)
        patients = tuple(clause.objects + clause.datives)
        if inner is None:
            if tree.lemma[below_verb] in STATING and not self._answers(below_verb):
                return None
            if not operator.alone and operator.effect not in ("demand", "order", "allow"):
                return None
            others = self.clause(below_verb)
            patients = patients or tuple(
                one for one in others.subjects + others.objects if one not in actors
            )
            status = status_of(tree, clause)
            return without_act(operator.effect, clause, below_verb, patients, status, why)
        if operator.effect == "urge":
            patients = patients or tuple(self._first(clause, ADDRESSED))
        urged = operator.effect == "urge" and patients and asks_to_yield(inner)
        if operator.effect in ("wish", "appeal", "urge") and not urged:
            return inner.but(
                status="hypothetical",
                token=clause.verb,
                consumed=(below_verb, *inner.consumed),
                path=(*inner.path, why),
                weight=2.0,
            )
        if operator.effect == "deny":
            return inner.but(
                status="denied", token=clause.verb, consumed=(below_verb,), path=(*inner.path, why)
            )
        recipients = inner.recipients
        if operator.effect in ("demand", "urge", "order", "allow"):
            below_clause = self.clause(below_verb)
            recipients = (
                patients
                or tuple(one for one in below_clause.subjects if one not in actors)
                or inner.recipients
            )
        base = inner.but(
            token=clause.verb,
            actors=actors or (inner.actors if operator.effect not in ("demand", "urge") else ()),
            recipients=tuple(one for one in recipients if one not in actors),
            trigger=tuple(sorted({clause.verb, below_verb})),
            consumed=(below_verb, *inner.consumed),
            rule="verb+clause",
            weight=5.0 if operator.effect == "purpose" else 2.0,
            mutual=inner.mutual and (operator.effect != "commit" or not inner.recipients),
            status=status_of(tree, clause),
        )
        if inner.status == "denied" and base.status == "occurred":
            base = base.but(status="denied")
        return apply_effect(base, operator.effect, why=why)

    # --- adjectives: ready to send, responsible for, guilty of

    def _adjectives(self, verb: int) -> list[int]:
        return [
            kid
            for kid in self.tree.kids[verb]
            if self.tree.dep[kid] in ADJECTIVES and self.tree.pos[kid] in ("ADJ", "VERB")
        ]

    def _adjective(self, clause: Clause, adjective: int) -> Coding | None:
        tree = self.tree
        words = tree.word[adjective]
        rows = self.lexicon.operators.get(
            words, self.lexicon.operators.get(tree.lemma[adjective], [])
        )
        for operator in rows:
            if "noun" in operator.takes and (
                coding := self._readiness(clause, operator, adjective)
            ):
                return coding
            if "clause" not in operator.takes or operator.effect == "report":
                continue
            for below_verb in tree.having(adjective, "xcomp", "ccomp"):
                whole = self.clause(clause.verb)
                coding = self._clause_below(whole, operator, below_verb)
                if coding is not None:
                    return coding
        return None

    def _readiness(self, clause: Clause, operator: Operator, adjective: int) -> Coding | None:
        """What somebody is ready or responsible for, told by a noun: "open to talks"."""
        below_it = self.tree.prepositions(adjective)
        for head in (*below_it.get("to", ()), *below_it.get("for", ())):
            coding = self._noun_below(replace(clause, objects=[head]), operator, head)
            if coding is not None:
                return coding
        return None


def _is_party_group(sense: Sense) -> bool:
    """Whether a row's objects are themselves who is acted upon."""
    return not sense.object.isdisjoint(
        {"person", "prisoner", "civilian", "protester", "house", "town", "diplomat", "ambassador"}
    )
