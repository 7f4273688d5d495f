"""Two accounts inside one article: what each of two speakers says of the same thing."""

from dataclasses import dataclass

from dateline.linking.accounts.build import Given
from dateline.model import Entity, Span, Statement
from dateline.ontology.diplomacy import load_diplomacy
from dateline.ontology.names import load_names
from dateline.reading.draft import Draft

# A speaker of fewer characters than this has said a sentence, which is no account.
SMALLEST = 80


@dataclass
class Voice:
    """A speaker, or several of one country, and the stretches of an article that are theirs."""

    speaker: Entity
    """Who says most of it."""

    spans: list[Span]

    def account(self, draft: Draft) -> Given:
        """What they say in the article, ready to be compared."""
        return draft, self.spans

    @property
    def size(self) -> int:
        """How many characters the account has."""
        return sum(span.end - span.start for span in self.spans)


def voices(draft: Draft) -> list[Voice]:
    """Everyone whose words the article reports, who says most first.

    A sentence that goes on with "They also ..." belongs to the account that it follows.
    """
    by_id = {entity.id: entity for entity in draft.entities}
    found: dict[str, list[Span]] = {}
    issuer: str | None = None
    for statement in _spoken(draft):
        speaker = statement.speakers[0]
        if _is_document(by_id[speaker]):
            issuer = _issuer(draft, statement) or issuer
            speaker = issuer or speaker
        found.setdefault(speaker, []).append(statement.span)
    for speaker, spans in found.items():
        spans += _continued(draft, spans, [s for name, s in _owned(found) if name != speaker])
    there = [Voice(by_id[name], sorted(set(spans))) for name, spans in found.items()]
    return sorted(there, key=lambda voice: (-voice.size, voice.speaker.id))


def two_sides(draft: Draft) -> tuple[Voice, Voice] | None:
    """The two who say most, of two countries where there are such; None where there are not two."""
    there = [voice for voice in voices(draft) if voice.size >= SMALLEST]
    pairs = [(a, b) for i, a in enumerate(there) for b in there[i + 1 :]]
    abroad = [(a, b) for a, b in pairs if _foreign(a.speaker, b.speaker)]
    if not pairs:
        return None
    first, second = max(abroad or pairs, key=lambda pair: min(pair[0].size, pair[1].size))
    return tuple(sorted((first, second), key=lambda voice: voice.spans[0]))  # type: ignore[return-value]


def find_voice(draft: Draft, name: str) -> Voice | None:
    """The account of the speaker of that name, or of all of that country; None without one."""
    wanted = name.casefold().split()
    there = voices(draft)
    exact = [v for v in there if set(wanted) <= set(v.speaker.name.casefold().split())]
    if exact:
        return exact[0]
    code = next(
        (e.country for e in draft.entities if e.kind == "country" and _is_called(draft, e, name)),
        None,
    )
    mates = [voice for voice in there if code is not None and voice.speaker.country == code]
    if not mates:
        return None
    return Voice(mates[0].speaker, sorted(span for voice in mates for span in voice.spans))


def _spoken(draft: Draft) -> list[Statement]:
    return [s for s in draft.statements if s.kind == "speech" and len(s.speakers) == 1]


def _is_document(entity: Entity) -> bool:
    noun = entity.name.lower().split()[-1]
    actor = load_names().actors.get(noun)
    return actor is not None and actor.document


def _issuer(draft: Draft, statement: Statement) -> str | None:
    """The body that published a document which speaks: it is named beside the document."""
    start, end = statement.source or statement.span
    sentence = next(s for s in draft.doc.sents if s.start_char <= start < s.end_char)
    before = Span(sentence.start_char, max(end, statement.content[0].start))
    for entity in draft.entities:
        if (
            entity.kind == "organisation"
            and entity.sector == "GOV"
            and any(before.holds(m.span) and m.form == "name" for m in entity.mentions)
        ):
            return entity.id
    return None


def _owned(found: dict[str, list[Span]]) -> list[tuple[str, Span]]:
    return [(name, span) for name, spans in found.items() for span in spans]


def _continued(draft: Draft, spans: list[Span], others: list[Span]) -> list[Span]:
    """Sentences that go on with an account right behind it, said by nobody else."""
    more: list[Span] = []
    mine = False
    for sentence in draft.doc.sents:
        here = Span(sentence.start_char, sentence.end_char)
        if any(span.meets(here) for span in spans):
            mine = True
        elif mine and _goes_on(sentence.text) and not any(span.meets(here) for span in others):
            more.append(here)
        else:
            mine = False
    return more


def _goes_on(words: str) -> bool:
    return words.strip().lower().startswith(load_diplomacy().continuations)


def _foreign(a: Entity, b: Entity) -> bool:
    return a.country is not None and b.country is not None and a.country != b.country


def _is_called(draft: Draft, entity: Entity, name: str) -> bool:
    words = {mention.span.of(draft.article.text).casefold() for mention in entity.mentions}
    return name.casefold() in words or name.casefold() == entity.name.casefold()
