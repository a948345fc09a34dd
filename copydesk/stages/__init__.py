"""The five stages, each a function of settings, a connection and a run. They claim work, do it, and commit as they go."""
