"""A small, living news world for the demo and the tests: deterministic from a seed and a moment, with the truth about each page."""
