"""Statements: who says what, and in which words."""

from dateline.model import Statement
from dateline.reading.draft import Draft
from dateline.reading.statements.according import find_according
from dateline.reading.statements.boundaries import extend_to_colon, mend_edges
from dateline.reading.statements.chains import join_chains
from dateline.reading.statements.clauses import find_clauses
from dateline.reading.statements.headings import find_headings
from dateline.reading.statements.headlines import find_headlines
from dateline.reading.statements.idioms import find_idioms
from dateline.reading.statements.nouns import find_nouns
from dateline.reading.statements.objects import find_objects
from dateline.reading.statements.passives import find_passives
from dateline.reading.statements.quoted import QuoteLinker
from dateline.reading.statements.records import to_statement
from dateline.reading.statements.scene import set_scene
from dateline.reading.statements.settle import settle

RULES = (
    find_headlines,
    find_clauses,
    find_according,
    find_headings,
    find_passives,
    find_idioms,
    find_objects,
    find_nouns,
)


def find_statements(draft: Draft) -> list[Statement]:
    """The article's statements, in the order of the text."""
    scene = set_scene(draft)
    founds = [found for rule in RULES for found in rule(scene)]
    founds = QuoteLinker(scene, founds).link()
    founds = join_chains(scene, founds)
    for found in founds:
        extend_to_colon(scene, found)
        mend_edges(scene, found)
    founds = settle(scene, founds)
    index = draft.mentions
    records = (to_statement(scene, found, number, index) for number, found in enumerate(founds, 1))
    return [record for record in records if record is not None]
