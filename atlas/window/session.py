"""A sitting with the atlas: the application, its language, and the view that is kept until the next time."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QLocale, QSettings, QSize, Qt
from PySide6.QtWidgets import QApplication

from atlas.geography.projection.choice import projections
from atlas.map.wording import RIGHT_TO_LEFT
from atlas.themes import THEMES, choices
from atlas.window import crash
from atlas.window.garbage import spare_what_stands
from atlas.window.main_window import MainWindow
from atlas.window.opening import make_window

_LOCALES = {"en": "en_GB", "ar": "ar_IQ", "ckb": "ckb_IQ"}


def run_session(folder: Path | None, date: str | None, select: str | None, language: str | None) -> int:
    """Open the atlas and stay until it is closed; raises SeedsError and ValueError before anything is shown."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise RuntimeError("a Qt application without widgets is already running")
    application.setApplicationName("iraq-atlas")
    application.setApplicationDisplayName("")
    speak(application, language)
    crash.install()
    window = make_window(folder, date, select)
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "iraq-atlas", "iraq-atlas")
    restore(window, settings, keep_date=date is None, keep_selection=select is None and date is None)
    application.aboutToQuit.connect(lambda: remember(window, settings))
    window.show()
    spare_what_stands()
    return application.exec()


def speak(application: QApplication, language: str | None) -> None:
    """Set language and direction of the window: that asked for, or the system's where it is English."""
    chosen = language or "en"
    system = QLocale.system()
    keeps_system = language is None and system.language() == QLocale.Language.English
    QLocale.setDefault(system if keeps_system else QLocale(_LOCALES[chosen]))
    mirrored = chosen in RIGHT_TO_LEFT
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)


def remember(window: MainWindow, settings: QSettings) -> None:
    """Keep the view and the shape of the window."""
    settings.setValue("view", json.dumps(window.view.to_dict()))
    settings.setValue("dress", json.dumps(window.dress.to_dict()))
    settings.setValue("canvas", window.canvas.size())
    settings.setValue("geometry", window.saveGeometry())
    settings.setValue("splitter", window.splitter.saveState())
    settings.sync()


def restore(window: MainWindow, settings: QSettings, keep_date: bool = True, keep_selection: bool = True) -> None:
    """Take over what was kept, but for what was asked for by name; what cannot be read is left."""
    window.dress.from_dict(_kept(settings, "dress"))
    values = _kept(settings, "view")
    now = window.view.to_dict()
    if not keep_date:
        values["date"] = now["date"]
    if not keep_selection:
        values["selection"] = now["selection"]
    _restore_shape(window, settings)
    window.view.from_dict(
        values,
        frozenset(window.seeds.states.lives),
        frozenset(THEMES),
        frozenset(projections(window.seeds)),
        {theme: frozenset(choice.id for choice in choices(theme, window.seeds)) for theme in THEMES},
    )


def _kept(settings: QSettings, key: str) -> dict[str, Any]:
    try:
        kept = json.loads(str(settings.value(key, "{}")))
    except ValueError:
        kept = {}
    return kept if isinstance(kept, dict) else {}


def _restore_shape(window: MainWindow, settings: QSettings) -> None:
    geometry, splitter, canvas = (settings.value(key) for key in ("geometry", "splitter", "canvas"))
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)
    if isinstance(splitter, QByteArray):
        window.splitter.restoreState(splitter)
    if isinstance(canvas, QSize) and not canvas.isEmpty() and not window.isVisible():
        window.canvas.expect_camera_of((float(canvas.width()), float(canvas.height())))
