"""What happens when the program itself is at fault: a box with the report, ready to copy."""

from __future__ import annotations

import platform
import sys
import traceback
from types import TracebackType

import PySide6
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from atlas import __version__


class CrashDialog(QDialog):
    """Shows a report, and copies it."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crashDialog")
        self.setWindowTitle(self.tr("The atlas met a fault"))
        words = QLabel(self.tr("Something went wrong. The atlas goes on; this report helps to mend it."), self)
        words.setWordWrap(True)
        self.report = QPlainTextEdit(report, self, objectName="crashReport", readOnly=True)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(words)
        layout.addWidget(self.report)
        layout.addWidget(buttons)
        self.resize(720, 420)


def report_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """The report: versions, then the traceback."""
    versions = f"iraq-atlas {__version__}, Python {platform.python_version()}, PySide6 {PySide6.__version__}"
    return f"{versions}, {platform.platform()}\n\n" + "".join(traceback.format_exception(kind, error, trace))


_open: list[CrashDialog] = []


def explain(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Show the report of a fault that nothing else has caught; an interrupt ends the program as it should."""
    sys.__excepthook__(kind, error, trace)
    if issubclass(kind, KeyboardInterrupt):
        QApplication.exit(130)
    elif not _open:
        dialog = CrashDialog(report_of(kind, error, trace))
        _open.append(dialog)
        dialog.finished.connect(lambda _: _open.clear())
        dialog.show()
