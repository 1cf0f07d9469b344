"""Widgets every screen is made of; each has its looks beside it in a style sheet."""
