"""Papers from outside, read into frozen records and compared: no record, no law, no clock."""
