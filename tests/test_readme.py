"""The README's Python example runs as it stands."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_python_example_of_the_readme_runs(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    (example,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})
    assert "34 people | At least 34 people" in capsys.readouterr().out


def test_the_public_names_are_those_that_there_are():
    import dateline

    assert all(getattr(dateline, name) is not None for name in dateline.__all__)
