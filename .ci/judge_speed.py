#!/usr/bin/env python3
"""Count the instructions of one `fill` and hold them against those recorded: judge_speed.py PROGRAM [--record]

Callgrind counts the same whatever else the machine does. More than 5 % above the number in
Tests/Benchmark/instructions.txt is an objection; so is as much below, since then the number says nothing any more.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import samples

RECORD = samples.ROOT / "Tests/Benchmark/instructions.txt"
SAMPLE = samples.ROOT / "drafts/云溪镇人民政府-2025/answers.yaml"
ALLOWED = 0.05
# The order of a dictionary must not count.
ENVIRONMENT = {"SWIFT_DETERMINISTIC_HASHING": "1", "SOURCE_DATE_EPOCH": "1769904000", "TZ": "UTC"}


def instructions(program):
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(SAMPLE, folder)
        run = subprocess.run(
            [shutil.which("valgrind"), "--tool=callgrind", "--callgrind-out-file=/dev/null", program, "fill",
             SAMPLE.name, "-o", "out"], cwd=folder, env=ENVIRONMENT, capture_output=True, text=True)
        if run.returncode or not list(pathlib.Path(folder).glob("out/*/report.html")):
            sys.exit(f"the sample was not filled:\n{run.stderr}")
    return int(re.search(r"refs: +([\d,]+)", run.stderr).group(1).replace(",", ""))


def main():
    count = instructions(str(pathlib.Path(sys.argv[1]).resolve()))
    if "--record" in sys.argv:
        RECORD.write_text(f"{count}\n", encoding="utf-8")
    recorded = int(RECORD.read_text(encoding="utf-8"))
    change = count / recorded - 1
    print(f"one fill: {count:,} instructions, {change:+.2%} of the {recorded:,} recorded")
    if abs(change) > ALLOWED:
        sys.exit("more than 5 % away: mend it, or record the new number with its reason in the commit")


if __name__ == "__main__":
    main()
