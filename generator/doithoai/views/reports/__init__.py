"""The yearly and quarterly reports, filled from records."""
