"""Hold the printed page: A4 inside its margins, no table cut, heading rows on every page that a table reaches."""

import html
import logging
import re
import subprocess

import pdfplumber

from html_tables import Tables, pieces, plain

logging.getLogger("pdfminer").setLevel(logging.ERROR)

POINTS = 72 / 25.4
# GB/T 9704: the sheet, and the margins at its top, right, bottom and left.
WIDTH, HEIGHT = 210 * POINTS, 297 * POINTS
MARK = 100
TOP, RIGHT, BOTTOM, LEFT = 37 * POINTS, WIDTH - 26 * POINTS, HEIGHT - 35 * POINTS, 28 * POINTS
# The sizes of type that the page sets; a page that was made to fit has others.
SIZES = {9, 10.5, 12, 14, 16, 22}
SLACK = 1.5
OVERHANG = 16  # a box of pdftotext is as high as its font, which is more than the line
CAPTION = 20
# Milliseconds for a page to load. One of ten thousand characters a field is slow where other judges run beside it.
PATIENCE = 600_000


def make(browser, path, pdf):
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(path.as_uri())
    page.pdf(path=pdf, prefer_css_page_size=True)
    page.close()


def judge(path, pdf):
    """Yields what is wrong with a page as it was printed; returns the number of sheets, and those of each table."""
    with pdfplumber.open(pdf) as printed:
        # The mark of a draft lies behind everything and is larger than any text.
        sheets = [sheet.filter(lambda part: part.get("size", 0) < MARK) for sheet in printed.pages]
        for number, sheet in enumerate(sheets, 1):
            yield from judge_sheet(number, sheet)
        lowest = [
            max((box["bottom"] for box in sheet.chars if box["upright"] and box["top"] < BOTTOM), default=TOP)
            for sheet in sheets]
        return len(sheets), (yield from judge_tables(Tables(path).tables, list(pieces(sheets)), lowest))


def judge_words(pdf, shown):
    """Examines a long print by its words alone: all inside the margins, every character there; returns as above."""
    run = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True)
    words = re.findall(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', run.stdout)
    for x, y, end, _, text in words:
        if float(x) < LEFT - SLACK or float(end) > RIGHT + SLACK or float(y) < TOP - OVERHANG:
            yield f"{text[:20]!r} stands in the margin at {x} to {end}, {y} points"
            break
    printed = html.unescape("".join(word[4] for word in words))
    for text in set(shown.values()):
        wanted = list(shown.values()).count(text) * text.count(text[-1])
        if printed.count(text[-1]) < wanted:
            yield f"{printed.count(text[-1])} times {text[-1]!r} printed, not {wanted} times"
    return run.stdout.count("<page "), None


def judge_sheet(number, sheet):
    if abs(sheet.width - WIDTH) > 1 or abs(sheet.height - HEIGHT) > 1:
        yield f"page {number} is not A4 but {sheet.width} by {sheet.height} points"
    foot = ""
    upright = [character for character in sheet.chars if character["upright"]]
    for character in upright:
        if character["top"] > BOTTOM:
            foot += character["text"]
        elif character["text"].strip() and is_outside(character):
            yield f"page {number}: {character['text']!r} stands in the margin at {character['x0']:.0f} points"
            return
    if plain(foot) != f"—{number}—":
        yield f"page {number} has at its foot {foot!r}"
    for rule in sheet.rects + sheet.lines:
        if is_outside(rule) or rule["bottom"] > BOTTOM + SLACK:
            yield f"page {number}: a line of a table runs into the margin"
            return
    sizes = {round(character["size"] * 2) / 2 for character in upright if character["text"].strip()}
    if not sizes <= SIZES:
        yield f"page {number} is set in {sorted(sizes - SIZES)} points"


def is_outside(item):
    return item["x0"] < LEFT - SLACK or item["x1"] > RIGHT + SLACK or item["top"] < TOP - SLACK


def judge_tables(tables, printed, lowest):
    """Reads each table back from its lines: every cell once, whole, in its order; returns the sheets of each."""
    reached = []
    for caption, heads, cells in tables:
        heading, parts, opened = [cell.text for cell in heads], [], []
        while printed and cells:
            part = printed.pop(0)
            parts.append(part)
            where = f"{caption.text}: page {part.sheet}"
            if part.texts[:len(heading)] != heading:
                yield f"{where} does not begin with the heading rows but with {part.texts[:3]}"
                return reached
            objection, cells, skipped = match(part.cells[len(heading):], cells)
            opened += skipped
            if objection:
                yield f"{where}: {objection}"
                return reached
        if cells:
            yield f"{caption.text}: not printed: {cells[0].text!r} and what follows"
        loose = "".join(part.loose for part in parts)
        if loose != "".join(cell.text for cell in opened) or (opened and len(parts) == 1):
            yield f"{caption.text}: {loose!r} stands in no cell"
        yield from judge_breaks(caption.text, heading, parts, lowest)
        reached.append(len(parts))
    if printed:
        yield f"page {printed[0].sheet}: the lines of no table: {printed[0].texts[:3]}"
    return reached


def match(body, cells):
    """Holds the boxes on one sheet against the cells that are still to come; returns these but for what was found.

    A heading beside several rows may go on over the edge of a sheet: it is open there, so that it has no box, and on
    the next sheet an empty one beside whole rows. Nothing else may.
    """
    opened = []
    for box, text in body:
        if text == "" and any(box[1] <= other[1] and other[3] <= box[3] for other, inside in body if inside):
            continue
        while len(cells) > 1 and text != cells[0].text and cells[0].is_spanning:
            opened.append(cells[0])
            cells = cells[1:]
        if not cells or text != cells[0].text:
            return f"{text!r} where {cells[0].text if cells else 'the end'!r} is expected", cells, opened
        cells = cells[1:]
    return None, cells, opened


def judge_breaks(caption, heading, parts, lowest):
    """A table is broken only if no sheet holds it, into sheets that follow each other, under its headings each time."""
    if len(parts) < 2:
        return
    if not heading:
        yield f"{caption}: on {len(parts)} pages without heading rows"
        return
    head = [box for box, _ in parts[0].cells[:len(heading)]]
    head_height = max(box[3] for box in head) - parts[0].box[1]
    whole = sum(part.height for part in parts) - head_height * (len(parts) - 1)
    if whole + CAPTION <= BOTTOM - TOP:
        yield f"{caption}: on {len(parts)} pages though one holds it, {whole:.0f} points high"
    if [part.sheet for part in parts] != list(range(parts[0].sheet, parts[0].sheet + len(parts))):
        yield f"{caption}: on pages that do not follow each other"
    # A table that a sheet nearly holds may begin on one of its own; a longer one has no reason to.
    first = parts[0].sheet - (1 if len(parts) > 2 and parts[0].sheet > 1 else 0)
    for sheet in range(first, parts[-1].sheet):
        if lowest[sheet - 1] < (TOP + BOTTOM) / 2:
            yield f"{caption}: more than half of page {sheet} is empty"
