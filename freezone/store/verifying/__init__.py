"""The parts of ``verify``: the walk over the chain, the replay, the comparison of tables."""
