"""Alembic's entry: migrate over the connection that the store has opened."""

from alembic import context

from dateline.store.schema import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=True,
    include_name=lambda name, kind, _parents: kind != "table" or not str(name).startswith("search"),
)
with context.begin_transaction():
    context.run_migrations()
