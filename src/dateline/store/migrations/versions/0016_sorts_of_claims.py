"""What claims on commitments are told apart by, as columns.

Commitments are put together anew at the next linking.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

SORT = ("block", "subject", "kind", "mission", "role", "more", "day", "due")


def upgrade() -> None:
    _link_anew()
    _create_claims(
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("more", sa.Boolean(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("due", sa.String(), nullable=True),
    )
    op.create_index("ix_commitment_claims_sort", "commitment_claims", SORT)
    with op.batch_alter_table("commitments", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("sorts", sa.JSON(), nullable=False))


def downgrade() -> None:
    _link_anew()
    _create_claims()
    op.create_index("ix_commitment_claims_block", "commitment_claims", ["block"])
    with op.batch_alter_table("commitments") as batch_op:
        batch_op.drop_column("sorts")


def _link_anew() -> None:
    """Empty what claims came to, and put the articles that make some in line."""
    waiting = sa.table("waiting", sa.column("linker"), sa.column("article"))
    claims = sa.table("commitment_claims", sa.column("article"))
    in_line = sa.select(waiting.c.article).where(waiting.c.linker == "commitments")
    those = (
        sa.select(sa.literal("commitments"), claims.c.article)
        .where(claims.c.article.not_in(in_line))
        .distinct()
    )
    op.execute(sa.insert(waiting).from_select(["linker", "article"], those))
    op.execute(sa.delete(sa.table("commitments")))


def _create_claims(*columns: "sa.Column[object]") -> None:
    op.drop_table("commitment_claims")
    op.create_table(
        "commitment_claims",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("figure", sa.String(), nullable=False),
        sa.Column("block", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=True),
        sa.Column("mission", sa.String(), nullable=True),
        *columns,
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["articles.number"],
            name="fk_commitment_claims_article",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("article", "figure", name="pk_commitment_claims"),
    )
    op.create_index("ix_commitment_claims_subject", "commitment_claims", ["subject"])
    op.create_index("ix_commitment_claims_mission", "commitment_claims", ["mission"])
