"""PLOVER's tables."""

from typing import get_args

from dateline.model.event import EventType
from dateline.ontology.plover import contexts, event_types, sectors
from dateline.ontology.plover.cameo import plover_of_cameo


def test_every_event_type_has_its_quad_class():
    assert set(event_types()) == set(get_args(EventType))
    assert {info.quad for info in event_types().values()} == {1, 2, 3, 4}


def test_there_are_the_37_contexts_and_the_sectors():
    assert len(contexts()) == 37
    assert {"GOV", "REB", "MED", "IGO"} <= set(sectors())


def test_a_cameo_code_becomes_its_plover_type():
    assert plover_of_cameo("190") == "ASSAULT"
    assert plover_of_cameo("0841") == "RETREAT"
    assert plover_of_cameo("0831") == "CONCEDE"
    assert plover_of_cameo("010") is None
