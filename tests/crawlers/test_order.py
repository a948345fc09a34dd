"""What crosses the pipe arrives as it was sent."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.order import (
    End,
    Event,
    Host,
    Limits,
    Outcome,
    Request,
    Robots,
    Segment,
    WorkOrder,
    event_from_line,
    event_to_line,
)  # fmt: skip

names = st.text(max_size=20)
outcomes = st.builds(
    Outcome,
    redirects=st.lists(st.tuples(st.integers(300, 308), names), max_size=3),
    fetched_at=st.floats(0, 4e9),
    seconds=st.floats(0, 1e4),
)
events: st.SearchStrategy[Event] = st.one_of(
    st.builds(Robots),
    st.builds(Segment, file=st.none() | names, outcomes=st.lists(outcomes, max_size=3)),
    st.builds(End, stats=st.dictionaries(names, st.integers() | st.floats(allow_nan=False) | names)),
)
orders = st.builds(
    WorkOrder,
    hosts=st.lists(st.builds(Host, delay=st.floats(0, 60)), max_size=3),
    requests=st.lists(st.builds(Request), max_size=3),
    deadline_seconds=st.floats(0, 1e4),
    limits=st.builds(
        Limits, first_byte_seconds=st.floats(0, 60), response_seconds=st.floats(0, 60), segment_seconds=st.floats(0, 60)
    ),
)


@given(events)
def test_an_event_arrives_as_it_was_sent(event: Event) -> None:
    line = event_to_line(event)
    assert "\n" not in line
    assert event_from_line(line) == event


@given(orders)
def test_an_order_arrives_as_it_was_sent(order: WorkOrder) -> None:
    line = order.to_line()
    assert "\n" not in line
    assert WorkOrder.from_line(line) == order


def test_what_is_no_event_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown event from the spider: 'rumour'"):
        event_from_line(json.dumps({"event": "rumour"}))


def test_an_order_of_a_later_version_is_refused_rather_than_half_understood() -> None:
    order = WorkOrder("poll", [], [], "/tmp", "copydesk", 1.0)
    with pytest.raises(TypeError, match="surprise"):
        WorkOrder.from_line(json.dumps({**asdict(order), "surprise": 1}))
