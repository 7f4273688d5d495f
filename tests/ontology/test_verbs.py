"""Reading verb files: our own format and PETRARCH's."""

import pytest

from dateline.errors import LexiconError
from dateline.ontology.verbs import load_lexicon

OURS = """
type = "ASSAULT"
sense = [
  { verb = "zap", object = "drone", mode = "aerial", example = "The army zapped a drone." },
]
"""

PETRARCH = """
&WEAPON
+RIFLE
+CANNON

--- ZAP [190] ---
ZAP {ZAPPED ZAPS ZAPPING} [190]   # a comment
BLAST_OFF [---]
- * &WEAPON [075]
- * WITH {PEACE | TREATY} [057]
"""


def write(tmp_path, name, text):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_user_file_adds_senses(tmp_path):
    lexicon = load_lexicon((write(tmp_path, "mine.toml", OURS),))
    assert [(sense.type, sense.mode) for sense in lexicon.verbs["zap"]] == [("ASSAULT", "aerial")]
    assert lexicon.name == "dateline+mine.toml"


def test_a_petrarch_file_is_read_with_its_sets_and_patterns(tmp_path):
    lexicon = load_lexicon((write(tmp_path, "verbs.txt", PETRARCH),))
    rows = {(s.type, s.object, s.prep, s.prep_words) for s in lexicon.verbs["zap"]}
    assert ("ASSAULT", frozenset(), (), frozenset()) in rows
    assert ("AID", frozenset({"rifle", "cannon"}), (), frozenset()) in rows
    assert ("SUPPORT", frozenset(), ("with",), frozenset({"peace", "treaty"})) in rows


BROKEN = [
    ("mine.toml", "sense = [", "not valid TOML"),
    ("mine.toml", 'sense = [ { verb = "zap", type = "ZAP" } ]', "type 'ZAP' is none of"),
    ("mine.toml", 'type = "AID"\nsense = [ { vreb = "zap" } ]', "unknown key 'vreb'"),
    ("mine.toml", 'type = "AID"\nsense = [ { verb = "zap", mode = "x" } ]', "has no mode 'x'"),
    (
        "mine.toml",
        'type = "AID"\nsense = [ { verb = "z", object = "@no" } ]',
        "no word group '@no'",
    ),
    ("mine.toml", 'type = "AID"\nsense = [ { verb = "z", mutual = "yes" } ]', "true or false"),
    ("verbs.txt", "--- ZAP [190] ---\n- TALKS [040]", "line 2: a pattern needs *"),
    ("verbs.txt", "--- ZAP [999] ---", "line 1: '999' is no CAMEO code"),
    ("verbs.txt", "--- ZAP [190", "line 1: a block should look like"),
    ("verbs.txt", "--- ZAP [190] ---\n- * { PEACE [057]", "line 2: a bracket is not closed"),
    ("verbs.txt", "# nothing here", "no verb found"),
]


@pytest.mark.parametrize(("name", "text", "message"), BROKEN)
def test_a_broken_file_is_refused_with_its_place(tmp_path, name, text, message):
    with pytest.raises(LexiconError) as error:
        load_lexicon((write(tmp_path, name, text),))
    assert message in str(error.value)
    assert name in str(error.value) or "mine:" in str(error.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(LexiconError, match=r"none\.toml: cannot be read"):
        load_lexicon((tmp_path / "none.toml",))


def test_every_sense_names_known_prepositions_or_places():
    for sense in load_lexicon().senses:
        for place in (*sense.actor, *sense.recipient):
            assert place.replace(".", "").replace("_", "").isalpha(), (sense.name, place)
