"""What PyInstaller must know of llama_cpp: it loads its libraries by path, none is imported."""

import sys
from pathlib import Path

from PyInstaller.utils.hooks import (  # pyright: ignore[reportMissingModuleSource]
    get_package_paths,
)

_, package = get_package_paths("llama_cpp")
# Backends that are loaded at run time end in .so on macOS too.
patterns = {"win32": ("*.dll",), "darwin": ("*.dylib", "*.so")}.get(sys.platform, ("*.so*",))
binaries = [
    (str(library), "llama_cpp/lib")
    for pattern in patterns
    for library in sorted((Path(package) / "lib").glob(pattern))
]
hiddenimports = ["llama_cpp._ggml"]
excludedimports = ["llama_cpp.server", "fastapi", "uvicorn", "PIL", "torch", "transformers"]
