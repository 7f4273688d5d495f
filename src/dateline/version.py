"""The version of dateline."""

__version__ = "0.1.0"
