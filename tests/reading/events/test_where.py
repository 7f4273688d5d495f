"""Where an act is done."""

import pytest


def place(draft, kind):
    (event,) = [one for one in draft.events if one.type == kind]
    return next((one.name for one in draft.places if one.id == event.place), None)


PLACES = [
    ("The army of Mali killed three rebels in Gao on Monday.", "ASSAULT", "Gao"),
    ("In Mali, rebels attacked an army base near Gao.", "ASSAULT", "Gao"),
    ("Rebels shelled Goma.", "ASSAULT", "Goma"),
    ("Rebels of the M23 seized the town of Sake on Friday.", "ASSAULT", "Sake"),
    ("The president of Mali visited Nairobi.", "CONSULT", "Nairobi"),
    ("Crowds threw stones at soldiers in Lagos, where police arrested 20 people.", "COERCE",
     "Lagos"),
    ("The army attacked the rebels after it had lost a base in Gao.", "ASSAULT", None),
    ("Ghana thanked the president of Kenya for his leadership of a mission to Haiti.", "SUPPORT",
     None),
    ("In August, Kenya attacked the rebels.", "ASSAULT", None),
    ("Allies in Europe thanked Kenya.", "SUPPORT", None),
    ("Negotiations between Britain and Kenya continued.", "CONSULT", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "wanted"), PLACES)
def test_an_act_is_done_where_its_own_clause_says(read_text, text, kind, wanted):
    found = place(read_text(text), kind)
    assert (found is None) if wanted is None else (wanted in (found or ""))
