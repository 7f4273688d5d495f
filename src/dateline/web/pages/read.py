"""Read: a page that somebody sends is read and kept, beside a page that says how far it is."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, File, Form, HTTPException, Request, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse

from dateline.api import link
from dateline.api.reading import Outcome, read_page, read_pages
from dateline.model import Page
from dateline.web.desk import Desk, check_token, desk_of, render

router = APIRouter(prefix="/read")

WEB = ("http://", "https://")
MARKUP = "<"

Text = Annotated[str, Form()]


@router.get("", response_class=HTMLResponse)
def form(request: Request) -> HTMLResponse:
    """What to read: files, a pasted page or text, or an address."""
    return render(request, "read.html", {})


@router.post("")
def send(
    request: Request,
    token: Text,
    text: Text = "",
    title: Text = "",
    published: Text = "",
    url: Text = "",
    files: Annotated[list[UploadFile] | None, File()] = None,
) -> RedirectResponse:
    """Begin to read what was sent; the page of the job comes back."""
    check_token(request, token)
    desk, url = desk_of(request), url.strip()
    if url and not url.startswith(WEB):
        raise HTTPException(422, f"{url!r} is no address of the web; it begins with https://")
    sent = [file for file in files or [] if file.filename]
    if sent:
        folder = _kept_for_now(sent)
        name = f"{len(sent)} file{'s' if len(sent) > 1 else ''}"
        job = desk.jobs.submit(lambda _: _files(desk, folder), name=name)
    elif text.strip():
        page = page_of(text, title=title.strip(), published=published.strip(), url=url)
        job = desk.jobs.submit(lambda _: _page(desk, page), name=page.title or page.where)
    elif url:
        job = desk.jobs.submit(lambda _: _address(desk, url), name=url)
    else:
        raise HTTPException(422, "nothing was sent: choose a file, paste a text or give an address")
    return RedirectResponse(f"/jobs/{job.id}", status_code=303)


def page_of(text: str, *, title: str = "", published: str = "", url: str = "") -> Page:
    """The page of what was pasted: HTML where it begins with a tag, else plain text."""
    if text.lstrip().startswith(MARKUP):
        return Page(where="the page pasted", url=url or None, html=text.encode(), encoding="utf-8")
    return Page(
        where="the text pasted",
        url=url or None,
        text=text,
        title=title or None,
        published=published or None,
    )


def _kept_for_now(files: list[UploadFile]) -> Path:
    """A folder of its own for what was sent, under names that lead nowhere else."""
    folder = Path(tempfile.mkdtemp(prefix="dateline-"))
    for number, file in enumerate(files, start=1):
        name = Path((file.filename or "").replace("\\", "/")).name[-120:] or "page"
        with (folder / f"{number:03} {name}").open("wb") as target:
            shutil.copyfileobj(file.file, target)
    return folder


def _files(desk: Desk, folder: Path) -> Iterator[Outcome]:
    try:
        yield from _sources(desk, [str(path) for path in sorted(folder.iterdir())])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _page(desk: Desk, page: Page) -> Iterator[Outcome]:
    yield read_page(page, work=desk.work, engine=desk.engine)
    link(desk.engine)


def _address(desk: Desk, url: str) -> Iterator[Outcome]:
    yield from _sources(desk, [url])


def _sources(desk: Desk, sources: list[str]) -> Iterator[Outcome]:
    settings = desk.work.settings.model_copy(update={"batch": 1})
    yield from read_pages(sources, settings=settings, engine=desk.engine, work=desk.work)
    link(desk.engine)
