"""A page's `<meta>` tags: what it says of itself in its head."""

from lxml.html import HtmlElement


class MetaTags:
    """Values by their name, property or itemprop, in lower case and in the page's order."""

    def __init__(self, tree: HtmlElement) -> None:
        self.values: dict[str, list[str]] = {}
        for tag in tree.iter("meta"):
            # Some publishing systems write `value` for `content`.
            content = " ".join((tag.get("content") or tag.get("value") or "").split())
            if not content:
                continue
            for attribute in ("property", "name", "itemprop", "http-equiv"):
                named = (tag.get(attribute) or "").lower()
                for name in {named.strip(), *named.split()} - {""}:
                    self.values.setdefault(name, []).append(content)

    def first(self, *names: str) -> str | None:
        """The first value under the first of these names that is there."""
        return next((self.values[name][0] for name in names if name in self.values), None)

    def all(self, *names: str) -> list[str]:
        """All values under the first of these names that is there; empty without one."""
        return next((self.values[name] for name in names if name in self.values), [])

    def each(self, *names: str) -> list[str]:
        """The values under each of these names, in the order of the names."""
        return [value for name in names for value in self.values.get(name, [])]
