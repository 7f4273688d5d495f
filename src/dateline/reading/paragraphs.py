"""Parses of paragraphs that were read before: what a copy shares is not parsed again."""

from collections import OrderedDict
from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc

BATCH = 128
# Paragraphs that are kept, the last ones used: some 60 MB; the copies of a wire report come within
# hours of each other, and so within some hundreds of articles.
KEPT = 2_000
SHORTEST = 60  # characters: shorter ones are parsed faster than they are worth keeping


class Paragraphs:
    """The parses of paragraphs by their text, each made once for as long as it is kept."""

    def __init__(self, nlp: Language, *, kept: int = KEPT) -> None:
        self._nlp = nlp
        self._most = kept
        self._kept: OrderedDict[str, Doc] = OrderedDict()

    def parse(self, texts: Iterable[str]) -> dict[str, Doc]:
        """A parse for each text; those that are not known are parsed together."""
        wanted = dict.fromkeys(texts)
        found = {text: doc for text in wanted if (doc := self._known(text)) is not None}
        new = [text for text in wanted if text not in found]
        for text, doc in zip(new, self._nlp.pipe(new, batch_size=BATCH), strict=True):
            found[text] = doc
            self._keep(text, doc)
        return found

    def _known(self, text: str) -> Doc | None:
        if text not in self._kept:
            return None
        self._kept.move_to_end(text)
        return self._kept[text]

    def _keep(self, text: str, doc: Doc) -> None:
        if len(text) < SHORTEST:
            return
        self._kept[text] = doc
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
