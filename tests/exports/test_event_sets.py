"""ACLED's, POLECAT's, GDELT's and UCDP's tables."""

import csv
import io

import pytest

from dateline.exports import acled, gdelt, polecat, ucdp
from dateline.exports.ucdp import grid_cell
from dateline.model import Entity, Figure, Span, Value
from dateline.ontology.formats import read_table
from dateline.ontology.plover import event_types


def commas(content):
    return list(csv.DictReader(io.StringIO(content.decode())))


def tabs(content, columns):
    lines = content.decode().splitlines()
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines]


def with_events(reading, **changes):
    first = reading.events[0].model_copy(update=changes)
    return reading.model_copy(update={"events": (first, *reading.events[1:])})


def test_acled_keeps_violence_and_leaves_talks_out(export):
    (row,) = commas(export("events", "acled"))
    assert list(row) == acled.COLUMNS
    assert row["event_type"] == "Explosions/Remote violence"
    assert row["sub_event_type"] == "Shelling/artillery/missile attack"
    assert row["actor1"] == "Red Ridge Front (Democratic Republic of the Congo)"
    assert (row["inter1"], row["inter2"]) == ("Rebel group", "Civilians")
    assert row["interaction"] == "Rebel group-Civilians"
    assert row["civilian_targeting"] == "Civilians targeted"


def test_acled_takes_the_low_end_of_the_dead_and_says_the_range(export):
    (row,) = commas(export("events", "acled"))
    assert row["fatalities"] == "12"
    assert row["tags"] == "fatalities low=12; fatalities high=unknown"


def test_acled_has_place_and_time_with_their_precision(export):
    (row,) = commas(export("events", "acled"))
    assert (row["event_date"], row["time_precision"]) == ("2025-01-27", "1")
    assert (row["iso"], row["region"], row["admin1"]) == ("180", "Middle Africa", "Nord-Kivu")
    assert (row["latitude"], row["geo_precision"]) == ("-1.5", "1")
    assert row["event_id_cnty"].startswith("COD")


def test_the_same_event_has_the_same_number_at_every_export(export):
    assert export("events", "acled") == export("events", "acled")


@pytest.mark.parametrize("format", ["acled", "ucdp", "gdelt", "polecat"])
@pytest.mark.parametrize("status", ["planned", "threatened", "denied", "hypothetical"])
def test_what_did_not_happen_is_in_no_table_of_events(format, status, export, reading):
    wanted = export("events", format).decode()
    assert "2025" in wanted
    changed = export("events", format, of=with_events(reading, status=status)).decode()
    assert len(changed.splitlines()) == len(wanted.splitlines()) - 1


@pytest.mark.parametrize(
    ("type", "mode", "sector", "sub_event"),
    [
        ("ASSAULT", "firearms", "MIL", "Armed clash"),
        ("ASSAULT", "firearms", "CVL", "Attack"),
        ("ASSAULT", None, None, "Attack"),
        ("PROTEST", "riot", None, "Violent demonstration"),
        ("COERCE", "arrest", "CVL", "Arrests"),
        ("ASSAULT", "beat", "CVL", "Attack"),
        ("ASSAULT", "primitive", "MIL", "Armed clash"),
        ("ASSAULT", "unconventional", "CVL", "Chemical weapon"),
        ("AID", None, "CVL", None),
        ("PROTEST", "boycott", None, None),
    ],
)
def test_acled_type_follows_from_mode_and_parties(type, mode, sector, sub_event, export, reading):
    traders = reading.entities[1].model_copy(update={"sector": sector})
    changed = with_events(reading, type=type, mode=mode)
    others = (reading.entities[0], traders, *reading.entities[2:])
    rows = commas(export("events", "acled", of=changed.model_copy(update={"entities": others})))
    assert [row["sub_event_type"] for row in rows] == ([sub_event] if sub_event else [])


def test_polecat_has_40_columns_and_writes_unknown_as_none(export):
    text = export("events", "polecat").decode()
    assert text.splitlines()[0].split("\t") == polecat.COLUMNS
    row = tabs(export("events", "polecat"), polecat.COLUMNS)[1]
    assert (row["Event Type"], row["Event Mode"]) == ("ASSAULT", "heavy-weapons")
    assert (row["Quad Code"], row["Intensity"]) == ("MATERIAL CONFLICT", "-9.5")
    assert (row["Primary Actor Sector"], row["Actor COW"]) == ("REB", "490")
    assert row["Wikipedia Actor ID"] == "None"
    assert row["Story People"] == "Ines Okello; Paul Sande"


def test_polecat_joins_those_who_act_together(export):
    row = tabs(export("events", "polecat"), polecat.COLUMNS)[2]
    assert row["Actor Name"] == "Ines Okello; Paul Sande"
    assert row["Recipient Name"] == "None"


def test_gdelt_has_61_columns_and_no_header(export):
    first = tabs(export("events", "gdelt"), gdelt.COLUMNS)[0]
    assert (first["EventCode"], first["EventRootCode"], first["QuadClass"]) == ("194", "19", "4")
    assert (first["Actor1Code"], first["Actor1Type1Code"]) == ("CODREB", "REB")
    assert (first["SQLDATE"], first["FractionDate"]) == ("20250127", "2025.1562")
    assert (first["ActionGeo_Type"], first["ActionGeo_CountryCode"]) == ("4", "CG")
    assert first["DATEADDED"] == "20250128053000"
    assert first["IsRootEvent"] == "1"


def test_gdelt_makes_a_pair_of_those_who_act_together(export):
    row = tabs(export("events", "gdelt"), gdelt.COLUMNS)[1]
    assert (row["Actor1Name"], row["Actor2Name"]) == ("INES OKELLO", "PAUL SANDE")


def test_gdelt_has_a_row_for_every_pair_each_with_its_number(export, reading):
    more = with_events(reading, actors=("e1", "e4"), recipients=("e2", "e3"))
    rows = tabs(export("events", "gdelt", of=more), gdelt.COLUMNS)
    assert len(rows) == 5
    assert len({row["GLOBALEVENTID"] for row in rows}) == 5


def test_ucdp_takes_only_what_killed_with_its_range(export):
    (row,) = commas(export("events", "ucdp"))
    assert list(row) == ucdp.COLUMNS
    assert (row["low"], row["best"], row["high"]) == ("12", "12", "")
    assert (row["deaths_civilians"], row["deaths_unknown"]) == ("12", "0")
    assert (row["type_of_violence"], row["side_b"]) == ("3", "Civilians")
    assert (row["country_id"], row["where_prec"]) == ("490", "1")


def test_ucdp_leaves_out_events_without_dead(export, reading):
    assert commas(export("events", "ucdp", of=with_events(reading, figures=()))) == []


def test_deaths_that_nobody_caused_are_no_violence_to_ucdp(export, reading):
    assert commas(export("events", "ucdp", of=with_events(reading, actors=()))) == []


def test_acled_has_no_interaction_where_nobody_is_said_to_act(export, reading):
    (row,) = commas(export("events", "acled", of=with_events(reading, actors=())))
    assert (row["inter2"], row["interaction"]) == ("Civilians", "")


def test_the_dead_of_a_share_are_not_counted_beside_their_total(export, reading):
    share = Figure(
        id="f3",
        value=Value(low=4, high=4),
        measure="killed",
        part_of="f1",
        span=Span(40, 44),
        rule="t",
        confidence=0.9,
    )
    more = with_events(reading, figures=("f1", "f3"))
    more = more.model_copy(update={"figures": (*reading.figures, share)})
    (row,) = commas(export("events", "ucdp", of=more))
    assert row["best"] == "12"


def test_the_dead_of_the_actors_own_side_stand_in_its_column(export, reading):
    own = reading.figures[0].model_copy(update={"subject": "e1"})
    more = reading.model_copy(update={"figures": (own, reading.figures[1])})
    (row,) = commas(export("events", "ucdp", of=more))
    assert (row["deaths_a"], row["deaths_civilians"]) == ("12", "0")


@pytest.mark.parametrize(
    ("latitude", "longitude", "cell"),
    [(-90, -180, 1), (-90, 179.99, 720), (-89.5, -180, 721), (90, 180, 259200)],
)
def test_grid_cells_count_from_the_south_west(latitude, longitude, cell):
    assert grid_cell(latitude, longitude) == cell


def test_a_name_that_starts_like_a_formula_is_harmless_in_a_table_of_commas(export, reading):
    odd = reading.entities[0].model_copy(update={"name": "=cmd()", "country": None})
    assert isinstance(odd, Entity)
    changed = reading.model_copy(update={"entities": (odd, *reading.entities[1:])})
    (row,) = commas(export("events", "acled", of=changed))
    assert row["actor1"] == "'=cmd()"


def test_every_mode_of_assault_is_in_acleds_subject():
    lookup = read_table("acled")["lookup"]
    assert [one for one in event_types()["ASSAULT"].modes if f"ASSAULT.{one}" not in lookup] == []


@pytest.mark.parametrize("head", ["=", "+", "-", "@", "\t", "\r", "\n"])
@pytest.mark.parametrize("format", ["acled", "ucdp", "hxl"])
def test_no_cell_of_commas_starts_like_a_formula(format, head, export, reading):
    odd = reading.entities[0].model_copy(update={"name": f"{head}cmd()", "country": None})
    changed = reading.model_copy(update={"entities": (odd, *reading.entities[1:])})
    text = export("events", format, of=changed).decode()
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    written = f"{head}cmd()".replace("\r", "\n")
    assert f"'{written}" in cells
    assert written not in cells
