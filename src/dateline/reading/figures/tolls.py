"""What an article as a whole counts: a toll for each measure, by its figures."""

from dateline.model import Figure, Toll, Value

MEASURED = ("killed", "injured", "displaced", "missing", "detained", "abducted", "infected")
REAL = frozenset({"actual", "estimated"})


def stated_tolls(figures: list[Figure]) -> list[Toll]:
    """A toll for each measure: the largest figure that is real and no share of another."""
    tolls = []
    for measure in MEASURED:
        counted = [
            f for f in figures if f.measure == measure and f.status in REAL and not f.part_of
        ]
        counted = [f for f in counted if f.value.low is not None or f.value.high is not None]
        if counted:
            best = max(counted, key=lambda figure: figure.value.low or figure.value.high or 0)
            tolls.append(
                Toll(
                    measure=measure,
                    value=Value(low=best.value.low, high=best.value.high),
                    figures=(best.id,),
                    said_by=best.said_by,
                    span=best.span,
                    rule="stated",
                    confidence=0.5,
                )
            )
    return tolls
