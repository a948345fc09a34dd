"""Recorded bytes -> article. Pure functions: no network, no database, no clock, no process-wide state."""
