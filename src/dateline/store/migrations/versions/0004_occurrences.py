"""Occurrences, their reports, and where an article's words stand in the text given."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("articles", sa.Column("offsets", sa.JSON(), nullable=True))
    op.create_table(
        "occurrences",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("start", sa.String(), nullable=True),
        sa.Column("end", sa.String(), nullable=True),
        sa.Column("first_reported", sa.String(), nullable=True),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("outlets", sa.Integer(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_occurrences")),
    )
    for name, columns in INDEXES.items():
        op.create_index(name, "occurrences", columns)

    op.create_table(
        "occurrence_reports",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("occurrence", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["articles.number"],
            name=op.f("fk_occurrence_reports_article"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("article", "event", name=op.f("pk_occurrence_reports")),
    )
    op.create_index("ix_occurrence_reports_occurrence", "occurrence_reports", ["occurrence"])


INDEXES = {
    "ix_occurrences_story": ["story"],
    "ix_occurrences_type_start": ["type", "start"],
    "ix_occurrences_country_type_start": ["country", "type", "start"],
    "ix_occurrences_start": ["start"],
}


def downgrade() -> None:
    op.drop_table("occurrence_reports")
    op.drop_table("occurrences")
    with op.batch_alter_table("articles", schema=None) as batch_op:
        batch_op.drop_column("offsets")
