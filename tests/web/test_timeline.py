"""Timelines: days put together to bars that can be told apart."""

from dateline.web.timeline import timeline


def test_few_days_are_a_bar_each():
    line = timeline([("2025-01-30", 2), ("2025-02-02", 4)])
    assert line.step == "day"
    assert [bar.count for bar in line.bars] == [2, 0, 0, 4]


def test_months_and_years_take_days_together():
    assert timeline([("2024-01-30", 1), ("2025-02-02", 1)]).step == "month"
    years = timeline([("1994-04-07", 1), ("2025-02-02", 3), ("2025-03-02", 3)])
    assert years.step == "year"
    assert (years.bars[-1].count, years.bars[-1].since) == (6, "2025-01-01")
    assert years.bars[-1].until == "2025-12-31"


def test_the_highest_bar_fills_the_drawing_and_none_is_lost_to_sight():
    line = timeline([("2025-01-01", 1000), ("2025-01-02", 1)])
    assert line.bars[0].height > 90 and line.bars[1].height >= 2


def test_no_days_make_no_bars():
    assert timeline([]).bars == []
    assert timeline([("XXXX-01", 3)]).bars == []
