"""What every record of a reading carries."""

from pydantic import BaseModel, ConfigDict, Field

from dateline.model.spans import Span


class Frozen(BaseModel):
    """A noun of the record: immutable, unknown fields refused, its field docstrings in the JSON
    Schema.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Record(Frozen):
    """A fact with its evidence and its provenance."""

    id: str
    """Name of the record within its reading, such as `f3`."""

    span: Span
    """The evidence: `article.text[start:end]`, code points, end exclusive, such as `[120, 146]`."""

    rule: str
    """The rule or model that made the record, such as `numeral+noun`."""

    confidence: float = Field(ge=0, le=1)
    """Share of such records that are right, 0 to 1, such as `0.9`."""
