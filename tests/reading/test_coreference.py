"""Which words mean an entity already named."""

import pytest

from dateline.reading.mentions import MentionIndex


@pytest.fixture
def meant(read_text):
    """The names of those meant by the last place where these words stand in a text."""

    def find(text: str, words: str, *, nth: int = -1) -> list[str]:
        draft = read_text(text)
        places = [i for i in range(len(text)) if text.startswith(words, i)]
        start = places[nth]
        return [
            entity.name
            for entity in draft.entities
            for mention in entity.mentions
            if mention.span == (start, start + len(words))
        ]

    return find


HEAD = "Kenyan Foreign Minister Grace Wanjala met Ugandan President Peter Okello in Kampala. "


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (HEAD + "The minister said trade would grow.", "The minister", "Grace Wanjala"),
        (HEAD + "The president thanked the hosts.", "The president", "Peter Okello"),
        ("Ann Lee resigned on Monday. She gave no reason.", "She", "Ann Lee"),
        ("Mr. Lee and his wife left. He said nothing.", "He", "Lee"),
        ("Hamas rejected the plan. The group said it was unfair.", "The group", "Hamas"),
        ("Armed gangs took the port. The gangs burned it.", "The gangs", "Armed gangs"),
        ("Judge Ann Lee, who heard the case, retired.", "who", "Ann Lee"),
        ("Residents fled the fire. They slept in a school.", "They", "Residents"),
    ],
)
def test_words_that_stand_for_a_name_mean_who_it_names(meant, text, words, name):
    assert meant(text, words) == [name]


def test_a_first_person_in_quotes_is_who_speaks(meant):
    text = 'Peter Okello met Ann Lee. "I am tired," Okello said.'
    assert meant(text, "I") == ["Peter Okello"]


def test_he_is_not_she(meant):
    text = "Mrs. Lee met Mr. Okello at noon. She asked for help."
    assert meant(text, "She") == ["Lee"]


def test_nobody_is_meant_where_two_fit_as_well(meant):
    text = "Peter Okello and John Kamau argued. He left."
    assert meant(text, "He") == []


def test_the_two_means_both(meant):
    text = "Grace Wanjala and Peter Okello met in Nairobi. The two discussed trade."
    assert meant(text, "The two") == ["Grace Wanjala", "Peter Okello"]


def test_both_leaders_are_people_and_no_countries(meant):
    text = (
        "Grace Wanjala and Peter Okello met in Kampala. Kenya and Uganda trade. Both leaders left."
    )
    assert meant(text, "Both leaders") == ["Grace Wanjala", "Peter Okello"]


def test_a_statement_speaks_for_who_issued_it(meant):
    text = (
        "According to a statement from the State Department, the talks went well. "
        "The statement gave no details."
    )
    assert meant(text, "The statement") == ["State Department"]


def test_a_statement_that_somebody_spoke_in_is_theirs(meant):
    text = "Hamas said in a statement that it would answer. The statement named no date."
    assert meant(text, "The statement") == ["Hamas"]


def test_an_object_is_not_the_subject_of_its_verb(meant):
    text = "Peter Okello spoke with John Kamau to praise the plan and thank him."
    assert meant(text, "him") == ["John Kamau"]


def test_every_mention_is_found_by_its_head(read_text):
    draft = read_text("The Haitian army freed Ann Lee. She thanked the soldiers of the army.")
    index = MentionIndex(draft.doc, draft.entities)
    by_word = {token.text: index.headed_by(token) for token in draft.doc}
    names = {entity.id: entity.name for entity in draft.entities}
    assert [names[i] for i in by_word["She"]] == ["Ann Lee"]
    assert [names[i] for i in by_word["Haitian"]] != [names[i] for i in by_word["army"]]
    assert by_word["freed"] == []


def test_a_quoted_paragraph_below_a_colon_is_said_by_the_line_above(meant):
    text = 'Peter Okello gave his reasons after the vote:\n\n"I saw no other way."'
    assert meant(text, "I") == ["Peter Okello"]


def test_a_quotation_that_goes_on_in_the_next_paragraph_keeps_its_speaker(meant):
    text = 'Peter Okello said: "The road is closed.\n\n"I will not open it."'
    assert meant(text, "I") == ["Peter Okello"]


def test_a_quotation_of_nobody_is_nobodys(meant):
    assert meant('Peter Okello left.\n\n"I saw no other way."', "I") == []


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            'Ann Lee defended the dam. "Peter Okello was wrong. Peter Okello lied," she said.'
            " She left.",
            "She",
            "Ann Lee",
        ),
        (
            "Spokesman Josh Wanjala said Monday that Peter Okello had called for peace. He said"
            " talks would follow.",
            "He",
            "Josh Wanjala",
        ),
        (
            "Susan Okello wrote to Robert Lee about the dam. He gave no answer.",
            "He",
            "Robert Lee",
        ),
        ('"I am tired of waiting," Ann Lee said.', "I", "Ann Lee"),
        (
            'Mary Okello called the plan bad (in Luo):\n\n"It is a shame. I shall not sign."',
            "I",
            "Mary Okello",
        ),
        (
            "Peter Okello says he has plans. The Democratic nominee spoke on Friday.",
            "The Democratic nominee",
            "Peter Okello",
        ),
    ],
)
def test_who_is_spoken_of_outside_of_quotations(meant, text, words, name):
    assert meant(text, words) == [name]


def test_a_nominee_who_is_said_to_be_of_a_body_is_nobody_named_before(meant):
    text = "Peter Okello says he has plans. The nominee of the party spoke on Friday."
    assert "Peter Okello" not in meant(text, "The nominee of the party")


def test_a_person_with_another_office_is_not_the_senator(meant):
    text = "Judge Peter Okello spoke on Friday. The senator was angry."
    assert "Peter Okello" not in meant(text, "The senator")


def test_a_first_name_is_no_fact_of_a_record(read_text):
    draft = read_text("Susan Okello resigned on Monday.")
    (susan,) = [entity for entity in draft.entities if entity.kind == "person"]
    assert "f" not in (susan.role, susan.sector, susan.country)


def test_the_agency_is_the_one_body_that_acted_before(meant):
    text = "Lake Watch International rejected the plan on Monday. The agency said it was unfair."
    assert meant(text, "The agency") == ["Lake Watch International"]


def test_a_bank_is_no_body_of_another_sector(meant):
    text = "The Health Ministry rejected the plan on Monday. The bank said it was unfair."
    assert "Health Ministry" not in meant(text, "The bank")


def headed(read_text, text, word):
    draft = read_text(text)
    index = MentionIndex(draft.doc, draft.entities)
    token = next(token for token in draft.doc if token.text == word)
    return [index.entities[id].name for id in index.headed_by(token)]


def test_two_of_the_attackers_are_attackers(read_text):
    assert headed(read_text, "Two of the attackers were arrested.", "Two") == ["attackers"]


def test_none_of_the_attackers_means_nobody(read_text):
    assert headed(read_text, "None of the attackers was arrested.", "None") == []


def test_one_of_many_with_a_name_beside_is_who_is_named(read_text):
    text = "One of the attackers, Peter Okello, said he was sorry."
    assert headed(read_text, text, "One") == ["Peter Okello"]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("M23 rebels took Goma.", "M23 rebels", "M23"),
        (
            "Gen. Peter Okello commands the army. The general said it would stay.",
            "The general",
            "Peter Okello",
        ),
        (
            "Ann Lee, a member of the Harbour Council, which says it opposes the dam, left.",
            "which",
            "Harbour Council",
        ),
        (
            "The World Food Programme was late. WFP said the agency needed money.",
            "the agency",
            "World Food Programme",
        ),
    ],
)
def test_bands_ranks_and_bodies_mean_who_has_the_name(meant, text, words, name):
    assert meant(text, words) == [name]


def test_they_are_the_two_who_were_spoken_of_last(meant):
    text = HEAD + "The two agreed to meet again. Both leaders praised the talks. They will meet."
    assert sorted(meant(text, "They")) == ["Grace Wanjala", "Peter Okello"]


def test_who_held_talks_with_whom_are_the_two(meant):
    text = "Grace Wanjala held a phone conversation with Peter Okello. The two discussed trade."
    assert meant(text, "The two") == ["Grace Wanjala", "Peter Okello"]


def test_a_capital_that_says_it_would_means_itself(meant):
    text = "The government asked South Africa for help. Pretoria said it would send helicopters."
    assert meant(text, "it") == ["Pretoria"]


def test_a_dateline_is_none_of_the_two(meant):
    text = (
        "OSLO, May 14 (Fjord Wire) - Norwegian Foreign Minister Ingrid Dahl spoke by telephone "
        "with Zambian President Joseph Mwale on Tuesday, he said. The two discussed copper."
    )
    assert meant(text, "The two") == ["Ingrid Dahl", "Joseph Mwale"]


def test_they_are_the_two_of_a_sentence_before_the_last_where_nobody_else_fits(meant):
    text = HEAD + "The two met. The Monday meeting was about trade. They agreed on a pact."
    assert sorted(meant(text, "They")) == ["Grace Wanjala", "Peter Okello"]


def test_an_army_is_not_its_spokesman(meant):
    text = "Israeli army spokesman Daniel Hagari said the army would respond."
    assert meant(text, "the army") != ["Daniel Hagari"]


def test_he_who_goes_on_speaking_is_the_one_whose_view_was_given(read_text):
    draft = read_text(
        "For Kwame Boateng, a teacher in Tema, Peter Mensah was the best of them. "
        "He said that the songs would last."
    )
    statement = draft.statements[-1]
    names = {entity.id: entity.name for entity in draft.entities}
    assert [names[speaker] for speaker in statement.speakers] == ["Kwame Boateng"]


def test_both_means_two_leaders_whom_the_text_does_not_name(meant):
    text = "The two leaders discussed trade, and both promised to meet again."
    assert meant(text, "both") == ["leaders"]


def test_who_warns_behind_a_place_and_a_comma_is_not_that_place(read_text):
    text = "If talks fail, the army could attack Bukavu, a senior officer warned."
    draft = read_text(text)
    names = {entity.id: entity.name for entity in draft.entities}
    assert [names[id] for id in draft.statements[0].speakers] == ["senior officer"]


def test_the_country_is_the_one_that_the_text_speaks_of(read_text):
    draft = read_text(
        "Troops left Mali on Monday. Kenyan firms had worked in Mali for years. The president said "
        "the country was safe."
    )
    (mali,) = [one for one in draft.entities if one.name == "Mali"]
    assert "the country" in [one.span.of(draft.article.text) for one in mali.mentions]


def test_the_country_is_nobody_where_two_are_spoken_of_alike(read_text):
    draft = read_text("Troops left Mali. Troops left Ghana too, and the country rejoiced.")
    assert all(
        one.form == "name"
        for entity in draft.entities
        for one in entity.mentions
        if entity.kind == "country"
    )


def test_both_countries_are_the_two_that_the_text_speaks_of(meant):
    text = "Kenya closed its border. Somalia complained. Troops of both countries met."
    assert meant(text, "both countries") == ["Kenya", "Somalia"]


def test_the_bureau_is_the_one_whose_letters_stand_for_that_word(read_text):
    draft = read_text("The FBI arrested two men. Critics said the bureau had failed.")
    (fbi,) = [one for one in draft.entities if one.name == "FBI"]
    assert "the bureau" in [one.span.of(draft.article.text) for one in fbi.mentions]


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Chad sent the Mining Council a map. In its reply, the River Ministry thanked both.",
         "its", "River Ministry"),
        ("David Okello was ill. During his visit, Peter Lee slept.", "his", "Peter Lee"),
        ("Kenya said the Lamu River Council was hurt when it was attacked.", "it",
         "Lamu River Council"),
    ],
)  # fmt: skip
def test_a_pronoun_means_the_subject_of_the_clause_that_it_opens_or_hangs_on(
    meant, text, word, name
):
    assert meant(text, word) == [name]
