"""How far two people who reviewed the same records agree."""

from collections import Counter, defaultdict
from itertools import combinations
from typing import NamedTuple

from sqlalchemy import Connection, select

from dateline.store.desk.scope import NAME
from dateline.store.people import reviewed, reviews
from dateline.store.rows import Row
from dateline.store.schema import articles


class Agreement(NamedTuple):
    """Two people's decisions on the records that both have decided on."""

    one: str
    other: str
    both: int
    """How many records both decided on."""
    same: int
    """On how many of them they decided the same."""
    kappa: float | None
    """Cohen's kappa over confirmed, rejected and edited; None where chance alone explains all."""
    differing: list[Row]
    """The records that they differ on, with both verdicts."""

    @property
    def raw(self) -> float:
        """The share on which they decided the same."""
        return self.same / self.both


def agreements(connection: Connection) -> list[Agreement]:
    """Every pair of people with a record in common, those with most in common first."""
    decisions: dict[tuple[int, str, str], dict[str, Row]] = defaultdict(dict)
    rows = connection.execute(
        select(
            reviewed.c.article.label("number"),
            reviewed.c.kind,
            reviewed.c.record,
            *(reviews.c[name] for name in ("reviewer", "verdict", "quote", "changes")),
            NAME.label("article"),
        )
        .join(reviews, reviews.c.number == reviewed.c.review)
        .join(articles, articles.c.number == reviewed.c.article)
        .where(articles.c.current, reviews.c.withdrawn.is_(None), reviewed.c.same)
        .order_by(reviews.c.number)
    ).mappings()
    for row in rows:
        decisions[row["number"], row["kind"], row["record"]][row["reviewer"]] = dict(row)
    pairs: dict[tuple[str, str], list[tuple[Row, Row]]] = defaultdict(list)
    for people in decisions.values():
        for one, other in combinations(sorted(people), 2):
            pairs[one, other].append((people[one], people[other]))
    found = [_agreement(*pair, both) for pair, both in pairs.items()]
    return sorted(found, key=lambda pair: (-pair.both, pair.one, pair.other))


def _agreement(one: str, other: str, both: list[tuple[Row, Row]]) -> Agreement:
    verdicts = [(a["verdict"], b["verdict"]) for a, b in both]
    differing = [
        {**a, "verdicts": {one: a["verdict"], other: b["verdict"]}}
        for a, b in both
        if a["verdict"] != b["verdict"]
    ]
    same = len(both) - len(differing)
    return Agreement(one, other, len(both), same, cohen_kappa(verdicts), differing)


def cohen_kappa(verdicts: list[tuple[str, str]]) -> float | None:
    """Agreement beyond chance, 1 at best; None where both always say one and the same thing."""
    total = len(verdicts)
    if not total:
        return None
    ones, others = Counter(a for a, _ in verdicts), Counter(b for _, b in verdicts)
    observed = sum(a == b for a, b in verdicts) / total
    chance = sum(ones[verdict] * others[verdict] for verdict in ones) / total**2
    return None if chance == 1 else (observed - chance) / (1 - chance)
