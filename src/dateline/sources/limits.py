"""Decompression that stops at a limit, and reading that does."""

import io
import zlib
from collections.abc import Callable
from typing import IO, cast

from dateline.errors import SourceError, TooLarge

GZIP = b"\x1f\x8b"
# Servers behind one another may each compress; more layers are only known from bombs.
MOST_LAYERS = 3
MEGABYTE = 1_000_000


def decompress(data: bytes, codings: list[str], limit: int, *, where: str) -> bytes:
    """The data with its content codings undone, the outermost last in the list. TooLarge where it
    grows past `limit`; SourceError where it is damaged or the coding is none that is known.
    """
    wanted = [coding for coding in codings if coding not in ("", "identity")]
    if len(wanted) > MOST_LAYERS:
        raise TooLarge(f"{where}: compressed {len(wanted)} times over; no page is")
    for coding in reversed(wanted):
        decode = DECODERS.get(coding.removeprefix("x-"))
        if decode is None:
            raise SourceError(f"{where}: sent in the coding {coding!r}, which was not asked for")
        try:
            data = decode(data, limit)
        except (zlib.error, EOFError, ValueError) as error:
            raise SourceError(f"{where}: its {coding} data is damaged ({error})") from None
        check_size(len(data), limit, where=where)
    return data


def check_size(size: int, limit: int, *, where: str) -> None:
    """TooLarge where a page's size is over the limit."""
    if size > limit:
        raise TooLarge(
            f"{where}: larger than {limit / MEGABYTE:g} MB, the limit for a page; "
            "set max_bytes to read it"
        )


def read_limited(file: IO[bytes], limit: int, *, where: str) -> bytes:
    """What is left of a file, ungzipped where it is gzipped; TooLarge where it is too much."""
    data = file.read(limit + 1)
    check_size(len(data), limit, where=where)
    return decompress(data, ["gzip"], limit, where=where) if data.startswith(GZIP) else data


def peekable(file: IO[bytes]) -> io.BufferedReader:
    """The file as one whose next bytes can be looked at without taking them."""
    if isinstance(file, io.BufferedReader):
        return file
    return io.BufferedReader(cast(io.RawIOBase, file))


def _gunzip(data: bytes, limit: int) -> bytes:
    """All members of a gzip file, up to one byte over the limit; plain data as it is."""
    if not data.startswith(GZIP):
        return data
    parts: list[bytes] = []
    room = limit + 1
    while data.startswith(GZIP) and room > 0:
        member = zlib.decompressobj(wbits=31)
        parts.append(member.decompress(data, room))
        room -= len(parts[-1])
        if not member.eof:
            if room > 0:
                raise EOFError("it ends in the middle")
            break
        data = member.unused_data
    return b"".join(parts)


def _inflate(data: bytes, limit: int) -> bytes:
    """Deflate data with or without its zlib header: servers send both."""
    for wbits in (15, -15):
        member = zlib.decompressobj(wbits=wbits)
        try:
            return member.decompress(data, limit + 1)
        except zlib.error:
            continue
    raise ValueError("neither zlib nor raw deflate")


def _unbrotli(data: bytes, limit: int) -> bytes:
    import brotli

    decoder, parts, size = brotli.Decompressor(), [], 0
    try:
        parts.append(decoder.process(data, output_buffer_limit=limit + 1))
        size += len(parts[-1])
        while size <= limit and not decoder.is_finished():
            parts.append(decoder.process(b"", output_buffer_limit=limit + 1 - size))
            size += len(parts[-1])
            if not parts[-1]:
                raise EOFError("it ends in the middle")
    except brotli.error as error:
        raise ValueError(str(error)) from None
    return b"".join(parts)


DECODERS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _gunzip,
    "deflate": _inflate,
    "br": _unbrotli,
}
