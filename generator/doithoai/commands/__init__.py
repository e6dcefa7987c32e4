"""The doors: the command line and the MkDocs plugin, where today enters."""

from doithoai.commands.app import app, main

__all__ = ["app", "main"]
