"""Places by their present and former names."""
