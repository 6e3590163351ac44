"""Takes the pictures: `python -m tests.pictures [--out DIR] [--format F] [SCENES]`."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.pictures.stage import FORMATS, WORDS, Format, Stage, screen_file

THEMES = ("light", "dark")
README = (  # scene, theme and file of the pictures in the README
    ("answer", "light", "window.png"),
    ("rack", "dark", "rack.png"),
    ("comparison", "light", "compare.png"),
    ("welcome", "light", "welcome.png"),
    ("finding", "dark", "library.png"),
    ("privacy", "light", "privacy.png"),
)
SHOWN = Path(__file__).parents[2] / "resources" / "screenshots"
_COUNTRIES = {"en": "GB", "de": "DE"}  # whose numbers and dates are shown


def main() -> int:
    """Take all pictures that were asked for; return how many could not be taken."""
    asked = _asked()
    out = Path(asked.out)
    out.mkdir(parents=True, exist_ok=True)
    if asked.readme:
        return _renew_readme(asked, out)
    if asked.inside:
        (form,) = (form for form in FORMATS if form.name == asked.format[0])
        return _take(form, asked.language[0], asked, out)
    failed = 0
    for form in FORMATS:
        if form.name in asked.format:
            for language in asked.language:
                failed += _send(form, language, asked, out)
    print(f"fireside: the pictures are in {out}", flush=True)
    return min(failed, 100)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py screenshots")
    parser.add_argument("scenes", nargs="*", help="all, if none is named")
    parser.add_argument("--out", default=str(Path(tempfile.gettempdir()) / "fireside-pictures"))
    names = [form.name for form in FORMATS]
    parser.add_argument("--format", action="append", choices=names)
    parser.add_argument("--language", action="append", choices=list(WORDS))
    parser.add_argument("--theme", action="append")
    parser.add_argument("--contrast", choices=["high"])
    parser.add_argument("--text-size", type=int, default=100)
    parser.add_argument("--readme", action="store_true", help="those of the README, in place")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    asked.format = asked.format or names
    asked.language = asked.language or list(WORDS)
    asked.theme = asked.theme or list(THEMES)
    return asked


def _renew_readme(asked: argparse.Namespace, out: Path) -> int:
    """Take the pictures of the README in English, and put them where it looks for them."""
    asked.scenes = [scene for scene, _, _ in README]
    form = FORMATS[0]
    failed = _send(form, "en", asked, out)
    for scene, theme, file in README:
        taken = out / f"{scene}-{form.name}-en-{theme}.png"
        shutil.copy(taken, SHOWN / file)
        print(f"fireside: {SHOWN / file}", flush=True)
    return failed


def _send(form: Format, language: str, asked: argparse.Namespace, out: Path) -> int:
    """Take the pictures of one size and language in a process of its own: a screen is for good."""
    with tempfile.TemporaryDirectory(prefix="fireside-stage-") as folder:
        screen = screen_file(form, Path(folder))
        command = [
            sys.executable, "-m", "tests.pictures", "--inside", "--out", str(out),
            "--format", form.name, "--language", language,
            "--text-size", str(asked.text_size),
            *(["--contrast", asked.contrast] if asked.contrast else []),
            *(f"--theme={theme}" for theme in asked.theme), *asked.scenes,
        ]  # fmt: skip
        surroundings = {
            **os.environ,
            "QT_SCALE_FACTOR": str(form.scale),
            "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
            "LC_ALL": f"{language}_{_COUNTRIES[language]}.UTF-8",
            "PYTHON_KEYRING_BACKEND": "tests.keyrings.FileKeyring",
            "FIRESIDE_TEST_KEYRING": str(Path(folder) / "keyring.json"),
        }
        return subprocess.run(command, env=surroundings, check=False).returncode


def _take(form: Format, language: str, asked: argparse.Namespace, out: Path) -> int:
    from PySide6.QtWidgets import QApplication

    from tests.pictures.scenes import SCENES, played

    app = QApplication([sys.argv[0]])
    app.setApplicationDisplayName("Fireside")
    failed = 0
    with tempfile.TemporaryDirectory(prefix="fireside-stage-") as folder:
        stage = Stage(app, form, Path(folder), language)
        stage.move_in()
        stage.load()
        stage.prefer("text_size", asked.text_size)
        stage.prefer("contrast", asked.contrast or "usual")
        for name in asked.scenes or SCENES:
            try:
                with played(stage, name):
                    for theme in asked.theme:
                        stage.prefer("theme", theme)
                        file = f"{name}-{form.name}-{language}-{theme}.png"
                        stage.picture().save(str(out / file))
            except (TimeoutError, AssertionError, StopIteration) as error:
                failed += 1
                print(f"fireside: {name} ({form.name}, {language}): {error!r}", flush=True)
        stage.close()
    return failed


if __name__ == "__main__":
    sys.exit(main())
