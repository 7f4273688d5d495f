"""Jobs: one list of all that is being done, each kind in its lane."""

import threading

import pytest

from dateline.api.jobs import Jobs
from dateline.errors import NotFound


@pytest.fixture
def jobs():
    jobs = Jobs()
    yield jobs
    jobs.close()


def nothing(job):
    return ()


def test_a_report_does_not_wait_for_what_is_being_read(jobs):
    go_on = threading.Event()

    def slow(job):
        go_on.wait(20)
        return ()

    reading = jobs.submit(slow)
    report = jobs.submit(nothing, kind="report")
    assert jobs.wait(report, 10) and not reading.ended
    go_on.set()
    assert jobs.wait(reading, 10)


def test_what_is_being_made_already_is_not_made_twice(jobs):
    go_on = threading.Event()

    def slow(job):
        go_on.wait(20)
        return ()

    first = jobs.submit(slow, kind="report", key="Beira")
    assert jobs.submit(nothing, kind="report", key="Beira") is first
    assert jobs.submit(nothing, kind="report", key="Goma") is not first
    go_on.set()
    jobs.wait(first, 10)
    assert jobs.submit(nothing, kind="report", key="Beira") is not first


def test_all_jobs_are_in_one_list_the_newest_first(jobs):
    made = [jobs.submit(nothing, kind=kind) for kind in ("reading", "comparison", "report")]
    assert jobs.newest(2) == made[:0:-1]


def test_a_job_tells_how_far_it_is_and_why_it_failed(jobs):
    def work(job):
        job.advance(3, 10)
        raise NotFound("no article tells of it")

    job = jobs.submit(work, kind="report")
    jobs.wait(job, 10)
    assert (job.done, job.total, job.state) == (3, 10, "failed")
    assert isinstance(job.error, NotFound) and job.problem == "no article tells of it"


def test_a_job_that_breaks_leaves_the_next_ones_to_be_done(jobs):
    def broken(job):
        raise ZeroDivisionError

    job, after = jobs.submit(broken), jobs.submit(nothing)
    assert jobs.wait(after, 10) and after.state == "done"
    assert "ZeroDivisionError" in job.problem
