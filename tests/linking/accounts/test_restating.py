"""What an account says twice, and what one says at once and the other in parts."""


def test_what_is_said_again_is_not_one_sides_alone(compared):
    a = "The leaders discussed sanctions on the rebels. They promised further sanctions."
    points = compared(a, "The ministers talked about sanctions on the rebels.")
    (both,) = (point for point in points if point.in_ == "both")
    assert [span.of(a) for span in both.a_also] == ["They promised further sanctions"]
    assert not [point for point in points if point.in_ == "a"]


def test_something_more_is_not_said_again(compared):
    a = "The leaders discussed sanctions. They praised the grain harvest in Malawi."
    points = compared(a, "The ministers talked about sanctions.")
    assert any(point.in_ == "a" and "grain" in point.a_quote for point in points)


def test_a_list_is_taken_apart_where_the_other_side_does(pairs):
    found = pairs(
        "We spoke of the fighting in Sudan and in Somalia. We also spoke of the eastern Congo.",
        "The minister spoke of peace in Somalia, Sudan and the Congo.",
    )
    assert any("Sudan" in a and "Sudan" in b for a, b in found)
    assert any("Congo" in a and b == "the Congo" for a, b in found)


def test_a_list_stays_whole_where_the_other_side_gives_it_whole(pairs):
    found = pairs(
        "We spoke of the fighting in Sudan, Somalia and the Congo.",
        "The minister spoke of peace in Somalia, Sudan and the Congo.",
    )
    assert len(found) == 1
