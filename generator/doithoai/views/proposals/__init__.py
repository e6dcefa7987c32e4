"""Proposals and promises: what was answered, what was done, in lists and numbers."""
