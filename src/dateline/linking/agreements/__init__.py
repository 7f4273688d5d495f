"""Agreements and decisions: what one article says of their states, and what all say together."""

from dateline.linking.agreements.find import find_states
from dateline.linking.agreements.group import Told, assemble

__all__ = ["Told", "assemble", "find_states"]
