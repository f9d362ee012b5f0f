"""Texts that would break a page, and answers files with one of them in every field.

Each text is a pair: as written, and as it must be shown. Shown is the text itself but that the program leaves out what
steers or cannot be read (control characters, marks of direction, code points that are no characters), writes a blank
for a tab or a break of line, puts a dotted circle before a mark that has no letter, and sets letters that run from
right to left apart (U+2068, U+2069), so that nothing around them changes its place.
"""

import dataclasses
import functools
import pathlib

import yaml

import samples

MARKUP = [
    "<script>alert(1)</script>",
    "</title></style></textarea></p></main></body></html><script>alert(2)</script>",
    '<img src="x.png" onerror="alert(3)"><svg onload=alert(4)><link rel=stylesheet href=x.css>',
    '" autofocus onfocus="alert(5)" x="',
    "' onmouseover='alert(6)' tabindex='1",
    "&lt;b&gt; &amp;lt; &#60;i&#62; &nbsp; &copy & &;",
    "]]> <![CDATA[甲]]> <?xml version='1.0'?>",
    "<!-- 甲 --> --!> <!DOCTYPE html> <base href=//192.0.2.1/>",
    "javascript:alert(7) data:text/html,<script>alert(8)</script>",
    "<a href=javascript:alert(9)>甲</a> <iframe srcdoc='&lt;script&gt;alert(10)&lt;/script&gt;'></iframe>",
    "{name} {% raw %} ${alert(11)} \\u003cscript\\u003e \\ `# - : , [ ] | > * & ! %",
]
SHORT = [(text, text) for text in MARKUP] + [
    # Control characters, some of which steer a terminal.
    ("甲\x1b[31m乙\x07丙\x9b丁\x00戊\x7f己\x08", "甲[31m乙丙丁戊己"),
    ("甲\t乙", "甲 乙"),
    ("甲\ufdd0乙\U0001ffff丙\uffff丁", "甲乙丙丁"),
    # Marks of direction, closed and left open.
    ("甲\u202e乙丙\u202c丁", "甲乙丙丁"),
    ("甲\u202e年5202", "甲年5202"),
    ("甲\u2067乙\u2066丙\u2068丁", "甲乙丙丁"),
    ("\u200f甲\u200e乙\u061c丙\u202a丁\u202b戊\u202d己", "甲乙丙丁戊己"),
    # Letters that run from right to left, before a number that must not move.
    ("甲\u05d0\u05d1\u05d22025年", "甲\u2068\u05d0\u05d1\u05d2\u20692025年"),
    ("甲（\u0633\u0644 12 \u0633\u0644）3号", "甲（\u2068\u0633\u0644 12 \u0633\u0644\u2069）3号"),
    # What takes no room, marks, and rare characters: shown as they are.
    *((text, text) for text in (
        "甲\u200b乙\u2060丙\u00ad丁\ufeff戊\u200c己", "甲\ufff9乙\ufffa丙\ufffb丁\U000e0041戊", "甲" + "\u0301" * 40,
        "𠮷𡈽𪚥𰻞葛\U000e0100", "👨‍👩‍👧‍👦🇨🇳👍🏽1️⃣", "①㎡ﬁ™……——",
    )),
]
# Only at the beginning of a text does a mark lack its letter.
BARE_MARK = ("\u0301\u0e31甲", "\u25cc\u0301\u0e31甲")
# In facts only: prose is cut into paragraphs here, and knows names.
BREAKS = ("甲\n乙\r\n丙\u2028丁\u2029戊\x85己\x0b庚\x0c辛", "甲 乙  丙 丁 戊 己 庚 辛")
NAMES = ("{{年度}} {{{content}}} {{#x}}", "{{年度}} {{{content}}} {{#x}}")
EXPLAINED = "检查: 总体情况.监督保障, 位置: 总体情况.监督保障, 所见: 缺 工作考核、社会评议、责任追究"
LONG = 10_000
UNBROKEN = {
    "汉字": "长" * LONG, "拉丁字母": "x" * LONG, "网址": ("https://www.example.com/" + "ab" * LONG)[:LONG],
}


def quoted(text):
    """A value in double quotes, what must not stand in a file written as an escape."""
    escaped = ""
    for character in text:
        code = ord(character)
        if character in '"\\':
            escaped += "\\" + character
        elif code < 0x20 or 0x7F <= code < 0xA0 or character in "\u2028\u2029\ufeff" or code & 0xFFFE == 0xFFFE:
            escaped += f"\\U{code:08x}"
        else:
            escaped += character
    return f'"{escaped}"'


@functools.cache
def form(edition):
    """The form of an edition, as data."""
    return yaml.load((samples.ROOT / f"templates/{edition}/form.yaml").read_text("utf-8"), yaml.BaseLoader)


def leaves(headings, below):
    """The rows or columns of a form that are answered: no groups, no totals."""
    for heading in headings:
        if below in heading:
            yield from leaves(heading[below], below)
        elif "total" not in heading:
            yield heading


@dataclasses.dataclass
class Writer:
    """Writes two answers files that differ in their texts alone, and remembers which stands for which."""

    shown: dict = dataclasses.field(default_factory=dict)
    files: tuple = ("", "")

    def mark(self, shown):
        """The stand-in for a text that is shown so."""
        mark = f"〔{len(self.shown) + 1}〕"
        self.shown[mark] = shown
        return mark

    def line(self, key, written, stand_in):
        self.files = tuple(file + key + text + "\n" for file, text in zip(self.files, (written, stand_in)))

    def value(self, key, texts, between=""):
        """A value of several texts, each of which the twin replaces by its stand-in; None stands for the text."""
        marks = [written if shown is None else self.mark(shown) for written, shown in texts]
        self.line(f"{key}: ", quoted(between.join(written for written, _ in texts)), quoted(between.join(marks)))

    def same(self, text):
        self.line(text, "", "")


def write(edition, facts, prose, folder, name, extra=lambda writer: None):
    """Writes `name.yaml` and its harmless twin.

    `facts` and `prose` give the texts of the nth fact and text field; a fact is one line of them, a field has a
    paragraph for each.
    """
    writer = Writer()
    writer.same(f"年度: {form(edition)['first-year']}")
    lines = [fact for fact in form(edition)["about"] if fact["kind"] in ("unit", "line", "date")]
    for number, fact in enumerate(lines):
        writer.value(fact["id"], facts(number))
    tables = {table["id"]: table for table in form(edition)["tables"]}
    number = 0
    for section in form(edition)["sections"]:
        if not section.get("fields"):
            writer.same(f"{section['id']}: 0")
            continue
        writer.same(f"{section['id']}:")
        for block in tables[section["table"]]["blocks"] if "table" in section else []:
            writer.same("\n".join(f"  {row['id']}: 0" for row in block["rows"]))
        for field in section["fields"]:
            writer.value("  " + field["id"], prose(number), between="\n")
            number += 1
    extra(writer)
    paths = [pathlib.Path(folder) / f"{name}.yaml", pathlib.Path(folder) / f"{name}-twin.yaml"]
    for path, text in zip(paths, writer.files):
        path.write_text(text, "utf-8")
    return paths, writer.shown


def short_fact(_):
    return [BARE_MARK, BREAKS, NAMES, *SHORT]


def short_prose(_):
    return [BARE_MARK, *SHORT, ("{{单位}}；{{自称}}：{{地址}}（{{年度}}）", None)]


def finished(prose):
    """The same texts, and what the law asks to be told."""
    return lambda number: [*prose(number), ("{{自称}}没有开展工作考核、社会评议，没有责任追究。", None)]


def long_text(shift):
    """The long texts in turn, so that three files put each into every field."""
    texts = list(UNBROKEN.values())
    return lambda number: [(texts[(number + shift) % len(texts)],) * 2]


def quoted_by_findings(writer):
    """Hostile texts where no text belongs and where a reminder is explained: the findings of a draft quote them."""
    writer.value("格式", SHORT)
    mark = writer.mark("".join(shown for _, shown in SHORT))
    text = quoted("".join(written for written, _ in SHORT))
    writer.line("", f"{text}: 1", f'"{mark}": 1')
    writer.same("说明:")
    for keys in ("检查: {0}, 位置: {0}, 所见: {0}, 原因: {0}", EXPLAINED + ", 原因: {0}"):
        writer.line("  - ", *("{" + keys.format(value) + "}" for value in (text, f'"{mark}"')))
