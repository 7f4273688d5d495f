"""Headlines in capitals, which the parser cannot read: "Mayor Says Bridge Is Safe"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.ontology.speech import Kind
from dateline.reading.statements.found import Found
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.trees import trimmed

# A headline has at most this many words, and this share of its long words in capitals.
LONGEST = 22
CAPITALS = 0.7
# Letters of a word that title case capitalises.
LONG = 4
# Words before the verb of a headline: a name with a title.
SOURCE = 7


def find_headlines(scene: Scene) -> Iterator[Found]:
    """Attributions of headlines in title case."""
    for block in scene.draft.blocks[:3]:
        span = scene.doc.char_span(block.start, block.end, alignment_mode="expand")
        tokens = [token for token in span if not token.is_space] if span is not None else []
        if tokens and is_title_case(tokens):
            found = _headline(scene, tokens)
            if found is not None:
                yield found


def is_title_case(tokens: list[Token]) -> bool:
    """Whether nearly all longer words begin with a capital."""
    words = [token.text for token in tokens if token.is_alpha and len(token) >= LONG]
    capitals = sum(1 for word in words if word[0].isupper())
    return 2 < len(tokens) <= LONGEST and len(words) > 2 and capitals >= CAPITALS * len(words)


def _headline(scene: Scene, tokens: list[Token]) -> Found | None:
    for place, token in enumerate(tokens[1 : SOURCE + 1], 1):
        if token.text in (":", ";", "?"):
            return None
        kind = _kind(scene, token, tokens[place + 1] if place + 1 < len(tokens) else None)
        if kind is not None and place + 2 < len(tokens):
            head = next((t for t in reversed(tokens[:place]) if t.is_alpha), None)
            return Found(
                rule="headline",
                kind=kind,
                cue_head=token,
                cue={token.i},
                content=trimmed(scene.doc, {t.i for t in tokens[place + 1 :]}),
                source_head=head,
                source={t.i for t in tokens[:place]},
            )
    return None


def _kind(scene: Scene, token: Token, after: Token | None) -> Kind | None:
    """The kind of a verb in the third person; None where the word is none that reports."""
    form = token.lower_
    if not form.endswith("s") or not token.is_alpha or token.ent_type_ == "PERSON":
        return None
    plurals = scene.words.lists["plurals"]
    stems = [form[:-1], form[:-2], form[:-3] + "y"]
    infinitive = after is not None and after.lower_ == "to"
    frames = ("infinitive",) if infinitive else ("clause", "object")
    for stem in stems:
        for frame in frames:
            if (kind := scene.words.kind(frame, stem)) is not None and stem not in plurals:
                return kind
    return None
