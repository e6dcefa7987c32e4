"""Finding a commune by any of its names."""

from doithoai.search.places import line_keys, place_index, place_keys

__all__ = ["line_keys", "place_index", "place_keys"]
