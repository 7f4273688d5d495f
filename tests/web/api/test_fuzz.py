"""The OpenAPI document held against the API by schemathesis: no 5xx, no undeclared answer."""

from contextlib import suppress

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

import dateline.web.guard
from dateline.settings import Settings
from dateline.web import create_app

EXAMPLES = 30  # an operation and mode; all of them together take a minute or two

# A cursor or an id has the right shape and still nothing behind it: positive_data_acceptance, which
# wants 2xx for what fits the schema, is left out; every other check holds.

pytestmark = pytest.mark.fuzz


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_every_answer_is_declared_and_none_is_a_fault(own_db, reader, monkeypatch, mode):
    monkeypatch.setattr(dateline.web.guard, "BURST", 1e9)
    monkeypatch.setattr("dateline.web.api.readings._fetch", lambda *_: iter(()))  # no network
    app = create_app(Settings(db=own_db), names=["testserver"])
    app.state.desk.work.__dict__["reader"] = reader  # loaded already
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app)
    tried = 0
    for found in schema.get_all_operations():

        @given(case=found.ok().as_strategy(generation_mode=mode))
        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
            derandomize=True,
            database=None,
        )
        def check(case):
            case.call_and_validate(timeout=60, excluded_checks=[positive_data_acceptance])

        with suppress(Unsatisfiable):  # any text is a name: nothing in the path can be wrong
            check()
            tried += 1
    assert tried > 20
