"""Run one command from a process that is small: at first a child counts what its parent took.

`launcher.py RESULT COMMAND…` writes the seconds by the wall, and the most memory that one process
of the command took, in kB, into the file RESULT.
"""

import os
import sys
import time
from pathlib import Path


def main() -> int:
    """The exit code of the command."""
    result, *command = sys.argv[1:]
    begun = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ)
    _, status, used = os.wait4(process, 0)
    Path(result).write_text(f"{time.perf_counter() - begun} {used.ru_maxrss}", encoding="utf-8")
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main())
