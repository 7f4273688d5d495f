"""The identity that an agreement, or what a request is about, goes by."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("agreements", schema=None) as batch_op:
        batch_op.add_column(sa.Column("identity", sa.String(), nullable=True))
        batch_op.create_index("ix_agreements_identity", ["identity"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("agreements", schema=None) as batch_op:
        batch_op.drop_index("ix_agreements_identity")
        batch_op.drop_column("identity")
