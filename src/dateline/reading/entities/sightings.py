"""Where something is named: the gazetteer's finds and the model's, made to agree."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import cast

from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from dateline.model import EntityKind, Span
from dateline.ontology.names import Names
from dateline.reading.columns import column, strings, text_of
from dateline.reading.entities.headlines import headline_bounds, settle_headlines
from dateline.reading.entities.sighting import Sighting
from dateline.reading.entities.where import is_town

LABELS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "nationality",
    "LAW": "law",
    "EVENT": "other",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
}
# Words inside of surnames, and how many follow one another: "von der".
PARTICLES = frozenset(
    {"von", "van", "der", "den", "de", "la", "del", "dos", "da", "bin", "al", "el", "ibn"}
)
LONGEST = 2
MARKS = frozenset("\"'-(),.:;[]*•/&")
JOINERS = frozenset(
    {"of", "and", "for", "the", "on", "de", "du", "la", "le", "del", "al", "-", "'s"}
)
BEFORE_THE = frozenset(
    {
        "of",
        "on",
        "for",
        "in",
        "and",
        "to",
        "&",
        "against",
        "between",
        "over",
        "with",
        "by",
        "from",
        "at",
        "de",
    }
)
LOCATIVE = frozenset(
    {"in", "near", "at", "around", "outside", "across", "into", "towards", "toward"}
)
# What is done to towns and hardly to people.
SEIZING = frozenset(
    {"take", "seize", "capture", "enter", "retake", "shell", "bomb", "besiege", "occupy", "leave"}
)
# Where a lone capitalised word is a heading or a caption's mark and no name.
LOOSE = frozenset({"ROOT", "dep", "punct", "amod", "compound", "npadvmod", "nummod", "intj"})
CALENDAR = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct",
    "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
})  # fmt: skip


def find_sightings(doc: Doc, names: Names, blocks: list[Span] | None = None) -> list[Sighting]:
    """Every name in the text, in order, none overlapping another."""
    known = list(_known(doc, names))
    kept = _settle(doc, known, list(_modelled(doc, names)), names)
    taken = {i for sighting in kept for i in range(sighting.start, sighting.end)}
    kept += _surnames_again(doc, kept, taken)
    taken |= {one.start for one in kept}
    kept += _left_over(doc, names, taken)
    kept = settle_headlines(doc, kept, headline_bounds(doc, blocks or []))
    kept.sort(key=lambda sighting: sighting.start)
    _agree(doc, names, kept)
    return kept


def _known(doc: Doc, names: Names) -> Iterator[Sighting]:
    """The gazetteer's forms in the text, longest first at every token."""
    text, free = text_of(doc), 0
    firsts = _first_words(names)
    for i, word in enumerate(column(doc, "LOWER")):
        if word not in firsts or i < free:
            continue
        token = doc[i]
        for form, row in names.starting_with(token.text):
            end = token.idx + len(form)
            there = text[token.idx : end]
            if there != form and (" " not in form or there.casefold() != form.casefold()):
                continue
            if there.islower() or (end < len(text) and (text[end].isalnum())):
                continue
            stop = _token_end(doc, token.i, end)
            if stop is None or not _is_name(doc, token, stop, form):
                continue
            yield Sighting(token.i, stop, row.kind, there, row, sure=True)
            free = stop
            break


@lru_cache(maxsize=4)
def _first_words(names: Names) -> frozenset[int]:
    """The words that names begin with, as every parse numbers them."""
    return frozenset(get_string_id(word) for word in names.first_words())


def _token_end(doc: Doc, first: int, end: int) -> int | None:
    """The token index at which this offset stands; None where it stands inside a token."""
    for token in doc[first : first + 20]:
        stop = token.idx + len(token)
        if stop == end:
            return token.i + 1
        if stop > end:
            return None
    return None


def _is_name(doc: Doc, token: Token, stop: int, form: str) -> bool:
    """Whether a single capitalised word is a name here and no common word."""
    if stop > token.i + 1 or form.isupper() or any(c.isdigit() for c in form):
        return True
    return token.pos_ in ("PROPN", "ADJ") or token.ent_type_ in LABELS or token.tag_ == "NNPS"


def _modelled(doc: Doc, names: Names) -> Iterator[Sighting]:
    free = 0
    for ent in doc.ents:
        kind = LABELS.get(ent.label_)
        if kind is None or ent.start < free:
            continue
        start, end = _trim(doc, ent.start, ent.end, names, kind)
        if start < end:
            form = doc[start:end].text
            if start and doc[start - 1].lower_ in names.courtesy:
                kind = "person"
            if kind == "person":
                free = end = _past_particle(doc, end)
                form = doc[start:end].text
            if any(c.isupper() for c in form) and not _is_plain(doc, start, end, names):
                yield Sighting(start, end, _kind(form, kind, names), form)


def _past_particle(doc: Doc, end: int) -> int:
    """The end of a person's name that the model broke off behind "von der" or "de la"."""
    last = end
    while last < len(doc) and last - end < LONGEST and doc[last].lower_ in PARTICLES:
        last += 1
    opened = last > end or doc[end - 1].lower_ in PARTICLES
    follows = last < len(doc) and doc[last].text[0].isupper() and doc[last].pos_ == "PROPN"
    return last + 1 if opened and follows else end


def _is_plain(doc: Doc, start: int, end: int, names: Names) -> bool:
    """Whether what the model takes for a name is a common noun with a capital, or two countries
    joined by a hyphen.
    """
    token = doc[start]
    if doc[start:end].text.lower() in names.offices:
        return True
    if token.lower_ == "state" and start > 1 and doc[start - 2].lower_ in names.offices:
        return True
    if end - start > 1:
        return False
    if "-" in token.text and all(names.known(half) for half in token.text.split("-") if half):
        return True
    if token.lemma_.lower() in names.actors or token.lower_ in names.actors:
        return True
    several = names.actors.get(token.lower_.removesuffix("s"))  # "Rebels seized ..."
    return several is not None and several.kind == "armed_group"


def _trim(doc: Doc, start: int, end: int, names: Names, kind: EntityKind) -> tuple[int, int]:
    """The bounds of a name without article, title, possessive and marks."""
    while start < end and (
        doc[start].lower_ in ("the", "a", "an")
        or doc[start].text in MARKS
        or doc[start].pos_ in ("PRON", "ADP", "SCONJ")
        or (kind == "person" and is_title(doc[start], names) and end - start > 1)
        or (kind == "person" and doc[start].tag_ == "VBG" and end - start > 1)
    ):
        start += 1
    while start < end and (doc[end - 1].lower_ in ("'s", "'") or doc[end - 1].text in MARKS):
        end -= 1
    for i in range(start + 1, end):
        token = doc[i]
        if token.is_space or token.text == "(":
            return start, i
        if token.text == "the" and doc[i - 1].lower_ not in BEFORE_THE:
            # "According to Okello the bridge": the model runs two names together.
            return start, i
    return start, end


def is_title(token: Token, names: Names) -> bool:
    """Whether a word stands before names as a title does."""
    lower = token.lower_
    if lower in names.courtesy:
        return True
    office = names.offices.get(lower)
    return office is not None and (office.titles or office.weak) and token.text[0].isupper()


def _kind(form: str, kind: EntityKind, names: Names) -> EntityKind:
    if kind in ("organisation", "law", "other", "place") and (ending := names.ending_of(form)):
        return ending.kind
    return kind


def _settle(
    doc: Doc, known: list[Sighting], modelled: list[Sighting], names: Names
) -> list[Sighting]:
    """One reading of every stretch: the gazetteer's, unless the model's name goes on past it."""
    owner = {i: one for one in known for i in range(one.start, one.end)}
    dropped: set[int] = set()
    kept: list[Sighting] = []
    for one in modelled:
        inside = {id(owner[i]): owner[i] for i in range(one.start, one.end) if i in owner}
        rivals = list(inside.values())
        if not rivals:
            kept.append(one)
            continue
        if _model_wins(one, rivals, names):
            dropped |= set(inside)
            one = _without_people(one, rivals, doc)
            if one.kind == "person" and rivals[0].start < one.start:
                dropped.discard(id(rivals[0]))
            kept.append(one)
        else:
            kept.extend(_rest(doc, one, rivals))
    return kept + [one for one in known if id(one) not in dropped]


def _model_wins(one: Sighting, rivals: list[Sighting], names: Names) -> bool:
    """Whether the model's longer name is one name and not several words around a known one."""
    first, last = rivals[0], rivals[-1]
    if first.start < one.start or last.end > one.end or one.size == sum(r.size for r in rivals):
        return False
    if one.kind == "person":
        # "Jordan Smith", but not "Hamas Omar" where the known name is a body's.
        return all(r.kind in ("country", "place", "nationality") or r.size == 1 for r in rivals)
    if names.ending_of(one.form) is not None:
        return True
    if one.kind in ("organisation", "law", "other"):
        return all(r.kind in ("country", "place", "nationality") for r in rivals)
    return one.kind == "place" and all(r.kind in ("country", "place") for r in rivals)


def _without_people(one: Sighting, rivals: list[Sighting], doc: Doc) -> Sighting:
    """A person's name without the demonym before it: "Kenyan William Ruto"."""
    first = rivals[0]
    adjective = first.row is not None and first.row.adjective
    if one.kind == "person" and adjective and first.start == one.start and one.size > 1:
        rest = doc[first.end : one.end]
        return Sighting(rest.start, rest.end, "person", rest.text)
    return one


def _rest(doc: Doc, one: Sighting, rivals: list[Sighting]) -> Iterator[Sighting]:
    """What the model's name holds behind the known one: "Hamas leader Omar Said"."""
    last = rivals[-1]
    if last.end < one.end and one.kind == "person" and doc[last.end].pos_ == "PROPN":
        rest = doc[last.end : one.end]
        yield Sighting(rest.start, rest.end, one.kind, rest.text)


def _surnames_again(doc: Doc, kept: list[Sighting], taken: set[int]) -> list[Sighting]:
    """The surnames of people named in full that the model passed over or took for another word:
    "Lee rallies", and "OKELLO:" in a transcript.
    """
    full = {one.form.split()[-1] for one in kept if one.kind == "person" and one.size > 1}
    wanted = {get_string_id(form) for name in full for form in (name, name.upper())}
    again = []
    for i, word in enumerate(doc.to_array("ORTH").tolist() if wanted else ()):
        if word not in wanted or i in taken:
            continue
        token = doc[i]
        plain = token.is_sent_start is True and token.pos_ in ("ADJ", "ADV", "DET", "AUX")
        if token.text[0].isupper() and len(token) > 2 and not plain:
            again.append(Sighting(i, i + 1, "person", token.text.title()))
    return again


def _left_over(doc: Doc, names: Names, taken: set[int]) -> Iterator[Sighting]:
    """Runs of capitalised proper nouns that neither has: a name of a kind yet unknown."""
    i, size = 0, len(doc)
    parts = strings(doc, "POS")
    while i < size:
        if i in taken or parts[i] != "PROPN" or not _capital(doc[i]) or _is_common(doc[i], names):
            i += 1
            continue
        end = i + 1
        while end < size and end not in taken and _goes_on(doc, end, taken):
            end += 1
        form = doc[i:end].text
        ending = names.ending_of(form)
        if i and doc[i - 1].lower_ in names.courtesy:
            yield Sighting(i, end, "person", form)
        elif ending or doc[end - 1].dep_ not in LOOSE:
            yield Sighting(i, end, ending.kind if ending else "other", form)
        i = end


def _capital(token: Token) -> bool:
    return token.text[0].isupper() and not token.ent_type_


def _is_common(token: Token, names: Names) -> bool:
    lower = token.lower_
    return (
        lower.rstrip(".") in CALENDAR
        or (lower == "state" and token.i > 1 and token.nbor(-2).lower_ in names.offices)
        or lower in names.offices
        or lower in names.courtesy
        or lower in names.actors
        or lower.removesuffix("s") in names.actors
        or lower in names.modifiers
    )


def _goes_on(doc: Doc, i: int, taken: set[int]) -> bool:
    token = doc[i]
    if token.pos_ == "PROPN" and _capital(token):
        return True
    follows = i + 1 < len(doc) and i + 1 not in taken
    joins = token.lower_ in JOINERS and token.lower_ not in ("and", "the", "'s")
    return joins and follows and doc[i + 1].pos_ == "PROPN" and _capital(doc[i + 1])


def _agree(doc: Doc, names: Names, sightings: list[Sighting]) -> None:
    """Give every form one kind: what it is called in most places, and a surname is a person's."""
    votes: dict[str, Counter[str]] = {}
    surnames: set[str] = set()
    alone: set[str] = set()
    for one in sightings:
        votes.setdefault(one.form, Counter())[one.kind] += 2 if one.kind != "other" else 1
        if one.kind == "person":
            surnames.add(one.form.split()[-1]) if one.size > 1 else alone.add(one.form)
    sure = {one.form: one.kind for one in sightings if one.sure}
    for one in sightings:
        if one.sure:
            continue
        if one.form in sure:
            one.kind = sure[one.form]
        elif _is_persons(one, alone, names) or one.form in surnames:
            one.kind = "person"
        elif one.kind == "person" and _is_place(doc, one):
            one.kind = "place"
        else:
            one.kind = cast(EntityKind, votes[one.form].most_common(1)[0][0])


def _is_persons(one: Sighting, alone: set[str], names: Names) -> bool:
    """Whether what the model takes for a body is a person's name: it ends in a surname that stands
    alone elsewhere, or is a leader's.
    """
    if one.kind not in ("organisation", "other", "place") or names.ending_of(one.form):
        return False
    words = one.form.split()
    if 1 < len(words) <= 3 and words[-1] in alone and all(word.istitle() for word in words[:-1]):
        return True
    leader = names.leaders.get(one.form.casefold())
    return leader is not None and (len(words) > 1 or leader.well_known)


def _is_place(doc: Doc, one: Sighting) -> bool:
    """Whether a town's name stands where a place does: "in Goma", "control of Goma"."""
    before = doc[one.start - 1].lower_ if one.start else ""
    token = doc[one.start]
    taken = token.dep_ == "dobj" and token.head.lemma_.lower() in SEIZING
    stands = before in LOCATIVE or before in ("of", "to", "from") or taken
    return one.size == 1 and stands and is_town(one.form)
