"""All statuses of the date as a table that can be sorted."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from atlas.data import Moment, Seeds
from atlas.map.dates import count_in_words, date_in_words, moment_in_words
from atlas.map.legend import ORDER, paint_swatch
from atlas.map.palette import Palette
from atlas.relations import Relations, Verdict
from atlas.window.appearance import BETWEEN, INSIDE
from atlas.window.dressed import Dressed
from atlas.window.names import name_at
from atlas.window.words import confidence_label, status_label

SORT_ROLE = Qt.ItemDataRole.UserRole
CODE_ROLE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """Columns of the table, in their order."""

    state = 0
    code = 1
    status = 2
    since = 3
    confidence = 4


SWATCH = QSize(22, 14)
"""Size in pixels of the sample beside a status."""

DENSITY = 2
"""Samples are drawn for dense screens; others scale them down."""

AnyIndex = QModelIndex | QPersistentModelIndex


@lru_cache(maxsize=32)
def swatch(colours: Palette, class_id: str) -> QPixmap:
    """A sample of a class, with its pattern."""
    sample = QPixmap(SWATCH * DENSITY)
    sample.setDevicePixelRatio(DENSITY)
    sample.fill(Qt.GlobalColor.transparent)
    painter = QPainter(sample)
    paint_swatch(painter, QRectF(1, 1, SWATCH.width() - 2, SWATCH.height() - 2), colours, class_id)
    painter.end()
    # A copy, because Qt keeps with a picture the engine that painted it: 64 kB, whatever the picture's size.
    return sample.copy()


class StatusModel(Dressed, QAbstractTableModel):
    """One row for each state that exists on the date."""

    def __init__(self, seeds: Seeds, relations: Relations, colours: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seeds, self._relations, self._colours = seeds, relations, colours
        self._rows: tuple[tuple[str, Verdict], ...] = ()

    def show_moment(self, moment: Moment) -> None:
        """Show the statuses of a date."""
        self.beginResetModel()
        verdicts = self._relations.all_at(moment).values()
        self._rows = tuple((name_at(self._seeds, verdict.code, moment.day), verdict) for verdict in verdicts)
        self.endResetModel()

    def wear(self, colours: Palette) -> None:
        """Other samples beside the statuses."""
        super().wear(colours)
        if self._rows:
            first, last = (self.index(row, Column.status) for row in (0, len(self._rows) - 1))
            self.dataChanged.emit(first, last, [Qt.ItemDataRole.DecorationRole])

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Number of states."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Name, code, status, since, confidence."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (self.tr("State"), self.tr("Code"), self.tr("Status"), self.tr("Since"), self.tr("Confidence"))
        return titles[section]

    def data(self, index: AnyIndex, role: int = 0) -> Any:
        """Words, colour of the status, and what to sort by."""
        name, verdict = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(index.column(), name, verdict)
            case Qt.ItemDataRole.DecorationRole if index.column() == Column.status:
                return swatch(self._colours, verdict.status.value)
            case _ if role == SORT_ROLE:
                return self._order(index.column(), name, verdict)
            case _ if role == CODE_ROLE:
                return verdict.code
            case _:
                return None

    def _words(self, column: int, name: str, verdict: Verdict) -> str:
        match column:
            case Column.state:
                return name
            case Column.code:
                return verdict.code
            case Column.status:
                return status_label(verdict.status, name)
            case Column.since:
                return date_in_words(verdict.since) if verdict.evidence else ""
            case _:
                return confidence_label(verdict.confidence) if verdict.evidence else ""

    def _order(self, column: int, name: str, verdict: Verdict) -> Any:
        match column:
            case Column.status:
                return ORDER.index(verdict.status.value) if verdict.status.value in ORDER else -1
            case Column.since:
                return verdict.since.earliest.isoformat() if verdict.evidence else ""
            case _:
                return self._words(column, name, verdict).casefold()


class StatusTable(QDialog):
    """The table in a window of its own beside the map."""

    stateRequested = Signal(str)

    def __init__(self, model: StatusModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Table of statuses"))
        self._model = model
        self._date = QLabel(self)
        sorted_rows = QSortFilterProxyModel(self, sortRole=SORT_ROLE)
        sorted_rows.setSourceModel(model)
        self.table = QTableView(self, objectName="statusTable", sortingEnabled=True)
        self.table.setAccessibleName(self.tr("Status of every state on the date"))
        self.table.setModel(sorted_rows)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.sortByColumn(Column.state, Qt.SortOrder.AscendingOrder)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.table.setIconSize(SWATCH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        layout.setSpacing(INSIDE)
        layout.addWidget(self._date)
        layout.addWidget(self.table)
        self.resize(760, 560)
        self.table.activated.connect(lambda index: self.stateRequested.emit(index.data(CODE_ROLE)))

    def show_moment(self, moment: Moment) -> None:
        """Follow the date."""
        self._model.show_moment(moment)
        words = self.tr("{date} · states: {count}")
        count = count_in_words(self._model.rowCount())
        self._date.setText(words.format(date=moment_in_words(moment), count=count))
