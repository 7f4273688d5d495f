"""Parquet for pandas, DuckDB and the like: typed columns, lists kept as lists."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from types import UnionType
from typing import TYPE_CHECKING, Union, get_args, get_origin

from dateline.exports.columns import MODELS, RANGES, columns_of
from dateline.exports.format import File, Format, byte_file
from dateline.exports.rows import KINDS, Row
from dateline.model import Span

if TYPE_CHECKING:
    import pyarrow

BATCH = 5_000  # rows in memory at a time; one row group, which readers can skip


def write_parquet(kind: str, rows: Iterable[Row], file: File) -> int:
    """Write typed columns; how many rows were written comes back.

    Text, numbers and lists of them keep their types; deeper values are JSON in a column of text.
    """
    import pyarrow
    from pyarrow import parquet

    source = _batches(rows)
    first = next(source, [])
    schema = pyarrow.schema(_schema(kind, first))
    count = 0
    with parquet.ParquetWriter(byte_file(file, "parquet"), schema) as writer:
        batch = first
        while batch:
            cells = [_cells(row, schema) for row in batch]
            writer.write_table(pyarrow.Table.from_pylist(cells, schema=schema))
            count += len(batch)
            batch = next(source, [])
    return count


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    source = iter(rows)
    while batch := list(islice(source, BATCH)):
        yield batch


def _schema(kind: str, rows: list[Row]) -> "list[tuple[str, pyarrow.DataType]]":
    """A type for every column: the model's, or for links what the first rows show."""
    if kind in MODELS:
        return [(name, _model_type(kind, name)) for name in columns_of(kind)]
    return [(name, _seen_type([row.get(name) for row in rows])) for name in columns_of(kind)]


def _model_type(kind: str, name: str) -> "pyarrow.DataType":
    import pyarrow

    field, _, end = name.rpartition("_")
    fields = MODELS[kind].model_fields
    if name in fields:
        return _arrow(fields[name].annotation)
    if field in RANGES and end in RANGES[field]:
        return pyarrow.float64() if field == "value" else pyarrow.string()
    lists = name.endswith("_names") or name == "reviewed_by"
    return pyarrow.list_(pyarrow.string()) if lists else pyarrow.string()


def _arrow(annotation: object) -> "pyarrow.DataType":
    import pyarrow

    arguments = [one for one in get_args(annotation) if one is not type(None)]
    if get_origin(annotation) in (Union, UnionType):
        return pyarrow.float64() if float in arguments else _arrow(arguments[0])
    if annotation is Span:
        return pyarrow.list_(pyarrow.int64())
    if get_origin(annotation) is tuple and arguments[0] in (str, Span):
        return pyarrow.list_(_arrow(arguments[0]))
    known = {bool: pyarrow.bool_(), int: pyarrow.int64(), float: pyarrow.float64()}
    return next(
        (type_ for python, type_ in known.items() if annotation is python), pyarrow.string()
    )


def _seen_type(values: list[object]) -> "pyarrow.DataType":
    """Double for numbers, since later rows may have fractions where the first have none; lists
    only where they hold text alone.
    """
    import pyarrow

    there = [value for value in values if value is not None]
    if there and all(isinstance(value, bool) for value in there):
        return pyarrow.bool_()
    if there and all(isinstance(value, int | float) for value in there):
        return pyarrow.float64()
    items = [item for value in there for item in (value if isinstance(value, list) else [value, 0])]
    if items and all(isinstance(item, str) for item in items):
        return pyarrow.list_(pyarrow.string())
    return pyarrow.string()


def _cells(row: Row, schema: "pyarrow.Schema") -> Row:
    import pyarrow

    cells: Row = {}
    for name in schema.names:
        field, _, end = name.rpartition("_")
        value = row[name] if name in row else (row.get(field) or {}).get(end) if end else None
        if pyarrow.types.is_string(schema.field(name).type) and isinstance(value, list | dict):
            value = json.dumps(value, ensure_ascii=False)
        elif pyarrow.types.is_string(schema.field(name).type) and value is not None:
            value = str(value)
        cells[name] = value
    return cells


FORMAT = Format(
    name="parquet",
    meaning="typed columns for pandas, DuckDB and the like",
    suffix=".parquet",
    media_type="application/vnd.apache.parquet",
    kinds=KINDS,
    write=write_parquet,
    links=True,
    binary=True,
)
