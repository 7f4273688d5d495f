"""schema.org JSON-LD: articles as NewsArticle, statements as Quotation, claimed figures as
ClaimReview.
"""

from collections.abc import Iterator

from dateline.exports.facts import Facts
from dateline.exports.format import Format
from dateline.exports.json_list import json_list
from dateline.exports.rows import Row
from dateline.model import Entity, Figure, Reading, Statement

STATUS = "creativeWorkStatus"
NAMES = {
    "articles": (
        *("@type", "@id", "headline", "description", "datePublished", "dateModified", "author"),
        *("publisher", "articleSection", "inLanguage", "url", "dateline", "articleBody", "about"),
        "contentLocation",
    ),
    "statements": ("@type", "@id", "text", "spokenByCharacter", "dateCreated", "isPartOf", STATUS),
    "figures": ("@type", "@id", "claimReviewed", "itemReviewed", "reviewRating", "author", STATUS),
}
"""The properties of a node of each kind."""
RATINGS = {"denied": "Denied by the claimant", "estimated": "Reported as an estimate, not checked"}
REPORTED = "Reported, not checked"


def article_nodes(reading: Reading) -> Iterator[Row]:
    """One NewsArticle, with the entities and the places that it is about."""
    facts = Facts(reading)
    article = facts.article
    line = article.dateline
    yield _kept(
        {
            "@type": "NewsArticle",
            "@id": _id(facts),
            "headline": article.title,
            "description": article.standfirst,
            "datePublished": article.published,
            "dateModified": article.modified,
            "author": [{"@type": "Person", "name": name} for name in article.authors],
            "publisher": _organisation(article.outlet),
            "articleSection": article.section,
            "inLanguage": article.language,
            "url": facts.url,
            "dateline": line.place if line else None,
            "articleBody": article.text,
            "about": [_agent(entity) for entity in reading.entities],
            "contentLocation": [
                _kept(
                    {
                        "@type": "Place",
                        "name": place.name,
                        "latitude": place.latitude,
                        "longitude": place.longitude,
                    }
                )
                for place in facts.reading.places
            ],
        }
    )


def statement_nodes(reading: Reading) -> Iterator[Row]:
    """A Quotation for every statement in the speaker's own words."""
    facts = Facts(reading)
    for statement in facts.reading.statements:
        if statement.manner == "direct" and statement.kind == "speech":
            yield _kept(
                {
                    "@type": "Quotation",
                    "@id": f"{_id(facts)}#{statement.id}",
                    "text": _words(facts, statement),
                    "spokenByCharacter": [_agent(one) for one in facts.those(statement.speakers)],
                    "dateCreated": statement.date,
                    "isPartOf": {"@id": _id(facts)},
                    STATUS: facts.review("statements", statement.id),
                }
            )


def figure_nodes(reading: Reading) -> Iterator[Row]:
    """A ClaimReview for every figure that somebody claims; its rating says that nobody checked."""
    facts = Facts(reading)
    for figure in facts.reading.figures:
        statement = facts.statements.get(figure.said_by or "")
        if statement is not None:
            yield _kept(
                {
                    "@type": "ClaimReview",
                    "@id": f"{_id(facts)}#{figure.id}",
                    "claimReviewed": _words(facts, statement),
                    "itemReviewed": _claim(facts, figure, statement),
                    "reviewRating": {
                        "@type": "Rating",
                        "alternateName": RATINGS.get(figure.status, REPORTED),
                    },
                    "author": {"@type": "Organization", "name": "dateline"},
                    STATUS: facts.review("figures", figure.id),
                }
            )


def _claim(facts: Facts, figure: Figure, statement: Statement) -> Row:
    article = facts.article
    appearance = _kept(
        {
            "@type": "NewsArticle",
            "@id": _id(facts),
            "url": facts.url,
            "headline": article.title,
            "datePublished": article.published,
            "publisher": _organisation(article.outlet),
        }
    )
    return _kept(
        {
            "@type": "Claim",
            "name": facts.quote(figure.span),
            "author": [_agent(one) for one in facts.those(statement.speakers)],
            "appearance": appearance,
        }
    )


def _words(facts: Facts, statement: Statement) -> str:
    return " ".join(facts.quote(span) for span in statement.content).strip("“”\"'‘’ ")


def _agent(entity: Entity) -> Row:
    kinds = {"person": "Person", "organisation": "Organization", "armed_group": "Organization"}
    kinds |= {"mission": "Organization", "country": "Country", "place": "Place"}
    node = {"@type": kinds.get(entity.kind, "Thing"), "name": entity.name}
    node["jobTitle" if entity.kind == "person" else "description"] = entity.role or ""
    return _kept(node)


def _organisation(name: str | None) -> Row | None:
    return {"@type": "NewsMediaOrganization", "name": name} if name else None


def _id(facts: Facts) -> str:
    return facts.url or f"urn:dateline:{facts.reading.id}"


def _kept(node: Row) -> Row:
    """The node without what is unknown or empty."""
    return {name: value for name, value in node.items() if value not in (None, "", [])}


FORMAT = Format(
    name="jsonld",
    meaning="schema.org NewsArticle, Quotation and ClaimReview",
    suffix=".jsonld",
    media_type="application/ld+json",
    kinds={"articles": article_nodes, "statements": statement_nodes, "figures": figure_nodes},
    write=json_list({"@context": "https://schema.org"}, "@graph"),
)
