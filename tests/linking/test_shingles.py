"""Texts become numbers that are the same whatever stands around them."""

import numpy as np
import pytest

from dateline.linking.shingles import Shingles, count_shared
from dateline.linking.words import WORD


def sample(*hashes):
    return np.array(hashes, dtype=np.int64)


@pytest.mark.parametrize(
    "text", ["Two ferries, 212 people.", "İzmir: x_y 𝔘𝔫𝔦 Ünï", "—", "", "\ud800 lone", "1¾ ²x"]
)
def test_words_stand_where_a_regular_expression_finds_them(text):
    found = Shingles(text)
    assert list(zip(found.starts.tolist(), found.ends.tolist(), strict=True)) == [
        word.span() for word in WORD.finditer(text)
    ]


def test_a_word_has_one_hash_wherever_it_stands_and_however_it_is_written():
    first, *_, last = Shingles("Harbour " + "x " * 9_000 + "HARBOUR").words.tolist()
    assert first == last


def test_different_words_have_different_hashes():
    words = [f"{a}{b}{c}" for a in "abcdefghij" for b in "klmnopqrst" for c in range(100)]
    assert len(set(Shingles(" ".join(words)).words.tolist())) == len(words)


def test_one_shingle_in_eight_is_sampled():
    words = " ".join(str(number) for number in range(20_000))
    assert len(Shingles(words).sample()) == pytest.approx(2_500, rel=0.05)


def test_shared_shingles_are_counted_among_new_articles_once_and_with_the_index():
    new = {7: sample(-5, 1, 2), 9: sample(1, 2, 3), 8: sample(40)}
    found = count_shared(new, [(1, 4), (3, 4), (3, 5), (40, 2)])
    pairs = zip(found.new.tolist(), found.other.tolist(), found.number.tolist(), strict=True)
    assert sorted(pairs) == [(7, 4, 1), (7, 9, 2), (8, 2, 1), (9, 4, 2), (9, 5, 1)]


def test_nothing_is_shared_where_nothing_is_new():
    assert count_shared({}, []).number.tolist() == []
