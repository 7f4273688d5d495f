"""Long lists of numbers given to the database as one JSON value and unfolded there, which costs a
tenth of what a parameter each does.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    ColumnElement,
    Connection,
    Select,
    bindparam,
    cast,
    column,
    func,
    select,
)


def unfolded(connection: Connection, name: str) -> ColumnElement[int]:
    """The numbers of the list that is given as the parameter of that name, one a row."""
    sqlite = connection.dialect.name == "sqlite"
    unfold = func.json_each if sqlite else func.json_array_elements_text
    rows = unfold(bindparam(name, type_=JSON)).table_valued(column("value"))
    return cast(rows.c.value, BigInteger)


def numbers(connection: Connection, given: Iterable[int]) -> Select[Any]:
    """Numbers given from here as a query."""
    return select(unfolded(connection, "given")).params(given=list(given))
