"""An answers file as figures, texts and facts; what is wrong with its content is collected, not raised."""

import re
from decimal import Decimal

import yaml

from form import LOADER

REST = "其余"
FIGURE = re.compile(r"\d{1,12}(?:\.\d{1,6})?").fullmatch
NAME = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}")


class Answers:
    def __init__(self, text, form):
        self.form = form
        self.problems = []
        self.figures = {}
        self.written = {}
        root = yaml.load(text, Loader=LOADER)
        for key in root.keys() - form.about - form.sections - {"说明"}:
            self.problems.append(f"{key}: 没有这一项")
        self.about = {key: root[key].strip() for key in form.about if key in root}
        for table in form.tables:
            self.read_table(table, root.get(table, {}))
        self.add_totals()
        self.names = {**self.written, **self.about}
        self.texts = {}
        for name in form.texts + form.optional:
            section, field = name.split(".")
            text = root.get(section)
            text = text.get(field) if isinstance(text, dict) else None
            if text is not None:
                self.texts[name] = NAME.sub(self.expand, text)

    def expand(self, match):
        word = self.names.get(match[1])
        if word is None:
            self.problems.append(f"{match[0]}: 没有这个名称")
            return match[0]
        return word

    def read_table(self, table, node):
        rows, groups, totals = self.form.tables[table], self.form.groups[table], self.form.totals[table]["rows"]
        if isinstance(node, str):
            for row in rows:
                self.read_row(table, row, node)
            return
        for row in node:
            if row not in rows and row not in groups and row != REST and f"{table}.{row}" not in self.form.optional:
                self.problems.append(f"{table}.{row}: 没有这一项")
        rest = node.get(REST)
        for row in rows:
            value = node.get(row, rest if row not in totals else None)
            if value is not None:
                self.read_row(table, row, value)
        for row in groups.keys() & node.keys():
            self.read_row(table, row, node[row])

    def read_row(self, table, row, value):
        columns = self.form.tables[table].get(row) or self.form.tables[table][self.form.groups[table][row][0]]
        totals = self.form.totals[table]
        own = [column for column in columns if column not in totals["columns"]]
        if isinstance(value, str):
            if row in totals["rows"]:
                return
            if len(own) > 1 and value != "0":
                self.problems.append(f"{table}.{row}: 写明是哪几格")
            for column in own:
                self.read_figure(f"{table}.{row}.{column}", value)
            return
        rest = value.get(REST)
        for column in value:
            if column not in columns and column != REST:
                self.problems.append(f"{table}.{row}.{column}: 没有这一项")
        for column in columns:
            text = value.get(column, rest if column not in totals["columns"] else None)
            if text is not None:
                self.read_figure(f"{table}.{row}.{column}", text)

    def read_figure(self, cell, text):
        if not FIGURE(text):
            self.problems.append(f"{cell}: {text!r} 不是数字")
            return
        if "." in text:
            if cell not in self.form.decimals:
                self.problems.append(f"{cell}: 应为整数")
            self.figures[cell] = Decimal(text)
            self.written[cell] = text.rstrip("0").rstrip(".")
        else:
            self.figures[cell] = number = int(text)
            self.written[cell] = str(number)

    def add_totals(self):
        """Computes each total that is not given, once all its parts are answered."""
        for cell, parts in self.form.sums:
            if cell in self.figures:
                continue
            try:
                self.figures[cell] = number = sum([self.figures[part] for part in parts])
            except KeyError:
                continue
            self.written[cell] = str(number)
