"""The identity whose commitment it is; commitments are put together anew at the next linking."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("commitments", schema=None) as batch_op:
        batch_op.add_column(sa.Column("identity", sa.String(), nullable=True))
    waiting = sa.table("waiting", sa.column("linker"), sa.column("article"))
    claims = sa.table("commitment_claims", sa.column("article"))
    op.execute(sa.delete(waiting).where(waiting.c.linker == "commitments"))
    those = sa.select(sa.literal("commitments"), claims.c.article).distinct()
    op.execute(sa.insert(waiting).from_select(["linker", "article"], those))
    op.execute(sa.delete(sa.table("commitments")))


def downgrade() -> None:
    with op.batch_alter_table("commitments", schema=None) as batch_op:
        batch_op.drop_column("identity")
