"""The language of the window: which translation is installed, and how numbers and days are written.

The translations lie in `resources/translations`, made by Qt's own tools (`dev.py translations`);
those of Qt's own dialogs and buttons come with Qt.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop.core.paths import resources

ENGLISH, GERMAN = "en", "de"  # what Fireside speaks; the values of the setting, beside "system"


class Language:
    """Holds what is installed in the application for the language that was chosen."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.spoken = ENGLISH

    def choose(self, wanted: str) -> bool:
        """Speak the language `wanted`, or the system's; returns whether that is another one.

        What is shown already stays as it is: it has to be built anew.
        """
        spoken = wanted if wanted in (ENGLISH, GERMAN) else _of_system()
        QLocale.setDefault(_locale(wanted))
        if spoken == self.spoken:
            return False
        self.spoken = spoken
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = [] if spoken == ENGLISH else self._load(spoken)
        for translator in self._installed:
            self._app.installTranslator(translator)
        return True

    def leave(self) -> None:
        """Take everything out of the application again, which may be used by others."""
        self.choose(ENGLISH)
        QLocale.setDefault(QLocale.system())

    def _load(self, language: str) -> list[QTranslator]:
        """Return the translators of a language, Qt's own first: the last one is asked first."""
        ours = resources() / "translations"
        theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        made = [QTranslator(self._app), QTranslator(self._app)]
        found = (
            made[0].load(f"qtbase_{language}", theirs),
            made[1].load(f"fireside_{language}", str(ours)),
        )
        return [one for one, there in zip(made, found, strict=True) if there]


def _of_system() -> str:
    """Return the one of our languages that the system speaks, or English."""
    first = next(iter(QLocale.system().uiLanguages()), ENGLISH)
    return GERMAN if first.startswith(GERMAN) else ENGLISH


def _locale(wanted: str) -> QLocale:
    """Return how numbers and days are written: as in the person's country, in the language."""
    system = QLocale.system()
    if system.language() == QLocale.Language.C:  # no country is set; this one writes for programs
        system = QLocale(QLocale.Language.English)
    language = {ENGLISH: QLocale.Language.English, GERMAN: QLocale.Language.German}.get(wanted)
    if language is None or language == system.language():
        return system
    return QLocale(language, system.territory())
