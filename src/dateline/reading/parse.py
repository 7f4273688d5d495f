"""Parse once: an article's text to one spaCy Doc whose offsets are the article's.

The text is parsed by paragraph, because a sentence never crosses one and a quotation that runs over
several would
otherwise bend the trees on both sides. Quotation marks are straightened and blanks folded, one
character for one, for
the model was trained on those.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from pathlib import Path

import spacy
import spacy.about
from spacy.language import Language
from spacy.tokens import Doc

from dateline.errors import ModelMissing
from dateline.model import Article, Span
from dateline.reading.draft import Draft
from dateline.reading.paragraphs import Paragraphs

NORMAL = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201a": "'",
        "\u201b": "'",
        "\u02bc": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u201f": '"',
        "\u00ab": '"',
        "\u00bb": '"',
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\t": " ",
        "\r": " ",
    }
)


@lru_cache(maxsize=2)
def load_model(name: str) -> Language:
    """The spaCy pipeline of that name or folder; raises ModelMissing where it is not installed."""
    try:
        return spacy.load(name)
    except OSError:
        raise _missing(name) from None


def model_version(nlp: Language) -> str:
    """Name and version of a loaded model, such as `en_core_web_sm 3.8.0`."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"


def model_release(name: str) -> str:
    """Name and version of a model without loading it; raises ModelMissing where there is none."""
    try:
        return f"{name} {version(name)}"
    except (PackageNotFoundError, ValueError):
        meta = Path(name) / "meta.json"
        if not meta.is_file():
            raise _missing(name) from None
    return f"{name} {json.loads(meta.read_text(encoding='utf-8'))['version']}"


def _missing(name: str) -> ModelMissing:
    return ModelMissing(
        f"language model {name!r} is not installed; install it with "
        f"'pip install {name.replace('_', '-')}' or name another with DATELINE_MODEL"
    )


def normalise(text: str) -> str:
    """The text as the parser likes it, each character in its old place."""
    return text.translate(NORMAL)


def _pieces(text: str, blocks: list[Span]) -> list[str]:
    """The text cut so that each piece is a block with the blanks behind it; together they are the
    text.
    """
    if not blocks:
        return [text] if text else []
    starts = [0, *(block.start for block in blocks[1:]), len(text)]
    flat = normalise(text)
    pieces = []
    for (start, end), block in zip(zip(starts, starts[1:], strict=False), blocks, strict=True):
        inside = flat[start : block.end].replace("\n", " ")
        pieces.append(inside + flat[block.end : end])
    return pieces


def _joined(nlp: Language, docs: list[Doc]) -> Doc:
    """One parse of all; a copy, for the parts may serve other articles too."""
    joined = Doc.from_docs(docs, ensure_whitespace=False) if docs else None
    return nlp.make_doc("") if joined is None else joined


def parse_articles(
    articles: Iterable[Article],
    *,
    nlp: Language,
    cache: Path | None = None,
    batch: int = 16,
    limit: int = 200_000,
    known: Paragraphs | None = None,
) -> Iterator[Draft]:
    """A draft with its parse for each article, in order; a batch is parsed together.

    A paragraph that is among the `known` ones, or twice in a batch, is parsed once. Of a text
    longer than `limit` characters the beginning is parsed and the draft says so.
    """
    queue = iter(articles)
    while group := list(islice(queue, batch)):
        yield from _parse_group(group, nlp, cache, limit, known or Paragraphs(nlp))


def _parse_group(
    group: list[Article], nlp: Language, cache: Path | None, limit: int, known: Paragraphs
) -> Iterator[Draft]:
    blocks = [_within(limit, [part.span for part in article.parts]) for article in group]
    texts = [article.text[:limit] for article in group]
    pieces = [_pieces(text, spans) for text, spans in zip(texts, blocks, strict=True)]
    kept = [_cached(nlp, cache, piece) for piece in pieces]
    todo = (text for piece, doc in zip(pieces, kept, strict=True) if doc is None for text in piece)
    parsed = known.parse(todo)
    for article, spans, piece, doc in zip(group, blocks, pieces, kept, strict=True):
        if doc is None:
            doc = _joined(nlp, [parsed[text] for text in piece])
            _keep(nlp, cache, piece, doc)
        yield Draft(article=article, doc=doc, blocks=spans, unread=_unread(article, limit))


def _within(limit: int, blocks: list[Span]) -> list[Span]:
    return [Span(start, min(end, limit)) for start, end in blocks if start < limit]


def _unread(article: Article, limit: int) -> str | None:
    if len(article.text) <= limit:
        return None
    return f"the text after character {limit} was not read (setting max_characters)"


def _cache_file(nlp: Language, cache: Path, texts: list[str]) -> Path:
    key = "\0".join([model_version(nlp), spacy.about.__version__, *texts])
    return cache / f"{hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest()}.spacy"


def _cached(nlp: Language, cache: Path | None, texts: list[str]) -> Doc | None:
    if cache is None:
        return None
    file = _cache_file(nlp, cache, texts)
    return Doc(nlp.vocab).from_bytes(file.read_bytes()) if file.exists() else None


def _keep(nlp: Language, cache: Path | None, texts: list[str], doc: Doc) -> None:
    if cache is None:
        return
    cache.mkdir(parents=True, exist_ok=True)
    file = _cache_file(nlp, cache, texts)
    part = file.with_suffix(f".{id(doc)}.part")
    part.write_bytes(doc.to_bytes())
    part.replace(file)
