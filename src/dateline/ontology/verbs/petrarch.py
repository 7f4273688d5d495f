"""A researcher's own verb file in PETRARCH's format, read into our lexicon."""

import re

from dateline.errors import LexiconError
from dateline.ontology.plover.cameo import plover_of_cameo
from dateline.ontology.verbs.lexicon import Lexicon
from dateline.ontology.verbs.sense import Sense

CODE = re.compile(r"\[ *([^\]]*?) *\]")
BLOCK = re.compile(r"^---\s*(?P<name>[^\[\]]+?)\s*(?:\[(?P<code>[^\]]*)\])?\s*---\s*$")
PREPOSITIONS = frozenset(
    [
        "about",
        "against",
        "among",
        "at",
        "between",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "on",
        "onto",
        "out",
        "over",
        "through",
        "to",
        "toward",
        "towards",
        "under",
        "upon",
        "with",
    ]
)


def read_petrarch(lexicon: Lexicon, text: str, where: str) -> None:
    """Add a PETRARCH verb file's blocks to a lexicon; raises LexiconError with the line's number.

    Blocks (`--- NAME [code] ---`), verbs with forms in braces, patterns (`- ... * ... [code]`)
    and synonym sets (`&NAME` with `+WORD` lines) are read; what stands behind `#` is a comment.
    """
    reader = _Reader(lexicon, where)
    for number, line in enumerate(text.splitlines(), 1):
        reader.line(line.split("#")[0].rstrip(), number)
    reader.finish()


class _Reader:
    """What has been read so far of one file."""

    def __init__(self, lexicon: Lexicon, where: str) -> None:
        self.lexicon = lexicon
        self.where = where
        self.sets: dict[str, frozenset[str]] = {}
        self.set_name = ""
        self.members: list[str] = []
        self.verbs: list[str] = []
        self.code = ""
        self.count = 0

    def line(self, line: str, number: int) -> None:
        """Take up one line."""
        at = f"{self.where}: line {number}"
        if not line.strip():
            self._close_set()
        elif line.startswith("---"):
            self._close_set()
            self._block(line, at)
        elif line.startswith("&") and "*" not in line:
            self._close_set()
            self.set_name = line.strip()[1:].lower()
        elif line.startswith("+") and self.set_name:
            self.members.append(line[1:].split("[")[0].strip().strip("_").lower())
        elif line.startswith("-"):
            self._pattern(line[1:], at)
        elif line.startswith("~"):
            return
        else:
            self._verb(line, at)

    def finish(self) -> None:
        """Close what is open; raises LexiconError where the file held no verb."""
        self._close_set()
        if not self.count:
            raise LexiconError(
                f"{self.where}: no verb found; a PETRARCH file has lines such as "
                "'--- ATTACK [190] ---', a TOML file must end in .toml"
            )

    def _close_set(self) -> None:
        if self.set_name:
            self.sets[self.set_name] = frozenset(self.members)
        self.set_name, self.members = "", []

    def _block(self, line: str, at: str) -> None:
        match = BLOCK.match(line)
        if match is None:
            raise LexiconError(f"{at}: a block should look like '--- NAME [code] ---': {line!r}")
        self.verbs = [match["name"].lower().replace(" ", "_")]
        self.code = (match["code"] or "").strip()
        if self.code:
            self._sense(self.verbs, self.code, at)

    def _verb(self, line: str, at: str) -> None:
        word = re.split(r"[\s\[{]", line.strip(), maxsplit=1)[0].strip("_").lower()
        if not re.fullmatch(r"[a-z][a-z'_-]*", word):
            raise LexiconError(f"{at}: expected a verb, a pattern or a block: {line!r}")
        code = CODE.search(line)
        if word not in self.verbs:
            self.verbs.append(word)
        self._sense([word], code[1] if code else self.code, at)

    def _pattern(self, body: str, at: str) -> None:
        code = CODE.search(body)
        if "*" not in body:
            raise LexiconError(f"{at}: a pattern needs * where the verb stands: {body.strip()!r}")
        if not self.verbs:
            raise LexiconError(f"{at}: a pattern before any verb of its block")
        left, right = CODE.sub("", body).split("*", 1)
        objects, preps, prep_words = self._behind(right, at)
        self._sense(
            list(self.verbs),
            code[1] if code else self.code,
            at,
            subject=self._words(left),
            object_=objects,
            prep=preps,
            prep_words=prep_words,
        )

    def _behind(self, text: str, at: str) -> tuple[frozenset[str], tuple[str, ...], frozenset[str]]:
        if text.count("{") != text.count("}") or text.count("(") != text.count(")"):
            raise LexiconError(f"{at}: a bracket is not closed: {text.strip()!r}")
        words = re.sub(r"[{}()|_]", " ", text).lower().split()
        at_prep = next((n for n, word in enumerate(words) if word in PREPOSITIONS), len(words))
        objects = self._words(" ".join(words[:at_prep]))
        preps = tuple(words[at_prep : at_prep + 1])
        return objects, preps, self._words(" ".join(words[at_prep + 1 :]))

    def _words(self, text: str) -> frozenset[str]:
        found: set[str] = set()
        for word in re.sub(r"[{}()|]", " ", text).lower().split():
            if word.startswith("&"):
                found |= self.sets.get(word[1:], frozenset())
            elif word not in ("$", "+", "%", "^") and word[0].isalpha():
                found.add(word)
        return frozenset(found)

    def _sense(
        self,
        verbs: list[str],
        code: str,
        at: str,
        *,
        subject: frozenset[str] = frozenset(),
        object_: frozenset[str] = frozenset(),
        prep: tuple[str, ...] = (),
        prep_words: frozenset[str] = frozenset(),
    ) -> None:
        code = code.split(":")[0].strip()
        self.count += 1
        if code in ("", "---", "~", "null", "NULL"):
            return
        coded = plover_of_cameo(code)
        if coded is None:
            if re.fullmatch(r"\d{2,4}", code) and code[:2] in ("01", "02"):
                return
            raise LexiconError(f"{at}: {code!r} is no CAMEO code; write two to four digits")
        self.lexicon.add_sense(
            Sense(
                name=at,
                words=tuple(verbs),
                part="verb",
                type=coded,
                subject=subject,
                object=object_,
                prep=prep,
                prep_words=prep_words,
                source=self.where,
            )
        )
