"""Screens: one file and one style sheet each; they know services and nothing beneath."""
