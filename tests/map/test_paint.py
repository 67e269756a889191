from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
import shapely
from msgspec.structs import replace
from PySide6.QtCore import QMarginsF, QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer

from atlas.geography.borders import Borders
from atlas.map.camera import fit
from atlas.map.furniture import furniture_rects
from atlas.map.legend import legend_rect, paint_swatch
from atlas.map.paint import paint
from atlas.map.palette_file import palette, palette_ids
from atlas.map.scene import MapState, resolve
from atlas.map.shapes import ProjectedShapes
from atlas.map.sheet import Sheet
from atlas.map.view import MapView
from tests.map.conftest import DAY, SIZE, STATUSES, camera_on, drawn
from tests.offered import PROJECTIONS


def colour_at(image: QImage, sheet: Sheet, lon: float, lat: float) -> QColor:
    return image.pixelColor((where(sheet, lon, lat) * image.devicePixelRatio()).toPoint())


def where(sheet: Sheet, lon: float, lat: float) -> QPointF:
    x, y = sheet.projected.projection.forward(lon, lat)
    return sheet.view.camera.to_pixels(float(x), float(y), sheet.view.size)


def colours_around(image: QImage, point: QPointF, reach: int = 8) -> Counter[str]:
    middle = point.toPoint()
    return Counter(
        image.pixelColor(middle.x() + dx, middle.y() + dy).name()
        for dx in range(-reach, reach)
        for dy in range(-reach, reach)
    )


def test_states_wear_the_colour_of_their_status(sheet: Sheet) -> None:
    image = drawn(replace_view(sheet, show_labels=False))
    light = palette("light")
    assert colour_at(image, sheet, 47.6, 29.3) == QColor("#a50f15")
    assert colour_at(image, sheet, 44.0, 32.5) == light.classes["focus"].fill
    assert colour_at(image, sheet, -100.0, 40.0) == light.classes["severed"].fill
    assert colour_at(image, sheet, 135.0, -25.0) == light.classes["none"].fill


def test_sea_and_page(sheet: Sheet) -> None:
    image = drawn(replace_view(sheet, show_labels=False, show_graticule=False))
    assert colour_at(image, sheet, -35.0, 25.0) == QColor("#EEF3F6")
    assert image.pixelColor(1, 1) == palette("light").ground.page


def replace_view(sheet: Sheet, **changes: object) -> Sheet:
    return Sheet(sheet.projected, sheet.whole, replace(sheet.view, **changes))


@pytest.mark.parametrize("projection_id", sorted(PROJECTIONS))
def test_the_pacific_is_empty_at_the_seam(borders: Borders, state: MapState, view: MapView, projection_id: str) -> None:
    """A state that lies across 180 degrees, such as Fiji and Wrangel Island, draws no streak over the oceans."""
    projected = ProjectedShapes(borders, PROJECTIONS[projection_id])
    view = replace(view, camera=fit(projected.bounds, SIZE), show_labels=False, show_graticule=False)
    sheet = Sheet(projected, state, view)
    image = drawn(sheet)
    sea = palette("light").ground.sea
    fiji, wrangel = (
        [(lon, -16.8) for lon in (-130, -120, -110, -100, -90, -30, 0, 60, 90, 110)],
        [(0, 71.2), (10, 71.2)],
    )
    for lon, lat in [*fiji, *wrangel, (150, 33.0), (170, 33.0), (-170, 33.0), (-150, 33.0), (62, 18), (54, -20)]:
        x, y = projected.projection.forward(np.array([lon]), np.array([lat]))
        rim = shapely.LinearRing(projected.projection.outline()).distance(shapely.Point(x[0], y[0])) < 0.01
        if projected.projection.hidden(np.array([lon]), np.array([lat]))[0] or rim:
            continue
        assert colour_at(image, sheet, lon, lat) == sea, (lon, lat)


def test_occupation_is_hatched_and_the_hatch_keeps_its_size(
    projected: ProjectedShapes, state: MapState, view: MapView, sheet: Sheet
) -> None:
    light = palette("light").classes["occupation"]
    near = Sheet(projected, state, replace(view, camera=camera_on(projected, -60, -20, -48, -8), show_labels=False))
    shares = []
    for each in (replace_view(sheet, show_labels=False), near):
        x, y = projected.projection.forward(-54.0, -12.0)
        found = colours_around(drawn(each), each.view.camera.to_pixels(float(x), float(y), SIZE), reach=12)
        assert light.fill.name() in found
        shares.append(found[light.fill.name()] / found.total())
    assert 0.3 < shares[0] < 0.95
    assert shares[0] == pytest.approx(shares[1], abs=0.08)


def test_a_dependency_is_a_paler_tint_with_a_hatch(sheet: Sheet) -> None:
    image = drawn(replace_view(sheet, show_labels=False))
    x, y = sheet.projected.projection.forward(-41.0, 75.0)
    found = colours_around(image, sheet.view.camera.to_pixels(float(x), float(y), SIZE), reach=6)
    tint = palette("light").style_of("severed", dependency=True)
    assert tint.fill.name() in found
    assert len(found) > 1


def test_selection_is_drawn_over_the_ground(projected: ProjectedShapes, borders: Borders, view: MapView) -> None:
    plain, chosen = (resolve(borders.at(DAY), STATUSES, selected=code, day=DAY) for code in (None, "BRA"))
    before, after = (drawn(Sheet(projected, state, view)) for state in (plain, chosen))
    accent = palette("light").lines.selected
    assert count(after, accent) > count(before, accent) + 100


def count(image: QImage, colour: QColor) -> int:
    raw = bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits())
    wanted = colour.rgb().to_bytes(4, "little")
    return sum(raw[i : i + 4] == wanted for i in range(0, len(raw), 4))


def test_fading_leaves_the_highlighted_in_full_colour(
    projected: ProjectedShapes, borders: Borders, view: MapView
) -> None:
    state = resolve(borders.at(DAY), STATUSES, highlight={"war"}, day=DAY)
    sheet = Sheet(projected, state, replace(view, show_labels=False))
    image = drawn(sheet)
    assert colour_at(image, sheet, 47.6, 29.3) == QColor("#a50f15")
    assert colour_at(image, sheet, -100.0, 40.0).lightness() > palette("light").classes["severed"].fill.lightness() + 60


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_sharper_picture_shows_the_same(sheet: Sheet, ratio: float) -> None:
    image = drawn(replace_view(sheet, show_labels=False), ratio)
    assert image.width() == round(SIZE[0] * ratio)
    assert colour_at(image, sheet, 47.6, 29.3) == QColor("#a50f15")


@pytest.mark.parametrize("palette_id", palette_ids())
@pytest.mark.parametrize("right_to_left", [False, True])
def test_every_palette_paints_and_the_legend_leaves_the_land_free(
    projected: ProjectedShapes, state: MapState, view: MapView, palette_id: str, right_to_left: bool
) -> None:
    chosen = palette(palette_id)
    view = replace(view, palette=chosen, show_legend=True, right_to_left=right_to_left, date_text="1990")
    sheet = Sheet(projected, state, view)
    image = drawn(sheet)
    card = legend_rect(sheet.legend, view)
    assert view.frame.contains(card)
    assert not any(card.contains(where(sheet, *place)) for place in ((134.0, -25.0), (-65.0, -35.0), (44.0, 33.0)))
    assert not any(card.intersects(rect) for rect in furniture_rects(replace(view, source="Facts: after all")))
    assert colour_at(image, sheet, 44.0, 38.9) != chosen.ground.page


def test_a_transparent_map_has_no_sea(sheet: Sheet) -> None:
    image = drawn(replace_view(sheet, transparent=True, show_labels=False, show_graticule=False))
    assert colour_at(image, sheet, -35.0, 25.0).alpha() == 0
    assert colour_at(image, sheet, -100.0, 40.0).alpha() == 255


@pytest.mark.usefixtures("qapp")
def test_a_swatch_looks_like_the_land() -> None:
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    paint_swatch(painter, QRectF(2, 2, 36, 16), palette("light"), "occupation")
    painter.end()
    names = {image.pixelColor(x, 10).name() for x in range(5, 35)}
    assert palette("light").classes["occupation"].fill.name() in names
    assert len(names) > 2


@pytest.fixture
def svg(sheet: Sheet, tmp_path: Path) -> Path:
    path = tmp_path / "map.svg"
    writer = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    writer.setFileName(str(path))
    writer.setSize(QSize(1200, 700))
    writer.setViewBox(QRect(0, 0, 1200, 700))
    painter = QPainter(writer)
    paint(painter, replace_view(sheet, show_legend=True, title="Relations of 1990"))
    painter.end()
    return path


def test_svg_is_valid_and_shows_the_same(svg: Path, sheet: Sheet) -> None:
    text = svg.read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    paths = root.findall(".//{http://www.w3.org/2000/svg}path")
    assert len(paths) > 300
    assert "#a50f15" in text
    assert "Relations of 1990" in text
    assert max(len(path.get("d", "")) for path in paths) < 2_000_000
    image = QImage(1200, 700, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    assert colour_at(image, sheet, 47.6, 29.3) == QColor("#a50f15")
    assert colour_at(image, sheet, -35.0, 25.0) == QColor("#EEF3F6")


def test_pdf_is_one_page_of_shapes(sheet: Sheet, tmp_path: Path) -> None:
    path = tmp_path / "map.pdf"
    writer = QPdfWriter(str(path))
    writer.setResolution(96)
    writer.setPageSize(QPageSize(QSizeF(900, 525), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    paint(painter, sheet)
    painter.end()
    content = path.read_bytes()
    assert content.startswith(b"%PDF-1.")
    assert content.rstrip().endswith(b"%%EOF")
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == 1
    assert len(content) > 100_000


@pytest.mark.parametrize("projection_id", ["equal-earth", "globe"])
def test_a_picture_of_nothing_but_sea(borders: Borders, state: MapState, view: MapView, projection_id: str) -> None:
    projected = ProjectedShapes(borders, PROJECTIONS[projection_id])
    # The Indian Ocean, far from any island.
    sheet = Sheet(projected, state, replace(view, camera=camera_on(projected, 83.0, -22.5, 84.0, -22.0)))
    assert not sheet.state.territories
    assert list(sheet.set_up())
    image = drawn(sheet)
    assert colour_at(image, sheet, 83.4, -22.3) == palette("light").ground.sea
    assert sheet.territory_at(where(sheet, 83.4, -22.3)) is None
