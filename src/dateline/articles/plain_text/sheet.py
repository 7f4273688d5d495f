"""A page's lines with what is known of each: its kind by itself, and its label in the story."""

from dataclasses import dataclass, field
from typing import Literal

from dateline.articles.plain_text.bylines import bare_name, find_authors
from dateline.articles.plain_text.credits import is_credit
from dateline.articles.plain_text.dates import has_date
from dateline.articles.plain_text.furniture import is_box, is_ending, is_furniture, is_label
from dateline.articles.plain_text.lines import Line

Label = Literal["title", "standfirst", "summary", "caption", "heading", "paragraph", "other"]
Kind = Literal["credit", "ending", "furniture", "meta", "name", "text"]

# A date or a byline is a line of its own, not a sentence that has one.
META_WIDTH = 110


@dataclass
class Sheet:
    """The lines of a page while they are being labelled."""

    lines: list[Line]
    labels: list[Label] = field(default_factory=list)
    title: int | None = None
    """The number of the title's line."""
    region: tuple[int, int] | None = None
    """First and last line of the body; None where the page has no prose."""
    kinds: list[Kind] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.labels = self.labels or ["other"] * len(self.lines)
        self.kinds = [kind_of(line) for line in self.lines]

    @property
    def start(self) -> int:
        """The line behind the title."""
        first = self.region[0] if self.region else 0
        return first if self.title is None else self.title + 1

    def free(self, number: int) -> bool:
        """Whether a line has no label yet and may be the story's."""
        return self.labels[number] == "other" and self.kinds[number] == "text"

    def numbers(self, label: Label) -> list[int]:
        """The numbers of the lines with this label."""
        return [number for number, given in enumerate(self.labels) if given == label]

    def texts(self, label: Label) -> tuple[str, ...]:
        """The texts of the lines with this label."""
        return tuple(self.lines[number].text for number in self.numbers(label))


def kind_of(line: Line) -> Kind:
    """What a line is by itself: a credit, an end, furniture, a byline or date, a name, or text."""
    if is_credit(line) and not is_label(line):
        return "credit"
    if is_ending(line):
        return "ending"
    if is_furniture(line) or is_box(line):
        return "furniture"
    if is_meta(line):
        return "meta"
    return "name" if bare_name(line) else "text"


def is_meta(line: Line) -> bool:
    """Whether the line is a byline or a date."""
    if line.width > META_WIDTH:
        return False
    if find_authors(line):
        return True
    return has_date(line.text) and not (line.prose and line.ends_sentence)
