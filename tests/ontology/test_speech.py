"""The words that report parse, and mean what the tables say."""

from dateline.ontology.speech import FRAMES, load_speech


def test_every_frame_has_verbs_of_a_known_kind():
    words = load_speech()
    assert set(words.verbs) == FRAMES
    assert all(
        kind in ("speech", "stance") for verbs in words.verbs.values() for kind in verbs.values()
    )


def test_saying_is_speech_and_hoping_a_stance():
    words = load_speech()
    assert words.kind("clause", "say") == "speech"
    assert words.kind("clause", "hope") == "stance"
    assert words.kind("clause", "eat") is None


def test_longer_media_are_tried_first():
    media = [words for words, _ in load_speech().media]
    assert media.index("news conference") < media.index("post")
    assert all(words == words.lower() for words in media)
