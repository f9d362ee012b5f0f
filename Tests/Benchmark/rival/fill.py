#!/usr/bin/env python3
"""Check answers files and write their reports: fill.py EDITION TEMPLATES OUTPUT ANSWERS…

The same work as `nianbao fill -o OUTPUT ANSWERS…`, written for speed as one would in Python: PyYAML with libyaml, the
form as data, Jinja with templates that are compiled and have no loop over cells (prepare.py), remembered widths, as
many processes as there are cores. Both outputs are, byte for byte, those of nianbao. Durable in the same way:
temporary files, flushed (one report by itself, many in groups of 256 with syncfs; the last groups of nianbao are smaller), then renamed.
"""

import ctypes
import multiprocessing
import os
import pathlib
import sys

from answers import Answers
from checks import Checks
from form import Form
from printing import Printer

GROUP = 256
libc = ctypes.CDLL(None, use_errno=True)


def stage(path, content, flush):
    """Writes a file beside its place."""
    folder, name = os.path.split(path)
    staged = f"{folder}/.{name}.{os.getpid()}.tmp"
    descriptor = os.open(staged, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    os.write(descriptor, content)
    if flush:
        os.fsync(descriptor)
    os.close(descriptor)
    return staged, path


def flush_folder(path, whole_system=False):
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    if whole_system:
        if libc.syncfs(descriptor):
            raise OSError(ctypes.get_errno(), path)
    else:
        os.fsync(descriptor)
    os.close(descriptor)


class Filler:
    def __init__(self, edition, templates, output):
        self.form = Form(edition)
        self.checks = Checks(self.form)
        self.printer = Printer(templates, self.form)
        self.output = output

    def fill(self, path, flush):
        """The message of an answers file and its staged files."""
        with open(path, "rb") as file:
            answers = Answers(file.read().decode(), self.form)
        found = self.checks.problems(answers)
        if found:
            return f"{path}: " + "\n".join(found), []
        return write(path, answers, *self.printer.print(answers), self.output, flush)


def write(path, answers, page, text, output, flush):
    folder = f"{output}/{answers.about['单位']}-{answers.about['年度']}"
    os.makedirs(folder, exist_ok=True)
    staged = []
    for name, content in (("report.txt", text), ("report.html", page)):
        place = f"{folder}/{name}"
        try:
            with open(place, "rb") as file:
                if file.read() == content:
                    continue
        except FileNotFoundError:
            pass
        staged.append(stage(place, content, flush))
    return f"{path}: 已写 {folder}", staged


def work(paths):
    return [filler.fill(path, False) for path in paths]


def start(*arguments):
    global filler
    filler = Filler(*arguments)


def commit(results):
    for message, staged in results:
        for source, place in staged:
            os.rename(source, place)
        print(message, file=sys.stderr)


def main():
    edition, templates, output, *inputs = sys.argv[1:]
    paths = []
    for name in inputs:
        paths += sorted(map(str, pathlib.Path(name).glob("answers*.yaml"))) if os.path.isdir(name) else [name]
    if len(paths) == 1:
        message, staged = Filler(edition, templates, output).fill(paths[0], True)
        commit([(message, staged)])
        for folder in {os.path.dirname(place) for _, place in staged} | {output}:
            flush_folder(folder)
        return
    os.makedirs(output, exist_ok=True)
    cores = os.cpu_count()
    with multiprocessing.Pool(cores, start, (edition, templates, output)) as pool:
        for first in range(0, len(paths), GROUP):
            group = paths[first:first + GROUP]
            parts = [group[len(group) * k // cores:len(group) * (k + 1) // cores] for k in range(cores)]
            done = pool.map(work, parts, 1)
            flush_folder(output, whole_system=True)
            for results in done:
                commit(results)
        pool.close()
        pool.join()
    flush_folder(output, whole_system=True)


if __name__ == "__main__":
    main()
