"""Work that a process keeps: loaded once, for all the batches that it is given."""

import pickle
import threading
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

Work = Callable[[list[Any]], Sequence[Any]]

_one_at_a_time = threading.Lock()  # the reader is not made for threads; a worker may have several


def do_kept(pickled: bytes, batch: list[Any]) -> list[Any]:
    """The results of a batch. Work that comes pickled anew with each batch would load its model and
    its gazetteer anew.
    """
    with _one_at_a_time:
        return list(_work_of(pickled)(batch))


@lru_cache(maxsize=1)
def _work_of(pickled: bytes) -> Work:
    work: Work = pickle.loads(pickled)
    return work
