"""What leaves the atlas: pictures, geodata, tables."""

from atlas.export.request import PictureRequest, UnknownChoice
from atlas.export.save import save
from atlas.whole_file import ExportError, writing

__all__ = ["ExportError", "PictureRequest", "UnknownChoice", "save", "writing"]
