"""The relations of the form and the checks beside them; each gives the problems that it finds."""

import re

TITLES = re.compile("《[^》]*》|〔[^〕]*〕")
SPACE = re.compile(r"\s+")


class Checks:
    def __init__(self, form):
        self.form = form
        checks = form.checks
        self.leftover = re.compile("|".join(map(re.escape, [*checks["文字.残留"]["phrases"], "【未填"]))).search
        self.halves, self.nothing = checks["问题与改进.两半"]["fields"], set(checks["问题与改进.两半"]["words"])
        self.duties = checks["总体情况.监督保障"]
        self.fee = checks["其他事项.信息处理费"]["cells"]
        self.length, self.amount = checks["总体情况.篇幅"], checks["金额.量级"]
        verbs = "|".join(checks["文字.年份"]["verbs"])
        self.except_for = tuple(checks["文字.年份"]["except"])
        self.stale = {
            year: re.compile(
                rf"(?<!\d)(?:{year - 1}|{year + 1})年[^。；\n《\d]{{0,6}}?(?:{verbs})[^。；，、\n《\d]{{0,9}}\d").search
            for year in range(2021, 2027)
        }

    def problems(self, answers):
        found = list(answers.problems)
        get = answers.figures.get
        missing = [cell for cell in self.form.cells if get(cell) is None]
        if missing:
            found.append(f"完整.未填: {missing[0]} 等 {len(missing)} 格")
        found += [f"完整.未填: {key}" for key in self.form.asked if not answers.about.get(key)]
        found += [f"完整.未填: {name}" for name in self.form.texts if not answers.texts.get(name)]
        for rule, left, right, equal in self.form.relations:
            one, other = [get(cell) for cell in left], [get(cell) for cell in right]
            if None in one or None in other:
                continue
            one, other = sum(one), sum(other)
            if one != other if equal else one > other:
                found.append(f"{rule}: {' + '.join(left)} = {one}，而 {' + '.join(right)} = {other}")
        return found + self.in_texts(answers)

    def in_texts(self, answers):
        found = []
        texts = answers.texts
        stale = self.stale.get(int(answers.about.get("年度", "0")))
        if not stale:
            return ["年度"]
        for name, text in texts.items():
            if self.leftover(text):
                found.append(f"文字.残留: {name}")
            if not name.startswith(self.except_for) and stale(TITLES.sub("《", text)):
                found.append(f"文字.年份: {name}")
        for name in self.halves:
            if texts.get(name, "").strip(" \n。，") in self.nothing:
                found.append(f"问题与改进.两半: {name}")
        for name in self.duties["fields"]:
            found += [f"总体情况.监督保障: {word}" for word in self.duties["words"] if word not in texts.get(name, "")]
        if sum(len(SPACE.sub("", texts.get(name, ""))) for name in self.length["fields"]) > int(self.length["most"]):
            found.append("总体情况.篇幅")
        if any(answers.figures.get(cell, 0) > int(self.amount["most"]) for cell in self.amount["cells"]):
            found.append("金额.量级")
        return found
