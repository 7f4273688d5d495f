"""What stands before the pages: host names, tokens, sizes, headers; nothing unescaped."""

from starlette.testclient import TestClient

from dateline.model import Article, Entity, Mention, Reading, Span
from dateline.model.reading import Reader
from dateline.settings import Settings
from dateline.store import keep, open_engine
from dateline.web import create_app

EVIL = "<script>alert('x')</script>\"' onmouseover=\"y"


def test_a_strange_host_name_is_refused(app):
    answer = TestClient(app, base_url="http://evil.example").get("/")
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_name_that_was_given_is_answered(examples_db):
    app = create_app(Settings(db=examples_db), names=["desk.example"])
    assert TestClient(app, base_url="http://desk.example:9000").get("/").status_code == 200


def test_every_answer_forbids_scripts_of_the_pages_text(client):
    for address in ("/", "/nope", "/static/desk.css", "/export/events.csv"):
        policy = client.get(address).headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy


def test_a_form_of_another_site_is_refused(client):
    answer = client.post("/search", headers={"origin": "http://evil.example"}, content=b"x")
    assert answer.status_code == 403


def test_a_body_that_is_too_large_is_refused(client):
    answer = client.post("/search", headers={"content-length": "99999999999"}, content=b"x")
    assert answer.status_code == 413


def test_static_files_do_not_lead_out_of_their_folder(client):
    for address in ("/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py"):
        assert client.get(address).status_code == 404


def test_what_an_article_says_is_never_markup(tmp_path):
    db = str(tmp_path / "evil.db")
    text = f"{EVIL} said so."
    span = Span(0, len(EVIL))
    keep(
        open_engine(db),
        Reading(
            id="evil/../id?x#y",
            article=Article(
                id="a-evil", text=text, title=EVIL, outlet=EVIL, published="2025-01-01",
                url="https://example.org/",
            ),
            entities=(
                Entity(
                    id="e1", span=span, rule="r", confidence=0.5, name=EVIL, kind="person",
                    role=EVIL, mentions=(Mention(span=span, form="name"),),
                ),
            ),
            reader=Reader(version="1", model="m", lexicon="l"),
        ),
    )  # fmt: skip
    client = TestClient(create_app(Settings(db=db)), base_url="http://127.0.0.1")
    from urllib.parse import quote

    addresses = ["/", "/articles", "/actors", f"/articles/{quote('evil/../id?x#y', safe='')}"]
    addresses += [f"/actors/{quote(EVIL, safe='')}", f"/search?q=so&outlet={quote(EVIL)}"]
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert "<script>alert" not in answer.text and '" onmouseover="y' not in answer.text


def test_the_base_map_is_kept_by_the_browser(client):
    answer = client.get("/map/world.svg")
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-type"] == "image/svg+xml"
