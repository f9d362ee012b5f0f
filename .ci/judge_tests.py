#!/usr/bin/env python3
"""Hold the time of `swift test` against its limit, and name the slowest tests: judge_tests.py OUTPUT TIMES

OUTPUT is what `swift test` printed, TIMES has a line `swift test: USER SYSTEM`, its seconds of the processor. Those are
held, on two cores, since other work on the machine does not lengthen them. Tests run side by side, so that the time of
each one holds what it waited for the others.
"""

import pathlib
import re
import sys

# 90 is the aim; machines differ by a tenth and more.
LIMIT = 105
CORES = 2


def main():
    output = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8", errors="replace")
    times = pathlib.Path(sys.argv[2]).read_text(encoding="utf-8")
    whole = float(re.search(r"Test run with \d+ tests .* after ([\d.]+) seconds", output).group(1))
    used = sum(map(float, re.search(r"^swift test: (\S+) (\S+)$", times, re.M).groups()))
    tests = re.findall(r"^✔ Test (.+) passed after ([\d.]+) seconds", output, re.M)
    tests = [(float(seconds), name) for name, seconds in tests if not name.startswith("run with ")]
    for seconds, name in sorted(tests, reverse=True)[:10]:
        print(f"{seconds:7.2f} s  {name}")
    busy = used / CORES
    print(f"{len(tests)} tests: {whole:.0f} s, {busy:.0f} s on {CORES} cores that do nothing else, {LIMIT} s at most")
    if busy > LIMIT:
        sys.exit(1)


main()
