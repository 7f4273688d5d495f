"""Excel: one sheet, a frozen header with a filter, text never taken for a formula."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dateline.errors import SettingError
from dateline.exports.columns import columns_of
from dateline.exports.flat import FORMULA, Cell, flat
from dateline.exports.format import File, Format, byte_file
from dateline.exports.rows import KINDS, Row

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

MOST_ROWS = 1_048_576  # a sheet holds no more, the header counted
MOST_CHARACTERS = 32_767  # a cell holds no more
WIDE = {"quote": 60, "text": 60, "title": 50, "name": 30}
CUT = " [cut: a cell holds no more]"


def write_xlsx(kind: str, rows: Iterable[Row], file: File) -> int:
    """Write one sheet; how many rows were written comes back.

    Raises SettingError where there are more rows than a sheet can hold.
    """
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    target = byte_file(file, "xlsx")
    columns = columns_of(kind)
    book = Workbook(write_only=True)
    sheet = book.create_sheet(kind)
    sheet.freeze_panes = "A2"
    for number, name in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = WIDE.get(name, 16)
    sheet.append(columns)
    try:
        count = _fill(sheet, kind, columns, rows)
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{count + 1}"
    finally:
        sheet.close()  # else openpyxl complains of the half-written sheet when it is collected
    book.save(target)
    return count


def _fill(sheet: "WriteOnlyWorksheet", kind: str, columns: list[str], rows: Iterable[Row]) -> int:
    count = 0
    for row in rows:
        count += 1
        if count == MOST_ROWS:
            raise SettingError(
                f"export {kind}: more than the {MOST_ROWS - 1:,} rows that a sheet holds; "
                "narrow it with --since and --until, or take csv or parquet"
            )
        cells = flat(row, columns)
        sheet.append([_typed(sheet, cells.get(name)) for name in columns])
    return count


def _typed(sheet: "WriteOnlyWorksheet", value: Cell) -> object:
    """Text as a cell whose type is text, so that `=1+1` stays the words that it is."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if not isinstance(value, str):
        return value
    text = ILLEGAL_CHARACTERS_RE.sub("", value)
    if len(text) > MOST_CHARACTERS:
        text = text[: MOST_CHARACTERS - len(CUT)] + CUT
    cell = WriteOnlyCell(sheet)
    cell.value = text
    cell.data_type = "s"
    if text.startswith(FORMULA):
        cell.quotePrefix = True  # stays text when it is edited
    return cell


FORMAT = Format(
    name="xlsx",
    meaning="an Excel workbook of one sheet, text never run as a formula",
    suffix=".xlsx",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    kinds=KINDS,
    write=write_xlsx,
    links=True,
    binary=True,
)
