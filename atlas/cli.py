"""The command line `iraq-atlas`: reads what is asked, hands it on, and says in one line what went wrong.

What only one command needs is imported by that command: the window should not wait for it.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from atlas import __version__
from atlas.data import Moment, Seeds, SeedsError, parse_moment
from atlas.data.integrity import read_sound
from atlas.relations import Relations
from atlas.resources import default_seeds
from atlas.system_libraries import MissingLibrary, explain_import_error, require_screen
from atlas.themes import DEFAULT, THEMES
from atlas.whole_file import ExportError

FAILURE, WRONG_USE = 1, 2


class WrongUse(Exception):  # noqa: N818
    """The command was not asked for in a way that it understands."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0, 1 for failure, 2 for wrong use."""
    try:
        options = _parser().parse_args(arguments)
        command: Callable[[argparse.Namespace], int] = options.command
        return command(options)
    except WrongUse as error:
        return _say(str(error), WRONG_USE)
    except (SeedsError, ExportError, MissingLibrary) as error:
        return _say(str(error), FAILURE)
    except ImportError as error:
        advice = explain_import_error(error)
        if advice is None:
            raise
        return _say(advice, FAILURE)
    except BrokenPipeError:
        # Whoever read the output has gone; Python would complain once more while it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILURE


def _say(message: str, code: int) -> int:
    print(f"iraq-atlas: {message}", file=sys.stderr)
    return code


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One line instead of the usage and a line."""
        raise WrongUse(f"{message} (see `{self.prog} --help`)")


def _parser() -> argparse.ArgumentParser:
    facts = argparse.ArgumentParser(add_help=False)
    facts.add_argument("--seeds", type=Path, default=argparse.SUPPRESS, metavar="DIR", help="another folder of facts")
    parser = _Parser(prog="iraq-atlas", description="How every state stood with one of them, at any date.")
    parser.add_argument("--version", action="version", version=f"iraq-atlas {__version__}")
    parser.add_argument("--seeds", type=Path, default=default_seeds(), metavar="DIR", help="another folder of facts")
    parser.add_argument("--date", metavar="D", help="a year (1990) or a day (1990-08-15)")
    parser.add_argument("--select", metavar="CODE", help="code of the state to show, such as KWT")
    parser.add_argument("--lang", choices=("en", "ar", "ckb"), help="language of the window")
    parser.set_defaults(command=_open)
    commands = parser.add_subparsers(title="commands", parser_class=_Parser)

    status = commands.add_parser("status", parents=[facts], help="the statuses at a date, or one state's history")
    status.add_argument("--date", metavar="D", help="a year or a day")
    status.add_argument("--state", metavar="CODE", help="one state; without --date, every period of its history")
    status.add_argument("--format", choices=("table", "csv", "json"), default="table")
    status.add_argument("--why", action="store_true", help="name the facts that decide each status")
    status.set_defaults(command=_status)

    export = commands.add_parser("export", parents=[facts], help="the map or its data as a file")
    export.add_argument("out", type=Path, metavar="OUT", help="ends in .png .jpg .webp .svg .pdf .csv .geojson .gpkg")
    export.add_argument("--date", metavar="D", help="a year or a day")
    export.add_argument("--theme", default=DEFAULT, metavar="T", help=f"what colours the map: {', '.join(THEMES)}")
    export.add_argument(
        "--choice", default="", metavar="C", help="the organisation of `members` or the war of `wars`, such as LAS"
    )
    export.add_argument(
        "--projection",
        default="equal-earth",
        metavar="P",
        help="equal-earth, natural-earth, mercator, plate-carree, distances, globe, and the conic of the home region",
    )
    export.add_argument(
        "--palette",
        default="light",
        metavar="NAME",
        help="light, dark, colour-blind, colour-blind-dark, print-grey",
    )
    export.add_argument("--select", default=argparse.SUPPRESS, metavar="CODE", help="outline a state, with its arcs")
    export.add_argument("--size", default="1920x1080", metavar="WxH", help="in pixels")
    export.add_argument(
        "--dpi", type=float, default=96.0, metavar="N", help="dots per inch: 192 draws letters and lines twice as large"
    )
    export.add_argument("--bbox", metavar="W,S,E,N", help="the part of the world to show, in degrees")
    export.add_argument("--title", default="", metavar="TEXT")
    export.add_argument("--no-legend", action="store_true")
    export.add_argument("--lang", choices=("en", "ar", "ckb"), default="en")
    export.add_argument("--transparent", action="store_true", help="no colour behind the world")
    export.set_defaults(command=_export)

    borders = commands.add_parser("borders", parents=[facts], help="the land of a date, without statuses")
    borders.add_argument("out", type=Path, metavar="OUT", help="ends in .geojson or .gpkg")
    borders.add_argument("--date", metavar="D", help="a year or a day")
    borders.set_defaults(command=_borders)

    check = commands.add_parser("check", help="what is wrong with the facts, by file and line")
    check.add_argument("folder", nargs="?", type=Path, metavar="DIR")
    check.add_argument("--seeds", type=Path, default=argparse.SUPPRESS, metavar="DIR", help=argparse.SUPPRESS)
    check.set_defaults(command=_check)
    return parser


def _moment(text: str | None, seeds: Seeds) -> Moment:
    settings = seeds.settings
    if text is None:
        return Moment.of_day(settings.as_of)
    try:
        return parse_moment(text, settings.first, settings.last)
    except ValueError as error:
        raise WrongUse(f"--date: {error}") from None


def _known(code: str | None, seeds: Seeds, option: str) -> str | None:
    if code is None or code.upper() in seeds.states:
        return code.upper() if code else None
    raise WrongUse(f'{option}: "{code}" is not the code of a state; `iraq-atlas status` lists them')


def _open(options: argparse.Namespace) -> int:
    require_screen()
    from atlas.window import run

    try:
        return run(options.seeds, options.date, options.select and options.select.upper(), options.lang)
    except ValueError as error:
        raise WrongUse(str(error)) from None


def _status(options: argparse.Namespace) -> int:
    from atlas.export.status_table import (
        AT_A_DATE,
        THROUGH_HISTORY,
        as_columns,
        as_csv,
        as_json,
        rows_at,
        rows_of_history,
        with_reasons,
    )

    seeds = read_sound(options.seeds)
    relations = Relations(seeds)
    code = _known(options.state, seeds, "--state")
    if code and options.date is None:
        rows, columns = rows_of_history(relations, code), THROUGH_HISTORY
    else:
        rows, columns = rows_at(relations, _moment(options.date, seeds), code), AT_A_DATE
    if options.why:
        rows = with_reasons(rows, seeds.fact_of)
    match options.format:
        case "csv":
            text = as_csv(rows, columns)
        case "json":
            text = as_json(rows)
        case _:
            text = as_columns(rows, columns)
    sys.stdout.write(text)
    sys.stdout.flush()
    return 0


def _export(options: argparse.Namespace) -> int:
    from atlas.export.request import PictureRequest, UnknownChoice, parse_bbox, parse_size
    from atlas.export.save import save

    seeds = read_sound(options.seeds)
    try:
        request = PictureRequest(
            moment=_moment(options.date, seeds),
            theme=options.theme,
            choice=options.choice,
            projection=options.projection,
            palette=options.palette,
            size=parse_size(options.size),
            dpi=options.dpi,
            bbox=parse_bbox(options.bbox) if options.bbox else None,
            title=options.title,
            legend=not options.no_legend,
            transparent=options.transparent,
            language=options.lang,
            selected=_known(options.select, seeds, "--select"),
        )
        save(options.out, seeds, request)
    except UnknownChoice as error:
        raise WrongUse(str(error)) from None
    return 0


def _borders(options: argparse.Namespace) -> int:
    from atlas.export.request import UnknownChoice
    from atlas.export.save import save_borders

    try:
        save_borders(options.out, _moment(options.date, Seeds(options.seeds)))
    except UnknownChoice as error:
        raise WrongUse(str(error)) from None
    return 0


def _check(options: argparse.Namespace) -> int:
    from atlas.data.check import check_folder
    from atlas.relations.knowledge import by_decade, unexplained
    from atlas.relations.oddities import oddities

    folder = options.folder or options.seeds
    report = check_folder(folder)
    for fault in report.faults:
        print(fault, file=sys.stderr)
    if report.faults:
        return _say(f"{len(report.faults)} faults in {folder}", FAILURE)
    relations = Relations(Seeds(folder))
    warnings = sorted({*report.odd, *oddities(relations.seeds), *unexplained(relations)})
    for warning in warnings:
        print(f"odd: {warning}")
    for name, count in report.counts.items():
        print(f"{count:7,d}  {name}")
    for decade in by_decade(relations):
        span = f"from {decade.first} to {decade.last}"
        print(f"{decade.share:7.1%}  of {decade.years:,} years of states {span} have a status")
    print(f"No faults in {folder}; {len(warnings)} things look odd.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
