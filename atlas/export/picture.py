"""The map as a picture: PNG, JPEG, WebP, SVG or PDF, by the one painter."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QGuiApplication,
    QImage,
    QImageWriter,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgGenerator

from atlas.map.paint import paint
from atlas.map.sheet import Sheet
from atlas.whole_file import ExportError, writing

PIXELS_PER_INCH = 96
"""Logical pixels in an inch of paper, as CSS and SVG count them."""
PDF_DOTS_PER_INCH = 1200
MILLIMETRES_PER_INCH = 25.4
JPEG_QUALITY = 92


def application() -> QGuiApplication:
    """The Qt application, made without a screen where there is none yet.

    Raises ExportError where no font is installed: every name on the map would silently be missing.
    """
    running = QGuiApplication.instance()
    if not isinstance(running, QGuiApplication):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        running = QGuiApplication(["iraq-atlas"])
    if not QFontDatabase.families():
        raise ExportError("no font is installed; on Debian: `apt-get install fonts-dejavu-core`")
    return running


def save_sheet(path: Path, sheet: Sheet, dpi: float = PIXELS_PER_INCH) -> None:
    """Write a sheet as the ending of `path` says, whole or not at all.

    A raster picture has the sheet's size times `dpi` / 96 in pixels; SVG and PDF have its size at 96 pixels an inch.
    Raises ExportError.
    """
    with writing(path) as draft:
        match path.suffix.lower():
            case ".svg":
                _write_svg(draft, sheet)
            case ".pdf":
                _write_pdf(draft, sheet)
            case ending:
                _write_raster(draft, sheet, dpi, ending.removeprefix("."))


def _write_raster(path: Path, sheet: Sheet, dpi: float, kind: str) -> None:
    ratio = dpi / PIXELS_PER_INCH
    image = QImage(
        round(sheet.view.width * ratio), round(sheet.view.height * ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    if image.isNull():
        raise ExportError(f"cannot write {path.name}: a picture of that size does not fit into memory")
    image.fill(_paper(sheet, kind))
    image.setDevicePixelRatio(ratio)
    image.setDotsPerMeterX(round(dpi / MILLIMETRES_PER_INCH * 1000))
    image.setDotsPerMeterY(round(dpi / MILLIMETRES_PER_INCH * 1000))
    _paint(image, sheet)
    writer = QImageWriter(str(path), QByteArray(kind.encode()))
    if kind in {"jpg", "jpeg"}:
        writer.setQuality(JPEG_QUALITY)
    if not writer.write(image):
        raise ExportError(f"cannot write {path.name}: {writer.errorString().lower()}")


def _paper(sheet: Sheet, kind: str) -> QColor:
    """JPEG knows no transparency."""
    return sheet.view.palette.ground.page if kind in {"jpg", "jpeg"} else QColor(Qt.GlobalColor.transparent)


def _write_svg(path: Path, sheet: Sheet) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # SVG Tiny, the generator's default, drops clipping without a word.
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(PIXELS_PER_INCH)
    generator.setSize(QSize(round(sheet.view.width), round(sheet.view.height)))
    generator.setViewBox(QRectF(0, 0, sheet.view.width, sheet.view.height))
    generator.setTitle(" ".join(text for text in (sheet.view.title, sheet.view.date_text) if text))
    generator.setDescription(sheet.view.source)
    _paint(generator, sheet)
    path.write_bytes(buffer.data().data())


def _write_pdf(path: Path, sheet: Sheet) -> None:
    writer = QPdfWriter(str(path))
    millimetres = QSizeF(sheet.view.width, sheet.view.height) * (MILLIMETRES_PER_INCH / PIXELS_PER_INCH)
    size = QPageSize(millimetres, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setResolution(PDF_DOTS_PER_INCH)
    writer.setTitle(sheet.view.title or sheet.view.date_text)
    writer.setCreator(sheet.view.source)
    _paint(writer, sheet, PDF_DOTS_PER_INCH / PIXELS_PER_INCH)


def _paint(device: QImage | QSvgGenerator | QPdfWriter, sheet: Sheet, factor: float = 1.0) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise ExportError("the map cannot be drawn into this kind of file")
    try:
        painter.scale(factor, factor)
        paint(painter, sheet)
    finally:
        painter.end()
