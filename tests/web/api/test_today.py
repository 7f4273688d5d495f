"""What is new, by the day and by when one last looked."""


def test_today_is_the_last_days_that_the_store_has(ask):
    newest = ask("articles", limit=1)["items"][0]["day"]
    today = ask("today")
    assert today["end"] == newest > today["start"]
    assert all(story["recent"] > 0 for story in today["stories"])


def test_what_was_added_before_one_last_looked_is_not_new(ask):
    assert ask("today")["new_count"] == ask("articles")["total"]
    seen = ask("today", seen="2100-01-01T00:00:00+02:00")
    assert (seen["new"], seen["new_count"]) == ([], 0)


def test_late_promises_and_contested_tolls_stand_beside(ask):
    assert ask("today", on="2100-01-01")["overdue"] == ask("commitments/overdue", on="2100-01-01")
    (story, *_) = ask("contested")
    day = next(claim["day"] for claim in story["claims"] if claim["day"])
    assert story in ask("today", on=day)["contested"]


def test_days_and_moments_outside_the_calendar_are_refused(client):
    assert client.get("/api/v1/today?on=0001-01-02").status_code == 400
    assert client.get("/api/v1/today?seen=0001-01-01T00:00:00%2B23:00").status_code == 422
    assert client.get("/?day=0001-01-02").status_code == 400
