"""The journal: entries, their canonical text, the chain of hashes, checkpoints and fingerprints."""
