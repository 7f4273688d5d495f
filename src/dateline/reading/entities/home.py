"""The country that an article is at home in: its own police are "police" there."""

from collections import Counter

from dateline.model import Article
from dateline.reading.entities.groups import Group
from dateline.reading.entities.where import country_of_place

# What serves one state: an article that is about one country means that country's.
STATES_OWN = frozenset({"GOV", "MIL", "COP", "JUD", "LEG"})
# Fitted on the development articles: below these the guess is wrong too often to print.
LEAST_MENTIONS = 3
LEAST_SHARE = 0.6
DATELINE_WEIGHT = 3


def home_country(article: Article, groups: list[Group]) -> str | None:
    """The country that most of the article's places and demonyms name; None where none leads."""
    counts: Counter[str] = Counter()
    for group in groups:
        if group.kind in ("country", "nationality", "place") and group.country:
            counts[group.country] += len(group.sightings)
    if article.dateline is not None and article.dateline.place:
        code = country_of_place(article.dateline.place.title(), counts)
        counts[code or ""] += DATELINE_WEIGHT
    if not counts:
        return None
    code, most = counts.most_common(1)[0]
    leads = most >= LEAST_MENTIONS and most >= LEAST_SHARE * counts.total()
    return code or None if leads else None


def settle_home(article: Article, groups: list[Group]) -> None:
    """Give the home country to offices and forces of state that the article gives none."""
    home = home_country(article, groups)
    if home is None:
        return
    for group in groups:
        if group.country is None and group.sector in STATES_OWN and group.kind != "place":
            group.country = home
            group.rule += "+home"
