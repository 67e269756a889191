"""The field in which a state is sought by name."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from atlas.map.palette import Palette
from atlas.window.dressed import Dressed
from atlas.window.icons import icon
from atlas.window.search import Find, NameIndex

CODE_ROLE = Qt.ItemDataRole.UserRole


class SearchField(Dressed, QLineEdit):
    """Shows what it finds as one types; Enter takes the first."""

    stateRequested = Signal(str)

    def __init__(self, names: NameIndex, colours: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._found: list[Find] = []
        self._model = QStandardItemModel(self)
        self.setObjectName("searchField")
        self.setAccessibleName(self.tr("Find a state"))
        self.setPlaceholderText(self.tr("Find a state"))
        self.setClearButtonEnabled(True)
        self._lens = QAction(self)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self.wear(colours)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(12)
        self._finds = QListView(self)
        self._finds.setObjectName("searchFinds")
        self._finds.setStyleSheet("QListView::item { padding: 5px 8px; }")
        self._finds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._finds.setTextElideMode(Qt.TextElideMode.ElideRight)
        completer.setPopup(self._finds)
        self.setCompleter(completer)
        self.textEdited.connect(self._search)
        self.returnPressed.connect(self._take_first)
        completer.activated[QModelIndex].connect(self._take_index)

    def wear(self, colours: Palette) -> None:
        """The lens in another ink."""
        super().wear(colours)
        self._lens.setIcon(icon("search", colours.text.secondary))

    def found(self) -> tuple[str, ...]:
        """Codes of the states that are offered, best first."""
        return tuple(find.code for find in self._found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field before it does anything else."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._search("")
        else:
            super().keyPressEvent(event)

    def _search(self, words: str) -> None:
        self._found = self._names.find(words)
        self._model.clear()
        for find in self._found:
            item = QStandardItem(_offer(find))
            item.setData(find.code, CODE_ROLE)
            self._model.appendRow(item)

    def _take_first(self) -> None:
        self._search(self.text())
        if self._found:
            self._take(self._found[0].code)

    def _take_index(self, index: QModelIndex) -> None:
        code = index.data(CODE_ROLE)
        if code:
            self._take(code)

    def _take(self, code: str) -> None:
        self._finds.hide()
        self.stateRequested.emit(code)
        QTimer.singleShot(0, self, self.clear)  # the completer writes its choice into the field after it has told of it


def _offer(find: Find) -> str:
    return find.name if find.alias == find.name else f"{find.name}  ·  {find.alias}"
