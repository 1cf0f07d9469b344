"""Forms: what is asked, how what is typed becomes a value, what a choice means."""
