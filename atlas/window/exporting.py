"""Taking the present view away as a file."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QDir
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from atlas.data import Seeds
from atlas.export import ExportError, PictureRequest, UnknownChoice, save
from atlas.export.composition import source_line
from atlas.export.layout import with_room
from atlas.export.picture import PIXELS_PER_INCH, save_sheet
from atlas.map.dates import moment_in_words
from atlas.map.sheet import Sheet
from atlas.window.view_state import ViewState

SHARPNESS = 2
"""A picture in pixels has so many of them for each of the screen's."""

PICTURES = (".png", ".svg", ".pdf", ".jpg", ".webp")
DATA = (".csv", ".geojson")

translate = QCoreApplication.translate


def ask_for_path(parent: QWidget, view: ViewState) -> Path | None:
    """Ask where to and as what to export; None if the reader thinks better of it."""
    filters = ";;".join(
        (
            translate("Exporting", "PNG picture (*.png)"),
            translate("Exporting", "SVG drawing (*.svg)"),
            translate("Exporting", "PDF document (*.pdf)"),
            translate("Exporting", "Table of statuses, CSV (*.csv)"),
            translate("Exporting", "Land with statuses, GeoJSON (*.geojson)"),
        )
    )
    title = translate("Exporting", "Export the map")
    first = str(Path(QDir.homePath()) / f"iraq-atlas-{view.moment}.png")
    name, chosen = QFileDialog.getSaveFileName(parent, title, first, filters)
    return with_ending(Path(name), chosen) if name else None


def with_ending(path: Path, chosen: str) -> Path:
    """The path with the ending of the chosen filter, where it has none of those that can be written."""
    if path.suffix.lower() in (*PICTURES, *DATA):
        return path
    return path.with_name(path.name + chosen.rpartition("*")[2].rstrip(")"))


def export(path: Path, seeds: Seeds, view: ViewState, sheet: Sheet) -> None:
    """Write the view as the ending of `path` says; raises ExportError and UnknownChoice."""
    if path.suffix.lower() in PICTURES:
        save_sheet(path, dressed(seeds, sheet, view), SHARPNESS * PIXELS_PER_INCH)
    else:
        save(path, seeds, PictureRequest(view.moment, view.theme, view.choice, view.projection))


def dressed(seeds: Seeds, sheet: Sheet, view: ViewState) -> Sheet:
    """The window's map with date, legend and source line, which the window shows in its own way."""
    words = moment_in_words(view.moment)
    page = replace(sheet.view, date_text=words, source=source_line(seeds), show_legend=True, keep_clear=())
    return with_room(Sheet(sheet.projected, sheet.whole, page), still=True)


def export_or_explain(parent: QWidget, path: Path, seeds: Seeds, view: ViewState, sheet: Sheet) -> bool:
    """Export, or say in a box why it could not be done; whether it was done."""
    try:
        export(path, seeds, view, sheet)
    except (ExportError, UnknownChoice) as error:
        QMessageBox.warning(parent, translate("Exporting", "The map was not exported"), str(error))
        return False
    return True
