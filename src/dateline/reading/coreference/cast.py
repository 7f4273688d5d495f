"""The cast of an article: its entities with what is known of them up to a word of the text."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from dateline.model import Entity, Mention, MentionForm
from dateline.ontology.names import Names
from dateline.reading.columns import token_bounds
from dateline.reading.draft import Draft
from dateline.reading.entities import span_of
from dateline.reading.mentions import head_of

SUBJECT = frozenset({"nsubj", "nsubjpass"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})


# Words of a title behind which stands where or of what it is.
OF_WHAT = frozenset({"of", "for", "at", "in"})


@dataclass
class Seen:
    """One place where a member of the cast was meant."""

    head: Token
    sentence: int
    form: MentionForm
    quoted: bool


@dataclass
class Member:
    """An entity with its mentions so far."""

    entity: Entity
    mentions: list[Mention] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    gender: str | None = None
    nouns: set[str] = field(default_factory=set)
    """Lemmas that head its nominal mentions and roles: `secretary`, `mission`."""

    number: str | None = None
    """`one` or `many`; None where both are heard, as of a government."""

    @property
    def kind(self) -> str:
        """What it is."""
        return self.entity.kind

    @property
    def named(self) -> bool:
        """Whether the article gives its name anywhere."""
        return any(mention.form == "name" for mention in self.mentions)


class Cast:
    """Everybody in an article, and where each was meant so far."""

    def __init__(self, draft: Draft, names: Names) -> None:
        self.doc: Doc = draft.doc
        self.names = names
        self.members = {e.id: Member(e, list(e.mentions)) for e in draft.entities}
        self.heads: dict[int, list[tuple[Member, Mention, int, int]]] = {}
        self.sentence_of = _sentences(self.doc)
        self.told = self.sentence_of
        bounds = token_bounds(self.doc)
        for member in self.members.values():
            for mention in member.entity.mentions:
                first = bounds[0].get(mention.span.start)
                last = bounds[1].get(mention.span.end)
                if first is None or last is None:
                    continue
                head = head_of(self.doc, first, last + 1)
                row = (member, mention, first, last + 1)
                self.heads.setdefault(head.i, []).append(row)
                self._learn(member, mention, head, first)
        for member in self.members.values():
            self._learn_role(member)

    def _learn(self, member: Member, mention: Mention, head: Token, first: int) -> None:
        if mention.form == "nominal":
            member.nouns.add(head.lemma_.lower())
            if not member.named:
                member.number = "many" if head.tag_ in PLURAL_TAGS else "one"
            member.gender = member.gender or self.names.genders.get(head.lemma_.lower())
        elif member.kind == "person":
            member.number = "one"
            for i in range(max(0, first - 1), first):
                word = self.doc[i].lower_
                member.gender = member.gender or self.names.genders.get(word)

    def _learn_role(self, member: Member) -> None:
        role = (member.entity.role or "").lower().replace("-", " ").split()
        end = next((i for i, word in enumerate(role) if word in OF_WHAT), len(role))
        if member.kind == "person":
            role = role[:end]
        for place, word in enumerate(role):
            body = self.names.actors.get(word)
            if (
                member.kind == "person"
                and place < len(role) - 1
                and body is not None
                and (body.kind != "person")
            ):
                continue  # the army of an army spokesman is not he
            member.nouns.add(self.names.definite_ranks.get(word, word))
            member.gender = member.gender or self.names.genders.get(word)

    def note(self, member: Member, head: Token, form: MentionForm, *, quoted: bool) -> None:
        """Remember that a member was meant at this token."""
        member.seen.append(Seen(head, self.sentence_of[head.i], form, quoted))

    def add(self, member: Member, start: int, end: int, form: MentionForm) -> None:
        """Give a member one more mention."""
        span = span_of(self.doc, start, end)
        if all(mention.span != span for mention in member.mentions):
            member.mentions.append(Mention(span=span, form=form))

    def move(self, mention: Mention, member: Member, into: Member) -> None:
        """Take a mention from one member and give it to another."""
        member.mentions.remove(mention)
        if all(other.span != mention.span for other in into.mentions):
            into.mentions.append(mention)

    def at(self, token: Token) -> Member | None:
        """The member whose mention this token heads; None where it heads none."""
        rows = self.heads.get(token.i)
        return rows[0][0] if rows else None

    def recent(
        self, token: Token, sentences: int, numbers: list[int] | None = None
    ) -> Iterator[tuple[Member, list[Seen]]]:
        """Members meant before this token in its sentence or some before it; `numbers` counts the
        sentences otherwise.
        """
        numbers = numbers or self.sentence_of
        here = numbers[token.i]
        for member in self.members.values():
            last = [seen for seen in member.seen[-6:] if here - numbers[seen.head.i] <= sentences]
            if last:
                yield member, last

    def entities(self) -> list[Entity]:
        """The entities with all their mentions in order; those left without one are gone."""
        kept = []
        for member in self.members.values():
            mentions = tuple(sorted(member.mentions, key=lambda mention: mention.span))
            if mentions:
                kept.append(member.entity.model_copy(update={"mentions": mentions}))
        return kept


def _sentences(doc: Doc) -> list[int]:
    """The number of each token's sentence."""
    starts = doc.to_array("SENT_START") == 1
    numbers: list[int] = starts.cumsum().tolist()
    return numbers


def is_subject(token: Token) -> bool:
    """Whether a token is a subject, or joined by "and" to one."""
    while token.dep_ in ("conj", "appos") and token.head.i != token.i:
        token = token.head
    return token.dep_ in SUBJECT
