"""Who did what to whom, coded in PLOVER."""

from dateline.model import Event
from dateline.ontology.verbs import load_lexicon
from dateline.reading.draft import Draft


def find_events(draft: Draft) -> list[Event]:
    """The article's events, in the order of the text; acts told twice are one."""
    from dateline.reading.events.finder import find

    return find(draft, load_lexicon()).events
