"""The double-entry ledger of goods: accounts, postings, the table of movements, invariants."""
