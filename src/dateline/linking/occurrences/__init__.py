"""Occurrences: which events of different articles are one happening, and what all say of it."""

from dateline.linking.occurrences.across import Local, join_across, local
from dateline.linking.occurrences.describe import describe
from dateline.linking.occurrences.group import group_tellings
from dateline.linking.occurrences.told import Counted, Told

__all__ = ["Counted", "Local", "Told", "describe", "group_tellings", "join_across", "local"]
