"""Reading one source from Python."""

import pytest

import dateline


def test_a_source_that_is_not_there_is_named_once(tmp_path):
    missing = str(tmp_path / "none.html")
    with pytest.raises(dateline.DatelineError) as told:
        dateline.read(missing)
    assert str(told.value).count(missing) == 1
    assert "check the path" in str(told.value)
