"""Bytes of a page -> its text, whatever the page or its server says of the encoding."""

import codecs
import re

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Where a page declares its encoding: HTML demands the first 1,024 bytes, real heads run longer.
HEAD = 8_192
DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)|encoding=["']([\w.:-]+)""")
# Names under which browsers read a larger encoding than the one named.
WIDER = {
    "ascii": "windows-1252",
    "us-ascii": "windows-1252",
    "iso-8859-1": "windows-1252",
    "latin-1": "windows-1252",
    "latin1": "windows-1252",
    "iso-8859-9": "windows-1254",
    "iso-8859-11": "windows-874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs",
    "x-user-defined": "windows-1252",
}
# How files that are not text begin.
BINARY = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x7fELF", b"\x1f\x8b", b"Rar!",
    b"RIFF", b"OggS", b"ID3", b"\x00\x00\x00", b"SQLite format 3", b"\xd0\xcf\x11\xe0",
)  # fmt: skip
# Bytes that no text in an 8-bit encoding or UTF-8 holds; a stray one may be a fault of the page.
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
CONTROL_SHARE = 0.02
# Share of characters lost that still counts as the encoding which was declared.
LOST_SHARE = 0.01
# Encodings that pages are written in; the detector takes others for them.
ON_THE_WEB = [
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "cp874", "iso8859_2", "koi8_r", "cp932", "euc_jp", "iso2022_jp", "gb18030", "big5", "cp949",
]  # fmt: skip
# Encodings of the Latin alphabet that the detector can hardly tell apart, and the languages that
# are written in another one than that of Western Europe.
LATIN = frozenset({"cp1250", "cp1252", "cp1254", "cp1257", "cp1258", "iso8859_2"})
LANGUAGE = re.compile(rb"""<html[^>]*\blang=["']?([A-Za-z]{2})\b""", re.IGNORECASE)
ACCENTED = (
    dict.fromkeys(("bs", "cs", "hr", "hu", "pl", "ro", "sk", "sl", "sq"), "cp1250")
    | dict.fromkeys(("et", "lt", "lv"), "cp1257")
    | dict.fromkeys(("az", "tr"), "cp1254")
    | {"vi": "cp1258"}
)
# The detector reads a sample: its time grows with the length.
SAMPLE = 65_536


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text at all: an image, an archive, a program."""
    if any(data.startswith(bom) for bom, _ in BOMS) or _wide(data):
        return False
    sample = data[:SAMPLE]
    return data.startswith(BINARY) or len(CONTROL.findall(sample)) > CONTROL_SHARE * len(sample)


def decode(data: bytes, *, declared: str | None = None) -> str:
    """The text of `data`: by its byte order mark, as UTF-8 where it is that, by what the server
    (`declared`) or the page says, else by detection.
    """
    for bom, name in BOMS:
        if data.startswith(bom):
            return data.decode(name, "replace").lstrip("\ufeff")
    if wide := _wide(data):
        return data.decode(wide, "replace")
    in_page = DECLARED.search(data, 0, HEAD)
    named = [declared, (in_page[1] or in_page[2]).decode("ascii") if in_page else None]
    for name in ["utf-8", *filter(None, named)]:
        text = _try(data, name, strict=True)
        if text is not None:
            return text
    for name in filter(None, named):
        text = _try(data, name, strict=False)
        if text is not None:
            return text
    return _detect(data)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of markup is zero."""
    head = data[:200]
    if len(head) < 8 or head.count(0) < len(head) // 3:
        return None
    return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"


def _try(data: bytes, name: str, *, strict: bool) -> str | None:
    name = WIDER.get(name.strip().lower(), name.strip().lower())
    try:
        text = data.decode(name, "strict" if strict else "replace")
    except (LookupError, UnicodeError):
        return None
    return text if strict or text.count("\ufffd") <= LOST_SHARE * len(text) else None


def _detect(data: bytes) -> str:
    """The text by the likeliest encoding; where that is one of those that differ by a few accents,
    by the encoding of the language that the page says it is in.
    """
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE], cp_isolation=ON_THE_WEB).best()
    name = best.encoding if best is not None else "windows-1252"
    if name in LATIN and (language := LANGUAGE.search(data, 0, HEAD)):
        name = ACCENTED.get(language[1].decode("ascii").lower(), "cp1252")
    return data.decode(name, "replace")
