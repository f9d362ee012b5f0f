#!/usr/bin/env python3
"""Holds the reading of published reports against generated ones whose figures are known.

usage: judge_reading.py PROGRAM PROTOTYPE [COUNT] [SEED]

PROTOTYPE is a Python file with a generator of damaged reports (gen_report, damage, render); it is not part of this
repository. PROGRAM reads each report (`import`), and every cell that it read must be the one that was printed. No cell may
be wrong; of what was printed undamaged most must be read, by the kind of text.
"""
import collections
import importlib.util
import os
import random
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import yaml

CASES = ("html", "flat", "tab", "pipe", "cells", "layout")
LEAST = {"html": 95, "cells": 95, "flat": 80, "layout": 80}


def load(path):
    spec = importlib.util.spec_from_file_location("prototype", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def make(prototype, number):
    """A report of a number: its bytes, what each cell says, the rows that were damaged and how."""
    chance = random.Random(number)
    case = CASES[number % len(CASES)]
    edition, rows, disputes, blocks, other = prototype.gen_report(chance)
    truth = prototype.truth_of(edition, rows, disputes, blocks, other)
    damaged, log = prototype.damage(chance, edition, rows, truth)
    data, name = prototype.render(chance, case, edition, rows, disputes, blocks, other, damaged)
    is_cut = chance.random() < 0.1
    if is_cut:
        data = data[: chance.randrange(len(data) // 2, len(data))]
    return case, edition, truth, damaged, log, data, name, is_cut


def cells(text):
    """Every cell that an answers file gives, with the short form 0 written out for the columns of its row."""
    found = {}
    root = yaml.load(text, Loader=yaml.BaseLoader) or {}
    for table in ("主动公开", "申请", "复议诉讼"):
        rows = root.get(table) or {}
        for row, value in (rows.items() if isinstance(rows, dict) else ()):
            if isinstance(value, dict):
                for column, figure in value.items():
                    found[f"{table}.{row}.{column}"] = figure
            else:
                found[f"{table}.{row}"] = value
    return found


def value_of(found, cell):
    if cell in found:
        return found[cell]
    return found.get(cell.rsplit(".", 1)[0])


def judge(program, prototype, number, folder):
    case, edition, truth, damaged, log, data, name, is_cut = make(prototype, number)
    path = os.path.join(folder, f"{number}-{name}")
    with open(path, "wb") as file:
        file.write(data)
    run = subprocess.run([program, "import", path], capture_output=True)
    os.unlink(path)
    if run.returncode not in (0, 65):
        return case, 0, 0, [f"{number}: exit {run.returncode}: {run.stderr.decode()[:300]}"]
    found = cells(run.stdout.decode()) if run.returncode == 0 else {}
    right = printed = 0
    wrong = []
    touched = {k for _, k, _ in log}
    for cell, want in truth.items():
        table, row, column = cell.split(".")
        got = value_of(found, cell)
        is_whole = table != "申请" or row not in touched
        if is_whole and not is_cut:
            printed += 1
        if got is None:
            continue
        if table == "申请" and row in touched:
            figures = damaged[row]
            place = prototype.COLS.index(column)
            if len(figures) == 7 and (figures[place] in ("", "\u00a0", "/", "—") or "（" in figures[place]):
                want = None
        if got != want:
            wrong.append(f"{number} {case}: {cell} read as {got}, printed {want}, {damaged.get(row)}")
        elif is_whole and not is_cut:
            right += 1
    known = set(truth) | {cell.rsplit(".", 1)[0] for cell in truth}
    for cell in found:
        if cell not in known:
            wrong.append(f"{number} {case}: {cell} read as {found[cell]}, not in the report")
    return case, right, printed, wrong


def main():
    program, path = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 300
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 0
    prototype = load(path)
    right, printed, wrong = collections.Counter(), collections.Counter(), []
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        for case, read, all_of, errors in pool.map(
            lambda number: judge(program, prototype, number, folder), range(seed, seed + count)
        ):
            right[case] += read
            printed[case] += all_of
            wrong += errors
    for line in wrong[:40]:
        print(line)
    shares = {case: 100 * right[case] / max(1, printed[case]) for case in CASES}
    print(f"{count} reports, {sum(right.values())} cells right, {len(wrong)} wrong; read of what was printed whole: "
          + ", ".join(f"{case} {share:.1f} %" for case, share in shares.items()))
    low = [case for case, share in LEAST.items() if shares[case] < share]
    if low:
        print("too few are read:", ", ".join(low))
    sys.exit(1 if wrong or low else 0)


if __name__ == "__main__":
    main()
