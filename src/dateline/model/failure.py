"""A page that could not be read: a row of its own, so that nothing is lost and the run goes on."""

from dateline.model.record import Frozen


class Failure(Frozen):
    """What went wrong with one page."""

    where: str
    """Where the page is from: a path, a URL, or `pages.jsonl line 3`."""

    stage: str
    """What failed: source, article, reading or store."""

    reason: str
    """One line: what was wrong and what to do."""

    id: str | None = None
    """The id that the input gave, where it gave one."""

    @property
    def line(self) -> str:
        """Where and what in one line, such as `page.html: No such file or directory; ...`."""
        named = self.reason.startswith(self.where)
        return self.reason if named else f"{self.where}: {self.reason}"
