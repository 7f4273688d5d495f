"""Which words mean an entity already named."""

from spacy.tokens import Token

from dateline.model import Entity, MentionForm
from dateline.ontology.names import Names, load_names
from dateline.reading.columns import column
from dateline.reading.coreference.cast import Cast, Member
from dateline.reading.coreference.documents import Issuers
from dateline.reading.coreference.lands import countries_meant, country_meant
from dateline.reading.coreference.nominals import antecedent, whose
from dateline.reading.coreference.pronouns import FIRST, PLURAL, Pronouns
from dateline.reading.coreference.quotes import Quotes
from dateline.reading.coreference.sets import NEAR, Sets
from dateline.reading.draft import Draft
from dateline.reading.mentions import is_many

# Parts of speech that may mean somebody: the rest of the words is passed over.
READ = ("PRON", "NOUN", "NUM", "DET")


def link_mentions(draft: Draft, names: Names | None = None) -> list[Entity]:
    """The draft's entities with nominal and pronoun mentions added."""
    linker = Linker(draft, names or load_names())
    read = {draft.doc.vocab.strings[part] for part in READ}
    for i, part in enumerate(column(draft.doc, "POS")):
        if part in read or i in linker.cast.heads:
            linker.read(draft.doc[i])
    linker.finish()
    return linker.cast.entities()


class Linker:
    """Reads a text from left to right, giving every word that means somebody to whom it means."""

    def __init__(self, draft: Draft, names: Names) -> None:
        self.cast = Cast(draft, names)
        self._quotes = Quotes(draft.doc, draft.blocks, names.sayings)
        self.cast.told = self._quotes.narrated(self.cast.sentence_of)
        self._pronouns = Pronouns(self.cast, self._quotes)
        self._issuers = Issuers(self.cast)
        self._sets = Sets(self.cast)
        self._names = names
        self._first_persons: list[Token] = []

    def read(self, token: Token) -> None:
        """Take in one more word."""
        if token.i in self.cast.heads:
            self._take_known(token)
            self._sets.note(token)
        elif token.pos_ == "PRON" or token.tag_ in ("PRP", "PRP$", "WP", "WDT", "WP$"):
            self._take_pronoun(token)
        elif token.lower_ in ("two", "both", "pair", "duo") or token.pos_ == "NOUN":
            self._take_set(token)

    def _take_known(self, token: Token) -> None:
        rows = self.cast.heads[token.i]
        several = self._sets.meant_by(token)
        for place, (member, mention, start, end) in enumerate(list(rows)):
            into = member
            if mention.form == "nominal" and not member.named:
                if several:
                    self._take_several(several, token, start, end)
                    member.mentions.remove(mention)
                    rows[place] = (several[0], mention, start, end)
                    continue
                into = self._whom(token, member, start) or member
            if into is not member:
                self.cast.move(mention, member, into)
                rows[place] = (into, mention, start, end)
            self._note(into, token, mention.form)

    def _whom(self, token: Token, member: Member, start: int) -> Member | None:
        actor = self._names.actors.get(token.lemma_.lower())
        if actor is not None and actor.document:
            # "The paper" is a newspaper where one was named, and else a document.
            paper = token.lemma_.lower() in self._names.definite_sectors
            outlet = antecedent(self.cast, token, member, start) if paper else None
            return outlet or self._issuers.issuer(token)
        return self._band(token) or antecedent(self.cast, token, member, start)

    def _band(self, token: Token) -> Member | None:
        """The armed group of "M23 rebels", "rebels from the M23 group" or "members of the M23";
        None for others.
        """
        noun = token.lemma_.lower()
        actor = self._names.actors.get(noun)
        armed = actor is not None and actor.kind == "armed_group"
        belongs = is_many(token) and (armed or noun in self._names.definite_words["belonging"])
        if not armed and not belongs:
            return None
        beside = [child for child in token.lefts if child.dep_ in ("compound", "nmod")]
        named = (self.cast.at(one) for one in (*beside, *(whose(token) if belongs else ())))
        return next(
            (m for m in named if m is not None and m.kind == "armed_group" and m.named), None
        )

    def finish(self) -> None:
        """Give "I" to its speaker, who may be named only behind the quotation."""
        for token in self._first_persons:
            member = self._pronouns.resolve(token)
            if member is not None:
                self.cast.add(member, token.i, token.i + 1, "pronoun")

    def _take_pronoun(self, token: Token) -> None:
        if token.lower_ in FIRST:
            self._first_persons.append(token)
            return
        if token.lower_ in PLURAL and (several := self._sets.they(token)):
            self._take_several(several, token, token.i, token.i + 1)
            return
        member = self._pronouns.resolve(token)
        if member is None:
            if token.lower_ in PLURAL and (several := self._sets.they(token, reach=NEAR)):
                self._take_several(several, token, token.i, token.i + 1)
            else:
                self._take_set(token)
            return
        self.cast.add(member, token.i, token.i + 1, "pronoun")
        self.cast.heads[token.i] = [(member, member.mentions[-1], token.i, token.i + 1)]
        self._note(member, token, "pronoun")

    def _take_set(self, token: Token) -> None:
        several = self._sets.meant_by(token) or countries_meant(self.cast, token)
        land = None if several else country_meant(self.cast, token)
        if land is not None:
            self._take_land(land, token)
        elif several:
            lefts = [child.i for child in token.lefts if child.dep_ in ("det", "nummod", "predet")]
            self._take_several(several, token, min([token.i, *lefts]), token.i + 1)

    def _take_land(self, land: Member, token: Token) -> None:
        self.cast.add(land, token.left_edge.i, token.i + 1, "nominal")
        mention = land.mentions[-1]
        self.cast.heads[token.i] = [(land, mention, token.left_edge.i, token.i + 1)]
        self._note(land, token, "nominal")

    def _take_several(self, members: list[Member], token: Token, start: int, end: int) -> None:
        form: MentionForm = "pronoun" if token.pos_ == "PRON" else "nominal"
        for member in members:
            self.cast.add(member, start, end, form)
            self._note(member, token, form)

    def _note(self, member: Member, token: Token, form: MentionForm) -> None:
        self.cast.note(member, token, form, quoted=self._quotes.inside[token.i])
