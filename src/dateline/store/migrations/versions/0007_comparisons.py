"""The two sides of a story, compared."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "comparisons",
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("a", sa.Integer(), nullable=False),
        sa.Column("b", sa.Integer(), nullable=False),
        sa.Column("a_speaker", sa.String(), nullable=True),
        sa.Column("b_speaker", sa.String(), nullable=True),
        sa.Column("reader", sa.JSON(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["a"], ["articles.number"], name=op.f("fk_comparisons_a"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["b"], ["articles.number"], name=op.f("fk_comparisons_b"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("story", name=op.f("pk_comparisons")),
    )
    op.create_index("ix_comparisons_a", "comparisons", ["a"])
    op.create_index("ix_comparisons_b", "comparisons", ["b"])


def downgrade() -> None:
    op.drop_table("comparisons")
