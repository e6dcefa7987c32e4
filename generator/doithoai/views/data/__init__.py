"""Rows of open data, each table declared once."""
