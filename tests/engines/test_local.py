"""Work is done in order, and a worker that dies takes nothing along."""

import os

import pytest

from dateline.engines.local import Crashed, run


def double(numbers: list[int]) -> list[int]:
    return [2 * number for number in numbers]


def die_at_seven(numbers: list[int]) -> list[int]:
    if 7 in numbers:
        os._exit(1)
    return double(numbers)


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_batches(workers):
    batches = [[1, 2], [3], [4, 5]]
    found = list(run(double, iter(batches), workers=workers))
    assert found == [([1, 2], [2, 4]), ([3], [6]), ([4, 5], [8, 10])]


def test_an_item_that_kills_its_worker_costs_only_itself():
    found = list(run(die_at_seven, [[1], [6, 7], [8], [9]], workers=2))
    assert found == [([1], [2]), ([6, 7], [12, Crashed()]), ([8], [16]), ([9], [18])]


class Loading:
    """Work that tells how often its process has loaded it."""

    loads = 0

    def __setstate__(self, state: dict[str, int]) -> None:
        Loading.loads += 1
        self.__dict__.update(state)

    def __getstate__(self) -> dict[str, int]:
        return {"state": 1}

    def __call__(self, items: list[int]) -> list[int]:
        return [Loading.loads for _ in items]


def test_a_worker_loads_its_work_once_for_all_batches():
    found = run(Loading(), [[number] for number in range(8)], workers=2)
    assert {loads for _, results in found for loads in results} == {1}
