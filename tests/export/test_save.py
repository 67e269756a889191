"""Every kind of file, made from the real facts and looked into."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import geopandas
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QImageReader
from shapely.geometry import Point, shape

from atlas.data import Moment, Seeds
from atlas.export import PictureRequest, UnknownChoice, save
from atlas.export.composition import compose
from atlas.export.request import parse_bbox, parse_size
from atlas.export.save import save_borders
from atlas.map.palette_file import palette, palette_ids
from atlas.resources import default_seeds

pytestmark = pytest.mark.usefixtures("qapp")
IN_1990 = Moment.of_year(1990)


@pytest.fixture(scope="module")
def seeds() -> Seeds:
    return Seeds(default_seeds())


def test_kuwait_is_red_on_the_picture_of_1990(seeds: Seeds, tmp_path: Path) -> None:
    request = PictureRequest(IN_1990, size=(1200, 900), bbox=(35, 20, 60, 40))
    path = tmp_path / "map.png"
    save(path, seeds, request)
    image, place = QImage(str(path)), compose(seeds, request).pixel_of("KWT")
    assert place is not None
    assert image.size().toTuple() == (1200, 900)
    around = [image.pixelColor((place + QPointF(dx, dy)).toPoint()) for dx in (-6, 0, 6) for dy in (-14, 14)]
    assert QColor("#A50F15") in around


def test_a_picture_for_print_has_the_pixels_asked_for_at_their_density(seeds: Seeds, tmp_path: Path) -> None:
    path = tmp_path / "print.png"
    save(path, seeds, PictureRequest(IN_1990, size=(1600, 900), dpi=192))
    image = QImage(str(path))
    assert image.size().toTuple() == (1600, 900)
    assert round(image.dotsPerMeterX() * 0.0254) == 192


@pytest.mark.parametrize("palette_id", palette_ids())
def test_a_picture_wears_the_palette_that_was_asked_for(seeds: Seeds, tmp_path: Path, palette_id: str) -> None:
    path = tmp_path / "map.png"
    request = PictureRequest(IN_1990, size=(800, 450), palette=palette_id)
    save(path, seeds, request)
    image, place = QImage(str(path)), compose(seeds, request).pixel_of("AUS")
    assert place is not None
    assert image.pixelColor(799, 0) == palette(palette_id).ground.page
    around = {image.pixelColor((place + QPointF(dx, dy)).toPoint()).name() for dx in (-9, 0, 9) for dy in (-14, 14)}
    assert palette(palette_id).classes["mutual"].fill.name() in around


def test_a_transparent_picture_has_no_sea(seeds: Seeds, tmp_path: Path) -> None:
    path = tmp_path / "clear.png"
    save(path, seeds, PictureRequest(IN_1990, size=(800, 450), transparent=True, legend=False))
    image = QImage(str(path))
    assert image.pixelColor(790, 440).alpha() < 255
    assert sum(image.pixelColor(x, 225).alpha() == 255 for x in range(800)) > 100


@pytest.mark.parametrize("ending", ["jpg", "webp"])
def test_other_pictures_can_be_read_again(seeds: Seeds, tmp_path: Path, ending: str) -> None:
    if ending.encode() not in [bytes(name.data()) for name in QImageReader.supportedImageFormats()]:
        pytest.skip(f"this Qt was built without {ending}")
    path = tmp_path / f"map.{ending}"
    save(path, seeds, PictureRequest(IN_1990, size=(640, 360)))
    image = QImage(str(path))
    assert image.size().toTuple() == (640, 360)
    sea, page = palette().ground.sea, image.pixelColor(320, 240)
    assert abs(sea.lightness() - page.lightness()) < 12


def test_the_svg_has_paths_words_and_its_size(seeds: Seeds, tmp_path: Path) -> None:
    path = tmp_path / "map.svg"
    save(path, seeds, PictureRequest(IN_1990, title="Iraq and the world"))
    root = ElementTree.parse(path).getroot()
    assert root.get("viewBox") == "0 0 1920 1080"
    assert len(list(root.iter("{http://www.w3.org/2000/svg}path"))) > 200
    text = path.read_text(encoding="utf-8")
    assert "Iraq and the world" in text
    assert ">1990<" in text


def test_the_pdf_is_one_page_of_the_size_asked_for(seeds: Seeds, tmp_path: Path) -> None:
    path = tmp_path / "map.pdf"
    save(path, seeds, PictureRequest(IN_1990, size=(960, 480)))
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page\n") == 1
    assert b"/MediaBox [0 0 720" in content


def test_the_table_is_that_of_the_command_line(seeds: Seeds, tmp_path: Path) -> None:
    path = tmp_path / "map.csv"
    save(path, seeds, PictureRequest(IN_1990))
    with path.open(encoding="utf-8", newline="") as stream:
        rows = {row["state"]: row for row in csv.DictReader(stream, strict=True)}
    assert rows["KWT"]["status"] == "war"
    assert rows["SUN"]["name"] == "Soviet Union"


def test_the_geodata_carries_status_and_land(seeds: Seeds, tmp_path: Path) -> None:
    path = tmp_path / "map.geojson"
    save(path, seeds, PictureRequest(IN_1990))
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    kuwait = [feature for feature in features if feature["properties"]["code"] == "KWT"]
    assert {feature["properties"]["status"] for feature in kuwait} == {"war"}
    assert any(shape(feature["geometry"]).contains(Point(47.66, 29.33)) for feature in kuwait)
    dependent = next(f["properties"] for f in features if f["properties"]["code"] == "GRL")
    assert (dependent["status"], dependent["administered_by"]) == ("dependency", ["DNK"])


def test_the_geopackage_holds_the_same_as_the_geojson(seeds: Seeds, tmp_path: Path) -> None:
    save(tmp_path / "map.gpkg", seeds, PictureRequest(IN_1990))
    save(tmp_path / "map.geojson", seeds, PictureRequest(IN_1990))
    features = json.loads((tmp_path / "map.geojson").read_text(encoding="utf-8"))["features"]
    table = geopandas.read_file(tmp_path / "map.gpkg")
    assert table.crs.to_epsg() == 4326
    assert list(table["code"]) == [feature["properties"]["code"] for feature in features]
    assert list(table["status"]) == [feature["properties"]["status"] for feature in features]
    assert table.geometry.is_valid.all()


@pytest.mark.parametrize("ending", ["geojson", "gpkg"])
def test_the_borders_of_a_day_can_be_taken_away(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"borders.{ending}"
    save_borders(path, Moment.of_day(date(1938, 1, 1)))
    table = geopandas.read_file(path)
    assert {"code", "name", "status", "administered_by", "from", "to"} <= set(table.columns)
    assert {"IRQ", "CSK", "AUT", "DEU"} <= set(table.loc[table["status"] == "sovereign", "code"])
    assert not {"ISR", "PAK"} & set(table.loc[table["status"] == "sovereign", "code"])


def test_an_unknown_ending_is_refused(seeds: Seeds, tmp_path: Path) -> None:
    with pytest.raises(UnknownChoice, match=r"\.docx"):
        save(tmp_path / "map.docx", seeds, PictureRequest(IN_1990))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("text", ["", "10", "10x10", "axb", "99999x10", "-5x20"])
def test_a_size_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(UnknownChoice, match="--size"):
        parse_size(text)


@pytest.mark.parametrize("text", ["", "1,2,3", "a,b,c,d", "10,0,5,20", "0,20,10,5", "-200,0,0,10"])
def test_a_box_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(UnknownChoice, match="--bbox"):
        parse_bbox(text)


def test_a_box_may_lie_south_and_west() -> None:
    assert parse_bbox("-80,-30.5,-20,10") == (-80.0, -30.5, -20.0, 10.0)


@pytest.mark.parametrize(
    ("theme", "choice", "code", "class_id"),
    [
        ("missions", "", "SAU", "missions_ours"),
        ("length", "", "IRN", "length_4"),
        ("members", "las", "SAU", "member_founder"),
        ("agreement", "", "IRN", "agreement_5"),
        ("wars", "Gulf-War-of-1991", "SAU", "war_against"),
    ],
)
def test_a_picture_of_each_theme(
    seeds: Seeds, tmp_path: Path, theme: str, choice: str, code: str, class_id: str
) -> None:
    request = PictureRequest(IN_1990, theme, choice, size=(900, 700), bbox=(35, 14, 60, 40))
    path = tmp_path / "map.png"
    save(path, seeds, request)
    image, place = QImage(str(path)), compose(seeds, request).pixel_of(code)
    near = [place + QPointF(dx, dy) for dx in range(-14, 15) for dy in range(-14, 15)]
    assert palette().classes[class_id].fill.name() in {image.pixelColor(point.toPoint()).name() for point in near}


def test_without_a_choice_the_nearest_is_shown(seeds: Seeds) -> None:
    sheet = compose(seeds, PictureRequest(IN_1990, "wars"))
    assert sheet.view.key.title == "Invasion and occupation of Kuwait"


def test_the_table_and_the_land_carry_the_theme(seeds: Seeds, tmp_path: Path) -> None:
    request = PictureRequest(Moment.of_year(1941), "wars", "anglo-iraqi-war")
    save(tmp_path / "table.csv", seeds, request)
    with (tmp_path / "table.csv").open(encoding="utf-8") as stream:
        rows = {row["state"]: row for row in csv.DictReader(stream)}
    assert rows["GBR"]["theme_class"] == "war_against"
    assert rows["GBR"]["theme_sources"] == "playfair-1956"
    assert rows["MEX"]["theme_class"] == "none"
    save(tmp_path / "land.geojson", seeds, request)
    features = json.loads((tmp_path / "land.geojson").read_text(encoding="utf-8"))["features"]
    classes = {feature["properties"]["code"]: feature["properties"]["theme_class"] for feature in features}
    assert (classes["IND"], classes["KEN"], classes["DEU"]) == ("war_against", "war_against", "war_with")


def test_the_share_of_agreement_stands_in_the_table(seeds: Seeds, tmp_path: Path) -> None:
    save(tmp_path / "table.csv", seeds, PictureRequest(IN_1990, "agreement"))
    with (tmp_path / "table.csv").open(encoding="utf-8") as stream:
        rows = {row["state"]: row for row in csv.DictReader(stream)}
    assert rows["USA"]["theme_amount"] == "0.22"
    assert rows["IRQ"]["theme_amount"] == ""
