"""The lexicon: dateline's own rows and, before them, the user's."""

from functools import lru_cache
from importlib import resources
from pathlib import Path

from dateline.ontology.verbs import words
from dateline.ontology.verbs.lexicon import Lexicon
from dateline.ontology.verbs.petrarch import read_petrarch
from dateline.ontology.verbs.rows import read_lexicon_text


def shipped_files() -> list[str]:
    """Names of the lexicon's own files, groups first."""
    names = [
        one.name for one in resources.files(__package__).iterdir() if one.name.endswith(".toml")
    ]
    return sorted(names, key=lambda name: (name != "groups.toml", name))


@lru_cache(maxsize=4)
def load_lexicon(files: tuple[Path, ...] = ()) -> Lexicon:
    """dateline's lexicon with the user's files read before it, so that theirs win a tie.

    A file that ends in `.toml` is ours in shape; any other is read as a PETRARCH verb file.
    """
    lexicon = Lexicon()
    text, name = words.shipped("groups.toml")
    read_lexicon_text(lexicon, text, name)
    for path in files:
        content = words.read_file(path)
        if path.suffix == ".toml":
            read_lexicon_text(lexicon, content, str(path))
        else:
            read_petrarch(lexicon, content, str(path))
        lexicon.name += f"+{path.name}"
    for name in shipped_files()[1:]:
        read_lexicon_text(lexicon, words.shipped(name)[0], name)
    return lexicon
