"""Lines that name their speaker: "MAYOR: We will rebuild", "Minister: the bridge is safe"."""

from collections.abc import Iterator

from dateline.reading.statements.found import Found
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.trees import trimmed

# Words that a name before a colon may have: "Deputy Prime Minister Anna Maria Berg".
LONGEST = 6


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
    colon = next((i for i in range(start, min(start + LONGEST + 1, end)) if doc[i].text == ":"), -1)
    name = [doc[i] for i in range(start, colon)] if colon > start else []
    content = set(range(colon + 1, end))
    if not name or not any(doc[i].is_alpha for i in content):
        return None
    if not all(token.text[0].isupper() or token.text in (".", "of", "the") for token in name):
        return None
    if not any(
        token.pos_ == "PROPN" and token.ent_type_ in ("PERSON", "ORG", "NORP", "GPE")
        for token in name
    ):
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
