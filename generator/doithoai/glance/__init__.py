"""A quick look at all a build is made from, to tell whether anything is to be done."""

from doithoai.glance.build import Build, Written
from doithoai.glance.git import command, surroundings
from doithoai.glance.look import SUM, Look, entries_of, look, moment_of
from doithoai.glance.memory import Glance, forget, glance, remember
from doithoai.glance.sight import STATE, Asked, Sight, sight_of

__all__ = [
    "STATE",
    "SUM",
    "Asked",
    "Build",
    "Glance",
    "Look",
    "Sight",
    "Written",
    "command",
    "entries_of",
    "forget",
    "glance",
    "look",
    "moment_of",
    "remember",
    "sight_of",
    "surroundings",
]
