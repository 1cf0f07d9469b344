"""The small zone for stories typed into a real terminal."""

from zone_fixtures import zone, zone_template

__all__ = ["zone", "zone_template"]
