#!/usr/bin/env python3
"""Measure nianbao beside the same work in Python and beside a bare write of the same bytes.

benchmark.py [--program FILE] [--reader FILE] [--folder DIR] [--rounds N] [--reports N] [PART…]

Parts: one, nation, word, documents, prompt, reader, growth; without any, all of them. The programs take turns in every round, and
what is printed are medians over the rounds with the least and the most. Needs gcc and the packages of
requirements.txt; how to build the two programs is in README.md beside this file. Everything is written to new folders
below --folder (some 65 GB for everything in five rounds) and removed at the end, since files that were just
deleted slow down those that are made next.
"""

import argparse
import datetime
import mmap
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile
import time

import yaml

import nation
from measure import median, ratios, run, spread, until

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
EDITION = ROOT / "templates/2021"
PARTS = ("one", "nation", "word", "documents", "prompt", "reader", "growth")
UNITS_OF_A_COUNTY = 53
BYTES_OF_REPORT = 84_000  # the blocks of a report's folder and of the files in it
LENGTHS = (1_000, 4_000, 16_000, nation.NATION)


class Bench:
    def __init__(self, arguments, folder):
        self.program = pathlib.Path(arguments.program).resolve()
        self.reader = pathlib.Path(arguments.reader).resolve()
        self.rounds = arguments.rounds
        self.reports = arguments.reports
        self.folder = folder
        self.count = 0
        self.bare = folder / "bare"
        self.stopwatch = folder / "stopwatch"
        for made in (self.bare, self.stopwatch):
            subprocess.run(["gcc", "-O2", "-pthread", "-o", made, HERE / f"{made.name}.c"], check=True)
        self.answers = self.nation(1_000)
        self.sample = self.answers / "answers-00100.yaml"
        self.templates = folder / "templates"

    def new(self):
        """The name of a folder that is not there yet."""
        self.count += 1
        return self.folder / f"out-{self.count}"

    def nation(self, count):
        """Answers files for the first units of the nation."""
        folder = self.folder / f"answers-{count}"
        if not folder.exists():
            subprocess.run([sys.executable, HERE / "nation.py", folder, str(count)], check=True)
        return folder

    def ours(self, answers, *options):
        """Without the Word document unless it is asked for, since the rival writes none."""
        return [self.program, "fill", *(options or ["--no-docx"]), answers, "-o", self.new()]

    def prepare_rival(self):
        """Makes the templates of the rival from one of our reports, before anything is timed."""
        if self.templates.exists():
            return
        made = self.ours(self.sample)
        run(made, self.stopwatch)
        [report] = made[-1].iterdir()
        subprocess.run(
            [sys.executable, HERE / "rival/prepare.py", report / "report.html", report / "report.txt", EDITION,
             self.templates], check=True)

    def rival(self, answers):
        return [sys.executable, HERE / "rival/fill.py", EDITION, self.templates, self.new(), answers]

    def take_turns(self, commands, rounds):
        """Runs each command once a round, beginning with another one each time, on a disk that has come to rest."""
        runs = [[] for _ in commands]
        for number in range(rounds):
            for step in range(len(commands)):
                place = (number + step) % len(commands)
                command = commands[place]()
                os.sync()
                runs[place].append(run(command, self.stopwatch))
        return runs

    def one(self):
        """One fill as a whole process."""
        self.prepare_rival()
        rounds = max(31, self.rounds)
        ours, rival = self.take_turns([lambda: self.ours(self.sample), lambda: self.rival(self.sample)], rounds)
        print(f"\n## One report, a whole process, {rounds} rounds\n")
        print("| | wall, ms | processor, ms | peak memory, MB |\n|---|---|---|---|")
        for name, runs in (("nianbao fill", ours), ("Python", rival)):
            print(f"| {name} | {spread(runs, lambda r: r.wall * 1000)} | {spread(runs, lambda r: r.processor * 1000)} "
                  f"| {median(runs, lambda r: r.memory):.1f} |")
        print(f"\nnianbao is {spread(ratios(rival, ours, lambda r: r.wall))} times as fast.")

    def all(self):
        """The nation: ours, the rival on all cores, and the bare write of the same bytes."""
        self.prepare_rival()
        answers = self.nation(self.reports)
        listed = self.folder / "list"
        made = self.ours(answers)
        run(made, self.stopwatch)
        write_list(made[-1], listed)
        cores = os.cpu_count()
        same(self, self.nation(1_000))
        ours, rival, bare = self.take_turns([
            lambda: self.ours(answers), lambda: self.rival(answers),
            lambda: [self.bare, listed, self.new(), str(cores)],
        ], self.rounds)
        print(f"\n## {self.reports} reports, {cores} cores, {self.rounds} rounds\n")
        print("| | wall, s | processor, s | reports per core-second | peak memory, MB |\n|---|---|---|---|---|")
        for name, runs in (("nianbao fill", ours), ("Python", rival), ("bare write in C", bare)):
            print(f"| {name} | {spread(runs, lambda r: r.wall)} | {spread(runs, lambda r: r.processor)} "
                  f"| {self.reports / median(runs, lambda r: r.processor):.0f} | {median(runs, lambda r: r.memory):.1f} |")
        print(f"\nPer core-second nianbao does {spread(ratios(rival, ours, lambda r: r.processor))} times as much as "
              f"Python, and the bare write {spread(ratios(rival, bare, lambda r: r.processor))} times as much.")
        print(f"By the wall clock nianbao is {spread(ratios(rival, ours, lambda r: r.wall))} times as fast as Python "
              f"and takes {spread(ratios(ours, bare, lambda r: r.wall))} times as long as the bare write.")

    def word(self):
        """What the Word documents of the nation cost, each beside a bare write of the same bytes."""
        answers = self.nation(self.reports)
        cores = str(os.cpu_count())
        kinds = {"without": ["--no-docx"], "with": ["--no-color"]}
        lists = {kind: self.folder / f"list-{kind}" for kind in kinds}
        for kind, options in kinds.items():
            made = self.ours(answers, *options)
            run(made, self.stopwatch)
            write_list(made[-1], lists[kind])
        commands = []
        for kind, options in kinds.items():
            commands += [lambda options=options: self.ours(answers, *options),
                         lambda kind=kind: [self.bare, lists[kind], self.new(), cores]]
        runs = self.take_turns(commands, self.rounds)
        print(f"\n## {self.reports} reports without and with report.docx, {cores} cores, {self.rounds} rounds\n")
        print("| | wall, s | processor, s | processor per report, ms | wall, of the bare write's |\n|---|---|---|---|---|")
        for number, kind in enumerate(kinds):
            ours, bare = runs[2 * number:2 * number + 2]
            for name, each in ((f"nianbao fill, {kind}", ours), (f"bare write, {kind}", bare)):
                print(f"| {name} | {spread(each, lambda r: r.wall)} | {spread(each, lambda r: r.processor)} "
                      f"| {spread(each, lambda r: r.processor / self.reports * 1000)} "
                      f"| {spread(ratios(each, bare, lambda r: r.wall))} |")

    def documents(self):
        """Reading published Word documents: one beside python-docx, which only takes the words out, and a county's."""
        made = self.ours(self.answers, "--no-color")
        run(made, self.stopwatch)
        reports = [folder / "report.docx" for folder in sorted(made[-1].iterdir())[:UNITS_OF_A_COUNTY]]
        rounds = max(31, self.rounds)
        ours, rival, county = self.take_turns([
            lambda: [self.program, "import", reports[0]],
            lambda: [sys.executable, HERE / "rival/read_docx.py", reports[0]],
            lambda: [self.program, "import", *reports, "-o", self.new()],
        ], rounds)
        print(f"\n## Reading report.docx, whole processes, {rounds} rounds\n")
        print("| | wall, ms | processor, ms | peak memory, MB |\n|---|---|---|---|")
        for name, runs in (("nianbao import", ours), ("python-docx", rival),
                           (f"nianbao import, {len(reports)} files, written", county)):
            print(f"| {name} | {spread(runs, lambda r: r.wall * 1000)} | {spread(runs, lambda r: r.processor * 1000)} "
                  f"| {median(runs, lambda r: r.memory):.1f} |")
        print(f"\nnianbao is {spread(ratios(rival, ours, lambda r: r.wall))} times as fast as python-docx.")

    def prompt(self):
        """From the start of the program in a terminal to its first question."""
        folder = self.folder / "prompt"
        folder.mkdir()
        waits = [until([self.program, "ask"], "单位全称".encode(), folder) for _ in range(max(31, self.rounds))]
        floor = [until(["/bin/echo", "x"], b"x", folder) for _ in range(len(waits))]
        print(f"\n## Start to the first question, {len(waits)} rounds\n")
        print(f"nianbao ask: {spread(waits, lambda s: s * 1000)} ms; /bin/echo in the same terminal: "
              f"{spread(floor, lambda s: s * 1000)} ms.")

    def reading(self):
        """The reader alone, against PyYAML's C loader and against reading the bytes."""
        paths = sorted(self.answers.glob("*.yaml"))
        ours, bytes_alone, rival = [], [], []
        for _ in range(max(5, self.rounds)):
            words = subprocess.run([self.reader, *paths], capture_output=True, text=True, check=True).stdout.split()
            ours.append(float(words[0]))
            bytes_alone.append(float(words[1]))
            texts = [path.read_bytes() for path in paths]
            start = time.perf_counter()
            for text in texts:
                yaml.load(text, Loader=yaml.CBaseLoader)
            rival.append(sum(map(len, texts)) / (time.perf_counter() - start) / 1e6)
        print(f"\n## Reading {len(paths)} answers files, {len(ours)} rounds\n")
        print("| | MB/s |\n|---|---|")
        print(f"| YAMLSubset, from bytes to a checked tree | {spread(ours)} |")
        print(f"| PyYAML, CBaseLoader | {spread(rival)} |")
        print(f"| opening and reading the files alone | {spread(bytes_alone)} |")
        print(f"\nYAMLSubset is {median([one / other for one, other in zip(ours, rival)]):.3g} times as fast as PyYAML.")

    def growth(self):
        """Time per report and peak memory as the number of reports grows."""
        lengths = lengths_up_to(self.reports)
        inputs = [self.nation(length) for length in lengths]
        runs = self.take_turns([lambda answers=answers: self.ours(answers) for answers in inputs], self.rounds)
        print(f"\n## Growth, {self.rounds} rounds\n")
        print("| reports | wall per report, ms | processor per report, ms | peak memory, MB |\n|---|---|---|---|")
        for length, each in zip(lengths, runs):
            print(f"| {length:,} | {spread(each, lambda r: r.wall / length * 1000)} "
                  f"| {spread(each, lambda r: r.processor / length * 1000)} | {median(each, lambda r: r.memory):.1f} |")


def same(bench, answers):
    """Both programs must have written the same reports."""
    ours, rival = bench.ours(answers), bench.rival(answers)
    run(ours, bench.stopwatch)
    run(rival, bench.stopwatch)
    for report in ours[-1].iterdir():
        for name in ("report.txt", "report.html"):
            if (report / name).read_bytes() != (rival[4] / report.name / name).read_bytes():
                raise SystemExit(f"{report.name}/{name} is not the same from both")


def write_list(made, listed):
    """What the bare write is to write: the files of every report with their lengths, in their order."""
    with open(listed, "w", encoding="utf-8") as file:
        for report in sorted(os.scandir(made), key=lambda entry: entry.name):
            names = [".made", *sorted(name for name in os.listdir(report.path) if name.startswith("report."))]
            sizes = [f"{name}\t{os.path.getsize(f'{report.path}/{name}')}" for name in names]
            file.write("\t".join([report.name, *sizes]) + "\n")


def lengths_up_to(reports):
    return [length for length in LENGTHS if length <= reports]


def bytes_written(arguments):
    """What the chosen parts write, about."""
    reports = {"nation": arguments.reports * (3 * arguments.rounds + 1),
               "word": arguments.reports * (4 * arguments.rounds + 2),
               "growth": sum(lengths_up_to(arguments.reports)) * arguments.rounds}
    return sum(reports.get(part, 0) for part in arguments.parts) * BYTES_OF_REPORT


def need_room(folder, wanted):
    """Stops at once where there is not room enough, not in the middle."""
    free = shutil.disk_usage(folder).free
    if free < wanted:
        raise SystemExit(f"{folder}: {wanted / 1e9:.0f} GB are needed, {free / 1e9:.0f} are free; "
                         "see --folder, --reports, --rounds")


def touch_memory(wanted):
    """Has a virtual machine hand out the memory that files will lie in, since new pages take ten times as long."""
    limits = [wanted, os.sysconf("SC_AVPHYS_PAGES") * mmap.PAGESIZE * 3 // 4]
    limit = pathlib.Path("/sys/fs/cgroup/memory.max")
    if limit.exists() and (most := limit.read_text().strip()).isdigit():
        limits.append(int(most) // 2)
    if length := min(limits):
        with mmap.mmap(-1, length, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS) as memory:
            for page in range(0, length, mmap.PAGESIZE):
                memory[page] = 1


def machine():
    model = next(
        (line.split(":")[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8") if "model name" in line), "?")
    return f"{datetime.date.today()}, {os.cpu_count()} cores {model}, Linux {platform.release()}, Python {platform.python_version()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=ROOT / ".build/ship/release/nianbao")
    parser.add_argument("--reader", default=ROOT / ".build/bench/release/read-speed")
    parser.add_argument("--folder", default=ROOT / ".build")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--reports", type=int, default=nation.NATION)
    parser.add_argument("parts", nargs="*", metavar="PART")
    arguments = parser.parse_args()
    if unknown := set(arguments.parts) - set(PARTS):
        parser.error(f"no part {', '.join(unknown)}")
    arguments.parts = arguments.parts or PARTS
    need_room(arguments.folder, bytes_written(arguments))
    touch_memory(bytes_written(arguments))
    folder = pathlib.Path(tempfile.mkdtemp(prefix="benchmark-", dir=arguments.folder))
    try:
        print(machine())
        bench = Bench(arguments, folder)
        does = {"one": bench.one, "nation": bench.all, "word": bench.word,
                "documents": bench.documents, "prompt": bench.prompt, "reader": bench.reading,
                "growth": bench.growth}
        for part in arguments.parts:
            does[part]()
            sys.stdout.flush()
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
