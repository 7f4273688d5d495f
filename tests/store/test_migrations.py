"""The migrations make the schema that the code works with."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from dateline.store.database import head_version, quick_check, schema_version
from dateline.store.schema import metadata


def test_a_migrated_database_has_the_tables_of_the_schema(engine):
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, kind, _: not str(name).startswith("search")},
        )
        assert compare_metadata(context, metadata) == []


def test_a_new_store_is_whole_and_at_the_newest_revision(engine):
    assert schema_version(engine) == head_version()
    assert quick_check(engine) == "ok"
