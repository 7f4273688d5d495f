"""A figure in the making."""

from dataclasses import dataclass

from spacy.tokens import Token

from dateline.model.figure import Bound, FigureStatus, Measure
from dateline.ontology.units import Unit
from dateline.reading.figures.numerals import Number


@dataclass
class Count:
    """A number with what has been found out about it so far; offsets are those of the text."""

    start: int
    """Where the number starts, its currency sign included."""

    end: int
    """Where the number ends, its unit included."""

    low: Number | None
    high: Number | None
    form: str
    """The numeral's form, see `Numeral.form`."""

    toll: tuple[Number, Number] | None = None
    """What a toll takes a vague word for."""

    small_word: bool = False
    """Whether it is the bare word `one`."""

    unit: Unit | None = None
    """Unit of measure or currency."""

    code: str = "1"
    """The unit's code."""

    age: bool = False
    """Whether it is how old somebody is."""

    bound: Bound = "exact"
    span_start: int = 0
    """Where the evidence starts: bound and `other` included."""

    span_end: int = 0
    """Where the evidence ends: the noun included."""

    token: Token | None = None
    """The number's last token."""

    head: Token | None = None
    """Head of the counted noun phrase, None where the number stands alone."""

    noun_span: tuple[int, int] | None = None
    """Where the article's noun with its modifiers stands; None where the number stands alone."""

    borrowed: bool = False
    """Whether the noun was taken from another figure or from the clause's subject."""

    kin: Token | None = None
    """Head of the noun that was taken from elsewhere, None where it has its own or none."""

    of_them: bool = False
    """Whether it is said of a group named before (`three of them`)."""

    whole: bool = False
    """Whether a share is taken from it in the same words (`two of the 12`)."""

    measure: Measure = "other"
    status: FigureStatus = "actual"
    rule: str = "number"

    @property
    def value(self) -> tuple[Number | None, Number | None]:
        """Both ends as the bound leaves them: an open end is None."""
        if self.bound in ("at_least", "more_than"):
            return self.low, None
        if self.bound in ("at_most", "less_than"):
            return None, self.high
        return self.low, self.high
