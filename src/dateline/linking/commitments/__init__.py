"""Commitments: what one article's figures claim, and what all claims together come to."""

from dateline.linking.commitments.claims import Claimed, find_claims
from dateline.linking.commitments.group import commit

__all__ = ["Claimed", "commit", "find_claims"]
