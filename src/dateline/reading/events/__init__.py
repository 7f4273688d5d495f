"""Who did what to whom, coded in PLOVER."""

from pathlib import Path

from dateline.model import Event
from dateline.ontology.verbs import load_lexicon
from dateline.reading.draft import Draft


def find_events(draft: Draft, *, files: tuple[Path, ...] = ()) -> list[Event]:
    """The article's events, in the order of the text; acts told twice are one.

    `files` are verb files of the user's own, read before dateline's; a LexiconError tells what is
    wrong with one.
    """
    from dateline.reading.events.finder import find

    return find(draft, load_lexicon(files)).events
