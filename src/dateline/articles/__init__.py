"""Page -> Article: HTML, plain text, or a text taken as given."""

from importlib import import_module

from dateline.model import Article, Page


def extract_article(page: Page) -> Article:
    """The page's article. PageError where the page is empty, no text, or holds no article."""
    if page.html is not None:
        from dateline.articles.html import article_from_html

        return article_from_html(page)
    article: Article = import_module("dateline.articles.plain_text").article_from_text(page)
    return article
