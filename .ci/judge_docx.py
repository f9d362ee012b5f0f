#!/usr/bin/env python3
"""Hold the Word documents of all kinds of reports against outside judges: judge_docx.py [PROGRAM]

Seen are the documents beside the pages of html_pages.py, and a long text. openxml-audit and docx-integrity find nothing
wrong in the package. python-docx, mammoth and docx2txt read the same headings, paragraphs and tables as stand on the
page. LibreOffice prints it (docx_print.py): 22 lines of 28 characters, a page number at the outer edge of every sheet,
the mark of a draft on each of its sheets, tables on one sheet where one holds them. Exit 1 if any judge objects.
"""

import html.parser
import pathlib
import re
import sys
import tempfile
import time

import docx
import docx2txt
import docx_integrity
import mammoth
import openxml_audit

import docx_print
import html_pages
import samples

# No theme is needed; Word itself opens documents without one. Nothing else may be told.
ALLOWED = re.compile(r"^A required relationship type '[^']*/relationships/theme' is missing\.$")
STYLES = {"h1": "Title", "h2": "Heading 1", "h3": "Heading 2", "p": "Body Text"}


class Page(html.parser.HTMLParser):
    """The headings and paragraphs of a page in order, and its tables as rows of places; merged ones repeat."""

    def __init__(self, path):
        super().__init__()
        self.blocks, self.tables, self.tag, self.text, self.skipped = [], [], None, "", 0
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "table":
            self.tables.append({})
            self.row = -1
        elif tag == "tr":
            self.row += 1
        elif tag in ("th", "td", *STYLES) and self.tag is None:
            self.tag, self.text, self.attributes = tag, "", attributes

    def handle_endtag(self, tag):
        if tag != self.tag:
            return
        if tag in STYLES:
            kind = self.attributes.get("class")
            if kind is None:
                self.blocks.append((STYLES[tag], self.text))
        else:
            places = self.tables[-1]
            column = next(column for column in range(99) if (self.row, column) not in places)
            for row in range(int(self.attributes.get("rowspan", 1))):
                for extra in range(int(self.attributes.get("colspan", 1))):
                    places[self.row + row, column + extra] = self.text
        self.tag = None

    def handle_data(self, data):
        self.text += data


def judge_package(path):
    for error in openxml_audit.OpenXmlValidator().validate(path).errors:
        if not ALLOWED.match(error.description):
            yield f"openxml-audit: {error.description}"
    for finding in docx_integrity.check(path):
        yield f"docx-integrity: {finding}"


def judge_words(path, page):
    """What python-docx reads against what stands on the page."""
    document = docx.Document(path)
    wanted = Page(page)
    styles = [*STYLES.values(), "署名"]
    found = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs
             if paragraph.style.name in styles and paragraph.text]
    # The name of the body stands on a line of its own; signatures are paragraphs on the page.
    found = [(style if style != "署名" else "Body Text", text.replace("\n", "") if style == "Title" else text)
             for style, text in found]
    # What stands behind the last sheet of a draft is worded alike, in paragraphs of another style.
    if found != wanted.blocks:
        difference = [pair for pair in zip(found, wanted.blocks) if pair[0] != pair[1]]
        yield f"python-docx: other paragraphs, {len(found)} and {len(wanted.blocks)}: {difference[:1]}"
    if len(document.tables) != len(wanted.tables):
        yield f"python-docx: {len(document.tables)} tables in place of {len(wanted.tables)}"
    for number, (table, places) in enumerate(zip(document.tables, wanted.tables), 1):
        seen = {(row, column): table.cell(row, column).text
                for row in range(len(table.rows)) for column in range(len(table.columns))}
        if seen != places:
            other = [place for place in places if seen.get(place) != places[place]]
            yield f"python-docx: table {number}: {len(other)} places differ, first {other[:1]}"
    core = document.core_properties
    if not core.title.endswith(wanted.blocks[0][1]) or core.language != "zh-CN" or core.created is not None:
        yield f"python-docx: core properties {core.title!r}, {core.language}, {core.created}"


def judge_readers(path, page):
    """What two other readers make of it."""
    wanted = Page(page)
    with open(path, "rb") as file:
        converted = mammoth.convert_to_html(file).value
    heads = [heading for style, heading in wanted.blocks if style == "Heading 1"]
    found = [html.unescape(re.sub("<[^>]*>", "", head)) for head in re.findall(r"<h1>(.*?)</h1>", converted)]
    if found != heads:
        yield f"mammoth: headings {found}"
    tables = converted.count("<table>")
    if tables != len(wanted.tables) or converted.count("<thead>") != page.read_text("utf-8").count("<thead>"):
        yield f"mammoth: {tables} tables, {converted.count('<thead>')} with headings that repeat"
    text = docx2txt.process(path)
    for places in wanted.tables:
        for label in {label for label in places.values() if not re.fullmatch(r"[-\d.]*", label)}:
            if label not in text:
                yield f"docx2txt: does not find {label}"


def main():
    began = time.monotonic()
    program = samples.program(sys.argv)
    objections = []
    with tempfile.TemporaryDirectory() as folder:
        pages = html_pages.all_pages(program, pathlib.Path(folder))
        pages.append(html_pages.Page("长文", docx_print.long_text(program, pathlib.Path(folder)), "lines"))
        # Hostile and long texts are a thousand sheets, which show nothing that others do not.
        shown = [page for page in pages if page.kind not in ("hostile", "long")]
        pdfs = docx_print.make([page.path.with_suffix(".docx") for page in shown], pathlib.Path(folder) / "pdf")
        printed = {page.name: pdf for page, pdf in zip(shown, pdfs)}
        for page in pages:
            path = page.path.with_suffix(".docx")
            found = [*judge_package(path), *judge_words(path, page.path), *judge_readers(path, page.path)]
            told = f"{path.stat().st_size} bytes"
            if page.name in printed:
                sheets, more = docx_print.judge(printed[page.name], page.kind)
                found += more
                told += f", {sheets} sheets"
            print(f"{page.name}: {told}, {len(found)} objections", flush=True)
            objections += [f"{page.name}: {objection}" for objection in found]
    for objection in objections:
        print("OBJECTION", objection)
    print(f"{len(pages)} documents, {len(objections)} objections, {time.monotonic() - began:.0f} s")
    sys.exit(1 if objections else 0)


if __name__ == "__main__":
    main()
