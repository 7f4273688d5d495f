"""Figures as a table shows them."""

import pytest

from dateline.web.amounts import amount


@pytest.mark.parametrize(
    ("low", "high", "bound", "unit", "shown"),
    [
        (5600, None, "more_than", "1", ">5,600"),
        (30, 40, "range", "1", "30–40"),
        (40e6, 40e6, "exact", "EUR", "40 million EUR"),
        (1e9, 10e9, "range", "USD", "1–10 billion USD"),
        (800e3, 2e6, "range", "1", "800,000–2 million"),
        (1234567, 1234567, "exact", "1", "1,234,567"),
        (37.5, 37.5, "about", "%", "≈37.5%"),
        (2, 2, "exact", "a", "2 years"),
        (1, 1, "exact", "km", "1 kilometre"),
        (3, None, None, "1", "≥3"),
        (None, 3, None, "1", "≤3"),
        (None, None, "exact", "1", "a number"),
    ],
)
def test_an_amount_has_its_bound_in_front_and_its_unit_behind(low, high, bound, unit, shown):
    assert amount({"low": low, "high": high, "bound": bound, "unit": unit}) == shown
