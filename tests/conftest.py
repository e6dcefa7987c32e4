"""What holds for every test run."""

import os

from hypothesis import settings

# A slow machine is no failure, and the same change gets the same verdict in CI every time.
settings.register_profile("doithoai", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("doithoai")
