"""Where articles stood before a rebuild, so that it leaves the history of stories as it was."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "former_places",
        sa.Column("article", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.number"], name="fk_former_places_article", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article", name="pk_former_places"),
    )


def downgrade() -> None:
    op.drop_table("former_places")
