"""Names that the model gets wrong or does not know, and what they are: data and its loader."""

from dateline.ontology.names.loader import country_names, load_names
from dateline.ontology.names.names import Names
from dateline.ontology.names.rows import Actor, Ending, Leader, Name, Office

__all__ = ["Actor", "Ending", "Leader", "Name", "Names", "Office", "country_names", "load_names"]
