"""The language of an article."""

from lxml.html import document_fromstring

from dateline.articles.language import find_language, normal_tag

ENGLISH = (
    "The harbour reopened on Tuesday after engineers had cleared the last of the sunken barges. "
    * 3
)
FRENCH = (
    "Le port a rouvert mardi après que les ingénieurs eurent enlevé les dernières barges coulées. "
    * 3
)


def test_the_page_claim_stands_with_its_region_where_the_text_agrees() -> None:
    assert (
        find_language(FRENCH, document_fromstring("<html lang='fr_ca'><body>x</body></html>"))
        == "fr-CA"
    )


def test_the_text_outweighs_a_wrong_claim() -> None:
    assert (
        find_language(FRENCH, document_fromstring("<html lang='en-US'><body>x</body></html>"))
        == "fr"
    )


def test_without_a_claim_the_text_tells() -> None:
    assert find_language(ENGLISH) == "en"


def test_a_text_too_short_to_tell_leaves_it_unknown() -> None:
    assert find_language("Hm.") is None


def test_what_is_no_language_tag_is_none() -> None:
    assert normal_tag("english please") is None
    assert normal_tag("zh_hant_tw") == "zh-Hant-TW"
