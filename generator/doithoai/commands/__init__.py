"""The doors: the command line and the MkDocs plugin, where today enters."""

from doithoai.commands.app import app, main
from doithoai.commands.explain import CODES
from doithoai.commands.generated import generated_files

__all__ = ["CODES", "app", "generated_files", "main"]
