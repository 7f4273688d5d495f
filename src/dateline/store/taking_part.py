"""Which entity it is that takes part in a record."""

from sqlalchemy import and_

from dateline.store.schema import entities, participants

WHO_TAKES_PART = and_(
    entities.c.article == participants.c.article, entities.c.id == participants.c.entity
)
"""Joins each row of `participants` to its entity."""
