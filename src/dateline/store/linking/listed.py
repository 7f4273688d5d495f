"""Long lists of numbers given to the database as one JSON value and unfolded there, which costs a
tenth of what a parameter each does.
"""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Connection,
    Select,
    cast,
    column,
    func,
    literal,
    select,
    true,
)


def numbers(connection: Connection, given: Collection[int]) -> Select[Any]:
    """Numbers given from here as a query."""
    sqlite = connection.dialect.name == "sqlite"
    unfold = func.json_each if sqlite else func.json_array_elements_text
    rows = unfold(literal(list(given), JSON)).table_valued(column("value"))
    return select(cast(rows.c.value, BigInteger))


def pairs(connection: Connection, given: Mapping[int, list[int]]) -> Select[Any, Any]:
    """Each number of each list with the number that the list belongs to, in order, as a query."""
    sqlite = connection.dialect.name == "sqlite"
    unfold = func.json_each if sqlite else func.json_array_elements_text
    lists = func.json_each(literal(dict(given), JSON)).table_valued(
        column("key"), column("value", JSON)
    )
    rows = unfold(lists.c.value).table_valued(column("value"))
    value = cast(rows.c.value, BigInteger)
    every = select(value, cast(lists.c.key, BigInteger))
    return every.select_from(lists.join(rows, true())).order_by(value)
