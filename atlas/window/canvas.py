"""The map in the window: paints through the one painter, and answers to mouse, wheel, touch and keys."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from atlas.data import Moment
from atlas.geography.borders import Territory
from atlas.map.camera import Size
from atlas.map.dates import moment_in_words
from atlas.map.furniture import furniture_rects, paint_furniture
from atlas.map.palette import Palette
from atlas.map.sheet import Sheet
from atlas.map.stamp import stamped
from atlas.map.view import MapView
from atlas.window.appearance import BETWEEN
from atlas.window.card import SHADE
from atlas.window.dressed import Dressed
from atlas.window.easel import Easel
from atlas.window.glance import glance
from atlas.window.hover_card import HoverCard
from atlas.window.legend import Legend
from atlas.window.map_keys import MapKeys
from atlas.window.motion import Motion
from atlas.window.pinch import pinch
from atlas.window.pixel_search import find_pixel
from atlas.window.pointing import Pointing
from atlas.window.read_ahead import ReadAhead
from atlas.window.stage import Frame, Stage
from atlas.window.steered import Steered
from atlas.window.view_state import ViewState

KEYED = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
"""Ways in which the keyboard gives the focus."""


class MapCanvas(Dressed, Steered, QWidget):
    """Shows the view; writes to it only what the reader does on the map."""

    painted = Signal()
    """The map has been painted as it is now looked at; names may follow."""

    def __init__(self, stage: Stage, view: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._view = stage, view
        self._size: Size = (0.0, 0.0)
        self._by_keys = False
        self._date_boxes: tuple[QRectF, ...] = ()
        self.easel = Easel(self, stage, view, self._camera, self._frame)
        self._keys = MapKeys(self, view)
        self._motion = Motion(self)
        self._projection = view.projection
        self.setObjectName("mapCanvas")
        self.setAccessibleName(self.tr("Map"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.ahead = ReadAhead(view, self._prepare, self._predraw, self._nearer, self)
        self.legend = Legend(stage.colours, self)
        self._show_legend()
        self.card = HoverCard(stage.colours, self, lambda: self._frame().cards)
        self.pointing = Pointing(self, stage, view)
        self._connect()

    def pixel_of(self, code: str) -> QPoint | None:
        """A pixel of this widget inside the state as it is now shown, or None where none is in sight."""
        return find_pixel(self.sheet(), code, lambda pixel: self._answers(pixel, code))

    def state_at(self, point: QPoint) -> str | None:
        """Code of the state that the land under a pixel belongs to; of a dependency, of the state that rules it."""
        land = self.land_at(point)
        return self._stage.owner(land, self._view.moment) if land else None

    def land_at(self, point: QPoint) -> Territory | None:
        """The territory under a pixel."""
        return self.sheet().territory_at(QPointF(point))

    def sheet(self) -> Sheet:
        """The sheet as it is now to be seen, of the camera as it stands."""
        return self.easel.sheet()

    def wear(self, colours: Palette) -> None:
        """Draw the map anew in other colours."""
        super().wear(colours)
        self._stage.colours = colours
        self._invalidate()

    def sizeHint(self) -> QSize:
        """Two to one, as the world is."""
        return QSize(960, 480)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the last picture where the camera sees it, and the date over it."""
        painter = QPainter(self)
        self.easel.paint(painter)
        date = self._date_view()
        # To draw its large letters takes longer than all else of a small part.
        if any(event.region().intersects(box.toAlignedRect()) for box in furniture_rects(date)):
            paint_furniture(painter, date)
        if self._by_keys and self.hasFocus():
            painter.setPen(self._stage.colours.text.accent)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
        if self.easel.is_current:
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is seen in sight."""
        before, self._size = self._size, (float(self.width()), float(self.height()))
        self.legend.suit(self.width())
        self._place_legend()
        self._keep_in_sight(before)
        self._invalidate()
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._motion.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the map, or tell what lies under the pointer."""
        step = self._motion.drag(event)
        if step is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.card.hide()
            self.pan(step.x(), step.y())
        elif not event.buttons():
            self.pointing.hover(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or select what was clicked."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.unsetCursor()
            if self._motion.release(event):
                self.pointing.select(event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fit the state under the pointer."""
        code = self.state_at(event.position().toPoint())
        if code:
            self.show_state(code)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the pointer."""
        self._motion.turn(event)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, zoom, step through the states."""
        self._motion.stop()
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, onwards: bool) -> bool:
        """Tab steps through the states in sight before it leaves the map."""
        return self._keys.step(onwards) or super().focusNextPrevChild(onwards)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the map has the keys, where the keys brought it there."""
        self._by_keys = event.reason() in KEYED
        self.update()
        super().focusInEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        self._point_at_nothing()
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        """Zoom with two fingers, on a touchpad or a screen."""
        asked = pinch(event, self)
        if asked is not None:
            self.zoom(*asked)
            return True
        return super().event(event)

    def _connect(self) -> None:
        view = self._view
        view.filterChanged.connect(self.legend.show_filter)
        looks = (view.hoveredChanged, view.highlightChanged, view.filterChanged, view.arcsChanged)
        for signal in (view.selectionChanged, *looks):
            signal.connect(self._invalidate)
        view.momentChanged.connect(self._follow_moment)
        view.themeChanged.connect(self._follow_theme)
        view.choiceChanged.connect(self._follow_theme)
        view.cameraChanged.connect(self._follow_camera)
        view.centreChanged.connect(self._follow_centre)
        view.projectionChanged.connect(self._follow_projection)
        self.legend.highlightRequested.connect(view.set_highlight)
        self.legend.filterRequested.connect(view.set_filter)
        self.legend.entered.connect(self._point_at_nothing)
        self.legend.sizeChanged.connect(self._place_legend)
        self.easel.rested.connect(self._come_to_rest)
        self.easel.finished.connect(self.ahead.foresee)
        self._motion.flight.moved.connect(self._look)

    def _point_at_nothing(self) -> None:
        self.card.hide()
        self._view.hover(None)

    def _invalidate(self) -> None:
        self.ahead.disturb()
        self.easel.invalidate()

    def _prepare(self, moment: Moment) -> Iterator[None]:
        """Set up the map of a date, piece by piece; with that of the present one what all dates here have in common."""
        yield from self._stage.read_ahead(glance(self._view, moment), self._camera(), self._frame(moment))
        if moment == self._view.moment:
            yield from stamped(self.sheet(), self.devicePixelRatioF())

    def _predraw(self, moment: Moment) -> Iterator[None]:
        """Draw the map of another date beside the one that is seen, piece by piece."""
        return self.easel.prepared(glance(self._view, moment), self._frame(moment))

    def _nearer(self) -> Iterator[None]:
        """Make ready for a closer look, piece by piece."""
        yield from self.sheet().nearer()

    def _come_to_rest(self) -> None:
        self.ahead.disturb()
        if self.underMouse() and not QGuiApplication.mouseButtons():
            self.pointing.hover(self.mapFromGlobal(QCursor.pos()))

    def _follow_moment(self, moment: Moment) -> None:
        self._repaint_date()
        self.easel.follow_date()
        self.setAccessibleDescription(moment_in_words(moment))
        self._follow_theme()

    def _repaint_date(self) -> None:
        """Paint the words of the date anew, where they stand now and where others stood before."""
        before, self._date_boxes = self._date_boxes, furniture_rects(self._date_view())
        for box in (*before, *self._date_boxes):
            self.update(box.toAlignedRect())

    def _follow_theme(self) -> None:
        self.card.hide()
        self._show_legend()
        self._invalidate()

    def _follow_camera(self) -> None:
        self.card.hide()
        self.ahead.disturb()
        self.easel.follow_camera()

    def _follow_centre(self) -> None:
        self.card.hide()
        self.ahead.disturb()
        self.easel.follow_turn()

    def _follow_projection(self, projection: str) -> None:
        self._reproject(projection)
        self._invalidate()

    def _show_legend(self) -> None:
        self.legend.show_key(*self._stage.key_with_counts(self._view))

    def _frame(self, moment: Moment | None = None) -> Frame:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        cards = (self.legend.visible_card(), *furniture_rects(self._date_view(moment)))
        return Frame(self._size, cards, mirrored, self.easel.turning)

    def _date_view(self, moment: Moment | None = None) -> MapView:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        words = moment_in_words(moment or self._view.moment)
        camera, colours = self._camera(), self._stage.colours
        return MapView(*self._size, camera, colours, date_text=words, right_to_left=mirrored)

    def _place_legend(self) -> None:
        self.legend.adjustSize()
        edge = BETWEEN - SHADE
        self.legend.move(edge, self.height() - self.legend.height() - edge)
        self._invalidate()

    def _answers(self, point: QPoint, code: str) -> bool:
        """Whether a click on the pixel would meet the state, and not a card that lies over it."""
        if not self.rect().contains(point) or (self.legend.isVisible() and self.legend.geometry().contains(point)):
            return False
        return self.state_at(point) == code
