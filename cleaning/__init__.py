"""Recorded bytes -> article. Pure functions: no network, no database, no clock, no process-wide state."""

from cleaning.composition import compose
from cleaning.extraction import VERSION, extract

__all__ = ["VERSION", "compose", "extract"]
