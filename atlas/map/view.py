"""What the reader looks at: size, camera, palette and the furniture around the map."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontInfo, QGuiApplication

from atlas.map.camera import Camera, Size
from atlas.map.key import Key
from atlas.map.palette import Palette
from atlas.map.representation import NOBODY, Representation


class Capital(Struct, frozen=True):
    """The capital of a state on the date; degrees."""

    code: str
    name: str
    lon: float
    lat: float


class MapView(Struct, frozen=True, eq=False):
    """How a map is to be drawn.

    `width`, `height`: logical pixels; a sharper picture is a paint device with a higher devicePixelRatio.
    `date_text`: the date in large figures; `title`, `source`: lines of text, empty for none.
    `names`: names by state code, where they differ from the territory's own (another language).
    `key`: title, words and notes of the legend.
    `capitals`: shown where the map is near enough.
    `keep_clear`: rectangles in logical pixels that names avoid (cards of the window that lie on the map).
    `show_circles`: small states stand as circles.
    `coarse`: at the coarsest level of detail, for a picture that will be gone in a moment.
    `representation`: arcs and cities.
    `transparent`: no page and no sea behind the land. `font`: base font, the application's own where None.
    """

    width: float
    height: float
    camera: Camera
    palette: Palette
    date_text: str = ""
    title: str = ""
    source: str = ""
    show_legend: bool = True
    show_labels: bool = True
    show_graticule: bool = True
    show_circles: bool = True
    coarse: bool = False
    transparent: bool = False
    right_to_left: bool = False
    font: QFont | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    key: Key = field(default_factory=Key)
    capitals: tuple[Capital, ...] = ()
    keep_clear: tuple[QRectF, ...] = ()
    representation: Representation = NOBODY

    @property
    def size(self) -> Size:
        return self.width, self.height

    @property
    def frame(self) -> QRectF:
        return QRectF(0, 0, self.width, self.height)

    def base_font(self) -> QFont:
        """The base font with its size in pixels, so that it measures the same on every device."""
        font = QFont(self.font) if self.font is not None else QGuiApplication.font()
        font.setPixelSize(max(1, QFontInfo(font).pixelSize()))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font
