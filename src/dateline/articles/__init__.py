"""Page -> Article: HTML, plain text, or a text taken as given."""

from dateline.model import Article, Page


def extract_article(page: Page) -> Article:
    """The page's article. PageError where the page is empty, no text, or holds no article."""
    if page.html is not None:
        from dateline.articles.html import article_from_html

        return article_from_html(page)
    from dateline.articles.plain_text import article_from_text

    return article_from_text(page)
