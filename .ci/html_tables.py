"""The tables of a page, as its HTML gives them and as its PDF shows them."""

import dataclasses
import html.parser
import re
import unicodedata


def plain(text):
    """Without white space, and with characters that a PDF spells otherwise spelt alike."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


@dataclasses.dataclass
class Cell:
    """A cell: its text, and whether it covers several rows or whether it is a heading that repeats."""

    text: str = ""
    is_spanning: bool = False


class Tables(html.parser.HTMLParser):
    """Collects captions, heading rows and body rows; `tables` has (caption, heading cells, body cells)."""

    def __init__(self, path):
        super().__init__()
        self.tables, self.open, self.part = [], None, 2
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        if tag == "table":
            self.tables.append((Cell(), [], []))
        elif tag in ("thead", "tbody"):
            self.part = 1 if tag == "thead" else 2
        elif tag == "caption":
            self.open = self.tables[-1][0]
        elif tag in ("th", "td"):
            self.open = Cell(is_spanning="rowspan" in dict(attrs))
            self.tables[-1][self.part].append(self.open)

    def handle_endtag(self, tag):
        if tag in ("th", "td", "caption"):
            self.open.text = plain(self.open.text)
            self.open = None

    def handle_data(self, data):
        if self.open:
            self.open.text += data


@dataclasses.dataclass
class Piece:
    """What one sheet shows of one table, read from its lines: each cell's box and text, row by row."""

    sheet: int
    box: tuple
    cells: list
    loose: str  # what stands in no box: the text of a cell that is open at the edge of the sheet

    @property
    def texts(self):
        return [text for _, text in self.cells]

    @property
    def height(self):
        return self.box[3] - self.box[1]


def pieces(sheets):
    """The pieces of tables on all sheets of a PDF, in order."""
    for number, sheet in enumerate(sheets, 1):
        for table in sheet.find_tables():
            boxes = sorted(table.cells, key=lambda box: (round(box[1]), box[0]))
            texts, loose = dict.fromkeys(boxes, ""), ""
            for character in sheet.chars:
                # What lies across the sheet says of a draft that it is one.
                if not character["upright"] or not holds(table.bbox, character):
                    continue
                box = next((box for box in boxes if holds(box, character)), None)
                if box:
                    texts[box] += character["text"]
                else:
                    loose += character["text"]
            yield Piece(number, table.bbox, [(box, plain(texts[box])) for box in boxes], plain(loose))


def holds(box, character):
    """Whether the middle of a character lies in a box."""
    x, y = (character["x0"] + character["x1"]) / 2, (character["top"] + character["bottom"]) / 2
    return box[0] < x < box[2] and box[1] < y < box[3]
