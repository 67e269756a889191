"""The legend: which classes stand on the map, how often, and the card that says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from atlas.map import pattern, style
from atlas.map.card import draw_card
from atlas.map.key import Key
from atlas.map.marked import QT_TRANSLATE_NOOP
from atlas.map.palette import Palette
from atlas.map.scene import MapState
from atlas.map.text import draw_aligned, face, wrapped
from atlas.map.view import MapView

_LABELS: dict[str, str] = {
    "focus": QT_TRANSLATE_NOOP("Map", "The state itself"),
    "war": QT_TRANSLATE_NOOP("Map", "War"),
    "occupation": QT_TRANSLATE_NOOP("Map", "Occupation or mandate"),
    "severed": QT_TRANSLATE_NOOP("Map", "Relations severed"),
    "unrecognised": QT_TRANSLATE_NOOP("Map", "Not recognised"),
    "none": QT_TRANSLATE_NOOP("Map", "No relations"),
    "unknown": QT_TRANSLATE_NOOP("Map", "No information"),
    "relations": QT_TRANSLATE_NOOP("Map", "Diplomatic relations"),
    "one_way": QT_TRANSLATE_NOOP("Map", "Embassy on one side"),
    "mutual": QT_TRANSLATE_NOOP("Map", "Embassies on both sides"),
    "alliance": QT_TRANSLATE_NOOP("Map", "Alliance"),
    "dependency": QT_TRANSLATE_NOOP("Map", "Dependency"),
    "no_state": QT_TRANSLATE_NOOP("Map", "No state"),
}

ORDER = Key().order
"""Classes of the relationship as the legend lists them, from near to far."""


class LegendEntry(Struct, frozen=True):
    """One line of a legend: a class, its label in the reader's language, and how many states stand in it."""

    class_id: str
    label: str
    count: int


def class_label(class_id: str) -> str:
    """Name of a class in the reader's language; an unknown class is called by its id."""
    return QCoreApplication.translate("Map", _LABELS[class_id]) if class_id in _LABELS else class_id


def legend_entries(
    state: MapState, all_classes: bool = False, names: Mapping[str, str] | None = None, key: Key | None = None
) -> tuple[LegendEntry, ...]:
    """Entries for the classes that stand on the map, or for all; states are counted once, whatever their parts.

    The focus comes first, under its own name, or that in `names` (by code). `key`: that of the statuses where None.
    """
    key = key or Key()
    codes = {(look.own, territory.code) for territory, look in zip(state.territories, state.looks, strict=True)}
    counts = Counter(own for own, _ in codes)
    others = sorted(counts.keys() - {*key.order, "focus", "no_state"})
    focus = {t.code: t.name for t, look in zip(state.territories, state.looks, strict=True) if look.own == "focus"}
    return (
        *(LegendEntry("focus", (names or {}).get(code, name), 1) for code, name in focus.items()),
        *(
            LegendEntry(class_id, key.labels.get(class_id) or class_label(class_id), counts[class_id])
            for class_id in (*key.order, *others)
            if all_classes or counts[class_id]
        ),
    )


def paint_swatch(painter: QPainter, rect: QRectF, palette: Palette, class_id: str) -> None:
    """Paint the sample of a class, with its pattern, as it looks on the map."""
    look = palette.style_of(class_id)
    path = QPainterPath()
    path.addRoundedRect(rect, style.SWATCH_CORNER, style.SWATCH_CORNER)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrushOrigin(rect.topLeft())
    pattern.fill(painter, path, look)
    edge = QColor(look.outline or palette.text.primary)
    if look.outline is None:
        edge.setAlphaF(0.25)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, 0.8))
    painter.drawPath(path)
    painter.restore()


def legend_rect(entries: tuple[LegendEntry, ...], view: MapView) -> QRectF:
    """Where the legend's card lies: in the empty Pacific, bottom left; at the right it would cover Australia."""
    block = _Block(entries, view)
    width, height = block.width + 2 * style.CARD_PADDING, block.height + 2 * style.CARD_PADDING
    return QRectF(style.EDGE, view.height - style.EDGE - height, width, height)


def paint_legend(painter: QPainter, entries: tuple[LegendEntry, ...], view: MapView) -> None:
    """Paint the legend as a card: title; swatch, label and count of each class; notes."""
    if not entries:
        return
    rect = legend_rect(entries, view)
    draw_card(painter, rect, view.palette)
    block, em, ink = _Block(entries, view), view.base_font().pixelSize(), view.palette.text
    line = rect.adjusted(style.CARD_PADDING, style.CARD_PADDING, -style.CARD_PADDING, 0)
    line.setHeight(em * style.LINE_HEIGHT)
    for words in block.title:
        draw_aligned(painter, line, words, block.heading, ink.primary, view.right_to_left)
        line.translate(0, line.height())
    line.translate(0, block.gap if block.title else 0)
    for entry in entries:
        _paint_entry(painter, line, entry, view)
        line.translate(0, em * style.ENTRY_HEIGHT)
    line.translate(0, block.gap - em * (style.ENTRY_HEIGHT - style.LINE_HEIGHT))
    for note in block.notes:
        for words in note:
            draw_aligned(painter, line, words, block.small, ink.secondary, view.right_to_left)
            line.translate(0, em * style.NOTE_HEIGHT)
        line.translate(0, block.gap / 2)


class _Block:
    """The words of a legend broken into lines, and the room that they take, in logical pixels."""

    def __init__(self, entries: tuple[LegendEntry, ...], view: MapView) -> None:
        base = view.base_font()
        em, body = base.pixelSize(), face(base, style.SECONDARY)
        self.heading, self.small = face(base, style.SECONDARY, bold=True), face(base, style.CROWDED)
        self.gap = em * style.LEGEND_GAP
        labels = max((body.width(entry.label) for entry in entries), default=0.0)
        counts = max((body.width(_number(entry.count)) for entry in entries), default=0.0)
        room = em * style.SWATCH_WIDTH + 2 * style.GAP + labels + style.GAP + counts
        self.width = max(room, em * style.LEGEND_WIDTH) if view.key.notes else room
        self.title = wrapped(view.key.title, self.heading, self.width)
        self.width = max(self.width, *(self.heading.width(line) for line in self.title), 0.0)
        self.notes = [wrapped(note, self.small, self.width) for note in view.key.notes]
        self.height = len(self.title) * em * style.LINE_HEIGHT + (self.gap if self.title else 0.0)
        self.height += em * style.ENTRY_HEIGHT * len(entries) - em * (style.ENTRY_HEIGHT - style.LINE_HEIGHT)
        for note in self.notes:
            self.height += len(note) * em * style.NOTE_HEIGHT + self.gap / 2
        self.height += self.gap / 2 if self.notes else 0.0


def _paint_entry(painter: QPainter, line: QRectF, entry: LegendEntry, view: MapView) -> None:
    base, mirrored, text = view.base_font(), view.right_to_left, view.palette.text
    body, em = face(base, style.SECONDARY), base.pixelSize()
    width = em * style.SWATCH_WIDTH
    left = line.right() - width if mirrored else line.left()
    swatch = QRectF(left, line.center().y() - em * style.SWATCH_HEIGHT / 2, width, em * style.SWATCH_HEIGHT)
    paint_swatch(painter, swatch, view.palette, entry.class_id)
    aside = width + 1.5 * style.GAP
    room = line.adjusted(0, 0, -aside, 0) if mirrored else line.adjusted(aside, 0, 0, 0)
    draw_aligned(painter, room, entry.label, body, text.primary, mirrored)
    draw_aligned(painter, line, _number(entry.count), body, text.secondary, not mirrored)


def _number(count: int) -> str:
    return str(count)
