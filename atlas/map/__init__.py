"""The map: facts and a view become a picture, drawn by QPainter alone, with no widget."""
