"""Give programs that Fireside starts (a browser, a file manager) the libraries of the system.

PyInstaller's starter puts our folder before them in LD_LIBRARY_PATH, and remembers what was there.
Our own libraries are found without it: each has its place among the others written into it.
"""

import os
import sys

if sys.platform == "linux" and "LD_LIBRARY_PATH" in os.environ:
    if before := os.environ.pop("LD_LIBRARY_PATH_ORIG", ""):
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        del os.environ["LD_LIBRARY_PATH"]
