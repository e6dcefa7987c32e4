"""Units of work, their keys, and the tree they are pressed into."""
