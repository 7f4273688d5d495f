"""A hash of everything that the ontology says, so that a reading tells what it was read with."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

FOLDER = Path(__file__).parent
UNREAD = (
    "acts",
    "formats",
    "identities",
    "commitments",
    "agreements",
)  # tables that change no reading
DATA = (".toml", ".csv", ".json", ".tsv", ".npz")


def lexicon_hash(more: Iterable[Path] = ()) -> str:
    """Eight hex digits over dateline's own data files and the user's, names and contents."""
    digest = hashlib.sha256()
    found = (path for path in FOLDER.rglob("*") if path.suffix in DATA)
    own = sorted(path for path in found if path.parent.name not in UNREAD)
    for path in [*own, *more]:
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
