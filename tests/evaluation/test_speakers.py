"""Speakers' names are scored by the form of the words that gold gives as their source."""

import json

import pytest

from dateline.evaluation.speakers import same_name, score_speakers

TEXT = "Anna Berg spoke. The mayor said it rained. She added that it snowed."


@pytest.mark.parametrize(
    ("wanted", "name", "same"),
    [
        ("Mayor Anna Berg", "Berg", True),
        ("Dr. Anna Berg", "Anna Berg", True),
        ("Hernán Díaz", "Hernan Diaz", True),
        ("Anna Berg", "Anna Lund", False),
        ("Anna Berg", "", False),
    ],
)
def test_a_name_is_the_same_but_for_titles_and_accents(wanted, name, same):
    assert same_name(wanted, name) is same


def write(path, row):
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return path


def test_right_and_unknown_names_are_counted_by_form(tmp_path):
    rows = [
        {"source": [17, 26], "content": [[32, 41]], "speaker_full_name": "Anna Berg"},
        {"source": [43, 46], "content": [[53, 67]], "speaker_full_name": "Anna Berg"},
    ]
    gold = write(tmp_path / "gold.jsonl", {"id": "a", "text": TEXT, "attributions": rows})
    reading = {
        "id": "a",
        "entities": [{"id": "e1", "name": "Anna Berg"}],
        "statements": [
            {"source": [17, 26], "content": [[32, 41]], "speakers": ["e1"]},
            {"source": [43, 46], "content": [[53, 67]], "speakers": []},
        ],
    }
    report = score_speakers(gold, write(tmp_path / "read.jsonl", reading))
    assert report["nominal"] == {"right": 100.0, "unknown": 0.0, "of": 1}
    assert report["pronoun"] == {"right": 0.0, "unknown": 100.0, "of": 1}
    assert report["named"] == {"right": None, "unknown": None, "of": 0}
