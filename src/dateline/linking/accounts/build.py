"""A parsed article -> an account: its sentences cut, each piece with what it speaks of."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Span as Sentence

from dateline.linking.accounts.account import Account, Item, Piece
from dateline.linking.accounts.cutting import Opening, cut
from dateline.linking.accounts.items import (
    NAMED_CONCEPT,
    Word,
    concepts_in,
    figures_in,
    left_over,
    names_in,
    weigh_names,
    words_of,
)
from dateline.linking.accounts.manner import manner_of
from dateline.model import Span
from dateline.reading.draft import Draft

# A piece that tells less than this says nothing by itself: it goes to its neighbour.
SHELL = 0.35
MODIFIER = 0.8  # the same for "announced last week", which hangs on the noun before it
HELD = 45  # characters: a longer phrase may be cut, though it names one concept

Given = tuple[Draft, list[Span]]


def build_accounts(a: Given, b: Given) -> tuple[Account, Account]:
    """The two accounts, each of a draft and the stretches of its text that are the account."""
    sides = [(draft, _sentences(draft, spans)) for draft, spans in (a, b)]
    named = [_named(draft, sentences) for draft, sentences in sides]
    weights = weigh_names(named)
    first, second = (
        _account(draft, sentences, names, weights)
        for (draft, sentences), names in zip(sides, named, strict=True)
    )
    return first, second


def _sentences(draft: Draft, spans: list[Span]) -> list[Sentence]:
    return [
        sentence
        for sentence in draft.doc.sents
        if any(
            span.start < sentence.end_char and sentence.start_char < span.end for span in spans
        )
    ]


def _named(draft: Draft, sentences: Iterable[Sentence]) -> dict[int, list[Item]]:
    names = names_in(draft)
    return {
        i: [name for name in names if _within(sentence).holds(name.span)]
        for i, sentence in enumerate(sentences)
    }


def _within(sentence: Sentence) -> Span:
    return Span(sentence.start_char, sentence.end_char)


def _account(
    draft: Draft,
    sentences: list[Sentence],
    names: dict[int, list[Item]],
    weights: dict[str, float],
) -> Account:
    account = Account(draft.article.text)
    for i, sentence in enumerate(sentences):
        items = _items(draft, sentence, names[i], weights)
        for piece in _pieces(sentence, items, i, len(account.pieces)):
            piece.manner = manner_of(draft, sentence, piece)
            account.pieces.append(piece)
    return account


def _items(
    draft: Draft, sentence: Sentence, names: list[Item], weights: dict[str, float]
) -> list[Item]:
    words = words_of(draft, sentence.start_char, sentence.end_char)
    concepts = [item for item in concepts_in(words) if not _is_in_name(item, names)]
    taken = [span for item in concepts for span in _words_held(item, words)]
    found = [_name(name, weights[name.key], concepts) for name in names]
    found += [figure for figure in figures_in(draft) if _within(sentence).holds(figure.span)]
    taken += [item.span for item in found]
    return sorted([*concepts, *found, *left_over(words, taken)], key=lambda item: item.span)


def _is_in_name(concept: Item, names: list[Item]) -> bool:
    """Whether a concept is but two words of a long name: "Security and Cooperation in Europe"."""
    return any(
        name.span.holds(concept.span) and _length(name.span) > 2 * _length(concept.span)
        for name in names
    )


def _name(name: Item, weight: float, concepts: list[Item]) -> Item:
    told = any(concept.span.meets(name.span) for concept in concepts)
    return replace(name, weight=weight * NAMED_CONCEPT if told else weight)


def _words_held(item: Item, words: Iterable[Word]) -> list[Span]:
    return [word.span for word in words if item.span.holds(word.span) and word.stem in item.stems]


def _pieces(sentence: Sentence, items: list[Item], number: int, clause: int) -> Iterator[Piece]:
    kept = [
        item.span
        for item in items
        if item.kind == "name" or (item.kind == "concept" and _length(item.span) <= HELD)
    ]
    pieces: list[tuple[Piece, Opening]] = []
    for span, opening in cut(sentence, kept):
        clause += opening == "clause"
        own = tuple(item for item in items if span.start <= item.span.start < span.end)
        pieces.append((Piece(span, number, clause, own), opening))
    yield from _without_shells(pieces)


def _length(span: Span) -> int:
    return span.end - span.start


def _without_shells(pieces: list[tuple[Piece, Opening]]) -> list[Piece]:
    """The pieces with those that say nothing by themselves put to a neighbour."""
    waiting: Piece | None = None
    done: list[Piece] = []
    for piece, opening in pieces:
        if waiting is not None:
            piece, waiting = _joined(waiting, piece), None
        elif done and _hangs(piece, opening):
            done[-1] = _joined(done[-1], piece)
            continue
        if piece.weight < SHELL:
            waiting = piece
        else:
            done.append(piece)
    if waiting is not None:
        done.append(_joined(done.pop(), waiting) if done else waiting)
    return done


def _hangs(piece: Piece, opening: Opening) -> bool:
    """Whether a piece says so little that it belongs to the words before it."""
    if opening == "modifier":
        telling = any(item.kind in ("concept", "figure") for item in piece.items)
        return piece.weight < MODIFIER and not telling
    return opening == "phrase" and piece.weight < SHELL


def _joined(first: Piece, second: Piece) -> Piece:
    return Piece(
        Span(first.span.start, second.span.end),
        first.sentence,
        second.clause,
        (*first.items, *second.items),
    )
