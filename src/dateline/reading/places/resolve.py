"""Which place a name means: the article's own evidence, each name one place throughout."""

from dataclasses import dataclass, field

from dateline.reading.draft import Draft
from dateline.reading.places.containers import link_containers
from dateline.reading.places.evidence import Evidence, Votes, gather
from dateline.reading.places.gazetteer import Candidate
from dateline.reading.places.scoring import evidence_score, prior_score
from dateline.reading.places.toponym import Toponym

ROUNDS = 3
SERIOUS = 5.0  # a candidate this far below the best prior never wins without a container


@dataclass(slots=True)
class Name:
    """The toponyms of one name that mean the same place."""

    key: str
    toponyms: list[Toponym]
    candidates: tuple[Candidate, ...]
    priors: list[float] = field(default_factory=list)
    best: Candidate | None = None
    margin: float = 0.0
    """How far the best candidate leads the next one that lies elsewhere."""


def resolve(draft: Draft, toponyms: list[Toponym]) -> list[Name]:
    """The names of the article, each with the place that it means where one could be found."""
    link_containers(draft.doc, toponyms)
    names = _group(toponyms)
    for name in names:
        name.priors = [prior_score(name.toponyms, c) for c in name.candidates]
        _choose(name, name.priors)
    for _ in range(ROUNDS):
        evidence = gather(draft, [(n.candidates, n.priors, n.best, len(n.toponyms)) for n in names])
        for name, own in zip(names, evidence.votes, strict=True):
            _weigh(name, evidence, own)
    return names


def _weigh(name: Name, evidence: Evidence, own: Votes) -> None:
    if not name.candidates:
        return
    floor = max(name.priors) - SERIOUS
    scores = [
        prior + evidence_score(c, name.best, evidence, own) if prior >= floor else prior
        for prior, c in zip(name.priors, name.candidates, strict=True)
    ]
    _choose(name, scores)


def _choose(name: Name, scores: list[float]) -> None:
    if not scores:
        return
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    best = name.candidates[order[0]]
    name.best = best
    rivals = [i for i in order[1:] if not _same_spot(best, name.candidates[i])]
    name.margin = scores[order[0]] - scores[rivals[0]] if rivals else 9.0


def _same_spot(a: Candidate, b: Candidate) -> bool:
    return abs(a.latitude - b.latitude) < 1 and abs(a.longitude - b.longitude) < 1.5


def _group(toponyms: list[Toponym]) -> list[Name]:
    """One name for each key, but apart where the text itself puts them in different places."""
    groups: dict[tuple[str, str], list[Toponym]] = {}
    homes: dict[str, list[str]] = {}
    for toponym in toponyms:
        home = toponym.container.key if toponym.container else ""
        groups.setdefault((toponym.key, home), []).append(toponym)
        if home and home not in homes.setdefault(toponym.key, []):
            homes[toponym.key].append(home)
    for key, found in homes.items():
        bare = groups.pop((key, ""), [])
        groups[key, found[0]] += bare
    return [
        Name(key, sorted(found, key=lambda t: t.start), found[0].candidates)
        for (key, _), found in groups.items()
    ]
