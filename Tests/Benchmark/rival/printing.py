"""Prints a report with the templates that prepare.py has made: the page and the text."""

import pathlib
import re

import jinja2
from markupsafe import Markup, escape

WIDTH = 80
WIDE = "\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003fffd"
OPENING = r"（《〈“‘【〔(\["
CLOSING = r"，。、；：？！）》〉”’】〕…—％%,.;:!?)\]"
NARROW = rf"[^{WIDE} ]"
# What is never broken: a word, a number, a Han character with the punctuation that clings to it.
PIECE = re.compile(rf"[\s\S](?:[{CLOSING}]|(?<=[{OPENING}])[\s\S]|(?<={NARROW}){NARROW})*")
IS_WIDE = re.compile(f"[{WIDE}]")
WEB = re.compile(r"([!-~]{7,}[/?&=_]|[!-~]*@)(?=[!-~])")


class Widths(dict):
    """The columns of a piece of text, remembered."""

    def __missing__(self, text):
        width = len(text) + len(IS_WIDE.findall(text))
        self[text] = width
        return width


WIDTHS = Widths()


def lines(paragraph):
    """A paragraph with the indent of two characters, broken at the width of the text."""
    done, line, used = [], ["\u3000\u3000"], 4
    for piece in PIECE.findall(paragraph):
        width = WIDTHS[piece]
        if used + width > WIDTH and len(line) > (not done):
            done.append("".join(line).rstrip(" "))
            line, used = [], 0
            if piece == " ":
                continue
        line.append(piece)
        used += width
    done.append("".join(line).rstrip(" "))
    return "\n".join(done)


def centred(text):
    return " " * ((WIDTH - WIDTHS[text]) // 2) + text


def date(text):
    parts = text.split("-")
    return f"{int(parts[0])}年{int(parts[1])}月{int(parts[2])}日" if len(parts) == 3 else text


class Padded(dict):
    """A figure at the right of its gap, remembered."""

    def __missing__(self, key):
        figure, width = key
        self[key] = padded = figure.rjust(width)
        return padded


class Printer:
    def __init__(self, folder, form):
        self.form = form
        folder = pathlib.Path(folder)
        environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(folder), autoescape=jinja2.select_autoescape(["html"]),
            bytecode_cache=jinja2.FileSystemBytecodeCache(str(folder)), undefined=jinja2.StrictUndefined,
            auto_reload=False, keep_trailing_newline=True, trim_blocks=True, lstrip_blocks=True)
        environment.filters["page"] = lambda text: Markup(WEB.sub(r"\1<wbr>", str(escape(text))))
        environment.filters["lines"] = lines
        environment.filters["centred"] = centred
        environment.filters["right"] = lambda text: " " * (WIDTH - 4 - WIDTHS[text]) + text
        self.page = environment.get_template("report.html")
        self.text = environment.get_template("report.txt")
        self.lead = environment.get_template("lead.txt")
        self.fee = environment.get_template("fee.txt")
        self.widths = [int(width) for width in (folder / "widths").read_text().split()]
        self.padded = Padded()

    def print(self, answers):
        """The page and the text, as bytes."""
        about, written, texts = answers.about, answers.written, answers.texts
        contacts = "；".join(f"{label}：{about[key]}" for key, label in self.form.contacts.items() if about.get(key))
        figures = [written[cell] for cell in self.form.printed]
        title = f"{about['单位']}{about['年度']}年政府信息公开工作年度报告"
        paragraphs = {
            name: [line for line in map(str.strip, text.split("\n")) if line] for name, text in texts.items()
        }
        signed = about.get("落款日期")
        lead = self.lead.render(contacts=contacts, **about)
        values = {
            "title": title, "unit": about["单位"], "description": lead, "after": title.removeprefix(about["单位"]),
            "lead": lead, "texts": paragraphs,
            "fee": self.fee.render(f=written, **about), "f": figures,
            "signature": [about["单位"]] + ([date(signed)] if signed else []),
        }
        page = self.page.render(values)
        padded = self.padded
        values["f"] = [padded[key] for key in zip(figures, self.widths)]
        return page.encode(), self.text.render(values).encode()
