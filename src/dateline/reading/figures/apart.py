"""Numbers that count nothing: dates, clock times, years, ordinals, addresses, names, scores."""

import re

from dateline.model import Time
from dateline.reading.figures.numerals import Numeral

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|2[01])\d\d"
_STREET = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Drive|Square|Way|Highway|Terrace|Court"
    r"|Place|Parkway|Crescent)"
)

PASSAGES = re.compile(
    rf"""
    # 12 October 2023, 3rd of May, 5-7 June
    \b{_DAY}(?:\s?(?:-|–|to|and|or)\s?{_DAY})?(?:\sof)?[\s-]{_MONTH}(?:[\s,-]+{_YEAR}\b)?
    # October 12 (to 14), 2023
    |\b{_MONTH}\s(?:the\s)?{_DAY}(?:\s?(?:-|–|to|and|or|until|through)\s?{_DAY})?\b
        (?!\s?(?:percent|per\scent|%))(?:,?\s{_YEAR}\b)?
    |\b{_MONTH},?\s{_YEAR}\b
    |\b\d{{4}}-\d{{2}}-\d{{2}}(?:T[\d:.]+Z?)?\b
    |\b\d{{1,2}}\s?/\s?\d{{1,2}}\s?/\s?\d{{2,4}}\b
    |\b\d{{1,2}}\.\d{{1,2}}\.\d{{4}}\b
    # 11:30 pm, 6: 00 p.m., 4 p.m., 1630 GMT, 1100 hours
    |\b\d{{1,2}}\s?:\s?\d{{2}}(?:\s?:\s?\d{{2}})?(?!\d)(?:\s?[ap]\.?m\b\.?)?
    |\b\d{{1,2}}(?:\.\s?\d{{2}})?\s?[ap]\.?m\b\.?
    |\b\d{{3,4}}\s?(?:GMT|UTC|EST|EDT|BST|CET|IST|EAT|PST|PDT)\b
    |\b[01]\d[0-5]0\s(?:hours|hrs)\b
    |\b\w+\so'clock\b
    # 24/7, 9/11
    |\b(?:24\s?/\s?7|9\s?/\s?11|7\s?/\s?7)\b
    # 14 Downing Street
    |\b\d{{1,5}}(?:-\d+)?\s(?:[A-Z][\w'.]*\s){{1,3}}{_STREET}\b
    # AK - 47, a .357 caliber, a 12-gauge
    |\b(?:AK|RPG|MiG|Su|Mi|PKM|FN|UH|AH)\s?-?\s?\d+\b
    |(?<!\w)\.?\s?\d+\s?-?\s?(?:caliber|calibre|gauge)\b
    |\b\d{{5}}\s(?:ZIP|zip)\b
    # phone numbers, web addresses, handles, version numbers
    |\b(?:\+?\d{{2,5}}[\s-]){{2,}}\d{{3,}}\b
    |\(\d{{3}}\)\s?\d{{3}}-\d{{4}}
    |(?:https?://|www\.)\S+
    |[@\#][A-Za-z_]\w*
    |\b\d+(?:\.\d+){{2,}}\b(?!,)
    # the 1990s, the '80s, mid-20s
    |'?\b\d{{2,4}}'?s\b
    # 5. 9 magnitude, as tokenised text has it
    |\b\d{1, 2}\.\s\d(?=\s(?:magnitude|[Ee]arthquake|quake))
    # times gone round: one another, one day, at one point, one by one
    |\bone\s(?:another|by\sone|day\b(?!\s(?:after|before|later|earlier))|thing|side\b|of\sus\b|time\b|point\b|way\b|more\stime|or\sanother)
    |\bon\s(?:the\s)?one\shand\b
    |\b(?:covid|Covid|COVID)[\s-]+19\b
    |\b(?:this|that|which|every|each|no|any|some|another|either|neither|day)[\s-]one\b
    |\bat\sleast\sone\sof\swhich\b|\bone-(?:on-one|sided|way|off|time|third)\b
    |\b(?:loved|first|last|little|good|bad|new|old|young|right|wrong|only|the|best)\sone\b
    |\bsix\s(?:nations|day\swar)\b
    """,
    re.VERBOSE,
)

_NAMED_BY = re.compile(
    r"""(?:
    # Article 60, Resolution 2719, page 3, Block 9, Channel 5
    \b(?:article|articles|resolution|chapter|section|page|paragraph|annex|appendix|clause|amendment
        |no\.|number|nos\.|flight|highway|route|interstate|freeway|motorway|channel|block|tower|gate
        |room|terminal|platform|line|phase|stage|level|tier|grade|category|class|type|model|version
        |mark|planet|bus|train|unit|brigade|battalion|division|squadron|camp|sector|area|zone|district
        |ward|precinct|sub|suite|apartment|apt|floor|house|exit|psalm|verse|rule|law|act|proposition
        |prop|bill|case|file|docket|part|volume|vol\.|issue|episode|season|series|game|match|week
        |round|lap|day|night|year|top|big|final|last|fortune|agenda|vision|covid|world\swar|radio
        |no|group\sof|class\sof|generation|formula|air\sforce|bbc|itv|cnn|ch|figure|fig\.|table
        |step|point|cop|bloc\sof|studio|area|boeing|airbus|windows|office|iphone|galaxy|playstation
        |xbox|apollo|falcon|eurostoxx|dax|nikkei|ftse|stoxx|cac|russell|nasdaq|s&p|kospi|asx
        |index|magnitude|ext\.|code|postcode|zip)\s
    |\#\s?|(?<!\w)[Nn]o\.?\s|(?<![\w.])v\.\s?
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
# the 27-nation bloc, the 15-member council: how the body is called, and not how many did something
_MEMBERS = re.compile(
    r"-(?:nation|member|country|state)\s(?:\w+\s){0,2}(?:bloc|group|grouping|union|alliance|council"
    r"|coalition|club|body|organi[sz]ation|community|commission|pact|force)\b",
    re.IGNORECASE,
)
_JOINED_BEFORE = re.compile(r"(?:[A-Za-z][-/_+.]|[A-Za-z_]|\d[/.,:]|\d{4}[-–]|\\)$")
_JOINED_AFTER = re.compile(r"(?:[A-Za-z_]|/?\d|:\d|-(?:[A-Z]{2,}\b|up\b|down\b|off\b))")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|by|of|until|till|from|before|after|during|early|late|mid|year|years|and|to|to\sthe"
    r"|spring|summer|autumn|fall|winter|back\sin|the|circa|through|between|fiscal|around|season"
    r"|pre|post|c\.|for|this|a|an|of\sthe|in\sthe)[\s-]$|[(\[,;–-]\s?$|\bQ[1-4]\s$|'s\s$",
    re.IGNORECASE,
)
_YEAR_ONLY = re.compile(rf"{_YEAR}$")


REACH = 30
"""Characters before a number in which a passage that holds it may start."""


def stands_apart(text: str, numeral: Numeral) -> bool:
    """Whether the number stands in a date, an address or another passage that counts nothing."""
    for match in PASSAGES.finditer(text, max(0, numeral.start - REACH), numeral.end + REACH):
        if match.start() > numeral.start:
            return False
        if match.end() >= numeral.end:
            return True
    return False


def counts_nothing(text: str, numeral: Numeral, *, has_unit: bool) -> bool:
    """Whether this number is an ordinal, a code, a year or part of a name, by its own
    neighbourhood.
    """
    before, after = text[max(0, numeral.start - 24) : numeral.start], text[numeral.end :][:24]
    if not has_unit and (_ORDINAL.match(after) or _JOINED_AFTER.match(after)):
        return True
    if numeral.form == "digits" and _JOINED_BEFORE.search(before[-5:]) and not has_unit:
        return True
    if has_unit:
        return False
    if _MEMBERS.match(after):
        return True
    if _NAMED_BY.search(before) and not _counts_after(after, before):
        return True
    raw = text[numeral.start : numeral.end]
    return bool(_YEAR_ONLY.match(raw)) and _is_year(before, after)


_PLURAL_AFTER = re.compile(r"\s(?:[a-z-]+\s)?[a-z]{2,}s\b|\s(?:people|men|women|children|police)\b")
_OPEN_NAMES = re.compile(
    r"\b(?:day|night|top|last|final|area|the|no|week|year|part|line|case|law|act|unit|point|round"
    r"|house|office|camp|district|zone|sector|match|game|class|group of|class of|index|radio)\s$",
    re.IGNORECASE,
)


def _counts_after(after: str, before: str) -> bool:
    """Whether a counted plural follows a word that only sometimes names (`the last 20 people`)."""
    return bool(_OPEN_NAMES.search(before) and _PLURAL_AFTER.match(after))


def _is_year(before: str, after: str) -> bool:
    if _YEAR_BEFORE.search(before):
        return not re.match(r"\s(?:people|men|women|children|troops|soldiers|others)\b", after)
    return not _PLURAL_AFTER.match(after)


def in_dates(times: list[Time]) -> list[tuple[int, int]]:
    """Spans of the times that name a date or an hour; lengths of time are figures and not here."""
    return [(time.span.start, time.span.end) for time in times if time.type in ("DATE", "TIME")]
