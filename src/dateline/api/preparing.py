"""What must be there before the first reading, made once on each machine."""

from collections.abc import Callable

from dateline.settings import Settings


def prepare(settings: Settings, progress: Callable[[int, int], None]) -> None:
    """Build the index of places unless it is there; `progress` hears of rows done and in all.

    Raises LexiconError where a file of the user's own is malformed, before any page is read.
    """
    from dateline.ontology.names import load_names
    from dateline.ontology.verbs import load_lexicon
    from dateline.reading.places.gazetteer import open_gazetteer

    load_names(settings.names)
    load_lexicon(settings.lexicon)

    open_gazetteer(settings.places, settings.place_files, progress).close()
