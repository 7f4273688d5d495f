"""A reading as the terminal shows it."""

from dateline import read
from dateline.cli.readable import readable


def test_a_country_that_acts_and_is_acted_in_is_one_line_with_all_its_mentions(tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(
        "Kenya signed a treaty with Uganda on Monday. Floods killed 12 people in Kenya, officials "
        "said. Kenya asked Uganda for help."
    )
    shown = readable(read(str(page)))
    (line,) = [line for line in shown.splitlines() if line.strip().startswith("Kenya, KEN")]
    assert "3 times" in line
