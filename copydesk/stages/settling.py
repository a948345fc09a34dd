"""The garbage collector, told what kind of process this is: one that makes and drops many small things and keeps hardly any."""

from __future__ import annotations

import functools
import gc

YOUNG = 10_000  # things made before the youngest are looked through; Python's 700 takes a sixth of the time of an extraction


@functools.cache
def settle() -> None:
    """Once a process, when all is imported: that stays for good, and need not be walked over again and again. Together both make
    extraction a quarter faster (`make bench`); to ask gc.get_freeze_count() each time instead would cost a tenth of that."""
    gc.freeze()
    gc.set_threshold(YOUNG)
