"""The only door to the record: screens and command line call these functions and no others."""
