"""The first user of Airflow's page where Airflow keeps its users itself, in roles: `admin`, with the password of `.env`.

`python -m copydesk.admin`, at every start; the others are the operators' to make (`airflow users create`)."""

from __future__ import annotations

import os
import sys
from typing import Any

from werkzeug.security import check_password_hash

NAME, ROLE, VARIABLE = "admin", "Admin", "AIRFLOW_ADMIN_PASSWORD"


def settle(keeper: Any, password: str) -> str:
    """By FAB's security manager: make the user, or give it this password; what was done, in a word."""
    user = keeper.find_user(username=NAME)
    if user is None:
        keeper.add_user(NAME, NAME, NAME, f"{NAME}@localhost", role=keeper.find_role(ROLE), password=password)
        return "made"
    if check_password_hash(user.password, password):
        return "as it was"
    keeper.reset_password(user.id, password)
    return "has the password of .env now"


def main() -> int:
    password = os.environ.get(VARIABLE)
    if not password:
        print(f"copydesk: {VARIABLE} is not set in .env: run make secrets", file=sys.stderr)
        return 1
    from airflow.providers.fab.auth_manager.cli_commands.utils import get_application_builder

    with get_application_builder() as builder:
        print(f"user {NAME}: {settle(builder.sm, password)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
