"""A parsed article -> an account: its sentences cut, each piece with what it speaks of."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from dateline.linking.accounts.account import Account, Item, Piece
from dateline.linking.accounts.days import days_in
from dateline.linking.accounts.items import (
    Word,
    concepts_in,
    figures_in,
    left_over,
    names_in,
    parties_of,
    people_of,
    spread_out,
    weigh_names,
    words_of,
)
from dateline.linking.accounts.manner import manner_of
from dateline.linking.accounts.pieces import pieces_of
from dateline.model import Span
from dateline.ontology.diplomacy import load_diplomacy
from dateline.reading.draft import Draft

SAYING = frozenset({"say", "tell", "add", "answer"})
FAINT = 0.05  # what a word tells that only says who says it

Given = tuple[Draft, list[Span]]


def build_accounts(a: Given, b: Given) -> tuple[Account, Account]:
    """The two accounts, each of a draft and the stretches of its text that are the account."""
    sides = [(draft, _sentences(draft, spans)) for draft, spans in (a, b)]
    named = [_named(draft, sentences) for draft, sentences in sides]
    everywhere = [_named(draft, draft.doc.sents) for draft, _ in sides]
    weights = weigh_names(everywhere, parties_of(a[0], b[0]))
    spread = _spread_of(sides)
    first, second = (
        _account(draft, spans, sentences, names, weights, spread)
        for (draft, spans), (_, sentences), names in zip((a, b), sides, named, strict=True)
    )
    return first, second


def _sentences(draft: Draft, spans: list[Span]) -> list[Sentence]:
    return [
        sentence
        for sentence in draft.doc.sents
        if any(span.start < sentence.end_char and sentence.start_char < span.end for span in spans)
    ]


def _named(draft: Draft, sentences: Iterable[Sentence]) -> dict[int, list[Item]]:
    names = names_in(draft)
    return {
        i: [name for name in names if _within(sentence).holds(name.span)]
        for i, sentence in enumerate(sentences)
    }


def _spread_of(sides: Iterable[tuple[Draft, list[Sentence]]]) -> dict[str, float]:
    """What is left of a word's weight, by stem, the more sentences of both accounts have it."""
    told = [(draft, sentence) for draft, sentences in sides for sentence in sentences]
    seen = Counter(
        stem
        for draft, sentence in told
        for stem in {word.stem for word in words_of(draft, *_within(sentence))}
    )
    return spread_out(seen, len(told))


def _mostly(span: Span, piece: Span) -> bool:
    """Whether more than half of a piece lies in a span."""
    shared = min(span.end, piece.end) - max(span.start, piece.start)
    return 2 * shared > piece.end - piece.start


def _within(sentence: Sentence) -> Span:
    return Span(sentence.start_char, sentence.end_char)


def _account(
    draft: Draft,
    spans: list[Span],
    sentences: list[Sentence],
    names: dict[int, list[Item]],
    weights: dict[str, float],
    spread: Mapping[str, float],
) -> Account:
    account = Account(draft.article.text, people=people_of(draft))
    for i, sentence in enumerate(sentences):
        found = pieces_of(sentence, _items(draft, sentence, names[i], weights, spread), i)
        bound = _bound_clauses(sentence, found)
        tail = _tail(draft, _within(sentence))
        for piece in found:
            if piece.span.start >= tail:
                continue
            piece.span = Span(piece.span.start, min(piece.span.end, tail))
            if any(_mostly(span, piece.span) for span in spans):
                words = words_of(draft, *piece.span)
                piece.words = tuple(word.stem for word in words)
                piece.manner = manner_of(draft, sentence, piece)
                piece.days = tuple(days_in(draft, piece.span))
                piece.bound = piece.clause in bound
                account.pieces.append(piece)
    return account


def _tail(draft: Draft, sentence: Span) -> int:
    """Where the words end and "..., said the minister" begins; else the sentence's end."""
    for statement in draft.statements:
        inside = [c.end for c in statement.content if sentence.start < c.end <= sentence.end]
        end = max(inside, default=sentence.end)
        saying = [part for part in (statement.source, statement.cue) if part is not None]
        behind = [part.start >= end and part.end <= sentence.end for part in saying]
        if statement.kind == "speech" and inside and saying and all(behind):
            return end
    return sentence.end


def _bound_clauses(sentence: Sentence, pieces: list[Piece]) -> set[int]:
    """Clauses of a sentence that say "only", "must", "depends on"."""
    words = load_diplomacy().necessity
    places = [t.idx for t in sentence if t.lower_ in words and not _is_said_only(t)]
    return {p.clause for p in pieces if any(p.span.start <= at < p.span.end for at in places)}


def _items(
    draft: Draft,
    sentence: Sentence,
    names: list[Item],
    weights: dict[str, float],
    spread: Mapping[str, float],
) -> list[Item]:
    words = words_of(draft, sentence.start_char, sentence.end_char)
    concepts = [item for item in concepts_in(words) if not _is_in_name(item, names)]
    taken = [span for item in concepts for span in _words_held(item, words)]
    found = [replace(name, weight=weights.get(name.key, name.weight)) for name in names]
    found += [figure for figure in figures_in(draft) if _within(sentence).holds(figure.span)]
    taken += [item.span for item in found]
    left = (
        replace(item, weight=item.weight * spread.get(item.key, 1.0))
        for item in left_over(words, taken)
    )
    items = sorted([*concepts, *found, *left], key=lambda item: item.span)
    sources = _sources(draft, _within(sentence))
    return [_faint(item) if any(s.holds(item.span) for s in sources) else item for item in items]


def _is_said_only(token: Token) -> bool:
    """Whether a word of necessity goes with a verb of saying: "he said only that"."""
    before = token.nbor(-1) if token.i else token
    return token.lower_ == "only" and bool({token.head.lemma_, before.lemma_} & SAYING)


def _sources(draft: Draft, sentence: Span) -> list[Span]:
    """Who says it and the word for saying it, in a sentence that reports words."""
    parts = [part for s in draft.statements if s.kind == "speech" for part in (s.source, s.cue)]
    return [part for part in parts if part is not None and sentence.meets(part)]


def _faint(item: Item) -> Item:
    return replace(item, weight=min(item.weight, FAINT))


def _is_in_name(concept: Item, names: list[Item]) -> bool:
    """Whether a concept is but two words of a long name: "Security and Cooperation in Europe"."""
    return any(name.span.holds(concept.span) and _size(name) > 2 * _size(concept) for name in names)


def _words_held(item: Item, words: Iterable[Word]) -> list[Span]:
    return [word.span for word in words if item.span.holds(word.span) and word.stem in item.stems]


def _size(item: Item) -> int:
    return item.span.end - item.span.start
