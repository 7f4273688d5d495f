"""Whether a line belongs to the site rather than to the story: furniture, endings, boxes."""

import re

from dateline.articles.plain_text.credits import is_credit
from dateline.articles.plain_text.lines import Line
from dateline.ontology.pages import page_words

# Long lines are hardly ever links or labels, so only short ones are held against the lists.
SHORT = 70
MEDIUM = 140
# A longer paragraph is the story's, whatever its words.
LONGEST_BOX = 420
MANY_WORDS = 6
WORD = re.compile(r"\w")
# 12:30 · 0 comments · 3 min read · 1,204 views · Duration 1:30 · page1 · +4°C
COUNTS = re.compile(
    r"""^\W*(?:
        [\d.,:\s%+°cm|/x*-]+                                             # numbers only
      | (?:duration|audio|video|page|share|shares|comments?)?\W*\d[\d.,:km]*\W*
        (?:min(?:ute)?s?|sec(?:ond)?s?|hours?|days?|weeks?|h|std|stunden?|minuten?)?\W*
        (?:read|ago|views?|shares?|comments?|likes?|lesezeit|de\slecture|文字|分|時間前)?
      )\W*$""",
    re.VERBOSE | re.IGNORECASE,
)
FILE_NAME = re.compile(r"^\S+\.(?:jpe?g|png|gif|webp|svg)$", re.IGNORECASE)
ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$|^\S+@\S+\.\w{2,}$", re.IGNORECASE)
RIGHTS = re.compile(
    r"""^\W*(?:logo)?\s*(?:©|copyright\b|\(c\)\s)       # opens with the sign
    | (?:©|copyright|\(c\))\s*(?:19|20)\d\d             # the sign and a year
    | all\srights\sreserved|alle\srechte\svorbehalten|tous\sdroits|todos\slos\sderechos|無断転載
    """,
    re.VERBOSE | re.IGNORECASE,
)
COLON = " :!…>.→"


def is_furniture(line: Line) -> bool:
    """Whether the line is a site's own: a label, a link, a box, a count, an address."""
    words = page_words()
    bare = line.folded.strip(COLON)
    if is_label(line) or WORD.search(bare) is None:
        return True
    if COUNTS.match(line.text) or FILE_NAME.match(line.text) or ADDRESS.match(line.text):
        return True
    if line.width <= MEDIUM and line.folded.startswith(words.furniture_openings):
        return True
    if _doubled(bare) or _made_of_labels(bare):
        return True
    return is_box(line)


def is_label(line: Line) -> bool:
    """Whether the line is a word of the site's own, such as the name of a service to share by."""
    return line.folded.strip(COLON) in page_words().furniture


def is_box(line: Line) -> bool:
    """Whether the line is of a subscription or consent box."""
    if line.width > LONGEST_BOX:
        return False
    found = sum(word in line.folded for word in page_words().box_words)
    return found >= 2 or (found == 1 and line.width <= SHORT)


def is_ending(line: Line) -> bool:
    """Whether the line stands behind articles: `Related Articles`, `© The Example 2024`."""
    if is_credit(line):
        return False
    if line.width <= 2 * MEDIUM and line.folded.startswith(page_words().paywalls):
        return True
    if line.width > SHORT and not (RIGHTS.search(line.text) and line.width <= 2 * MEDIUM):
        return False
    if RIGHTS.search(line.text):
        return True
    return not line.ends_sentence and line.folded.startswith(page_words().endings)


def _doubled(bare: str) -> bool:
    """Whether a short line says the same twice, as a link with an icon does: `MailMail`."""
    half = len(bare) // 2
    if not 3 <= half <= 20:
        return False
    return bare[:half].strip() == bare[-half:].strip()


def _made_of_labels(bare: str) -> bool:
    """Whether a short line's words are furniture: `Share Comments`, `Facebook X LinkedIn`; of a
    longer one, more than half, as where each link is said twice, by its icon and its name.
    """
    words = bare.split()
    known = sum(word in page_words().furniture for word in words)
    return known == len(words) > 1 or (len(words) >= MANY_WORDS and known > len(words) / 2)
