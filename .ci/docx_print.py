"""What LibreOffice prints of a Word document."""

import os
import pathlib
import re
import subprocess

import pdfplumber

import samples

LINES, CHARACTERS = 22, 28
# The text begins 28 mm from the left edge and ends 26 mm from the right one.
LEFT, RIGHT, TOP, BOTTOM = 79.4, 521.6, 104.9, 742.7
DRAFT = "草稿 不得作为正式报告发布"
# How many sheets the report of a township takes.
SHEETS = range(4, 8)


# A font whose figures are half as wide as they are high, as in those of an official document.
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include><cachedir>{folder}/fonts</cachedir>
<alias binding="same"><family>仿宋_GB2312</family><prefer><family>AR PL UMing CN</family></prefer></alias>
<alias binding="same"><family>宋体</family><prefer><family>AR PL UMing CN</family></prefer></alias>
<alias binding="same"><family>楷体_GB2312</family><prefer><family>AR PL UKai CN</family></prefer></alias>
</fontconfig>"""


def make(documents, folder):
    """Prints all documents in one run; returns the PDF files in the same order."""
    folder.mkdir()
    (folder / "fonts.conf").write_text(FONTS.format(folder=folder), "utf-8")
    names = []
    for number, document in enumerate(documents):
        name = folder / f"{number}.docx"
        os.link(document, name)
        names.append(name)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
         "--outdir", str(folder), *map(str, names)], check=True, capture_output=True, timeout=600,
        env=os.environ | {"FONTCONFIG_FILE": str(folder / "fonts.conf")})
    return [name.with_suffix(".pdf") for name in names]


def long_text(program, folder):
    """A report whose first text fills several pages."""
    text = (samples.ROOT / "drafts" / "云溪镇人民政府-2025" / "answers.yaml").read_text("utf-8")
    text = re.sub(r"(?m)^  主动公开: \|\n(    .*\n)+", "  主动公开: " + "年" * 3000 + "\n", text, count=1)
    assert "年" * 3000 in text
    answers = folder / "长文.yaml"
    answers.write_text(text, "utf-8")
    subprocess.run([program, "fill", "-o", str(folder / "长文"), str(answers)], capture_output=True)
    return next((folder / "长文").glob("*/report.html"))


def judge(pdf, kind):
    """Examines the sheets; returns how many there are, and the objections."""
    found = []
    with pdfplumber.open(pdf) as document:
        sheets = document.pages
        for number, sheet in enumerate(sheets, 1):
            found += judge_number(number, sheet)
            if kind == "draft" and DRAFT.replace(" ", "") not in words(sheet, 0, TOP):
                found.append(f"sheet {number} does not say that it is a draft")
        if kind in ("sample", "large") and len(sheets) not in SHEETS:
            found.append(f"takes {len(sheets)} sheets")
        if kind in ("sample", "large", "draft"):
            found += judge_tables(sheets)
        if kind == "lines":
            found += judge_lines(sheets)
        return len(sheets), found


def words(sheet, top, bottom):
    return re.sub(r"\s", "", "".join(c["text"] for c in sheet.chars if top < c["top"] < bottom))


def judge_number(number, sheet):
    """— n — below the text: at the right on odd sheets, at the left on even ones."""
    below = [c for c in sheet.chars if c["top"] > BOTTOM]
    text = re.sub(r"\s", "", "".join(c["text"] for c in below))
    if text != f"—{number}—":
        yield f"sheet {number} is numbered {text!r}"
        return
    left, right = min(c["x0"] for c in below) - LEFT, RIGHT - max(c["x1"] for c in below)
    indent = right if number % 2 else left
    # 一字: a character of 14 points; the dash itself is narrower than its box.
    if not 10 < indent < 22:
        yield f"the number of sheet {number} stands {left:.0f} from the left and {right:.0f} from the right"


def judge_tables(sheets):
    """Each table stands on one sheet, within the text."""
    boxes = [(number, table.bbox) for number, sheet in enumerate(sheets, 1) for table in sheet.find_tables()]
    if len(boxes) != 3:
        yield f"three tables in {len(boxes)} pieces, on sheets {[number for number, _ in boxes]}"
    for number, (left, top, right, bottom) in boxes:
        if left < LEFT - 2 or right > RIGHT + 2 or top < TOP - 2 or bottom > BOTTOM + 2:
            yield f"the table on sheet {number} reaches over the text"


def judge_lines(sheets):
    """Sheets that hold nothing but text have all the lines, and the lines all the characters."""
    full = 0
    for number, sheet in enumerate(sheets, 1):
        lines = {}
        for character in sheet.chars:
            if TOP - 5 < character["top"] < BOTTOM:
                lines.setdefault(round(character["top"]), []).append(character)
        if not all(c["text"] == "年" for line in lines.values() for c in line):
            continue
        full += 1
        counts = [len(line) for line in lines.values()]
        if counts != [CHARACTERS] * LINES:
            yield f"sheet {number} has {len(counts)} lines of {min(counts)} to {max(counts)} characters"
    if full < 3:
        yield f"only {full} sheets of nothing but text"
