#!/usr/bin/env python3
"""Hold the time of `swift test` against its limit, and name the slowest tests: judge_tests.py OUTPUT

OUTPUT is what `swift test` printed where nothing else ran. Tests run side by side, so that each one's time holds what it
waited for the others.
"""

import pathlib
import re
import sys

# 90 is the aim; machines differ by a tenth and more.
LIMIT = 105


def main():
    output = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8", errors="replace")
    whole = float(re.search(r"Test run with \d+ tests .* after ([\d.]+) seconds", output).group(1))
    times = re.findall(r"^✔ Test (.+) passed after ([\d.]+) seconds", output, re.M)
    times = [(float(seconds), name) for name, seconds in times if not name.startswith("run with ")]
    for seconds, name in sorted(times, reverse=True)[:10]:
        print(f"{seconds:7.2f} s  {name}")
    print(f"{len(times)} tests: {whole:.0f} s, {LIMIT} s at most")
    if whole > LIMIT:
        sys.exit(1)


main()
