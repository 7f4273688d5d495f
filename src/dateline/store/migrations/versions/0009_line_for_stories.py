"""Put articles that are in no story yet in line for one."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "INSERT INTO waiting (linker, article) SELECT 'stories', number FROM articles "
        "WHERE current AND number NOT IN (SELECT article FROM story_articles)"
    )


def downgrade() -> None:
    op.execute("DELETE FROM waiting WHERE linker = 'stories'")
