"""Picture captions: lines that close with a credit, and lines that are nothing but one."""

import re
import unicodedata
from functools import cache

from dateline.articles.plain_text.lines import Line
from dateline.ontology.pages import page_words

CAPTION_WIDTH = (12, 700)
# A credit is the caption's tail; a label further in front is a word of the story.
LONGEST_CREDIT = 110
# THERE THEY GO … The ministers leave the hall.
SHOUT = re.compile(r"^[^\W\d_a-z][^a-z…]{4,40}\s?(?:…|\.\.\.)\s*[^\W\d_]")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The labelled credit at the end, the owner at the end, and the line that is only a credit."""
    words = page_words()
    labels = "|".join(map(re.escape, words.credit_labels))
    owners = "|".join(map(re.escape, words.credit_owners))
    tail = re.compile(
        rf"""(?:
            # Foto: A. Example/dpa; a label in small letters is a word of the story
            (?:^|[\s.(\[|/"”)])(?-i:(?=[^a-z]))(?:{labels})\s*[:=＝/|©–-]\s*\S.{{0,80}}
          | (?<=[a-z)])(?:Quelle|Foto|Bild|Credit|Photo|Image|Picture)\s*:\s*\S.{{0,80}}   # glued
          | (?:photo|photograph|picture|image|illustration|foto)\s+by\s+(?-i:[A-Z-]).{{0,60}}
          | courtesy\s+of\s+\S.{{0,60}}
          | [(\[](?:{labels})\s?[.:]\s?\S[^()\[\]]{{0,60}}                    # (Dok.Example)
          | (?:[-–]|^|[a-z]/)\s*(?-i:Copyright)\s+(?!©).{{1,90}}    # - Copyright A. Sample
          | \s/\s[^/]{{2,50}}\s(?:{labels})\.?                            # / A. Example nuotr.
          | [\s.)]©\s?\S.{{1,60}}                                         # © Example/PA Wire
          | \((?:C|Ｃ)\)\S.{{1,40}} | （Ｃ）\S.{{1,40}}
        )[)\]\s.]*$""",
        re.VERBOSE | re.IGNORECASE,
    )
    owner = re.compile(
        rf"""(?:
            # (AP Photo/A. Example)
            [(\[（【/][^()\[\]（）]{{0,50}}\b(?:{owners})\b[^()\[\]（）]{{0,30}}[)\]）】]
            # ... yesterday. REUTERS
          | [.!?…"”)＝=/|,–-]\s*(?:[\w.'’ -]{{2,40}}[/|,]\s*)?(?:{owners})\s*
          | \s/\s(?:[\w.'’ -]{{2,40}}/\s*)?(?:{owners})
          | \([\w.'’ -]{{4,40}}/[\w .'’-]{{2,40}}\)                             # (A. Example/CBC)
        )\s*$""",
        re.VERBOSE | re.IGNORECASE,
    )
    only = re.compile(
        rf"""^[(\[]?(?:
            (?:{labels})\s*[:=＝|/©]\s*\S.{{0,80}}
          | (?:{labels})\s+by\s+\S.{{0,80}}
          | ©\s*(?!.*\d{{4}}|.*\b(?:gmbh|ltd|inc|llc|corp)\b)\S.{{1,60}}
          | (?:[\w.'’& -]{{2,40}}\s?[/|,]\s?|via\s|@)?(?:{owners})
            (?:\s?[/|]\s?[\w.'’ -]{{2,40}})?
          | (?:[\w.'’ -]{{2,40}}\s?/\s?)?(?:{owners})(?:\s?[/|]\s?[\w.'’ -]{{2,40}})*
        )[)\]]?$""",
        re.VERBOSE | re.IGNORECASE,
    )
    return tail, owner, only


def has_credit(line: Line) -> bool:
    """Whether the line is a caption that closes with a picture credit."""
    if not CAPTION_WIDTH[0] <= line.width <= CAPTION_WIDTH[1]:
        return False
    tail, owner, _ = _patterns()
    end = unicodedata.normalize("NFKC", line.text)[-LONGEST_CREDIT:]
    return tail.search(end) is not None or owner.search(end) is not None


def is_credit(line: Line) -> bool:
    """Whether the line is nothing but a picture credit: `Foto: A. Example`, `REUTERS`."""
    return line.width <= LONGEST_CREDIT and is_credit_text(line.text)


def is_credit_text(text: str) -> bool:
    """Whether a text on one line is nothing but a picture credit."""
    _, _, only = _patterns()
    return (
        len(text) <= LONGEST_CREDIT and only.match(unicodedata.normalize("NFKC", text)) is not None
    )


def opens_caption(line: Line) -> bool:
    """Whether the line says itself that it is a caption: `Caption: ...`."""
    if SHOUT.match(line.text):
        return True
    label, colon, _ = line.folded.partition(":")
    return bool(colon) and label.strip() in page_words().caption_labels
