"""Everything that dateline raises on purpose.

DatelineError
├── SettingError        a setting or an option has a value that cannot be used
├── SourceError         a page could not be got
│   ├── RefusedAddress  the address is not public, or robots.txt forbids it
│   └── TooLarge        the page is over the size cap
├── PageError           a page was got but holds no article
├── ModelMissing        the language model is not installed
├── LexiconError        a file of names, verbs or places is malformed
├── ReadingError        an article could not be read
├── StoreError          the database cannot be opened, or is of another version
├── EngineError         the cluster that should do the work cannot be used
├── TooBusy             too much waits to be done already
└── NotFound            no record, article or story has this id
"""


class DatelineError(Exception):
    """A message for the user: what was wrong, where, and what to do. `stage` names where it
    happened.
    """

    stage = "dateline"


class SettingError(DatelineError):
    """A setting or an option has a value that cannot be used."""

    stage = "settings"


class SourceError(DatelineError):
    """A page could not be got."""

    stage = "source"


class RefusedAddress(SourceError):
    """The address is not public, or the site's robots.txt forbids it."""


class TooLarge(SourceError):
    """The page is over the size cap."""


class PageError(DatelineError):
    """A page was got but holds no article."""

    stage = "article"


class ModelMissing(DatelineError):
    """The language model is not installed."""

    stage = "model"


class LexiconError(DatelineError):
    """A file of names, verbs or places is malformed."""

    stage = "ontology"


class ReadingError(DatelineError):
    """An article could not be read."""

    stage = "reading"


class StoreError(DatelineError):
    """The database cannot be opened, or is of another version."""

    stage = "store"


class EngineError(DatelineError):
    """The cluster that should do the work cannot be used."""

    stage = "engine"


class TooBusy(DatelineError):
    """Too much waits to be done already; it may be asked again later."""

    stage = "reading"


class NotFound(DatelineError):
    """No record, article or story has this id."""

    stage = "store"
