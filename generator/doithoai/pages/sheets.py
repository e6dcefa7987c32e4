"""The sheets of a long list."""


def titled(title: str, number: int) -> str:
    """The title of a sheet; the first one has that of the list."""
    return f"{title}, trang {number}" if number > 1 else title
