"""Give programs that Fireside starts (a browser, a file manager) the libraries of the system.

PyInstaller's starter puts our folder before them in LD_LIBRARY_PATH, and remembers what was there.
The loader has read it by now; our own processes are given it again (desktop/child/surroundings.py).
"""

import os
import sys

if sys.platform == "linux" and "LD_LIBRARY_PATH" in os.environ:
    if before := os.environ.pop("LD_LIBRARY_PATH_ORIG", ""):
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        del os.environ["LD_LIBRARY_PATH"]
