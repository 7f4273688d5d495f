"""Mails and mailboxes become pages."""

from email.message import EmailMessage
from pathlib import Path

from dateline.model import Failure, Page
from dateline.settings import Settings
from dateline.sources import open_source

STORY = "No ship left Beira before noon, the harbour master said.\n"


def mail(subject: str = "Fog closes the port") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Example Wire <wire@example.org>"
    message["Subject"] = subject
    message["Date"] = "Tue, 28 Jan 2025 07:30:00 +0200"
    message.set_content(STORY)
    return message


def read(path: Path, data: bytes) -> list[Page | Failure]:
    path.write_bytes(data)
    return list(open_source(str(path), settings=Settings()))


def one(path: Path, data: bytes) -> Page:
    (page,) = read(path, data)
    assert isinstance(page, Page), page
    return page


def test_a_mail_is_its_text_under_its_subject_and_date(tmp_path: Path) -> None:
    page = one(tmp_path / "a.eml", mail().as_bytes())
    assert (page.text, page.title) == (STORY, "Fog closes the port")
    assert page.published == "2025-01-28T07:30+02:00"


def test_the_html_of_a_mail_goes_before_its_text(tmp_path: Path) -> None:
    message = mail()
    message.add_alternative("<h1>Fog</h1><p>Größe</p>", subtype="html", charset="iso-8859-1")
    page = one(tmp_path / "a.eml", message.as_bytes())
    assert page.html is not None
    assert "Größe" in page.html.decode(page.encoding or "")


def test_a_mail_without_its_name_is_told_by_its_headers(tmp_path: Path) -> None:
    assert one(tmp_path / "a.txt", mail().as_bytes()).title == "Fog closes the port"
    letter = one(tmp_path / "b.txt", b"Subject: the port\n\n" + STORY.encode())
    assert letter.title is None


def test_every_message_of_a_mailbox_is_a_page(tmp_path: Path) -> None:
    envelope = b"From wire@example.org Tue Jan 28 07:30:00 2025\n"
    box = b"\n".join(envelope + mail(subject).as_bytes() for subject in ("Fog", "Mist"))
    pages = read(tmp_path / "a.mbox", box)
    assert [page.title for page in pages if isinstance(page, Page)] == ["Fog", "Mist"]
    assert pages[1].where.endswith("a.mbox message 2")


def test_a_mail_without_text_says_so_in_one_line(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "A picture"
    message["From"] = "wire@example.org"
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png")
    (failure,) = read(tmp_path / "a.eml", message.as_bytes())
    assert isinstance(failure, Failure)
    assert "the message has no text" in failure.reason


def test_a_date_that_is_none_is_left_out(tmp_path: Path) -> None:
    message = mail()
    del message["Date"]
    message["Date"] = "yesterday"
    assert one(tmp_path / "a.eml", message.as_bytes()).published is None
