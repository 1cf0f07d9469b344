"""The desk and the command line: everything a person touches. Services are the only way in."""
