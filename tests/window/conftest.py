"""The real window over the real facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from atlas.data import Seeds
from atlas.relations import Relations
from atlas.resources import default_seeds
from atlas.window import open_window
from atlas.window.main_window import MainWindow

Opener = Callable[..., MainWindow]


@pytest.fixture(scope="session")
def seeds() -> Seeds:
    return Seeds(default_seeds())


@pytest.fixture(scope="session")
def relations(seeds: Seeds) -> Relations:
    return Relations(seeds)


@pytest.fixture
def opened(qtbot) -> Iterator[Opener]:
    """Opens windows, waits until they are painted, and closes them when the test is over."""

    def open_one(date: str | None = None, select: str | None = None) -> MainWindow:
        window = open_window(date=date, select=select)
        qtbot.addWidget(window)
        qtbot.waitExposed(window)
        QApplication.processEvents()
        assert isinstance(window, MainWindow)
        return window

    return open_one


@pytest.fixture(autouse=True)
def no_widget_left(qapp: QApplication) -> Iterator[None]:
    """A test that leaves a window alive has failed."""
    before = set(map(id, qapp.topLevelWidgets()))
    yield
    qapp.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [widget for widget in qapp.topLevelWidgets() if id(widget) not in before and widget.isVisible()]
    assert not left, f"left alive: {[(type(widget).__name__, widget.objectName()) for widget in left]}"
