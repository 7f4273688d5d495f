"""What is measured, and the bars: `bars.toml` as objects."""

import tomllib
from importlib.resources import files

from dateline.model import Frozen


class Measure(Frozen):
    """One figure of a scorer's report."""

    path: str
    """Where it stands in the report, keys joined by dots."""

    label: str
    """What it is called in the table."""

    bar: float | None = None
    """What it must reach."""

    peer: float | None = None
    """The best installable peer's figure on the same data."""

    less: bool = False
    """True where less is better."""

    least: float | None = None
    """What it must not fall below, where less is better but too little is wrong too."""

    def met(self, value: float | None) -> bool | None:
        """Whether a value reaches the bar; None where there is none, or no value."""
        if self.bar is None or value is None:
            return None
        if self.least is not None and value < self.least:
            return False
        return value <= self.bar if self.less else value >= self.bar

    def find(self, report: dict[str, object]) -> float | None:
        """The figure in a scorer's report, None where the report lacks it."""
        value: object = report
        for key in self.path.split("."):
            if not isinstance(value, dict):
                return None
            value = value.get(key)
        return float(value) if isinstance(value, int | float) else None


class LabelledSet(Frozen):
    """One labelled set and what is measured on it."""

    name: str
    """What it is called in the table."""

    kind: str
    """The scorer's task, such as `attribution`, or `pages`."""

    gold: str
    """The gold file below the shared folder's `gold/`; several joined by commas."""

    doc: str | None = None
    """The docs page's region that the figures are written to."""

    measures: tuple[Measure, ...]
    """The figures that are read from the report."""


def labelled_sets() -> list[LabelledSet]:
    """Every set of `bars.toml`, in its order."""
    text = files(__package__).joinpath("bars.toml").read_text(encoding="utf-8")
    return [LabelledSet.model_validate(row) for row in tomllib.loads(text)["set"]]
