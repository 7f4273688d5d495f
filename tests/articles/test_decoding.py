"""Bytes of a page become its text."""

import pytest

from dateline.articles.decoding import decode, is_binary

TEXT = "<p>Žena prešla cez Dněpr – a späť, “večer” o šiestej.</p>"


def test_utf8_is_seen_even_where_another_encoding_is_declared() -> None:
    data = ('<meta charset="windows-1252">' + TEXT).encode("utf-8")
    assert TEXT in decode(data)


def test_the_page_declares_its_encoding() -> None:
    data = ('<meta charset="windows-1250">' + TEXT).encode("windows-1250")
    assert TEXT in decode(data)


def test_the_server_goes_before_the_page() -> None:
    data = ('<meta charset="iso-8859-1">' + TEXT).encode("windows-1250")
    assert TEXT in decode(data, declared="windows-1250")


@pytest.mark.parametrize("name", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(name: str) -> None:
    assert decode(TEXT.encode(name)) == TEXT


def test_utf16_without_a_mark_is_seen() -> None:
    assert decode(TEXT.encode("utf-16-le")) == TEXT


def test_latin1_is_read_as_browsers_read_it() -> None:
    data = b'<meta charset="iso-8859-1">\x93Quoted\x94'
    assert decode(data).endswith("“Quoted”")


def test_an_undeclared_encoding_is_detected() -> None:
    text = "Пожар в порту удалось потушить только к вечеру, сообщили спасатели. " * 5
    assert decode(text.encode("windows-1251")) == text


def test_one_spoilt_byte_does_not_lose_the_page() -> None:
    data = ('<meta charset="utf-8">' + TEXT * 9).encode() + b"\xff"
    assert decode(data).count(TEXT) == 9


def test_text_is_not_binary_and_an_image_is() -> None:
    assert not is_binary(TEXT.encode("utf-16"))
    assert is_binary(b"GIF89a\x01\x00")


def test_of_encodings_that_look_alike_the_pages_language_chooses() -> None:
    swedish = '<html lang="sv"><p>' + "Ministern sade på onsdagen att vägen behövs i Malmö. " * 9
    assert swedish in decode(swedish.encode("cp1252"))
    czech = '<html lang="cs-CZ"><p>' + "Ministr řekl, že většina obyvatel Třeboně souhlasí. " * 9
    assert czech in decode(czech.encode("cp1250"))
