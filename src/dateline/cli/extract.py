"""`dateline extract`: clean articles of pages."""

import json
from typing import Any

import click

from dateline.cli.options import engine_options, out_option, settings_of


@click.command()
@click.argument("source", metavar="IN.jsonl")
@out_option
@engine_options
def extract(source: str, out: str, **place: Any) -> None:
    """Take the article out of pages: text, title, byline, date, without boilerplate.

    IN.jsonl has a line {"id", "url"?, "html_b64"} or {"id", "text"} a page (- is standard input);
    the output has {"id", "article"} a line.

    Example: dateline extract pages.jsonl -o articles.jsonl
    """
    from dateline.api import extract as extract_pages
    from dateline.cli.progress import watch
    from dateline.cli.streams import Failures, output, pages_of
    from dateline.model import Article

    settings = settings_of(**place)
    failures = Failures()
    found = extract_pages(pages_of(source, settings, failures), settings=settings)
    with output(out) as file:
        for page, article in watch(found, [source]):
            if isinstance(article, Article):
                row = {"id": page.id or article.id, "article": article.model_dump(mode="json")}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
            else:
                failures.say(article)
    failures.exit()
