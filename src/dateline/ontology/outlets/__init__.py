"""What is known of outlets and wire services, as tables (`*.toml`, each row set with a source)."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_table(name: str) -> dict[str, Any]:
    """The table `name`.toml of this folder."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def wire_services() -> frozenset[str]:
    """Names of wire services in lower case, as datelines write them."""
    return frozenset(load_table("wire_services")["agencies"])


@cache
def story_labels() -> frozenset[str]:
    """Words in lower case that label a story in a dateline's shape (`UPDATE -`)."""
    return frozenset(load_table("wire_services")["labels"])
