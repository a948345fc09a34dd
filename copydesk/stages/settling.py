"""The garbage collector, told that what was imported stays for good."""

from __future__ import annotations

import functools
import gc


@functools.cache
def settle() -> None:
    """Once a process, when all is imported, so that the collector need not walk over it again and again: without this, extraction
    takes an eighth longer (`make bench`). To ask gc.get_freeze_count() each time instead is such a walk."""
    gc.freeze()
