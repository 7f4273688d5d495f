"""Two accounts of one happening, held against each other."""

from dateline.linking.accounts.alignment import align
from dateline.linking.accounts.build import Given, build_accounts
from dateline.linking.accounts.lists import split_lists
from dateline.linking.accounts.points import make_points
from dateline.model import Point


def compare_drafts(a: Given, b: Given) -> list[Point]:
    """The points of two accounts, each an article and the spans of it that are one."""
    first, second = split_lists(*build_accounts(a, b))
    return make_points(first, second, align(first, second))
