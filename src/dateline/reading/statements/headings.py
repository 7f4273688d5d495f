"""Lines that name their speaker: "MAYOR: We will rebuild", "Minister: the bridge is safe"."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.reading.statements.found import Found
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.trees import trimmed

# Words that a name before a colon may have: "Deputy Prime Minister Anna Maria Berg".
LONGEST = 6
# Words before the colon of a headline.
TITLE = 4
# What a headline quotes as it quotes people: "Poll: most farmers oppose the tax".
STUDIES = frozenset({"poll", "survey", "report", "study"})
QUOTES = frozenset({'"', "''"})
NAMED = frozenset({"PERSON", "ORG", "NORP"})


def find_headings(scene: Scene) -> Iterator[Found]:
    """Attributions of paragraphs and titles that open with a name and a colon."""
    doc = scene.doc
    start = 0
    while start < len(doc):
        end = start
        while end < len(doc) and scene.block_at[end] == scene.block_at[start]:
            end += 1
        found = _heading(scene, start, end)
        if found is not None:
            yield found
        start = end


def _heading(scene: Scene, start: int, end: int) -> Found | None:
    doc = scene.doc
    if doc[start].text in QUOTES:
        start += 1
    colon = next((i for i in range(start, min(start + LONGEST + 1, end)) if doc[i].text == ":"), -1)
    name = [doc[i] for i in range(start, colon)] if colon > start else []
    content = set(range(colon + 1, end))
    if not any(doc[i].is_alpha for i in content) or not _is_name(scene, name):
        return None
    return Found(
        rule="name and colon",
        kind="speech",
        cue_head=None,
        cue={colon},
        content=trimmed(doc, content),
        source_head=name[-1],
        source={token.i for token in name},
    )


def _is_name(scene: Scene, name: list[Token]) -> bool:
    """Whether the words before a colon name a speaker: known names, or a surname in capitals that
    the text has elsewhere too.
    """
    if not name or not all(t.text[0].isupper() or t.text in (".", "of", "the") for t in name):
        return False
    if all(token.text.isupper() for token in name if token.is_alpha):
        last = name[-1].text
        again = [t for t in scene.doc if t.text in (last, last.capitalize())]
        lines = sum(1 for t in again if t.i + 1 < len(scene.doc) and t.nbor().text == ":")
        return lines > 1 or (len(again) > 1 and any(t.pos_ == "PROPN" for t in name))
    if scene.block_at[name[0].i] == 0:
        if name[-1].lower_ in STUDIES:
            return len(name) <= TITLE
        return len(name) <= TITLE and any(token.pos_ == "PROPN" for token in name)
    return any(token.pos_ == "PROPN" and token.ent_type_ in NAMED for token in name)
