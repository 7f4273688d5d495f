"""Asking the scorers, which stand apart from dateline and know nothing of it."""

import json
import os
import subprocess
import sys
from pathlib import Path

from dateline.errors import SourceError

Report = dict[str, object]


def ask(shared: Path, *arguments: str) -> Report:
    """A scorer's report."""
    report: Report = json.loads(run_scorer(shared, list(arguments)))
    return report


def run_scorer(shared: Path, arguments: list[str]) -> str:
    """What a scorer prints; SourceError with its last words where it fails."""
    command = [sys.executable, *arguments]
    done = subprocess.run(
        command,
        cwd=shared / "score",
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SourceError(f"{arguments[0]}: {done.stderr.strip()[-300:]}")
    return done.stdout
