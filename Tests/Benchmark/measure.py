"""Runs of whole processes, measured from outside: wall clock, processor time with children, peak memory."""

import os
import pty
import select
import statistics
import subprocess
import time
from dataclasses import dataclass


@dataclass
class Run:
    wall: float
    processor: float
    memory: float


def run(command, stopwatch):
    """Runs a command with its output thrown away and waits for it."""
    timed = subprocess.run([stopwatch, *command], capture_output=True, text=True, check=True)
    wall, processor, memory = map(float, timed.stdout.split())
    return Run(wall, processor, memory / 1024)


def until(command, wanted, folder):
    """The seconds from the start of a command in a terminal to the moment when it has printed what is wanted."""
    start = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.execv(command[0], list(map(str, command)))
    printed = b""
    while wanted not in printed and select.select([terminal], [], [], 10)[0]:
        printed += os.read(terminal, 4096)
    wall = time.perf_counter() - start
    if wanted not in printed:
        raise SystemExit(f"{command}: did not print {wanted!r}")
    os.write(terminal, b"\x04")
    os.close(terminal)
    os.waitpid(process, 0)
    return wall


def median(runs, of=lambda run: run):
    return statistics.median(map(of, runs))


def spread(runs, of=lambda run: run):
    """Median, least and most in a few digits."""
    values = sorted(map(of, runs))
    return f"{statistics.median(values):.3g} ({values[0]:.3g}–{values[-1]:.3g})"


def ratios(one, other, of):
    """The ratio of two programs, from the runs of each round."""
    return [of(left) / of(right) for left, right in zip(one, other)]
