"""The form, read from the edition's form.yaml: cells, groups, totals, relations and the words of the checks."""

import pathlib

import yaml

LOADER = yaml.CBaseLoader


def leaves(headings, below):
    """The headings that have none below them, from first to last."""
    for heading in headings:
        if below in heading:
            yield from leaves(heading[below], below)
        else:
            yield heading


def beside(headings):
    """The rows that stand under the same heading as a row of totals."""
    for heading in headings:
        below = heading.get("rows", [])
        if any("total" in row for row in below):
            yield from (row["id"] for row in leaves(below, "rows") if "total" not in row)
        yield from beside(below)


def groups(headings):
    """Each group of rows with the rows that it is the sum of."""
    for heading in headings:
        if "rows" in heading:
            if "id" in heading:
                yield heading["id"], [row["id"] for row in leaves(heading["rows"], "rows")]
            yield from groups(heading["rows"])


class Form:
    def __init__(self, edition):
        form = yaml.load((pathlib.Path(edition) / "form.yaml").read_text(encoding="utf-8"), Loader=LOADER)
        self.about = {fact["id"] for fact in form["about"]}
        self.asked = [fact["id"] for fact in form["about"] if "optional" not in fact]
        self.contacts = {fact["id"]: fact["label"] for fact in form["about"] if "contact" in fact}
        self.sections = {section["id"] for section in form["sections"]}
        fields = [(section["id"], field) for section in form["sections"] for field in section.get("fields", [])]
        self.texts = [f"{section}.{field['id']}" for section, field in fields if "optional" not in field]
        self.optional = [f"{section}.{field['id']}" for section, field in fields if "optional" in field]
        self.tables, self.groups, self.totals, self.decimals = {}, {}, {}, set()
        self.printed, self.cells, self.beside = [], [], {}
        for table in form["tables"]:
            self.add(table)
        self.sums = [total for table in self.tables for total in self.summed(table)]
        self.relations = [relation for rule in form["rules"] for relation in self.written_out(rule)]
        self.checks = {check["id"]: check for check in form["checks"]}

    def add(self, table):
        name, rows = table["id"], {}
        self.tables[name], self.groups[name] = rows, {}
        self.beside[name] = [row for block in table["blocks"] for row in beside(block["rows"])]
        self.totals[name] = {"rows": set(), "columns": set()}
        for block in table["blocks"]:
            columns = list(leaves(block["columns"], "columns"))
            self.groups[name].update(groups(block["rows"]))
            self.totals[name]["columns"].update(column["id"] for column in columns if "total" in column)
            for row in leaves(block["rows"], "rows"):
                rows[row["id"]] = [column["id"] for column in columns]
                if "total" in row:
                    self.totals[name]["rows"].add(row["id"])
                cells = [f"{name}.{row['id']}.{column['id']}" for column in columns]
                self.decimals.update(cell for cell, column in zip(cells, columns) if "figure" in column)
                self.cells += cells
                if "sentence" not in table:
                    self.printed += cells

    def summed(self, table):
        """Each total with its parts, in an order in which all parts come before their total."""
        rows, groups, totals = self.tables[table], self.groups[table], self.totals[table]
        for row, columns in rows.items():
            own = [column for column in columns if column not in totals["columns"]]
            if row in totals["rows"]:
                for column in own:
                    yield f"{table}.{row}.{column}", [f"{table}.{part}.{column}" for part in self.beside[table]]
            for column in columns:
                if column in totals["columns"]:
                    yield f"{table}.{row}.{column}", [f"{table}.{row}.{part}" for part in own]
        for group, members in groups.items():
            for column in rows[members[0]]:
                yield f"{table}.{group}.{column}", [f"{table}.{row}.{column}" for row in members]

    def written_out(self, rule):
        """The relations of a rule: left and right cells, and whether equality is asked for."""
        if "上年:" in rule["relation"]:
            return
        table = rule["table"]
        rows, groups = self.tables[table], self.groups[table]
        left, sign, right = rule["relation"].partition(" = " if " = " in rule["relation"] else " ≤ ")
        left, right = ([] if side == "0" else side.split(" + ") for side in (left, right))
        if rule["each"] == "group":
            for group, members in groups.items():
                for column in rows[members[0]]:
                    yield rule["id"], [f"{table}.{row}.{column}" for row in members], [f"{table}.{group}.{column}"], True
        elif rule["each"] == "row":
            for row, columns in rows.items():
                if all(column in columns for column in left + right):
                    yield (rule["id"], [f"{table}.{row}.{column}" for column in left],
                           [f"{table}.{row}.{column}" for column in right], sign == " = ")
        else:
            left, right = ([row for name in side for row in groups.get(name, [name])] for side in (left, right))
            for column in rows[left[0]]:
                yield (rule["id"], [f"{table}.{row}.{column}" for row in left],
                       [f"{table}.{row}.{column}" for row in right], sign == " = ")
