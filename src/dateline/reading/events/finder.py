"""The line from a parsed draft to events, keeping what was dropped and why."""

from dataclasses import dataclass, field

from dateline.model import Event
from dateline.ontology.verbs import Lexicon
from dateline.reading.draft import Draft
from dateline.reading.events.coder import Coder
from dateline.reading.events.coding import Coding
from dateline.reading.events.parties import Parties
from dateline.reading.events.political import why_not
from dateline.reading.events.records import Recorder
from dateline.reading.events.select import candidates, rank, settle
from dateline.reading.events.tree import Tree


@dataclass
class Finding:
    """What the rules made of a draft."""

    tree: Tree
    events: list[Event] = field(default_factory=list)
    kept: list[Coding] = field(default_factory=list)
    """The codings behind `events`, in the same order."""

    dropped: list[tuple[Coding, str]] = field(default_factory=list)
    """Codings that did not become events, each with the reason."""


def find(draft: Draft, lexicon: Lexicon) -> Finding:
    """Code a draft: triggers, what stands, who is meant, records."""
    tree = Tree(draft.doc)
    tree.mend_lemmas(lexicon.known_verbs)
    finding = Finding(tree=tree)
    coder = Coder(tree, lexicon)
    parties = Parties(draft, tree)
    kept, dropped = settle(tree, candidates(tree, coder))
    finding.dropped += dropped
    political: list[Coding] = []
    for coding in kept:
        reason = why_not(parties, coding)
        if reason:
            finding.dropped.append((coding, reason))
        else:
            political.append(coding)
    chosen, dropped = rank(tree, political)
    finding.dropped += dropped
    chosen.sort(key=lambda one: one.token)
    finding.kept = chosen
    recorder = Recorder(draft, tree, parties)
    finding.events = [recorder.event(f"e{n}", coding) for n, coding in enumerate(chosen, 1)]
    return finding
