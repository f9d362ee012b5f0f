#!/usr/bin/env python3
"""Count the instructions of two jobs and hold them against those recorded: judge_speed.py PROGRAM [--record]

The jobs are one `fill` of the sample, and what `check` does more for a report with 3,000 characters of running text
than for one without: reading, checking and telling them. Callgrind counts the same whatever else the machine does.
More than 5 % above the number in Tests/Benchmark/instructions.txt is an objection; so is as much below, since then the
number says nothing any more.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

import samples

RECORD = samples.ROOT / "Tests/Benchmark/instructions.txt"
SAMPLE = samples.ROOT / "drafts/云溪镇人民政府-2025/answers.yaml"
PARAGRAPHS = samples.ROOT / "Tests/AnnualReportTests/RightParagraphs.yaml"
CHARACTERS = 3_000
ALLOWED = 0.05
# The order of a dictionary must not count.
ENVIRONMENT = {"SWIFT_DETERMINISTIC_HASHING": "1", "SOURCE_DATE_EPOCH": "1769904000", "TZ": "UTC"}
HEAD = """年度: 2025
单位: 清溪县石桥镇人民政府
自称: 我镇
申请: 0
复议诉讼: 0
总体情况:
  主动公开: |
"""


def instructions(program, folder, *arguments):
    run = subprocess.run(
        [shutil.which("valgrind"), "--tool=callgrind", "--callgrind-out-file=/dev/null", program, *arguments],
        cwd=folder, env=ENVIRONMENT, capture_output=True, text=True)
    refs = re.search(r"refs: +([\d,]+)", run.stderr)
    if not refs:
        sys.exit(f"not counted:\n{run.stderr}")
    return int(refs.group(1).replace(",", ""))


def fill(program, folder):
    shutil.copy(SAMPLE, folder)
    count = instructions(program, folder, "fill", SAMPLE.name, "-o", "out")
    if not list(pathlib.Path(folder).glob("out/*/report.html")):
        sys.exit("the sample was not filled")
    return count


def running_text(program, folder):
    """What `check` does more for the right paragraphs, the first of them, than for one short line."""
    paragraphs = [one["文"].strip().replace("\n", "")
                  for one in yaml.safe_load(PARAGRAPHS.read_text(encoding="utf-8"))["段落"]]
    length, text = 0, []
    for paragraph in paragraphs:
        if length < CHARACTERS:
            text.append(paragraph[:CHARACTERS - length])
            length += len(text[-1])
    counts = []
    for lines in (text, ["公开信息。"]):
        answers = pathlib.Path(folder) / "answers.yaml"
        answers.write_text(HEAD + "".join(f"    {line}\n" for line in lines), encoding="utf-8")
        counts.append(instructions(program, folder, "check", answers.name))
    return counts[0] - counts[1]


JOBS = {"one fill": fill, "3,000 characters checked": running_text}


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    counts = {}
    for name, job in JOBS.items():
        with tempfile.TemporaryDirectory() as folder:
            counts[name] = job(program, folder)
    if "--record" in sys.argv:
        RECORD.write_text("".join(f"{name}: {count}\n" for name, count in counts.items()), encoding="utf-8")
    recorded = dict(line.split(": ") for line in RECORD.read_text(encoding="utf-8").splitlines())
    objections = 0
    for name, count in counts.items():
        change = count / int(recorded[name]) - 1
        objections += abs(change) > ALLOWED
        print(f"{name}: {count:,} instructions, {change:+.2%} of the {int(recorded[name]):,} recorded")
    if objections:
        sys.exit("more than 5 % away: mend it, or record the new number with its reason in the commit")


if __name__ == "__main__":
    main()
