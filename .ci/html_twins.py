"""Hold a page of hostile texts against its twin, the same report with harmless texts."""

import re
import unicodedata

# Every element with its attributes and the text of its own; a place where a line may be broken is no element. A hint
# about characters that nobody sees is left out: a harmless text deserves none.
ELEMENTS = """() => [...document.querySelectorAll("*")]
  .filter(element => element.localName != "wbr" && element.localName != "style")
  .filter(element => !/夹有看不见的字符.*多半是从别的文件粘贴来的/.test(element.closest("p.note")?.textContent))
  .map(element => [
    element.localName,
    [...element.attributes].map(attribute => attribute.name + "=" + attribute.value).join(" "),
    [...element.childNodes].filter(node => node.nodeType == Node.TEXT_NODE).map(node => node.data).join(""),
    [...element.childNodes].filter(node => node.nodeType > Node.TEXT_NODE).length,
  ])"""
# Texts whose characters do not follow each other from left to right, though they stand on one line. What is set apart
# between U+2068 and U+2069 may run the other way.
OUT_OF_ORDER = """() => {
  const found = [], range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let previous = null, depth = 0;
    for (let index = 0; index < node.length; index++) {
      if (node.data[index] == "\\u2069") depth--;
      if (node.data[index] == "\\u2068") depth++;
      if (depth > 0 || !/[\\p{L}\\p{N}\\p{P}]/u.test(node.data[index])) continue;
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const box = range.getBoundingClientRect();
      if (previous && Math.abs(box.top - previous.top) < 2 && box.left < previous.left - 1) {
        found.push(node.data.slice(Math.max(0, index - 20), index + 10));
        break;
      }
      if (box.width > 0) previous = box;
    }
  }
  return found;
}"""
# The width of a line of the text, and the limit that the program sets itself.
WIDTH = 80
# A mark that may not begin a line hangs over its end.
HANGING = 1
# A hint counts the characters; where one is left out, the line ends around it stay.
IGNORED = r"共 \d+ 字|\n+"
ISOLATE, END = "\u2068", "\u2069"
BLOCKED_IN_TEXT = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067")


def judge_page(page, twin, shown):
    """Compares two loaded pages, the second with a stand-in for each text of the first; yields objections."""
    found, expected = page.evaluate(ELEMENTS), twin.evaluate(ELEMENTS)
    if len(found) != len(expected):
        yield f"{len(found)} elements where a harmless text makes {len(expected)}"
        return
    used = set()
    for (name, attributes, text, comments), wanted in zip(found, expected):
        for mark in (mark for mark in shown if mark in wanted[1] + wanted[2]):
            used.add(mark)
            wanted[1:3] = [part.replace(mark, shown[mark]) for part in wanted[1:3]]
        if [name, attributes, comments] != [wanted[0], wanted[1], 0]:
            yield f"<{name} {attributes}> where a harmless text makes <{wanted[0]} {wanted[1]}>"
        elif re.sub(IGNORED, "", text) != re.sub(IGNORED, "", wanted[2]):
            yield f"<{name}> shows {difference(text, wanted[2])}"
    for mark in shown.keys() - used:
        yield f"nowhere shown: {shown[mark][:40]!r}"


def judge_order(page):
    """Whatever a text says, what stands around it keeps its place."""
    return [f"out of order: {text!r}" for text in page.evaluate(OUT_OF_ORDER)]


def difference(text, wanted):
    """The first place where two texts differ."""
    start = next((i for i, (a, b) in enumerate(zip(text, wanted)) if a != b), min(len(text), len(wanted)))
    return f"{text[start:start + 40]!r}, not {wanted[start:start + 40]!r}, after {text[max(0, start - 20):start]!r}"


def judge_text(text, shown, may_be_wide=False):
    """Examines a report as plain text; its tables may be wide where their figures are. Yields objections."""
    squeezed = squeeze(text)
    for wanted in shown.values():
        if squeeze(wanted) not in squeezed:
            yield f"text: nowhere shown: {wanted[:40]!r}"
    yield from (f"text: {objection}" for objection in judge_steering(text))
    for number, line in enumerate(text.split("\n"), 1):
        if width(line.rstrip()) > WIDTH + HANGING and not may_be_wide and not is_to_be_pasted(line):
            yield f"text: line {number} is {width(line)} columns wide: {line[:40]!r}"


def judge_steering(text):
    """What a terminal prints may neither steer it nor reorder a line."""
    for number, line in enumerate(text.split("\n"), 1):
        steering = [character for character in line if unicodedata.category(character) == "Cc"]
        steering += sorted(BLOCKED_IN_TEXT.intersection(line))
        if steering:
            yield f"line {number}: {steering[0]!r} steers the terminal"
        if line.count(ISOLATE) != line.count(END):
            yield f"line {number}: what runs from right to left is not set apart"


def is_to_be_pasted(line):
    """Whether it is a line of a draft to copy into the answers file, which must stay whole."""
    return line.startswith("      - {检查: ")


def squeeze(text):
    """Without white space, and without the marks that each line of a broken sentence has."""
    return "".join(character for character in text if not character.isspace() and character not in (ISOLATE, END))


def width(line):
    """The columns of a terminal that a line takes."""
    columns = 0
    for character in line:
        if unicodedata.category(character) not in ("Mn", "Me", "Cf"):
            columns += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return columns
