"""What a figure counts: killed, injured, troops, money, ..."""

from spacy.tokens import Token

from dateline.model.figure import Measure
from dateline.ontology.measures import MeasureWords, measure_words
from dateline.reading.figures.arcs import (
    earns,
    has_object,
    has_subject,
    is_passive,
    is_together,
    token_at,
)
from dateline.reading.figures.counts import Count
from dateline.reading.figures.phrases import (
    folded,
    illness_words,
    speaks_of_police,
    telling_phrases,
)

STEPS = 5
"""Arcs to climb from a number to the verb that governs it."""

REACH = 12
"""Words of a subject that are looked at."""

WINDOW = 44
"""Characters beside a figure in which a telling phrase must stand."""

BETWEEN = frozenset({"AUX", "ADV", "PART", "PUNCT", "PRON"})
ROW = 9
"""Words back to the verb of a list."""

LISTED = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "CCONJ", "PART"})
SHOT = frozenset({"shot", "shoots", "shooting", "stabbed", "stabbing"})
REPORTED = frozenset(
    [
        "known",
        "believed",
        "feared",
        "reported",
        "confirmed",
        "thought",
        "said",
        "presumed",
        "reportedly",
        "allegedly",
        "also",
        "who",
        "to",
        "have",
        "has",
        "had",
        "more",
        "civilians",
        "others",
        "people",
    ]
)
FINITE = frozenset({"VBN", "VBD"})


class MeasureReader:
    """Tells the measures of one text's figures."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = measure_words()

    def of(self, count: Count) -> Measure:
        """What the figure counts, by its unit, the words beside it, its tree, then its noun."""
        if count.unit is not None:
            return "money" if count.unit.money else "other"
        if count.age or count.token is None:
            return "other"
        if count.form == "vague" and count.head is None and earns(count):
            return "money"
        if count.head is not None and (measure := self._words.being.get(count.head.lower_)):
            return measure
        if count.whole:
            return self._as_whole(count)
        return (
            self._beside(count)
            or self._by_phrase(count)
            or self._above(count)
            or self._in_row(count)
            or self._driven(count)
            or self._by_noun(count)
            or "other"
        )

    def _as_whole(self, count: Count) -> Measure:
        """Of the whole that a share is taken from (`none of the 85 passengers was hurt`) the clause
        tells nothing; what hangs on its noun does (`two of the 12 people killed`).
        """
        node = count.head or count.token
        assert node is not None
        for child in node.children:
            if child.dep_ in ("acl", "relcl", "amod", "appos") and (
                measure := self._words.being.get(child.lower_) or self._words.does.get(child.lower_)
            ):
                return measure
        behind = node.nbor(1) if node.i + 1 < len(node.doc) else node
        return self._words.being.get(behind.lower_) or self._by_noun(count) or "other"

    @property
    def words(self) -> MeasureWords:
        """The words that tell a measure."""
        return self._words

    def _by_phrase(self, count: Count) -> Measure | None:
        """By `the lives of` before it or `into custody` behind it."""
        before, after = telling_phrases()
        text = self._text
        if match := before.search(text, max(0, count.span_start - WINDOW), count.span_start):
            return self._words.before[folded(match[1])]
        match = after.match(text, count.span_end, count.span_end + WINDOW)
        return self._words.after[folded(match[1])] if match else None

    def _beside(self, count: Count) -> Measure | None:
        """By the word right before the figure (`killing 16`) or right after (`16 were killed`)."""
        assert count.token is not None
        doc = count.token.doc
        first = token_at(count.token, count.span_start)
        before = first.i - 1
        while before >= 0 and doc[before].lower_ in ("the", "a", "another", "other", "up", "to"):
            before -= 1
        if before >= 0 and doc[before].sent.start == first.sent.start:
            token = doc[before]
            if token.tag_ != "NN" and (measure := self._done_to(token, count)):
                return measure
            if token.lower_ in SHOT and before and doc[before - 1].lower_ == "fatally":
                return "killed"
        return self._after(count)

    def _in_row(self, count: Count) -> Measure | None:
        """By the verb before the list in which the figure stands: `killing a woman and five
        men`.
        """
        assert count.token is not None
        token = token_at(count.token, count.span_start)
        for _ in range(ROW):
            if token.i == 0 or token.is_sent_start:
                return None
            token = token.nbor(-1)
            if token.lower_ in self._words.done_to:
                return None if is_passive(token) else self._done_to(token, count)
            if token.pos_ not in LISTED and token.lower_ not in (",", "and"):
                return None
        return None

    def _driven(self, count: Count) -> Measure | None:
        """By a verb that moves people off: `drove 300 families away`, `forced 40 from home`."""
        node = count.head or count.token
        assert node is not None
        while node.dep_ in ("pobj", "prep", "nummod", "quantmod") and node.head.i != node.i:
            node = node.head
        if node.dep_ not in ("dobj", "nsubjpass"):
            return None
        verb = node.head
        if verb.lemma_.lower() not in self._words.drive or not self.counts_people(count):
            return None
        off = any(child.lower_ in self._words.off for child in verb.children)
        return "displaced" if off else None

    def _after(self, count: Count) -> Measure | None:
        assert count.token is not None
        doc = count.token.doc
        last = count.head if count.head and count.head.i > count.token.i else count.token
        at = last.i + 1
        if count.of_them and count.head is None:
            at += 2
        while at < len(doc) and (doc[at].pos_ in BETWEEN or doc[at].lower_ in REPORTED):
            if doc[at].lower_ in ("not", "n't") or doc[at].text in ",.;:()-":
                return None
            at += 1
        if at >= len(doc) or doc[at].is_sent_start:
            return None
        token = doc[at]
        if measure := self._words.being.get(token.lower_) or self._does(token, count):
            return measure
        if token.tag_ in FINITE and not has_object(token):
            return self._done_to(token, count)
        return None

    def _done_to(self, verb: Token, count: Count) -> Measure | None:
        measure = self._words.done_to.get(verb.lower_)
        if measure and verb.lower_ in self._words.only_people and not self.counts_people(count):
            return None
        return measure

    def _does(self, verb: Token, count: Count) -> Measure | None:
        measure = self._words.does.get(verb.lower_)
        if measure and verb.lower_ in self._words.only_people and not self.counts_people(count):
            return None
        return measure

    def counts_people(self, count: Count) -> bool:
        """Whether people are counted, as far as the noun tells; a bare number may."""
        head = count.head
        if head is None:
            return count.unit is None and not count.age
        word = head.lower_
        return (
            word in self._words.people
            or head.lemma_.lower() in self._words.people
            or head.ent_type_ == "NORP"
            or word.endswith(("men", "women", "man", "ists"))
        )

    def _above(self, count: Count) -> Measure | None:
        """By the words that hang on the noun and by the verb that governs it."""
        node = count.head or count.token
        assert node is not None
        for child in node.children:
            if child.dep_ in ("acl", "relcl", "amod", "appos", "acomp"):
                measure = (
                    self._words.being.get(child.lower_)
                    or self._words.does.get(child.lower_)
                    or self._complement(child)
                )
                if measure:
                    return measure
        return self._climb(node, count)

    def _climb(self, node: Token, count: Count) -> Measure | None:
        for _ in range(STEPS):
            parent = node.head
            if parent.i == node.i:
                return None
            if measure := self._by_arc(node, parent, count):
                return measure
            if node.dep_ not in CLIMBED:
                return None
            if (
                node.dep_ == "prep"
                and parent.pos_ in ("VERB", "AUX")
                and node.lower_ not in ("to", "at", "with", "alongside")
            ):
                return None
            node = parent
        return None

    def _by_arc(self, node: Token, parent: Token, count: Count) -> Measure | None:
        role = node.dep_
        if role in ("dobj", "nsubjpass") and parent.pos_ in ("VERB", "AUX"):
            return self._done_to(parent, count) or self._complement(parent)
        if role == "nsubj":
            if measure := self._does(parent, count) or self._complement(parent):
                return measure
            return None if has_object(parent) else self._done_to(parent, count)
        if role in ("attr", "prep") and parent.pos_ in ("VERB", "AUX"):
            if role == "prep" and node.lower_ in ("with", "alongside"):
                return self._done_to(parent, count) if is_together(node) else None
            return self._subject_measure(parent)
        if role == "prep" and node.lower_ in ("of", "to", "at") and parent.pos_ == "NOUN":
            return self._words.noun.get(parent.lemma_.lower())
        return None

    def _complement(self, verb: Token) -> Measure | None:
        """`left five dead`, `are missing`, `fell ill`, `took 23 into custody`."""
        for child in verb.children:
            if child.dep_ in ("acomp", "oprd", "attr", "xcomp", "ccomp", "conj") and (
                measure := self._words.being.get(child.lower_)
            ):
                # "Shops were looted and 200 people were arrested" tells nothing of the shops.
                return None if child.dep_ == "conj" and has_subject(child) else measure
            if child.dep_ == "prep":
                phrase = f"{child.lower_} {' '.join(token.lower_ for token in child.children)}"
                if measure := self._words.after.get(phrase):
                    return measure
        return None

    def _subject_measure(self, verb: Token) -> Measure | None:
        """`The death toll rose to 12`, `The number of cases is 18`, `the toll, which stands at
        9`.
        """
        # The object outranks the subject: doctors put the toll at 12, and are not counted.
        for subject in sorted(verb.children, key=lambda child: child.dep_ != "dobj"):
            if subject.dep_ in ("nsubj", "nsubjpass", "dobj"):
                if subject.lower_ in ("which", "that") and verb.dep_ == "relcl":
                    subject = verb.head
                for token in [subject, *subject.subtree][:REACH]:
                    if token.i != subject.i and (measure := self._words.being.get(token.lower_)):
                        return measure
                    if token.pos_ == "NOUN" and (measure := self._noun_measure(token)):
                        return measure
        return None

    def _by_noun(self, count: Count) -> Measure | None:
        head = count.head or count.kin
        return self._noun_measure(head) if head is not None else None

    def _noun_measure(self, head: Token) -> Measure | None:
        lemma = head.lemma_.lower()
        words = self._words
        if lemma in words.illness_nouns:
            return "infected" if self._of_illness() else None
        if lemma in words.beside_nouns:
            for token in head.doc[max(0, head.i - 4) : head.i + 1]:
                if measure := words.beside.get(token.lower_):
                    return measure
            if lemma == "officer" and speaks_of_police(self._text):
                return "police"
        return words.noun.get(lemma) or words.noun.get(head.lower_)

    def _of_illness(self) -> bool:
        """Whether the article is about an illness, so that its cases are people who have it."""
        return bool(illness_words().search(self._text))


CLIMBED = frozenset(
    {"conj", "appos", "nummod", "pobj", "prep", "attr", "quantmod", "nmod", "compound", "advmod"}
)
