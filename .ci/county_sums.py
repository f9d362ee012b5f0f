"""Holds the county's sums against Decimal: random counties in which units are missing, contradict themselves or leave
cells open. What they sum to is worked out here from the figures that the counties were made with, not by the program."""
import csv, json, random, re, subprocess, sys, tempfile
from decimal import Decimal
from pathlib import Path

import yaml

SIMULATE = Path(__file__).parent.parent / "Tests/Judges/county/simulate.py"
LICENCES = "主动公开.行政许可.处理决定"


def spoil(folder, draw):
    """Removes, contradicts or opens some of the units; returns the units without any sum, and those without licences."""
    out, opened = set(), set()
    for place in sorted((folder / "2025").iterdir()):
        unit, file = place.name.removesuffix("-2025"), place / "answers.yaml"
        text = file.read_text("utf-8")
        chance = draw.random()
        if chance < 0.05:
            file.unlink()
            out.add(unit)
        elif chance < 0.1:
            # Carried over although nothing came in: the balance of this column cannot hold.
            file.write_text(re.sub(r"(?m)^申请:.*(\n .*)*", "申请:\n  结转下年: {自然人: 3, 其余: 0}\n  其余: 0", text), "utf-8")
            out.add(unit)
        elif chance < 0.25:
            file.write_text(re.sub(r"(?m)^  行政许可:.*", "  行政许可:", text), "utf-8")
            opened.add(unit)
    return out, opened


def judge(program, county, figures, draw):
    """One county; what is objected to."""
    out, opened = spoil(county, draw)
    run = subprocess.run([program, "rollup", county / "2025", "--roster", county / "名单.txt", "-o", county / "汇总"],
                         capture_output=True, text=True)
    if run.returncode != (1 if out or opened else 0):
        return [f"exit {run.returncode}: {run.stdout}{run.stderr}"]
    raw = (county / "汇总/汇总表.csv").read_bytes()
    found = []
    if not raw.startswith(b"\xef\xbb\xbf") or raw.count(b"\n") != raw.count(b"\r\n"):
        found.append("no byte order mark, or a line that does not end in CR LF")
    head, *lines = csv.reader(raw.decode("utf-8-sig").splitlines())
    units, total = head[3:head.index("合计")], head.index("合计")
    for line in lines:
        shown = [Decimal(text) for text in line[3:total] if re.fullmatch(r"[0-9.]+", text)]
        absent = len(units) - len(shown)
        wanted = f"（缺{absent}家）" if absent else ""
        if not re.fullmatch(r"[0-9.]+" + wanted, line[total]) or Decimal(line[total].removesuffix(wanted)) != sum(shown):
            found.append(f"{line[1]} {line[2]}: {line[total]} is not the sum of {shown}, {absent} units absent")
    for number, unit in enumerate(units):
        column = [line[3 + number] for line in lines]
        if unit in out and set(column) - {"未报", "退回"}:
            found.append(f"{unit}: out of the sums, and shown as {set(column)}")
        if unit not in out and ("未填" in column) != (unit in opened):
            found.append(f"{unit}: open cells are not told")
    # The county's own answers have the sums by the names of the cells, where no unit is absent.
    own = yaml.safe_load((county / "汇总/answers.yaml").read_text("utf-8"))
    for name, text in flat(own):
        included = [unit for unit in figures if unit not in out and not (name == LICENCES and unit in opened)]
        absent = len(figures) - len(included)
        if name.split(".")[0] not in ("主动公开", "申请", "复议诉讼") and not name.startswith("其他事项.信息处理费"):
            continue
        wanted = sum((Decimal(figures[unit].get(name, "0")) for unit in included), Decimal(0))
        if (text is not None) != (absent == 0) or text is not None and Decimal(str(text)) != wanted:
            found.append(f"answers.yaml: {name} is {text}, the units come to {wanted}, {absent} absent")
    return found


def flat(own):
    """Every figure of an answers file by the name of its cell; a row of one cell by the name of its only column."""
    single = {"行政许可": "处理决定", "行政处罚": "处理决定", "行政强制": "处理决定", "行政事业性收费": "收费金额"}
    for table, rows in own.items():
        for row, value in rows.items() if isinstance(rows, dict) else []:
            if isinstance(value, dict):
                yield from ((f"{table}.{row}.{column}", text) for column, text in value.items())
            elif row in single:
                yield f"{table}.{row}.{single[row]}", value


def main(program, counties, seed):
    found = []
    with tempfile.TemporaryDirectory() as folder:
        words = [sys.executable, SIMULATE, "faultless", seed, "--counties", str(counties)]
        for target, options in ((f"{folder}/all", []), (f"{folder}/all.json", ["--json"])):
            subprocess.run([*words[:4], target, *words[4:], *options], check=True, stdout=subprocess.DEVNULL)
        lines = Path(f"{folder}/all.json").read_text("utf-8").splitlines()
        for county, line in zip(sorted(Path(f"{folder}/all").iterdir()), lines, strict=True):
            draw = random.Random(f"sums {seed} {county.name}")
            found += [f"{county.name}: {words}" for words in judge(program, county, json.loads(line)["units"], draw)]
    print(f"{counties} counties summed with Decimal: {len(found)} objections")
    return found
