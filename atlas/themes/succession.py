"""Under whose code a fact stands: lists of others often keep one code through a succession."""

from __future__ import annotations

from datetime import date

from atlas.data.states import States


def bearer(states: States, code: str, day: date) -> str:
    """The state that a code means on a day: itself, or the one that carries it on, or that it carries on.

    Egypt of 1959 is the United Arab Republic, Yugoslavia of 2010 is Serbia. The code itself where there is none.
    """
    if states.life(code, day):
        return code
    for other in states.lives:
        life = states.life(other, day)
        while life is not None and life.continues:
            if life.continues == code:
                return other
            earlier = [past for past in states.lives.get(life.continues, ()) if past.start < life.start]
            life = earlier[-1] if earlier else None
    first = next((life for life in states.lives.get(code, ()) if life.start > day), None)
    return first.continues if first and states.life(first.continues, day) else code
