"""A bar is met where the figure reaches it, and where it does not fall too low either."""

import pytest

from dateline.evaluation.bars import Measure, labelled_sets


@pytest.mark.parametrize(("value", "met"), [(0.94, False), (1.0, True), (1.11, False)])
def test_a_figure_that_may_be_neither_high_nor_low(value, met):
    measure = Measure(path="inflation", label="inflation", bar=1.1, least=0.95, less=True)
    assert measure.met(value) is met


def test_every_set_names_its_measures():
    assert all(labelled.measures for labelled in labelled_sets())
