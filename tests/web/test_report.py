"""The report page: made, edited by its address, written out."""

import io

from lxml import html

ASKED = "/report?search=Beira"


def words(node) -> str:
    return " ".join(node.text_content().split())


def test_nothing_asked_says_what_to_do(see):
    assert "Choose a story" in words(see("/report").xpath("//p[@class='empty']")[0])


def test_two_things_asked_at_once_are_told(see):
    assert "Choose one" in words(see(f"{ASKED}&place=Beira").xpath("//p[@role='alert']")[0])


def test_nothing_found_is_told(see):
    assert see("/report?search=nosuchword").xpath("//p[@role='alert']")


def test_every_line_has_its_words_and_a_source_that_is_there(see):
    page = see(ASKED)
    lines = page.xpath("//article//li[.//span[@class='quote']]")
    assert len(lines) > 10
    ids = set(page.xpath("//@id"))
    for line in lines:
        assert line.xpath(".//span[@class='cite']/a/@href")[0][1:] in ids


def test_what_is_ticked_is_out_of_every_file(client, see):
    box = see(ASKED).xpath("//li//input[@name='out']/@value")[0]
    whole = client.get("/report/file.md?search=Beira").text
    edited = client.get("/report/file.md", params={"search": "Beira", "out": box, "title": "Flood"})
    assert edited.text.startswith("# Flood\n") and len(edited.text) < len(whole)
    assert edited.headers["content-disposition"].startswith("attachment")


def test_a_note_is_in_the_word_document(client):
    from docx import Document

    asked = {"search": "Beira", "note-Key figures": "Counts are provisional."}
    answer = client.get("/report/file.docx", params=asked)
    text = [one.text for one in Document(io.BytesIO(answer.content)).paragraphs]
    assert "Editor’s note: Counts are provisional." in text


def test_the_printed_report_opens_in_the_browser_and_may_run_nothing(client):
    answer = client.get("/report/file.html?search=Beira")
    assert "content-disposition" not in answer.headers
    assert "script-src" not in answer.headers["content-security-policy"]
    assert html.fromstring(answer.text).xpath("//h2[@id='sources']")


def test_a_format_that_there_is_not_is_told(client):
    assert client.get("/report/file.exe?search=Beira").status_code == 404
