"""Opening a store: the connection's manners, and the schema brought up to date."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select, table, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError
from sqlalchemy.sql import column

from dateline.errors import StoreError

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_MILLISECONDS = 60_000  # a second reader of the same store waits this long for the first
VERSION = table("alembic_version", column("version_num"))


def open_engine(db: str) -> Engine:
    """An engine for a path of an SQLite file or a database address, its schema up to date.

    Raises StoreError, in one line, where the database cannot be opened or is newer than this
    version of dateline.
    """
    engine = _engine(db)
    try:
        _bring_up_to_date(engine, db)
    except (OperationalError, DBAPIError, sqlite3.DatabaseError) as error:
        reason = str(getattr(error, "orig", error)).strip().splitlines()[0]
        raise StoreError(
            f"store {db}: cannot be opened: {reason}; name another with --db FILE"
        ) from None
    return engine


def schema_version(engine: Engine) -> str | None:
    """The revision that the database is at, None for an empty one."""
    with engine.connect() as connection:
        return _version(connection)


def head_version() -> str:
    """The revision that this version of dateline works with: its newest migration file's number.

    Read from the file's name, so that opening a store that is up to date need not load alembic.
    """
    return max(path.name for path in (MIGRATIONS / "versions").glob("[0-9]*.py")).split("_")[0]


def _engine(db: str) -> Engine:
    if "://" not in db:
        path = Path(db).expanduser()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(
                f"store {db}: its folder cannot be made: {error.strerror}; name another with --db"
            ) from None
        db = f"sqlite:///{path}"
    try:
        engine = create_engine(make_url(db))
    except (ArgumentError, NoSuchModuleError) as error:
        raise StoreError(
            f"store {db}: not a path or a database address: {error}; "
            "give a file, or postgresql+psycopg://user@host/name"
        ) from None
    except ModuleNotFoundError as error:
        raise StoreError(
            f"store {db}: the driver {error.name!r} is missing; pip install 'dateline[postgres]'"
        ) from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _sqlite_manners)
        event.listen(engine, "begin", _sqlite_begin)
    return engine


def _sqlite_manners(connection: sqlite3.Connection, _record: object) -> None:
    """WAL lets one process write while others read; NORMAL loses nothing to a killed process."""
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout = {BUSY_MILLISECONDS}",
        "journal_mode = WAL",
        "synchronous = NORMAL",
        "foreign_keys = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


@contextmanager
def writing_if_free(engine: Engine) -> Iterator[Connection]:
    """A transaction for what may as well not be written: it waits for no other writer.

    Raises OperationalError where somebody else is writing, or the store may only be read.
    """
    with engine.connect() as connection:
        sqlite = engine.dialect.name == "sqlite"
        held = connection.connection.dbapi_connection
        if sqlite and held is not None:
            held.execute("PRAGMA busy_timeout = 0")
        try:
            connection.execution_options(write=True)
            with connection.begin():
                if not sqlite:
                    connection.execute(text("SET LOCAL lock_timeout = '50ms'"))
                yield connection
        finally:
            if sqlite and held is not None:
                held.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")


def _sqlite_begin(connection: Connection) -> None:
    """A writer takes the lock at once, so that two writers queue instead of failing half-way."""
    write = connection.get_execution_options().get("write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table(VERSION.name):
        return None
    return connection.scalar(select(VERSION.c.version_num))


def _bring_up_to_date(engine: Engine, db: str) -> None:
    found = schema_version(engine)
    if found is not None and found == head_version():
        return
    from alembic import command
    from alembic.config import Config
    from alembic.util.exc import CommandError

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError:
            raise StoreError(
                f"store {db}: its schema {found!r} is of another version of dateline; "
                "upgrade dateline, or name another store with --db"
            ) from None


def quick_check(engine: Engine) -> str:
    """`ok` where the database is whole, else what it says is wrong."""
    if engine.dialect.name != "sqlite":
        return "ok"
    with engine.connect() as connection:
        return str(connection.scalar(text("PRAGMA quick_check(1)")))
