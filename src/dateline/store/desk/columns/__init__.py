"""The records of a store as columns in memory, so that a million are counted in milliseconds.

A page of events counts the same records seven ways, each with another filter left off. A database
does that row by row: on 1,000,000 events two facets took 6 to 8 seconds of CPU in SQLite, whatever
the indexes. Here each column is an array of small numbers and a count is one pass over it.

The columns are read from the store when first asked for and brought up to date, article by article,
whenever the log of changes has grown. They are never written from.
"""

from dateline.store.desk.columns.index import at_hand, columns_of
from dateline.store.desk.columns.narrowing import narrowed, newest
from dateline.store.desk.columns.view import View, prepare, view_of

__all__ = ["View", "at_hand", "columns_of", "narrowed", "newest", "prepare", "view_of"]
