"""The line from a parsed draft to events, keeping what was dropped and why."""

from dataclasses import dataclass, field

from dateline.model import Event
from dateline.ontology.verbs import Lexicon
from dateline.reading.draft import Draft
from dateline.reading.events.again import date_by_later_words
from dateline.reading.events.coder import Coder
from dateline.reading.events.coding import Coding
from dateline.reading.events.merge import merge_repeats
from dateline.reading.events.nature import by_nature, is_natural_story
from dateline.reading.events.openings import step_over_openings
from dateline.reading.events.parties import Parties
from dateline.reading.events.political import is_political_story, why_not
from dateline.reading.events.records import Recorder
from dateline.reading.events.select import candidates, fold, rank, settle
from dateline.reading.events.tree import Tree


@dataclass
class Finding:
    """What the rules made of a draft."""

    tree: Tree
    events: list[Event] = field(default_factory=list)
    made: list[tuple[Coding, str]] = field(default_factory=list)
    """Codings that became events, each with the event's id."""

    dropped: list[tuple[Coding, str]] = field(default_factory=list)
    """Codings that did not become events of their own, each with the reason."""


def find(draft: Draft, lexicon: Lexicon) -> Finding:
    """Code a draft: triggers, what stands, who is meant, records, repeats."""
    tree = Tree(draft.doc)
    tree.raise_verbs()
    tree.mend_lemmas(lexicon.known_verbs)
    step_over_openings(draft, tree)
    finding = Finding(tree=tree)
    coder = Coder(tree, lexicon)
    found = candidates(tree, coder)
    if not found:
        return finding
    parties = Parties(draft, tree)
    kept, finding.dropped = settle(tree, found)
    acts = sum(not why_not(parties, coding) for coding in kept)
    story = is_political_story(len(set(tree.sentence_of)), acts)
    natural = is_natural_story(tree)
    reasons = {
        coding.token: "nobody did it"
        if by_nature(tree, parties, coding, story=natural)
        else why_not(parties, coding, story=story)
        for coding in found
    }
    political, finding.dropped = settle(tree, found, reasons)
    political, folded = fold(tree, political)
    chosen, dropped = rank(tree, political, story=story)
    finding.dropped += folded + dropped
    _record(finding, draft, parties, sorted(chosen, key=lambda one: one.token))
    return finding


def _record(finding: Finding, draft: Draft, parties: Parties, chosen: list[Coding]) -> None:
    recorder = Recorder(draft, finding.tree, parties)
    told = [recorder.event(f"x{n}", coding) for n, coding in enumerate(chosen)]
    pairs = list(zip(chosen, told, strict=True))
    told = date_by_later_words(pairs, recorder.when, parties)
    kept = merge_repeats(told)
    names = {event.id: f"e{n}" for n, event in enumerate(kept, 1)}
    finding.events = [event.model_copy(update={"id": names[event.id]}) for event in kept]
    for event, coding in zip(told, chosen, strict=True):
        if event.id in names:
            finding.made.append((coding, names[event.id]))
        else:
            finding.dropped.append((coding, "tells again what another passage told"))
