"""What of a page is not in its article, line by line."""

from dateline.articles import extract_article
from dateline.articles.left_out import MOST, lines_left_out
from dateline.model import Article, Page

PAGE = b"""<html lang="en"><head><title>Dam holds</title><style>p {}</style></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Dam holds</h1><p>The <b>dam</b> at Lindel held, officials said on Monday, after three
days of rain that drove 400 people from their homes.</p>
<p>The river is falling, the mayor told reporters in the town.</p></article>
<script>track()</script><footer>All rights reserved.</footer></body></html>"""


def test_menus_and_notices_are_left_out_and_the_article_is_not():
    page = Page(where="dam.html", html=PAGE)
    assert lines_left_out(page, extract_article(page)) == ["Home World", "All rights reserved."]


def test_scripts_and_styles_are_no_lines():
    page = Page(where="dam.html", html=PAGE)
    assert not any("track" in line or "{}" in line for line in lines_left_out(page, ARTICLE))


ARTICLE = Article(id="a-1", text="Dam holds.")


def test_lines_of_a_text_are_left_out_once_each():
    page = Page(where="dam.txt", text="Subscribe now\nDam holds.\n\nSubscribe now\n")
    assert lines_left_out(page, ARTICLE) == ["Subscribe now"]


def test_a_list_of_links_without_end_is_cut():
    text = "\n".join(f"Headline {number}" for number in range(MOST + 50))
    assert len(lines_left_out(Page(where="list.txt", text=text), ARTICLE)) == MOST


def test_a_page_that_nests_without_end_is_read():
    html = b"<html><body>" + b"<div>" * 5000 + b"deep" + b"</div>" * 5000 + b"</body></html>"
    assert isinstance(lines_left_out(Page(where="deep.html", html=html), ARTICLE), list)
