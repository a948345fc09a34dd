"""Airflow reads its home when it is imported: here it is a folder of the tests' own."""

from __future__ import annotations

import os
import tempfile
import warnings
from pathlib import Path
from typing import Any

import pytest

os.environ["AIRFLOW_HOME"] = tempfile.mkdtemp(prefix="copydesk-airflow-")
os.environ["AIRFLOW__CORE__UNIT_TEST_MODE"] = "True"
os.environ["AIRFLOW__CORE__LOAD_EXAMPLES"] = "False"

DAGS = Path(__file__).resolve().parents[2] / "dags"


@pytest.fixture(scope="session")
def dags() -> dict[str, Any]:
    """Every DAG that Airflow finds in `dags/`, by its id; no database is asked."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Airflow's own
        from airflow.dag_processing.dagbag import DagBag

        bag = DagBag(str(DAGS))
    assert bag.import_errors == {}
    return dict(bag.dags)
