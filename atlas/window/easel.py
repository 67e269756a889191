"""The easel: the picture of the map that is seen, and the drawing of the one that is to follow."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from atlas.map.camera import Camera
from atlas.map.lettering import lettered
from atlas.map.sheet import Sheet
from atlas.map.stamp import stamped
from atlas.map.turning_globe import made_ready
from atlas.window.cross_fade import CrossFade
from atlas.window.draughtsman import LARGE_SHARE, SHARE, Draughtsman, Drawing
from atlas.window.picture import Picture
from atlas.window.stage import Frame, Stage
from atlas.window.view_state import ViewState

REST = 20
"""Milliseconds after the last movement at which the sharp picture is begun, in steps that the next one breaks off."""

STILL = 120
"""Milliseconds after the last of many years at which what was drawn in haste is drawn sharp."""


class Easel(QObject):
    """Paints what the view shows into a widget, as well as it can be had at once, and better when it comes to rest.

    `turning`: the globe is in motion, and drawn coarsely.
    """

    rested = Signal()
    """What moved has come to rest."""

    finished = Signal()
    """All that is now looked at has been drawn."""

    def __init__(
        self, widget: QWidget, stage: Stage, view: ViewState, camera: Callable[[], Camera], frame: Callable[[], Frame]
    ) -> None:
        super().__init__(widget)
        self._widget, self._stage, self._view = widget, stage, view
        self._camera, self._frame = camera, frame
        self.picture, self.fade = Picture(), CrossFade(widget)
        self.turning = self._hasty = False
        self._stale, self._begun = True, False
        self._draughtsman = Draughtsman(self)
        self._draughtsman.seen.connect(widget.update)
        self._draughtsman.finished.connect(self.finished)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._come_to_rest)

    @property
    def is_current(self) -> bool:
        """Whether what is seen shows what is now looked at; names may follow."""
        return not self._stale

    @property
    def is_sharp(self) -> bool:
        """Whether the picture is complete: drawn for what is now looked at, with all names, and not in haste."""
        drawn = self.picture.sheet
        here = drawn is not None and drawn.view.camera == self._camera()
        return here and self.is_current and not self.turning and self.picture.is_sharp

    def sheet(self) -> Sheet:
        """The sheet as it is now to be seen."""
        last = self.picture.sheet
        camera = self._camera()
        if self._stale or last is None or last.view.camera != camera:
            return self._stage.sheet(self._view, camera, self._frame())
        return last

    def invalidate(self) -> None:
        """What is looked at has changed."""
        # Gone on with, the last drawing would pass for the one that is wanted now.
        self._draughtsman.drop()
        self._stale, self._begun = True, False
        self._widget.update()

    def follow_date(self) -> None:
        """The date has changed."""
        self.fade.note_change(self._view.gently)
        self._hasty = self.fade.hurried
        self.invalidate()

    def follow_camera(self) -> None:
        """The camera has moved: the last picture moves with it, until it comes to rest."""
        self.fade.end()
        self._draughtsman.leave_off()
        self._rest.start(REST)
        self._widget.update()

    def follow_turn(self) -> None:
        """The globe has turned."""
        self.turning = True
        self._rest.start(REST)
        self.invalidate()

    def paint(self, painter: QPainter) -> None:
        """Go on with the drawing, and paint the picture as far as it is there."""
        begins = self._stale and not self._begun
        if begins:
            self._begun = True
            self._draughtsman.begin(self._drawing())
        if self._draughtsman.is_busy and (self.picture.sheet is None or self._is_taken(painter)):
            self._draughtsman.work(None)
        elif begins:
            self._draughtsman.work(self._share())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.picture.show(painter, self._camera(), self.fade.veil)

    def _share(self) -> int:
        """Milliseconds to be drawn for at once; the last picture, where it has to be moved, takes its own time."""
        if self._hasty or self.turning:
            return LARGE_SHARE
        drawn = self.picture.sheet
        return SHARE if drawn is not None and drawn.view.camera == self._camera() else 0

    def _drawing(self) -> Drawing:
        """Draw the map as it is now looked at: the ground, and then the names."""
        if self._hasty:
            self._rest.start(STILL)
        picture, ratio = self.picture, self._widget.devicePixelRatioF()
        camera, frame = self._camera(), self._frame()
        for _ in self._stage.set_up(self._view, camera, frame):
            yield False
        sheet = self._stage.sheet(self._view, camera, frame)
        if not (self.turning or picture.stands(sheet)):
            yield None
            for _ in stamped(sheet, ratio):
                yield None
        for _ in picture.compared(sheet):
            yield False
        before = picture.ground if self.fade.wanted and picture.stands(sheet) else None
        for _ in picture.drawn(sheet, ratio, self._hasty):
            yield None
        for _ in picture.outlined(sheet, ratio):
            yield None
        self._stale = False
        if before is not None:
            self.fade.begin(before)
        yield True
        if sheet.is_turning_globe:
            return
        if not picture.is_inscribed:
            for _ in sheet.inscribed():
                yield False
            for _ in lettered(sheet, ratio):
                yield False
            picture.inscribe(sheet, ratio)
            yield True
        for _ in made_ready(sheet):
            yield False
        for _ in self._stage.release.steps():
            yield False

    def _is_taken(self, painter: QPainter) -> bool:
        """Whether a picture is taken of the window, which is to be complete, and not the window itself painted."""
        store = self._widget.backingStore()
        return store is None or painter.paintEngine().paintDevice() is not store.paintDevice()

    def _come_to_rest(self) -> None:
        self.turning = self._hasty = False
        self.invalidate()
        self.rested.emit()
