"""Diplomatic Atlas of Iraq: facts, status, map."""

__version__ = "0.1.0"
