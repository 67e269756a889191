"""An application that times every event it hands on, and remembers which took longest."""

from __future__ import annotations

import time
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One event from the loop, with the slowest event that was sent while it was handled; milliseconds."""

    took: float
    name: str
    inside: float
    name_inside: str

    def __str__(self) -> str:
        within = f", in it {self.name_inside} {self.inside:.1f}" if self.name_inside else ""
        return f"{self.took:.1f} ms {self.name}{within}"


class TimedApplication(QApplication):
    """Notes each outermost event; what is sent from within it is part of it."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.seen: list[Dispatch] = []
        self._depth = 0
        self._inside: tuple[float, str] = (0.0, "")

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Hand an event on and take its time."""
        owner = receiver.objectName() or f"of {type(receiver.parent()).__name__}"
        name = f"{event.type().name} to {type(receiver).__name__} {owner}"
        self._depth += 1
        began = time.perf_counter()
        try:
            return super().notify(receiver, event)
        finally:
            took = (time.perf_counter() - began) * 1000
            self._depth -= 1
            if self._depth == 0:
                self.seen.append(Dispatch(took, name, *self._inside))
                self._inside = (0.0, "")
            elif self._depth == 1 and took > self._inside[0]:
                self._inside = (took, name)

    def taken(self) -> list[Dispatch]:
        """What was seen since the last call."""
        seen, self.seen = self.seen, []
        return seen
