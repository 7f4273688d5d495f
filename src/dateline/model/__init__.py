"""The nouns of the record, frozen; they import nothing of ours but each other."""

from dateline.model.agreement import Agreement, AgreementState
from dateline.model.article import Article, Dateline, Part, PartKind
from dateline.model.commitment import Commitment, CommitmentClaim
from dateline.model.comparison import Comparison, Difference, DifferenceKind, Point, Side
from dateline.model.entity import Entity, EntityKind, Mention, MentionForm
from dateline.model.event import Event, EventStatus, EventType
from dateline.model.failure import Failure
from dateline.model.figure import Bound, Figure, FigureStatus, FoundIn, Measure, Period, Toll, Value
from dateline.model.occurrence import Claim, Occurrence, Party, Report, Tally, Where
from dateline.model.page import Page
from dateline.model.place import Place
from dateline.model.reading import Reader, Reading
from dateline.model.record import Frozen, Record
from dateline.model.related import Related
from dateline.model.review import Change, Review, Verdict
from dateline.model.spans import Span
from dateline.model.statement import Statement
from dateline.model.story import Story, StoryChange, Teller
from dateline.model.time import Time
from dateline.model.timeline import Identity, Timeline, TimelineEntry

__all__ = [
    "Agreement",
    "AgreementState",
    "Article",
    "Bound",
    "Change",
    "Claim",
    "Commitment",
    "CommitmentClaim",
    "Comparison",
    "Dateline",
    "Difference",
    "DifferenceKind",
    "Entity",
    "EntityKind",
    "Event",
    "EventStatus",
    "EventType",
    "Failure",
    "Figure",
    "FigureStatus",
    "FoundIn",
    "Frozen",
    "Identity",
    "Measure",
    "Mention",
    "MentionForm",
    "Occurrence",
    "Page",
    "Part",
    "PartKind",
    "Party",
    "Period",
    "Place",
    "Point",
    "Reader",
    "Reading",
    "Record",
    "Related",
    "Report",
    "Review",
    "Side",
    "Span",
    "Statement",
    "Story",
    "StoryChange",
    "Tally",
    "Teller",
    "Time",
    "Timeline",
    "TimelineEntry",
    "Toll",
    "Value",
    "Verdict",
    "Where",
]
