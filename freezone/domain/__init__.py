"""The nouns of the trade as plain frozen records: no SQL, no clock, no screens."""
