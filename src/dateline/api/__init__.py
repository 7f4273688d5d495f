"""The functions that the command line, the HTTP API and the web pages share; none has its own."""

from dateline.api.agreements import agreements
from dateline.api.commitments import ShownCommitment, commitments
from dateline.api.comparing import compare, compare_speakers
from dateline.api.events import ExplainedPage, ListedEvent, explain_events, list_events
from dateline.api.exporting import export
from dateline.api.health import Check, examine
from dateline.api.identities import merge_entities, split_entity, split_in_article, timeline
from dateline.api.linking import Linked, link
from dateline.api.lookup import search, show
from dateline.api.occurrences import Occurrences, occurrences
from dateline.api.pages import annotate, extract
from dateline.api.preparing import prepare
from dateline.api.reading import Outcome, read, read_pages
from dateline.api.related import related
from dateline.api.reporting import REPORT_FORMATS, make_report, report
from dateline.api.stories import stories
from dateline.api.story_sides import compare_stories, compare_story

__all__ = [
    "REPORT_FORMATS",
    "Check",
    "ExplainedPage",
    "Linked",
    "ListedEvent",
    "Occurrences",
    "Outcome",
    "ShownCommitment",
    "agreements",
    "annotate",
    "commitments",
    "compare",
    "compare_speakers",
    "compare_stories",
    "compare_story",
    "examine",
    "explain_events",
    "export",
    "extract",
    "link",
    "list_events",
    "make_report",
    "merge_entities",
    "occurrences",
    "prepare",
    "read",
    "read_pages",
    "related",
    "report",
    "search",
    "show",
    "split_entity",
    "split_in_article",
    "stories",
    "timeline",
]
