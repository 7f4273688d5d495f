"""Draw what the terminal shows of an example page: `python scripts/picture.py`.

Writes docs/pictures/read.svg, which the README shows.
"""

import io
from pathlib import Path

import dateline
from dateline.cli.readable import WIDTH, readable

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "examples" / "beira-floods.html"
TARGET = ROOT / "docs" / "pictures" / "read.svg"
LINES = 46  # of the page's record: what fits a README


def main() -> None:
    """Read the page and draw the beginning of its record."""
    from rich.console import Console
    from rich.text import Text

    console = Console(record=True, width=WIDTH + 2, file=io.StringIO())
    lines = readable(dateline.read(str(PAGE))).splitlines()[:LINES]
    console.print(Text.from_ansi("\n".join(lines)))
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    console.save_svg(str(TARGET), title="dateline read examples/beira-floods.html")
    print(f"wrote {TARGET.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
