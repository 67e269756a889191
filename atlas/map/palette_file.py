"""Palette files: `resources/palettes/*.toml`, checked as they are read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from msgspec import Struct
from PySide6.QtGui import QColor

from atlas.map.palette import PATTERNS, RAMPS, REQUIRED, ClassStyle, Dependency, Ground, Lines, Palette, Text
from atlas.resources import resource

T = TypeVar("T", bound=Struct)

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_KINDS = {str: "text", bool: "true or false", dict: "a table", list: "a list", float: "a number"}


class PaletteError(ValueError):
    """A palette file that cannot be used; the message names the file and the key."""


def palette_ids() -> tuple[str, ...]:
    """Ids of the palettes that are delivered, in alphabetical order."""
    return tuple(sorted(path.stem for path in resource("palettes").glob("*.toml")))


@cache
def palette(palette_id: str = "light") -> Palette:
    """A delivered palette by its id; raises PaletteError."""
    return read_palette(resource("palettes", f"{palette_id}.toml"))


def read_palette(path: Path) -> Palette:
    """Read and check a palette file; raises PaletteError with the file's name and the key at fault."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise PaletteError(f"{path}: cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PaletteError(f"{path}: not a TOML file ({error})") from error
    return _Reader(path).palette(table)


class _Reader:
    """Reads the tables of one file, so that every fault can name that file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def palette(self, table: dict[str, Any]) -> Palette:
        known = set(Palette.__struct_fields__) - {"id"} | {"ramps"}
        self._only(table, known, "")
        return Palette(
            id=self._path.stem,
            name=self._typed(table, "name", str, ""),
            dark=self._typed(table, "dark", bool, ""),
            card=self._colour(table, "card", ""),
            ground=self._colours(Ground, table, "ground"),
            lines=self._colours(Lines, table, "lines"),
            text=self._colours(Text, table, "text"),
            dependency=self._dependency(self._typed(table, "dependency", dict, "")),
            classes=self._classes(self._typed(table, "classes", dict, "") | self._ramps(table)),
        )

    def _ramps(self, table: dict[str, Any]) -> dict[str, Any]:
        """The steps of each scale as classes of their own."""
        ramps = self._typed(table, "ramps", dict, "")
        self._only(ramps, set(RAMPS), "ramps.")
        steps: dict[str, Any] = {}
        for name, class_ids in RAMPS.items():
            fills = self._typed(ramps, name, list, "ramps.")
            if len(fills) != len(class_ids):
                raise self._fault(f"ramps.{name}", f"has {len(fills)} colours, not {len(class_ids)}")
            steps |= {class_id: {"fill": fill} for class_id, fill in zip(class_ids, fills, strict=True)}
        return steps

    def _classes(self, table: dict[str, Any]) -> Mapping[str, ClassStyle]:
        for class_id in REQUIRED:
            if class_id not in table:
                raise self._fault(f"classes.{class_id}", "is missing")
        return MappingProxyType({key: self._class(table, key) for key in table})

    def _class(self, classes: dict[str, Any], class_id: str) -> ClassStyle:
        key = f"classes.{class_id}"
        table = self._typed(classes, class_id, dict, "classes.")
        self._only(table, {"fill", "pattern", "ink", "outline"}, key + ".")
        pattern = self._pattern(table, key + ".") if "pattern" in table else ""
        if pattern and "ink" not in table:
            raise self._fault(f"{key}.ink", "is missing (the colour of the pattern)")
        return ClassStyle(
            fill=self._colour(table, "fill", key + "."),
            pattern=pattern,
            ink=self._colour(table, "ink", key + ".") if "ink" in table else None,
            outline=self._colour(table, "outline", key + ".") if "outline" in table else None,
        )

    def _dependency(self, table: dict[str, Any]) -> Dependency:
        self._only(table, {"tint", "ink", "pattern"}, "dependency.")
        pattern = self._pattern(table, "dependency.")
        return Dependency(self._share(table, "tint"), self._share(table, "ink"), pattern)

    def _share(self, table: dict[str, Any], key: str) -> float:
        value: float = self._typed(table, key, float, "dependency.")
        if not 0 <= value <= 1:
            raise self._fault(f"dependency.{key}", f"{value} is not between 0 and 1")
        return value

    def _pattern(self, table: dict[str, Any], prefix: str) -> str:
        pattern: str = self._typed(table, "pattern", str, prefix)
        if pattern not in PATTERNS:
            raise self._fault(f"{prefix}pattern", f"'{pattern}' is not one of {', '.join(filter(None, PATTERNS))}")
        return pattern

    def _colours(self, kind: type[T], table: dict[str, Any], key: str) -> T:
        part = self._typed(table, key, dict, "")
        names = kind.__struct_fields__
        self._only(part, set(names), f"{key}.")
        return kind(**{name: self._colour(part, name, f"{key}.") for name in names})

    def _colour(self, table: dict[str, Any], key: str, prefix: str) -> QColor:
        value = self._typed(table, key, str, prefix)
        if not _COLOUR.fullmatch(value):
            raise self._fault(prefix + key, f"'{value}' is not a colour like #A50F15")
        return QColor(value)

    def _typed(self, table: dict[str, Any], key: str, kind: type, prefix: str) -> Any:
        if key not in table:
            raise self._fault(prefix + key, "is missing")
        value = table[key]
        if kind is float and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        if not isinstance(value, kind):
            raise self._fault(prefix + key, f"should be {_KINDS[kind]}")
        return value

    def _only(self, table: dict[str, Any], known: set[str], prefix: str) -> None:
        for key in table:
            if key not in known:
                raise self._fault(prefix + key, "is not a key of a palette")

    def _fault(self, key: str, reason: str) -> PaletteError:
        return PaletteError(f"{self._path}: {key}: {reason}")
