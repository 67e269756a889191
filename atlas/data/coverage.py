"""Whether every statement of the founding article is carried by facts, or its correction is explained."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.data.fault import Fault
from atlas.data.integrity import repeated_ids
from atlas.data.seeds import Seeds

_CARRIERS = ("events", "missions", "observations", "wars", "organisations", "members", "ministers", "heads")
_MORE_CARRIERS = ("regimes", "disputes", "resolutions", "terms")


def coverage_faults(seeds: Seeds) -> Iterator[Fault]:
    """Rows that name a fact that there is not, or name none and do not say why."""
    yield from repeated_ids(seeds.coverage)
    known = {fact.id for name in (*_CARRIERS, *_MORE_CARRIERS) for fact in getattr(seeds, name)}
    for line, row in seeds.coverage.numbered():
        for fact in row.facts:
            if fact not in known:
                yield Fault(seeds.coverage.file, line, "facts", f'{row.id}: there is no fact "{fact}"')
        if not row.facts and not row.correction:
            yield Fault(seeds.coverage.file, line, "correction", f"{row.id}: no fact carries it, and nothing says why")
