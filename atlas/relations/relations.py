"""Every state's status at any moment: the door through which the map, the panel and the command line ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import TypeVar

from atlas.data.facts import State
from atlas.data.kinds import Confidence
from atlas.data.moment import Moment
from atlas.data.partial_date import PartialDate
from atlas.data.seeds import Seeds
from atlas.data.states import Life
from atlas.relations.beginning import Beginning, beginning
from atlas.relations.bond import Bond, bonds
from atlas.relations.dossier import Dossier, collect
from atlas.relations.representation import Representation, Standing, representation
from atlas.relations.status import Status
from atlas.relations.status_history import StatusHistory, StatusStretch, last_day, status_history
from atlas.relations.timeline import Stretch, joined
from atlas.relations.verdict import Change, Period, Verdict, begun, confidence

V = TypeVar("V")


class Relations:
    """Statuses derived from one folder of facts; each life of a state is worked out once, when first asked for."""

    def __init__(self, seeds: Seeds) -> None:
        self.seeds = seeds
        self._dossiers: dict[tuple[str, date], Dossier] = {}
        self._histories: dict[tuple[str, date], StatusHistory] = {}
        self._representations: dict[tuple[str, date], Representation] = {}
        self._bonds: dict[tuple[str, date], tuple[Bond, ...]] = {}
        self._beginnings: dict[tuple[str, date], Beginning | None] = {}
        self._tellings: dict[tuple[str, date, date], tuple[PartialDate, Confidence]] = {}
        self._last: tuple[Moment, dict[str, Verdict]] | None = None

    def dossier(self, life: Life) -> Dossier:
        """All facts between the focus and one life."""
        key = (life.code, life.start)
        if key not in self._dossiers:
            self._dossiers[key] = collect(self.seeds, life)
        return self._dossiers[key]

    def history(self, life: Life) -> StatusHistory:
        """The status history of one life."""
        return self._once(self._histories, life, lambda dossier: status_history(dossier, self.representation(life)))

    def representation(self, life: Life) -> Representation:
        """Both sides' resident missions through one life."""
        return self._once(self._representations, life, representation)

    def standing(self, code: str, day: date) -> Standing | None:
        """Whether each side's resident mission is known to be open on a day; None when the state does not exist."""
        life = self.seeds.states.life(code, day)
        return self.representation(life).at(day) if life else None

    def bond(self, code: str, day: date) -> Bond | None:
        """How the bare relations stand on a day, war, rule and missions aside; None when the state does not exist."""
        life = self.seeds.states.life(code, day)
        return next(bond for bond in self._once(self._bonds, life, bonds) if bond.covers(day)) if life else None

    def beginning(self, code: str, day: date) -> Beginning | None:
        """When the relations of the state that exists on a day began, if that is known and lies not after it."""
        life = self.seeds.states.life(code, day)
        first = self._once(self._beginnings, life, beginning) if life else None
        return first if first and first.day <= day else None

    def all_at(self, moment: Moment) -> dict[str, Verdict]:
        """One verdict for every state that exists at the moment, sorted by code."""
        if self._last is None or self._last[0] != moment:
            self._last = moment, {row.code: self._verdict(row, moment) for row in self.seeds.states.alive(moment.day)}
        return dict(self._last[1])

    def at(self, code: str, moment: Moment) -> Verdict | None:
        """The verdict on one state, or None when it does not exist at the moment."""
        row = self.seeds.states.row(code, moment.day)
        return self._verdict(row, moment) if row else None

    def changes_within(self, code: str, year: int) -> tuple[Change, ...]:
        """The statuses that touch a year, in order; more than one means that it changed during the year."""
        first, last = date(year, 1, 1), date(year, 12, 31)
        return tuple(
            Change(run[0].value, run[0].start, run[-1].end, self._since(life, run))
            for life in self.seeds.states.lives.get(code, ())
            for run in self._runs(life)
            if run[0].start <= last and first < run[-1].end
        )

    def periods(self, code: str) -> tuple[Period, ...]:
        """Every period of the state's lives within the atlas's span, in order; they tile each life."""
        first, last = self.seeds.settings.first, self.seeds.settings.last
        runs = (_whole(run) for life in self.seeds.states.lives.get(code, ()) for run in self._runs(life))
        return tuple(self._period(code, run) for run in runs if run.start <= last and run.end > first)

    def _once(self, kept: dict[tuple[str, date], V], life: Life, work_out: Callable[[Dossier], V]) -> V:
        """What follows from the facts of one life, worked out when it is first asked for."""
        key = (life.code, life.start)
        if key not in kept:
            kept[key] = work_out(self.dossier(life))
        return kept[key]

    def _period(self, code: str, run: StatusStretch) -> Period:
        end = last_day(run)
        return Period(
            code,
            max(run.start, self.seeds.settings.first),
            end if end < self.seeds.settings.last else None,
            run.value,
            Confidence.documented if run.value is Status.focus else self._confidence(run.evidence),
            run.evidence,
        )

    def _runs(self, life: Life) -> tuple[tuple[StatusStretch, ...], ...]:
        if life.code == self.seeds.settings.focus:
            return ((Stretch(life.start, life.end, Status.focus),),)
        return self.history(life).runs()

    def _verdict(self, row: State, moment: Moment) -> Verdict:
        life = self.seeds.states.life(row.code, moment.day)
        if life is None:
            raise ValueError(f"{row.code} does not exist on {moment.day.isoformat()}")
        if row.code == self.seeds.settings.focus:
            return Verdict(row.code, Status.focus, PartialDate.of(life.start), Confidence.documented, ())
        history = self.history(life)
        fought = _fighting(history, moment)
        stretch = fought[-1] if fought else history.at(moment.day)
        evidence = joined(*(s.evidence for s in fought)) if fought else stretch.evidence
        since, sure = self._told(life, history, stretch)
        if fought:
            sure = self._confidence(evidence)
        if not since.earliest <= moment.day < since.latest:
            return Verdict(row.code, stretch.value, since, sure, evidence, _changed(history, moment))
        return Verdict(row.code, stretch.value, since, Confidence.uncertain, evidence, _changed(history, moment))

    def _told(self, life: Life, history: StatusHistory, stretch: StatusStretch) -> tuple[PartialDate, Confidence]:
        """Since when the status of a stretch holds, and how sure it is: the same on all its days."""
        key = (life.code, life.start, stretch.start)
        if key not in self._tellings:
            since = self._since(life, history.run(stretch.start))
            self._tellings[key] = since, self._confidence(stretch.evidence)
        return self._tellings[key]

    def _since(self, life: Life, run: tuple[StatusStretch, ...]) -> PartialDate:
        start = run[0].start
        if start == life.start:
            return begun(start, run[0].evidence, (), self.seeds.fact_of)
        before = self.history(life).at(start - timedelta(days=1))
        return begun(start, run[0].evidence, before.evidence, self.seeds.fact_of)

    def _confidence(self, evidence: Iterable[str]) -> Confidence:
        return confidence(self.seeds.fact_of[fact] for fact in evidence)


def _whole(run: tuple[StatusStretch, ...]) -> StatusStretch:
    return Stretch(run[0].start, run[-1].end, run[0].value, joined(*(stretch.evidence for stretch in run)))


def _fighting(history: StatusHistory, moment: Moment) -> tuple[StatusStretch, ...]:
    """The rule of the year: a year in which the two fought shows war, whatever came after."""
    if not moment.whole_year:
        return ()
    within = history.within(date(moment.year, 1, 1), moment.day)
    return tuple(stretch for stretch in within if stretch.value is Status.war)


def _changed(history: StatusHistory, moment: Moment) -> bool:
    if not moment.whole_year:
        return False
    return len({stretch.value for stretch in history.within(date(moment.year, 1, 1), moment.day)}) > 1
