"""`manage.py words`: the Danish catalogues, without gettext's own tools."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from teams.words.catalogue import (
    compile_catalogue,
    messages,
    read_catalogue,
    translations,
    updated,
    write_catalogue,
)
from teams.words.check import disagreements, offences
from teams.words.extract import phrases_by_room
from teams.words.rooms import ROOMS, catalogue_path


class Command(BaseCommand):
    help = "Collects the words of the source into the Danish catalogues, checks them, compiles them."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--extract", action="store_true", help="bring the catalogues up to date with the source")
        what.add_argument("--check", action="store_true", help="name every missing, fuzzy, stale or mismatched text")
        what.add_argument("--compile", action="store_true", help="write the .mo files beside the .po files")
        parser.add_argument("rooms", nargs="*", metavar="room", help="only these rooms (default: all)")

    def handle(self, *args: Any, **options: Any) -> None:
        root = Path(settings.BASE_DIR)
        chosen = options["rooms"] or list(ROOMS)
        if unknown := [room for room in chosen if room not in ROOMS]:
            raise CommandError(f"There is no room called {', '.join(unknown)}. The rooms are {', '.join(ROOMS)}.")
        catalogues = {room: read_catalogue(catalogue_path(root, room)) for room in ROOMS}
        if options["extract"]:
            self.extract(root, chosen, catalogues)
        elif options["check"]:
            self.check_words(root, chosen, catalogues)
        else:
            self.compile(root, chosen)

    def extract(self, root: Path, chosen: list[str], catalogues: dict[str, Catalog]) -> None:
        found = phrases_by_room(root)
        elsewhere = {key: danish for each in catalogues.values() for key, danish in translations(each).items()}
        for room in chosen:
            path = catalogue_path(root, room)
            if not (places := found.get(room, {})) and not path.exists():
                continue
            catalogue = updated(catalogues[room], places, elsewhere)
            write_catalogue(path, catalogue)
            total, done = len(messages(catalogue)), len(translations(catalogue))
            self.stdout.write(f"{room}: {total} texts, {total - done} without Danish")

    def check_words(self, root: Path, chosen: list[str], catalogues: dict[str, Catalog]) -> None:
        found = phrases_by_room(root)
        wrong = [f"{room}: {each}" for room in chosen for each in offences(catalogues[room], found.get(room, {}))]
        wrong += disagreements(catalogues)
        for each in wrong:
            self.stdout.write(each)
        if wrong:
            raise CommandError(f"{len(wrong)} texts need a hand: run `words --extract` and write the Danish.")
        self.stdout.write("Every text has its Danish.")

    def compile(self, root: Path, chosen: list[str]) -> None:
        paths = [path for room in chosen if (path := catalogue_path(root, room)).exists()]
        for path in paths:
            compile_catalogue(path)
        self.stdout.write(f"{len(paths)} catalogues compiled.")
