"""Words of time: months, units, named days, vague words and patterns, as TOML tables."""

from dateline.ontology.times.loader import load_patterns, load_table

__all__ = ["load_patterns", "load_table"]
