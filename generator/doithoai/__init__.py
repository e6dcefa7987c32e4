"""Turns the dialogue records of Vietnamese communes into a public website."""

__version__ = "0.1.0"
