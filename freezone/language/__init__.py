"""Sentences for people, in English, Russian and Kazakh: Fluent catalogues and how they are read."""
