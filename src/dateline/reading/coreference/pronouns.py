"""Whom he, she, it and they mean: the one who stands out, and nobody where two stand alike."""

from collections.abc import Iterator
from math import log

from spacy.tokens import Token

from dateline.reading.coreference.cast import SUBJECT, Cast, Member, Seen, is_subject
from dateline.reading.coreference.quotes import Quotes
from dateline.reading.mentions import before_comma

PERSONAL = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
NEUTER = frozenset({"it", "its", "itself"})
FIRST = frozenset({"i", "me", "my", "mine", "myself"})
RELATIVE = frozenset({"who", "whom", "which", "that"})
BODIES = ("organisation", "armed_group", "mission", "country")
# Sentences that a pronoun looks back over, and how far ahead of the next the best must be; fitted
# by hand on the development articles, where a smaller lead began to link wrong people.
REACH = {"he": 4, "they": 2, "it": 1}
SURE_LEAD = 2.0
# How many sentences ago somebody may have spoken whose words go on.
CHAIN = 2
# A name heard in somebody's words is seldom whom the article's own pronoun means.
QUOTED_COST = 3.0
NAME_FITS, NAME_CLASHES = 0.8, 5.0
# "The man" is less spoken of than whoever has a name.
UNNAMED_COST = 0.8
# "Troops said the ship sank when it was hit": whoever the clause above is about.
ASIDE_GAIN = 1.5
LEAD = {"he": 0.9, "they": 1.0, "it": 1.0}


class Pronouns:
    """Resolves pronouns against the cast so far."""

    def __init__(self, cast: Cast, quotes: Quotes) -> None:
        self._cast = cast
        self._quotes = quotes
        self._lead = 0.0

    def resolve(self, token: Token) -> Member | None:
        """Whom a pronoun means; None where it is no such pronoun or two fit as well."""
        word = token.lower_
        if word in FIRST:
            return self._speaker(token)
        ahead = self._ahead(token)
        if ahead is not None:
            return ahead
        if word in PERSONAL:
            return self._person(token, PERSONAL[word])
        if word in PLURAL:
            return self._best(token, "they", self._plurals(token))
        if word in NEUTER and not _is_empty(token):
            return self._capital(token) or self._best(token, "it", self._bodies(token))
        if word in RELATIVE and token.tag_ in ("WP", "WDT", "WP$"):
            return self._relative(token)
        return None

    def _capital(self, token: Token) -> Member | None:
        """The capital that speaks for its country and goes on of itself: "Paris said it would"."""
        verb = token.head
        above = verb.head
        told = token.dep_ == "nsubj" and verb.dep_ == "ccomp"
        if not told or above.lemma_ not in self._cast.names.sayings:
            return None
        subject = next((child for child in above.lefts if child.dep_ == "nsubj"), None)
        member = self._cast.at(subject) if subject is not None else None
        return member if member is not None and member.kind == "place" else None

    def _ahead(self, token: Token) -> Member | None:
        """Whom an opening phrase means that names its sentence's subject only behind it: "In its
        letter, the ministry said", "During his visit, Lee spoke".
        """
        subject = _announced(token)
        member = self._cast.at(subject) if subject is not None else None
        if member is None or not member.named:
            return None
        gender = PERSONAL.get(token.lower_)
        if gender is not None:
            fits = member.kind == "person" and member.gender in (None, gender)
            return member if fits and self._likely_gender(member) in (None, gender) else None
        return member if member.kind in BODIES and member.number != "many" else None

    def _speaker(self, token: Token) -> Member | None:
        subject = self._quotes.speaker_of(token)
        if subject is None:
            return None
        member = self._cast.at(subject)
        return member if member is not None and member.kind == "person" else None

    def _relative(self, token: Token) -> Member | None:
        """The noun that a relative clause belongs to."""
        verb = token.head
        while verb.dep_ in ("aux", "auxpass", "prep", "conj", "poss") and verb.head.i != verb.i:
            verb = verb.head
        if verb.dep_ != "relcl":
            return None
        member = self._cast.at(verb.head)
        person = member is not None and member.kind == "person"
        if token.lower_ == "which" and person:
            # "Ann Lee of the River Group, which says": a person is no "which".
            thing = before_comma(token)
            return self._cast.at(thing) if thing is not None else None
        return member

    def _person(self, token: Token, gender: str) -> Member | None:
        found = [
            (member, seen)
            for member, seen in self._recent(token, REACH["he"])
            if member.kind == "person"
            and member.number != "many"
            and member.gender in (None, gender)
        ]
        best = self._best(token, "he", found)
        if best is None or self._likely_gender(best) not in (None, gender):
            return best
        if self._lead >= SURE_LEAD:
            # A doubtful "he" must not keep every later "she" from somebody.
            best.gender = best.gender or gender
        return best

    def _recent(self, token: Token, sentences: int) -> Iterator[tuple[Member, list[Seen]]]:
        """Who was meant shortly before; outside of quotations their sentences do not count."""
        numbers = self._cast.sentence_of if self._quotes.inside[token.i] else self._cast.told
        return self._cast.recent(token, sentences, numbers)

    def _plurals(self, token: Token) -> list[tuple[Member, list[Seen]]]:
        return [
            (member, seen)
            for member, seen in self._recent(token, REACH["they"])
            if member.number == "many"
            or member.kind in ("nationality", "armed_group")
            or (member.kind == "organisation" and member.entity.sector in ("COP", "MIL"))
        ]

    def _bodies(self, token: Token) -> list[tuple[Member, list[Seen]]]:
        return [
            (member, seen)
            for member, seen in self._recent(token, REACH["it"])
            if member.kind in BODIES and member.number != "many"
        ]

    def _best(
        self, token: Token, what: str, found: list[tuple[Member, list[Seen]]]
    ) -> Member | None:
        """Who stands out most among those who may be meant."""
        quoted = self._quotes.inside[token.i]
        speaker = self._speaker(token) if quoted else None
        scored = sorted(
            (
                (
                    max(self._salience(token, one, quoted) for one in seen)
                    + _fame(member)
                    + self._first_name(token, member)
                    - (0.0 if member.named else UNNAMED_COST),
                    member,
                )
                for member, seen in found
                if member is not speaker and not self._bound(token, seen)
            ),
            key=lambda row: -row[0],
        )
        if not scored or scored[0][0] < 0:
            return None
        self._lead = scored[0][0] - scored[1][0] if len(scored) > 1 else SURE_LEAD
        if self._lead < LEAD[what]:
            return None
        return scored[0][1]

    def _salience(self, token: Token, seen: Seen, quoted: bool) -> float:
        numbers = self._cast.sentence_of if quoted else self._cast.told
        gap = numbers[token.i] - numbers[seen.head.i]
        head = seen.head
        score = _prominence(head)
        if _views(head):
            # Whose view a sentence gives is who goes on speaking: "For Lee, ... He said".
            score += 6.0 if gap <= CHAIN and is_subject(token) and self._speaks(token) else 1.0
        if is_subject(head) and is_subject(token):
            if gap <= CHAIN and self._speaks(head) and self._speaks(token):
                score += 1.5
            if gap == 0 and head.head.i in (token.head.i, token.head.head.i):
                score += 1.0
            if gap <= 1 and _leads(head) and (gap == 0 or _leads(token)):
                score += 1.0
        if is_subject(head) and gap == 0 and _is_aside(token, head):
            score += ASIDE_GAIN
        if seen.form == "pronoun" and gap <= 1:
            score += 0.6
        score -= 1.3 * gap
        paragraphs = abs(self._quotes.block_of[token.i] - self._quotes.block_of[head.i])
        score -= 0.4 * min(paragraphs, 2)
        return score - (QUOTED_COST if seen.quoted and not quoted else 0.0)

    def _first_name(self, token: Token, member: Member) -> float:
        """What a first name says for or against a pronoun: no proof, so never written down."""
        gender = PERSONAL.get(token.lower_)
        if gender is None or member.gender is not None:
            return 0.0
        told = self._likely_gender(member)
        if told is None:
            return 0.0
        return NAME_FITS if told == gender else -NAME_CLASHES

    def _likely_gender(self, member: Member) -> str | None:
        words = member.entity.name.split()
        if member.kind != "person" or len(words) < 2:
            return None
        return self._cast.names.first_names.get(words[0].casefold())

    def _speaks(self, token: Token) -> bool:
        while token.dep_ in ("conj", "appos") and token.head.i != token.i:
            token = token.head
        # Whose words another tells has not spoken here: "she said that he had called".
        return token.head.lemma_ in self._cast.names.sayings and token.head.dep_ != "ccomp"

    def _bound(self, token: Token, seen: list[Seen]) -> bool:
        """Whether a candidate is the subject of the verb whose object the pronoun is."""
        if token.dep_ not in ("dobj", "dative") or token.lower_.endswith(("self", "selves")):
            return False
        subjects = _subjects(token.head)
        return any(one.head.i in subjects for one in seen)


def _announced(token: Token) -> Token | None:
    """The named subject that follows the opening phrase in which "his", "her" or "its" stands."""
    if token.dep_ != "poss" or token.lower_ not in ("his", "her", "its"):
        return None
    phrase, opening = token, token.sent.start
    while phrase.head.i != phrase.i and phrase.head.pos_ not in ("VERB", "AUX"):
        phrase = phrase.head
    if phrase.dep_ != "prep" or phrase.i != opening:
        return None
    found = [t for t in phrase.head.lefts if t.dep_ in SUBJECT and t.i > token.i]
    return found[0] if found and found[0].pos_ == "PROPN" else None


def _is_aside(token: Token, subject: Token) -> bool:
    """Whether a pronoun stands in an adverbial clause below the verb of that subject."""
    verb = token.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    return verb.dep_ == "advcl" and subject.head.i == verb.head.i


def _prominence(head: Token) -> float:
    """How much the place of a mention in its sentence makes it the one spoken of."""
    if is_subject(head):
        return 4.0
    return 2.0 if head.dep_ in ("dobj", "attr") else 1.2


def _views(head: Token) -> bool:
    """Whether a name opens its sentence as the one whose view it gives: "For Lee, the play ...",
    "According to Lee, ...".
    """
    prep = head.head
    first = prep.head if prep.lower_ == "to" and prep.head.lower_ == "according" else prep
    opens = head.dep_ == "pobj" and first.i == head.sent.start
    return opens and (
        first.lower_ == "according" or (prep.lower_ == "for" and head.pos_ == "PROPN")
    )


def _leads(token: Token) -> bool:
    """Whether a subject belongs to its sentence's main verb."""
    while token.dep_ in ("conj", "appos") and token.head.i != token.i:
        token = token.head
    verb = token.head
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    return verb.dep_ == "ROOT"


def _subjects(verb: Token) -> set[int]:
    """The tokens that are a verb's subject, its own or the one it takes from the verb above."""
    while True:
        found = {child.i for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")}
        if found or verb.dep_ not in ("xcomp", "conj", "advcl") or verb.head.i == verb.i:
            return found
        verb = verb.head


def _fame(member: Member) -> float:
    return 0.4 * log(1 + len(member.seen))


def _is_empty(token: Token) -> bool:
    """Whether an "it" means nothing: "it is clear that", "it rained"."""
    if token.dep_ in ("expl", "dobj", "pobj"):
        return True
    head = token.head
    return token.dep_ in ("nsubj", "nsubjpass") and (
        head.lemma_ in ("be", "seem", "appear", "rain", "snow", "take", "happen", "become", "mean")
        or (
            any(child.dep_ in ("ccomp", "csubj", "csubjpass") for child in head.children)
            and token.dep_ == "nsubjpass"
        )
    )
