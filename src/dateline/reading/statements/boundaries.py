"""Where a content ends: remarks of the writer's own behind it are cut off."""

from spacy.tokens import Token

from dateline.reading.statements.found import Found
from dateline.reading.statements.medium import tells_medium
from dateline.reading.statements.scene import Scene
from dateline.reading.statements.trees import child

WH = frozenset({"who", "which", "whom", "whose", "where"})
MEANWHILE = frozenset({"while", "although", "though", "as"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Rules whose content is what is acted on, and not a clause of its own.
ACTS = frozenset({"object", "object-as", "preposition", "gerund", "idiom"})
BREAKS = frozenset({",", "-", "--", "—", "–"})
CLOSERS = frozenset({'"', "''", "'"})


def mend_edges(scene: Scene, found: Found) -> None:
    """Cut off what the writer adds behind a comma: relative clauses, appositions, participles."""
    _cut_medium(scene, found)
    for _ in range(2):
        cut = _added(scene, found)
        if cut is None:
            return
        found.content = {i for i in found.content if i < cut}


def extend_to_colon(scene: Scene, found: Found) -> None:
    """A clause that ends in a colon goes on behind it: "for one reason: the dam is old"."""
    if found.rule != "clause" or not found.content or found.cue_head is None:
        return
    last = max(found.content)
    if last < found.cue_head.i or last + 2 >= len(scene.doc) or scene.doc[last + 1].text != ":":
        return
    after = scene.doc[last + 2]
    if scene.block_at[after.i] == scene.block_at[last] and not scene.quoted(after):
        found.content |= set(range(last + 1, after.sent.end))


def _added(scene: Scene, found: Found) -> int | None:
    """The index from which the end of the content is the writer's, None where none is."""
    if not found.content:
        return None
    last = max(found.content)
    if found.cue_head is not None and last < found.cue_head.i:
        return None
    best: int | None = None
    for index in sorted(found.content):
        token = scene.doc[index]
        if scene.quoted(token) or not _is_remark(token, found):
            continue
        comma = _comma_before(scene, token.left_edge.i)
        if comma not in found.content:
            continue
        if _reaches(scene, token, last) and (best is None or comma < best):
            best = comma
    if best is None or best - min(found.content) < 1:
        return None
    return best if _still_tells(scene, found, best) else None


def _cut_medium(scene: Scene, found: Found) -> None:
    """Cut off where it was said, which the parser hung on the last noun: "condemned the raid in a
    statement".
    """
    if found.rule not in ACTS or found.cue_head is None or not found.content:
        return
    last = max(found.content)
    for index in sorted(found.content):
        token = scene.doc[index]
        if token.dep_ != "prep" or scene.quoted(token) or not tells_medium(scene, token):
            continue
        noun = child(token, "pobj")
        new = noun is not None and any(t.lower_ in ("a", "an") for t in noun.lefts)
        if new and index > max(found.cue_head.i, min(found.content)) and token.head.pos_ == "NOUN":
            if _reaches(scene, token, last):
                found.content = {i for i in found.content if i < index}
            return


def _still_tells(scene: Scene, found: Found, cut: int) -> bool:
    """Whether a clause that is cut at an index keeps a verb: in "that voters - who had waited -
    stayed away" nothing may be cut.
    """
    tells = [i for i in found.content if scene.doc[i].tag_ in FINITE]
    return found.rule != "clause" or not tells or min(tells) < cut


def _comma_before(scene: Scene, first: int) -> int:
    """The index of the comma or dash before a word, past marks that close a quotation; -1 where
    there is none.
    """
    before = first - 1
    while before > 0 and scene.doc[before].text in CLOSERS:
        before -= 1
    return before if before >= 0 and scene.doc[before].text in BREAKS else -1


def _reaches(scene: Scene, token: Token, last: int) -> bool:
    rest = scene.doc[token.right_edge.i + 1 : last + 1]
    return not any(other.is_alpha for other in rest)


def _is_remark(token: Token, found: Found) -> bool:
    if token.dep_ == "relcl":
        return any(word.lower_ in WH for word in token.subtree)
    if token.lower_ == "according":
        return found.rule != "according to"
    if token.dep_ == "appos":
        if found.cue_head is not None and found.cue_head.lemma_ in ("call", "name", "label", "dub"):
            return False
        loose = found.rule not in ("clause", "aside", "according to", "as said")
        listed = any(word.dep_ in ("cc", "conj") for word in token.subtree)
        return loose and not listed and token.left_edge.pos_ in ("DET", "PROPN")
    if token.dep_ == "advcl":
        mark = child(token, "mark")
        if mark is not None and mark.lower_ in MEANWHILE:
            return True
        return token.tag_ == "VBG" and token.left_edge.i == token.i
    return False
