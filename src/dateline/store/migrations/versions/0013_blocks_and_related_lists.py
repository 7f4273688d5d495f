"""Where happenings of two stories may be one, and what to read after an article; kept stories are
counted anew at the next linking.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("occurrences", schema=None) as batch_op:
        batch_op.add_column(sa.Column("block", sa.String(), nullable=True))
        batch_op.create_index("ix_occurrences_block", ["block"])
    op.create_table(
        "related_lists",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("found", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article"),
    )
    waiting = sa.table("waiting", sa.column("linker"), sa.column("article"))
    placed = sa.table("story_articles", sa.column("article"))
    op.execute(sa.delete(waiting).where(waiting.c.linker == "stories"))
    those = sa.select(sa.literal("stories"), placed.c.article).distinct()
    op.execute(sa.insert(waiting).from_select(["linker", "article"], those))


def downgrade() -> None:
    op.drop_table("related_lists")
    with op.batch_alter_table("occurrences", schema=None) as batch_op:
        batch_op.drop_index("ix_occurrences_block")
        batch_op.drop_column("block")
