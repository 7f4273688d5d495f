"""Identities of entities across articles, commitments and agreements, and the line of articles that
wait to be linked.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

LINKERS = ("names", "commitments", "agreements")


def upgrade() -> None:
    op.create_table(
        "agreements",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("since", sa.String(), nullable=True),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreements")),
    )
    with op.batch_alter_table("agreements", schema=None) as batch_op:
        batch_op.create_index("ix_agreements_state", ["state"], unique=False)

    op.create_table(
        "commitments",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("block", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=True),
        sa.Column("mission", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("share", sa.Float(), nullable=True),
        sa.Column("as_of", sa.String(), nullable=True),
        sa.Column("due", sa.String(), nullable=True),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitments")),
    )
    with op.batch_alter_table("commitments", schema=None) as batch_op:
        batch_op.create_index("ix_commitments_block", ["block"], unique=False)
        batch_op.create_index("ix_commitments_mission", ["mission"], unique=False)
        batch_op.create_index("ix_commitments_place", ["place"], unique=False)
        batch_op.create_index("ix_commitments_subject", ["subject"], unique=False)

    op.create_table(
        "identities",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("identity", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_identities")),
    )
    with op.batch_alter_table("identities", schema=None) as batch_op:
        batch_op.create_index("ix_identities_identity", ["identity"], unique=False)

    op.create_table(
        "identity_decisions",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("other", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_identity_decisions")),
    )
    with op.batch_alter_table("identity_decisions", schema=None) as batch_op:
        batch_op.create_index("ix_identity_decisions_article", ["article"], unique=False)
        batch_op.create_index("ix_identity_decisions_key", ["key"], unique=False)
        batch_op.create_index("ix_identity_decisions_other", ["other"], unique=False)

    op.create_table(
        "key_facts",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("fact", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", "fact", "value", name=op.f("pk_key_facts")),
    )
    with op.batch_alter_table("key_facts", schema=None) as batch_op:
        batch_op.create_index("ix_key_facts_fact", ["fact", "value"], unique=False)

    op.create_table(
        "agreement_claims",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("claim", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["articles.number"],
            name=op.f("fk_agreement_claims_article"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("article", "claim", name=op.f("pk_agreement_claims")),
    )
    with op.batch_alter_table("agreement_claims", schema=None) as batch_op:
        batch_op.create_index("ix_agreement_claims_key", ["key"], unique=False)

    op.create_table(
        "commitment_claims",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("figure", sa.String(), nullable=False),
        sa.Column("block", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=True),
        sa.Column("mission", sa.String(), nullable=True),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["articles.number"],
            name=op.f("fk_commitment_claims_article"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("article", "figure", name=op.f("pk_commitment_claims")),
    )
    with op.batch_alter_table("commitment_claims", schema=None) as batch_op:
        batch_op.create_index("ix_commitment_claims_block", ["block"], unique=False)
        batch_op.create_index("ix_commitment_claims_mission", ["mission"], unique=False)
        batch_op.create_index("ix_commitment_claims_subject", ["subject"], unique=False)

    op.create_table(
        "entity_keys",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["articles.number"],
            name=op.f("fk_entity_keys_article"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("article", "entity", name=op.f("pk_entity_keys")),
    )
    with op.batch_alter_table("entity_keys", schema=None) as batch_op:
        batch_op.create_index("ix_entity_keys_key", ["key"], unique=False)

    op.create_table(
        "waiting",
        sa.Column("linker", sa.String(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.number"], name=op.f("fk_waiting_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("linker", "article", name=op.f("pk_waiting")),
    )
    with op.batch_alter_table("waiting", schema=None) as batch_op:
        batch_op.create_index("ix_waiting_article", ["article"], unique=False)

    _put_in_line()


def _put_in_line() -> None:
    """Articles that the store already holds are linked at the next opportunity."""
    waiting = sa.table("waiting", sa.column("linker"), sa.column("article"))
    articles = sa.table("articles", sa.column("number"), sa.column("current"))
    for linker in LINKERS:
        everything = sa.select(sa.literal(linker), articles.c.number).where(articles.c.current)
        op.execute(sa.insert(waiting).from_select(["linker", "article"], everything))


def downgrade() -> None:
    with op.batch_alter_table("waiting", schema=None) as batch_op:
        batch_op.drop_index("ix_waiting_article")

    op.drop_table("waiting")
    with op.batch_alter_table("entity_keys", schema=None) as batch_op:
        batch_op.drop_index("ix_entity_keys_key")

    op.drop_table("entity_keys")
    with op.batch_alter_table("commitment_claims", schema=None) as batch_op:
        batch_op.drop_index("ix_commitment_claims_subject")
        batch_op.drop_index("ix_commitment_claims_mission")
        batch_op.drop_index("ix_commitment_claims_block")

    op.drop_table("commitment_claims")
    with op.batch_alter_table("agreement_claims", schema=None) as batch_op:
        batch_op.drop_index("ix_agreement_claims_key")

    op.drop_table("agreement_claims")
    with op.batch_alter_table("key_facts", schema=None) as batch_op:
        batch_op.drop_index("ix_key_facts_fact")

    op.drop_table("key_facts")
    with op.batch_alter_table("identity_decisions", schema=None) as batch_op:
        batch_op.drop_index("ix_identity_decisions_other")
        batch_op.drop_index("ix_identity_decisions_key")
        batch_op.drop_index("ix_identity_decisions_article")

    op.drop_table("identity_decisions")
    with op.batch_alter_table("identities", schema=None) as batch_op:
        batch_op.drop_index("ix_identities_identity")

    op.drop_table("identities")
    with op.batch_alter_table("commitments", schema=None) as batch_op:
        batch_op.drop_index("ix_commitments_subject")
        batch_op.drop_index("ix_commitments_place")
        batch_op.drop_index("ix_commitments_mission")
        batch_op.drop_index("ix_commitments_block")

    op.drop_table("commitments")
    with op.batch_alter_table("agreements", schema=None) as batch_op:
        batch_op.drop_index("ix_agreements_state")

    op.drop_table("agreements")
