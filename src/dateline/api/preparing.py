"""What must be there before the first reading, made once on each machine."""

from collections.abc import Callable

from dateline.settings import Settings


def prepare(settings: Settings, progress: Callable[[int, int], None]) -> None:
    """Build the index of places unless it is there; `progress` hears of rows done and in all."""
    from dateline.reading.places.gazetteer import open_gazetteer

    open_gazetteer(settings.places, settings.place_files, progress).close()
