"""The easel: the picture of the map that is seen, and the drawing of the one that is to follow."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from typing import TypeVar

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QWidget

from atlas.map.camera import Camera
from atlas.map.lettering import lettered
from atlas.map.sheet import Sheet
from atlas.map.turning_globe import made_ready
from atlas.window.cross_fade import CrossFade
from atlas.window.draughtsman import SHARE, Draughtsman, Drawing
from atlas.window.glance import Glance, whole_glance
from atlas.window.picture import Picture
from atlas.window.stage import Frame, Stage
from atlas.window.view_state import ViewState

T = TypeVar("T")

REST = 20
"""Milliseconds after the last movement at which the sharp picture is begun, in steps that the next one breaks off."""

STILL = 120
"""Milliseconds after the last of many years at which what was drawn in haste is drawn sharp."""

SOMEWHERE = QRect(0, 0, 1, 1)
"""Is painted where nothing has changed, so that whoever waits for the painting hears of it."""


class Easel(QObject):
    """Paints what the view shows into a widget, as well as it can be had at once, and better when it comes to rest.

    `turning`: the globe is in motion, and drawn coarsely. Wishes are numbered: `_wanted` is the last, `_begun` the one
    that was last taken up, `_drawn` the one that is seen.
    """

    rested = Signal()
    """What moved has come to rest."""

    finished = Signal()
    """All that is now looked at has been drawn."""

    _asked = Signal()

    def __init__(
        self, widget: QWidget, stage: Stage, view: ViewState, camera: Callable[[], Camera], frame: Callable[[], Frame]
    ) -> None:
        super().__init__(widget)
        self._widget, self._stage, self._view = widget, stage, view
        self._camera, self._frame = camera, frame
        self.picture, self.fade = Picture(), CrossFade(widget)
        self.turning = self._hasty = False
        self._wanted, self._begun, self._drawn = 1, 0, 0
        self._place: object = None
        self._draughtsman = Draughtsman(self)
        self._draughtsman.seen.connect(self._show)
        self._draughtsman.finished.connect(self.finished)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._come_to_rest)
        # After all that one act of the reader's changes, and before the next painting.
        self._asked.connect(self._begin, Qt.ConnectionType.QueuedConnection)

    @property
    def is_current(self) -> bool:
        """Whether what is seen shows what is now looked at; names may follow."""
        return self._drawn == self._wanted

    @property
    def is_clear(self) -> bool:
        """Whether the picture is drawn for what is now looked at, and not in haste; names may follow."""
        drawn = self.picture.sheet
        here = drawn is not None and drawn.view.camera == self._camera()
        return here and self.is_current and not self.turning and self.picture.is_clear

    @property
    def is_sharp(self) -> bool:
        """Whether the picture is complete: clear, and with all names."""
        return self.is_clear and self.picture.is_inscribed

    def sheet(self) -> Sheet:
        """The sheet as it is now to be seen."""
        last = self.picture.sheet
        camera = self._camera()
        if not self.is_current or last is None or last.view.camera != camera:
            return self._stage.sheet(self._view, camera, self._frame())
        return last

    def invalidate(self) -> None:
        """What is looked at has changed."""
        self._wanted += 1
        self._asked.emit()

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
        """Paint the picture as far as it is there; one that is taken of the window is complete, and so is the first."""
        if self.picture.sheet is None or self._is_taken(painter):
            if self._begun != self._wanted:
                self._take_up()
            if self._draughtsman.is_busy:
                self._draughtsman.work(None)
        elif self._begun != self._wanted:
            self._asked.emit()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.picture.show(painter, self._camera(), self.fade.veil)
        self._draughtsman.go_on()

    def prepared(self, view: Glance, frame: Frame) -> Iterator[None]:
        """Draw beside the picture, in small steps, the ground of a view that is likely to be the next."""
        sheet = self._stage.sheet(view, self._camera(), frame)
        yield from self.picture.prepared(sheet, self._widget.devicePixelRatioF())

    def _begin(self) -> None:
        if self._begun != self._wanted and self._widget.isVisible() and not self._is_kept_on():
            self._take_up()
            self._draughtsman.work(SHARE)

    def _is_kept_on(self) -> bool:
        """Whether a drawing, though overtaken, is finished first: nothing would be seen while wishes follow fast."""
        return self._draughtsman.is_impatient and self._place == self._standpoint()

    def _standpoint(self) -> object:
        return self._view.projection, self._view.centre, self._camera(), self.turning

    def _take_up(self) -> None:
        self._begun, self._place = self._wanted, self._standpoint()
        self._draughtsman.begin(self._drawing(self._wanted, whole_glance(self._view), self._hasty))

    def _show(self) -> None:
        changes = self.picture.taken_changes()
        self._widget.update(QRegion(SOMEWHERE) if changes.isEmpty() else changes)
        if self._begun != self._wanted:
            self._asked.emit()

    def _drawing(self, number: int, view: Glance, hasty: bool) -> Drawing:
        """Draw the map as a view shows it: the ground, and then the names."""
        if hasty:
            self._rest.start(STILL)
        picture, ratio = self.picture, self._widget.devicePixelRatioF()
        camera, frame = self._camera(), self._frame()
        yield from _unseen(self._stage.set_up(view, camera, frame))
        sheet = self._stage.sheet(view, camera, frame)
        if not sheet.is_turning_globe:
            yield from _unseen(picture.compared(sheet))
        before = picture.ground if self.fade.wanted and picture.stands(sheet) else None
        changed = yield from _unseen(picture.drawn(sheet, ratio, hasty))
        yield from _unseen(picture.outlined(sheet, ratio))
        self._drawn, picture.scene = number, self._stage.scene(view)
        # A veil over another ground than that it was begun for would leave its traces.
        self.fade.end()
        if before is not None:
            self.fade.begin(before, changed)
        yield True
        if sheet.is_turning_globe:
            return
        if not picture.is_inscribed:
            yield from _unseen(sheet.inscribed())
            yield from _unseen(lettered(sheet, ratio))
            picture.inscribe(sheet, ratio)
            yield True
        yield from _unseen(made_ready(sheet))
        if camera != self._stage.world_camera(view, frame.size):
            yield from _unseen(picture.surrounded(self._stage.surroundings(view, frame.size)))
        yield from _unseen(self._stage.release.steps())

    def _is_taken(self, painter: QPainter) -> bool:
        """Whether a picture is taken of the window, which is to be complete, and not the window itself painted."""
        store = self._widget.backingStore()
        return store is None or painter.paintEngine().paintDevice() is not store.paintDevice()

    def _come_to_rest(self) -> None:
        self.turning = self._hasty = False
        self.invalidate()
        self.rested.emit()


def _unseen(steps: Generator[None, None, T] | Iterator[None]) -> Generator[bool, None, T]:
    """Steps after which nothing new is to be seen; returns what they return."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value
        yield False
