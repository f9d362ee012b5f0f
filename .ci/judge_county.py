#!/usr/bin/env python3
"""Has the program find the fault of simulated counties: judge_county.py PROGRAM [COUNTIES] [SEED] [KIND...].

The counties come from Tests/Judges/county/simulate.py, which shares nothing with the program. Of every kind of fault it
is counted how often the program names the truth alone, among several, not at all, or something else alone. Where all that
differs is one figure, another reading of it can fit as well: then all are listed, and the truth is among them (`one figure`).
Besides, sums are held against Decimal (county_sums.py).
"""
import json, subprocess, sys, tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import county_sums

PROGRAM = str(Path(sys.argv[1]).resolve())
COUNTIES = int(sys.argv[2]) if len(sys.argv) > 2 else 40
SEED = sys.argv[3] if len(sys.argv) > 3 else "7"
SIMULATE = Path(__file__).parent.parent / "Tests/Judges/county/simulate.py"

# Of each kind: how a line says it, and the least share that is named alone, in percent.
KINDS = {
    "left-out": ("没有加进", 100), "counted-twice": ("加了两次", 100), "two-left-out": ("没有加进", 95),
    "old-figures": ("更正以前的数", 0), "digits-swapped": ("写颠倒了", 85), "times-ten": ("少写了一位", 0),
    "cell-left-out": ("没有加进去", 0), "case-in-two-rows": ("同一件归到了两行", 0), "joint-defendant": ("共同被告", 0),
}

# What one cell cannot tell, in percent: the difference is a unit's only figure, or an earlier one of it. Then both are listed.
ADMITTED = {"cell-left-out": 3.8, "old-figures": 4.8}


def told(county):
    run = subprocess.run(
        [PROGRAM, "rollup", county / "2025", "--roster", county / "名单.txt", "--report", county / "县/answers.yaml",
         "-o", county / "汇总", "--no-color"], capture_output=True, text=True)
    lines = [line.strip() for line in run.stdout.splitlines() if line.startswith("  ")]
    return run, [line for line in lines if not line.startswith("以上几种")]


def names(line, kind, truth):
    word, _ = KINDS[kind]
    if word not in line and not (kind == "cell-left-out" and "没有加进" in line):
        return False
    return all(f"“{unit}”" in line for unit in truth["units"]) or kind == "joint-defendant" or (
        kind == "case-in-two-rows" and "等 " in line)


def main():
    failures = []
    for kind in sys.argv[4:] or KINDS:
        _, least = KINDS[kind]
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, SIMULATE, kind, SEED, folder, "--counties", str(COUNTIES)], check=True,
                           stdout=subprocess.DEVNULL)
            counties = sorted(path.parent for path in Path(folder).glob("*/truth.json"))
            counts = {"alone": 0, "listed": 0, "one figure": 0, "unclear": 0, "admitted": 0, "wrong": 0}
            with ThreadPoolExecutor(2) as pool:
                for county, (run, lines) in zip(counties, pool.map(told, counties)):
                    truth = json.loads((county / "truth.json").read_text())
                    # Another unit is right in the same way: nobody can tell which it is.
                    if least and truth["same"]:
                        continue
                    if run.returncode != 1 or not lines:
                        failures.append(f"{kind} {county.name}: exit {run.returncode}: {run.stdout}{run.stderr}")
                        continue
                    right = [line for line in lines if names(line, kind, truth)]
                    if lines[0].startswith(("说不清", "没有一家", "有 ")):
                        counts["unclear"] += 1
                    elif right:
                        # A line that offers several units names none of them alone.
                        alone = len(lines) == 1 and not ("或者" in lines[0] and "少写" not in lines[0]) and "、" not in lines[0]
                        several = "one figure" if least == 100 and len(truth["difference"]) == 1 else "listed"
                        counts["alone" if alone else several] += 1
                    else:
                        counts["admitted" if kind in ADMITTED and len(lines) > 1 else "wrong"] += 1
                        print("   ", county.name, lines, truth["units"], truth["difference"])
            total = sum(counts.values()) - counts["one figure"]
            print(f"{kind}: " + ", ".join(f"{name} {count}" for name, count in counts.items()))
            if counts["alone"] * 100 < least * total:
                failures.append(f"{kind}: {counts['alone']} of {total} named alone, at least {least} % expected")
            if counts["admitted"] * 100 > ADMITTED.get(kind, 0) * max(total, 100):
                failures.append(f"{kind}: {counts['admitted']} of {total} take another explanation")
            if counts["wrong"]:
                failures.append(f"{kind}: {counts['wrong']} named wrongly")
    failures += county_sums.main(PROGRAM, max(5, COUNTIES // 4), SEED)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, SIMULATE, "faultless", SEED, folder, "--counties", "5"], check=True,
                       stdout=subprocess.DEVNULL)
        for truth in Path(folder).glob("*/truth.json"):
            run, lines = told(truth.parent)
            if run.returncode != 0:
                failures.append(f"faultless: {run.stdout}{run.stderr}")
    print("\n".join(failures) or "nothing objected")
    sys.exit(bool(failures))


main()
