"""The lexicon of verbs and event nouns: data, with its loader."""

from dateline.ontology.verbs.lexicon import Lexicon
from dateline.ontology.verbs.loader import load_lexicon
from dateline.ontology.verbs.sense import Effect, Operator, Sense

__all__ = ["Effect", "Lexicon", "Operator", "Sense", "load_lexicon"]
