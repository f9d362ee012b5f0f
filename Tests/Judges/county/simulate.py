#!/usr/bin/env python3
"""Make counties whose summed report has one known fault, to hold `nianbao rollup` against.

    simulate.py KIND SEED FOLDER [--counties N] [--units N] [--json]

KIND is one of KINDS below. Each county has its own folder in FOLDER:

    名单.txt                 the roster
    2025/<单位>-2025/        answers.yaml of each unit; history/ of the few that were corrected
    县/answers.yaml          the county's own report: the exact sums but for the fault
    truth.json               the fault

With --json, FOLDER is a file instead, one county a line: `units`, `earlier` and `county` as maps of the cells above 0,
and `truth`. All figures are text, exact decimals. The units of a county depend on SEED alone, so that the kinds meet
the same ones, except where a county has nothing that the fault could befall and another takes its place.
Nothing here is shared with the program: neither the form nor any way of finding faults.

truth.json:

    kind        KIND
    units       the units that the fault concerns, empty where it concerns none
    cells       the cells of the county's report that are wrong, with what they `should` be and what they `are`
    difference  county less sum, cell by cell, where it is not 0
    same        other units that would make the same difference in the same way, so that no reader could choose
"""

import argparse
import json
import random
import sys
from decimal import Decimal
from pathlib import Path

YEAR = 2025

APPLICANTS = {"自然人": 80, "商业企业": 9, "科研机构": 1, "社会公益组织": 1, "法律服务机构": 6, "其他": 3}
OUTCOMES = {
    "予以公开": 40, "部分公开": 8,
    "国家秘密": 0.3, "法律法规禁止": 0.7, "三安全一稳定": 0.3, "第三方权益": 4, "内部事务": 2, "过程性信息": 3, "执法案卷": 2,
    "行政查询": 2, "不掌握": 22, "需另行制作": 2, "补正不明确": 1, "信访投诉": 4, "重复申请": 2, "公开出版物": 0.2,
    "大量反复申请": 0.5, "确认已获取": 0.5, "逾期不补正": 2, "逾期不缴费": 0.3, "其他情形": 3.2,
}
RECEIVED, CARRIED_IN, CARRIED_OUT = "本年新收", "上年结转", "结转下年"
LINES = [RECEIVED, CARRIED_IN, *OUTCOMES, CARRIED_OUT]
ENDINGS = {"维持": 60, "纠正": 12, "其他结果": 18, "尚未审结": 10}
CASES = ["行政复议", "直接起诉", "复议后起诉"]
CHARGED = "其他事项.信息处理费.{}"
LICENCES, PENALTIES, FORCE = ("主动公开.%s.处理决定" % row for row in ("行政许可", "行政处罚", "行政强制"))
FEES = "主动公开.行政事业性收费.收费金额"
ISSUED, REPEALED, VALID = ("主动公开.行政规范性文件.%s" % column for column in ("制发", "废止", "现行有效"))

CELLS = (
    ["主动公开.规章.%s" % column for column in ("制发", "废止", "现行有效")]
    + [ISSUED, REPEALED, VALID, LICENCES, PENALTIES, FORCE, FEES]
    + ["申请.%s.%s" % (line, applicant) for line in LINES for applicant in APPLICANTS]
    + ["复议诉讼.%s.%s" % (case, ending) for case in CASES for ending in ENDINGS]
    + [CHARGED.format(column) for column in ("通知件数", "通知金额", "收取金额")]
)

# Invented; the names of offices are those that every county has.
COUNTIES = ["砚溪县", "禾川县", "云岫县", "白渡县", "苇泽县", "杏陵县"]
# How busy an office is: the usual number of licences, penalties, seizures, applications, and of 万元 collected.
OFFICES = {
    "公安局": (900, 2600, 40, 9, 35), "市场监督管理局": (6200, 240, 12, 7, 0), "自然资源局": (420, 60, 3, 22, 310),
    "住房和城乡建设局": (380, 45, 1, 16, 120), "农业农村局": (260, 30, 1, 6, 0), "交通运输局": (1100, 520, 25, 2, 0),
    "卫生健康局": (640, 70, 1, 2, 0), "教育局": (45, 1, 0, 2, 480), "民政局": (38, 1, 0, 2, 0),
    "人力资源和社会保障局": (70, 6, 0, 3, 3), "水利局": (55, 18, 1, 2, 46), "林业局": (310, 55, 1, 1, 9),
    "财政局": (12, 1, 0, 1, 0), "审计局": (0, 0, 0, 0.5, 0), "统计局": (0, 2, 0, 0.3, 0), "司法局": (14, 1, 0, 1, 0),
    "应急管理局": (130, 44, 2, 1, 0), "文化和旅游局": (65, 9, 0, 1, 0), "城市管理局": (210, 380, 16, 5, 21),
    "发展和改革局": (90, 0, 0, 2, 0),
}
STEMS = [
    "大堰", "双桥", "石门", "柳塘", "三岔", "上河", "桃坞", "杏坪", "沙湾", "九曲", "马蹄", "黄土岭", "梨树", "竹园", "五里铺",
    "青石", "白鹭", "枫林", "古渡", "长坂", "水磨", "龙潭", "茶亭", "高坎", "新圩", "松口", "乌石", "莲塘", "银杏", "望山",
]


# The figures of one unit: a map from cell to what is above 0.

def chosen(draw, weights):
    return draw.choices(list(weights), list(weights.values()))[0]


def put(figures, cell, amount):
    """Add to a cell; 0 has no place in the map."""
    amount = figures.get(cell, Decimal(0)) + amount
    if amount:
        figures[cell] = amount
    else:
        figures.pop(cell, None)


def about(draw, usual):
    """A whole number that is rarely more than thrice the usual one."""
    return int(draw.lognormvariate(0, 0.6) * usual + draw.random()) if usual else 0


def application(draw, figures):
    """One application: who made it, when it came, and what became of it."""
    applicant = chosen(draw, APPLICANTS)
    came = CARRIED_IN if draw.random() < 0.06 else RECEIVED
    ended = CARRIED_OUT if came == RECEIVED and draw.random() < 0.06 else chosen(draw, OUTCOMES)
    put(figures, "申请.%s.%s" % (came, applicant), Decimal(1))
    put(figures, "申请.%s.%s" % (ended, applicant), Decimal(1))


def case(draw, figures):
    put(figures, "复议诉讼.%s.%s" % (chosen(draw, {CASES[0]: 70, CASES[1]: 15, CASES[2]: 15}), chosen(draw, ENDINGS)),
        Decimal(1))


def unit_figures(draw, usual):
    licences, penalties, force, applications, fees = usual
    figures = {}
    put(figures, LICENCES, Decimal(about(draw, licences)))
    put(figures, PENALTIES, Decimal(about(draw, penalties)))
    put(figures, FORCE, Decimal(about(draw, force)))
    if fees and draw.random() < 0.8:
        put(figures, FEES, Decimal(int(draw.lognormvariate(0, 0.6) * fees * 10000)).scaleb(-4).normalize())
    if draw.random() < 0.45:
        valid, issued, repealed = draw.randrange(1, 12), draw.randrange(3), draw.randrange(2)
        put(figures, VALID, Decimal(max(valid, issued)))
        put(figures, ISSUED, Decimal(issued))
        put(figures, REPEALED, Decimal(repealed))
    for _ in range(about(draw, applications)):
        application(draw, figures)
        if draw.random() < 0.05:
            case(draw, figures)
    if applications and draw.random() < 0.04:
        notices = Decimal(draw.randrange(1, 4))
        amount = sum(Decimal(draw.randrange(10, 60) * 10) for _ in range(int(notices)))
        put(figures, CHARGED.format("通知件数"), notices)
        put(figures, CHARGED.format("通知金额"), amount)
        put(figures, CHARGED.format("收取金额"), amount)
        put(figures, FEES, amount.scaleb(-4).normalize())
    return figures


def township_usual(draw):
    """Most townships decide little themselves and have no application all year; few are busy."""
    empowered = draw.random() < 0.6
    return (draw.choice([20, 60, 150]) if empowered else 0, draw.choice([0, 3, 12]) if empowered else 0,
            0.3 if empowered else 0, draw.choice([0, 0, 0, 0, 0.7, 0.7, 2, 2, 8]), 0.03 if draw.random() < 0.15 else 0)


def earlier_figures(draw, figures):
    """What the unit had reported before it corrected one or two things; consistent as well."""
    earlier = dict(figures)
    # Decisions that had not been counted.
    some = [cell for cell in (LICENCES, PENALTIES, FORCE) if earlier.get(cell, 0) > 0]
    # Applications that had been forgotten, with their outcome.
    forgotten = [(line, applicant) for line in OUTCOMES for applicant in APPLICANTS
                 if earlier.get("申请.%s.%s" % (line, applicant)) and earlier.get("申请.%s.%s" % (RECEIVED, applicant))]
    ways = []
    if some:
        ways += ["decisions"] * 3
    if forgotten:
        ways += ["application"] * 3
    if earlier.get(FEES):
        ways += ["fees"]
    ways += ["valid"]
    for way in sorted(set(draw.sample(ways, min(len(ways), draw.choice([1, 1, 2]))))):
        if way == "decisions":
            cell = draw.choice(some)
            put(earlier, cell, -Decimal(draw.randint(1, min(9, int(earlier[cell])))))
        elif way == "application":
            line, applicant = draw.choice(forgotten)
            put(earlier, "申请.%s.%s" % (line, applicant), Decimal(-1))
            put(earlier, "申请.%s.%s" % (RECEIVED, applicant), Decimal(-1))
        elif way == "fees" and not earlier.get(CHARGED.format("收取金额")):
            put(earlier, FEES, -(earlier[FEES] * draw.randrange(1, 9) / 10))
        else:
            put(earlier, VALID, Decimal(draw.randrange(1, 4)))
    return earlier


def assert_consistent(figures):
    assert all(amount > 0 for amount in figures.values()), figures
    assert set(figures) <= set(CELLS), figures
    for applicant in APPLICANTS:
        line = {line: figures.get("申请.%s.%s" % (line, applicant), 0) for line in LINES}
        assert line[RECEIVED] + line[CARRIED_IN] == sum(line[outcome] for outcome in OUTCOMES) + line[CARRIED_OUT]
    assert figures.get(ISSUED, 0) <= figures.get(VALID, 0) + figures.get(REPEALED, 0), figures


# A county: its units with their figures, the earlier figures of a few, and the sums.

class County:
    def __init__(self, seed, number, count):
        draw = random.Random("county %s %s" % (seed, number))
        self.name = draw.choice(COUNTIES)
        self.units, self.kinds = {}, {}
        offices = draw.sample(list(OFFICES), min(count // 2, len(OFFICES)))
        self.add(self.name + "人民政府办公室", "本级", unit_figures(draw, (0, 0, 0, 10, 0)))
        for office in offices:
            self.add(self.name + office, "部门", unit_figures(draw, OFFICES[office]))
        towns = count - 1 - len(offices)
        for place in range(towns):
            stem = STEMS[place % len(STEMS)] + ("" if place < len(STEMS) else str(place // len(STEMS)))
            ending = draw.choice(["镇人民政府", "镇人民政府", "乡人民政府", "街道办事处"])
            self.add(self.name + stem + ending, "乡镇", unit_figures(draw, township_usual(draw)))
        self.earlier = {}
        for unit in draw.sample(self.reporting, min(3, len(self.reporting))):
            self.earlier[unit] = earlier_figures(draw, self.units[unit])
            assert_consistent(self.earlier[unit])
        self.sums = {}
        for figures in self.units.values():
            for cell, amount in figures.items():
                put(self.sums, cell, amount)
        assert_consistent(self.sums)

    def add(self, unit, kind, figures):
        assert unit not in self.units, unit
        assert_consistent(figures)
        self.units[unit], self.kinds[unit] = figures, kind

    @property
    def reporting(self):
        """The units that have anything to report: to leave out another makes no difference."""
        return [unit for unit, figures in self.units.items() if figures]


# The kinds of fault. Each changes the county's report, which begins as the sums, and says which units it concerns and
# which others would do just as well.

def less(one, other):
    difference = dict(one)
    for cell, amount in other.items():
        put(difference, cell, -amount)
    return difference


def faultless(draw, county, report):
    return [], []


def left_out(draw, county, report):
    unit = draw.choice(county.reporting)
    for cell, amount in county.units[unit].items():
        put(report, cell, -amount)
    return [unit], [other for other in county.reporting if other != unit and county.units[other] == county.units[unit]]


def counted_twice(draw, county, report):
    unit = draw.choice(county.reporting)
    for cell, amount in county.units[unit].items():
        put(report, cell, amount)
    return [unit], [other for other in county.reporting if other != unit and county.units[other] == county.units[unit]]


def two_left_out(draw, county, report):
    units = draw.sample(county.reporting, 2)
    both = {}
    for unit in units:
        for cell, amount in county.units[unit].items():
            put(report, cell, -amount)
            put(both, cell, amount)
    same = []
    for place, one in enumerate(county.reporting):
        for other in county.reporting[place + 1:]:
            if {one, other} != set(units) and less(less(both, county.units[one]), county.units[other]) == {}:
                same += [one, other]
    return sorted(units, key=list(county.units).index), same


def old_figures(draw, county, report):
    changed = [unit for unit, figures in county.earlier.items() if figures != county.units[unit]]
    if not changed:
        return None
    unit = draw.choice(changed)
    step = less(county.units[unit], county.earlier[unit])
    for cell, amount in step.items():
        put(report, cell, -amount)
    return [unit], [other for other in county.earlier
                    if other != unit and less(county.units[other], county.earlier[other]) == step]


def swapped(text):
    """The ways to swap two neighbouring digits of a figure so that it stays a figure and becomes another."""
    ways = set()
    for place in range(len(text) - 1):
        if text[place].isdigit() and text[place + 1].isdigit() and text[place] != text[place + 1]:
            other = text[:place] + text[place + 1] + text[place] + text[place + 2:]
            if not other.startswith("0"):
                ways.add(other)
    return sorted(ways)


def digits_swapped(draw, county, report):
    cells = [cell for cell in CELLS if swapped(plain(report.get(cell, Decimal(0))))]
    if not cells:
        return None
    cell = draw.choice(cells)
    report[cell] = Decimal(draw.choice(swapped(plain(report[cell]))))
    return [], []


def times_ten(draw, county, report):
    cell = draw.choice([cell for cell in CELLS if report.get(cell)])
    report[cell] *= 10
    return [], []


def cell_left_out(draw, county, report):
    # Of a unit with a single figure it would be the whole unit.
    unit, cell = draw.choice([(unit, cell) for unit in county.reporting if len(county.units[unit]) > 1
                              for cell in county.units[unit]])
    put(report, cell, -county.units[unit][cell])
    return [unit], [other for other in county.reporting
                    if other != unit and county.units[other].get(cell) == county.units[unit][cell]]


def case_in_two_rows(draw, county, report):
    """The unit puts a case into one row, the county into another of the same applicant."""
    places = [(unit, line, applicant) for unit in county.reporting for line in OUTCOMES for applicant in APPLICANTS
              if county.units[unit].get("申请.%s.%s" % (line, applicant))]
    if not places:
        return None
    unit, line, applicant = draw.choice(places)
    other = chosen(draw, {outcome: weight for outcome, weight in OUTCOMES.items() if outcome != line})
    put(report, "申请.%s.%s" % (line, applicant), Decimal(-1))
    put(report, "申请.%s.%s" % (other, applicant), Decimal(1))
    return [unit], [another for another in county.reporting
                    if another != unit and county.units[another].get("申请.%s.%s" % (line, applicant))]


def joint_defendant(draw, county, report):
    """The county counts a case again in which it was sued beside the office that had acted."""
    places = [(unit, ending) for unit in county.reporting for ending in ENDINGS
              if county.kinds[unit] != "本级" and county.units[unit].get("复议诉讼.复议后起诉.%s" % ending)]
    if not places:
        return None
    unit, ending = draw.choice(places)
    put(report, "复议诉讼.复议后起诉.%s" % ending, Decimal(1))
    return [unit], [other for other, at in places if other != unit and at == ending]


KINDS = {
    "faultless": faultless,
    "left-out": left_out,
    "counted-twice": counted_twice,
    "two-left-out": two_left_out,
    "old-figures": old_figures,
    "digits-swapped": digits_swapped,
    "cell-left-out": cell_left_out,
    "case-in-two-rows": case_in_two_rows,
    "times-ten": times_ten,
    "joint-defendant": joint_defendant,
}


def simulated(kind, seed, number, count):
    """The next county that the kind of fault can befall: its report, and the truth about it."""
    attempt = 0
    while True:
        county = County(seed, number if not attempt else "%s/%s" % (number, attempt), count)
        report = dict(county.sums)
        befallen = KINDS[kind](random.Random("%s %s %s %s" % (kind, seed, number, attempt)), county, report)
        if befallen is not None:
            break
        attempt += 1
    units, same = befallen
    difference = less(report, county.sums)
    assert bool(difference) == (kind != "faultless"), kind
    return county, report, {
        "kind": kind,
        "units": units,
        "cells": [{"cell": cell, "should": plain(county.sums.get(cell, Decimal(0))),
                   "is": plain(report.get(cell, Decimal(0)))} for cell in CELLS if cell in difference],
        "difference": {cell: plain(difference[cell]) for cell in CELLS if cell in difference},
        "same": same,
    }


# Files.

def plain(amount):
    text = format(amount, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def ordered(figures):
    return {cell: plain(figures[cell]) for cell in CELLS if cell in figures}


def table_lines(figures):
    """The tables in the notation of answers.yaml, zeros by its shorthand."""
    lines = ["主动公开:", "  规章: 0"]
    for row, columns in {"行政规范性文件": ["制发", "废止", "现行有效"], "行政许可": ["处理决定"], "行政处罚": ["处理决定"],
                         "行政强制": ["处理决定"], "行政事业性收费": ["收费金额"]}.items():
        amounts = [plain(figures.get("主动公开.%s.%s" % (row, column), Decimal(0))) for column in columns]
        value = amounts[0] if len(columns) == 1 else (
            "{%s}" % ", ".join("%s: %s" % pair for pair in zip(columns, amounts)))
        lines.append("  %s: %s" % (row, value))
    for table, rows, columns in (("申请", LINES, APPLICANTS), ("复议诉讼", CASES, ENDINGS)):
        busy = {row: {column: figures["%s.%s.%s" % (table, row, column)] for column in columns
                      if "%s.%s.%s" % (table, row, column) in figures} for row in rows}
        if not any(busy.values()):
            lines += ["", "%s: 0" % table]
            continue
        lines += ["", "%s:" % table]
        for row, amounts in busy.items():
            if amounts:
                named = ["%s: %s" % (column, plain(amount)) for column, amount in amounts.items()]
                lines.append("  %s: {%s}" % (row, ", ".join(named + (["其余: 0"] if len(named) < len(columns) else []))))
        lines.append("  其余: 0")
    return lines


def fee_line(figures):
    amounts = {column: figures.get(CHARGED.format(column), Decimal(0)) for column in ("通知件数", "通知金额", "收取金额")}
    return "  信息处理费: " + ("{%s}" % ", ".join("%s: %s" % (column, plain(amount)) for column, amount in amounts.items())
                          if any(amounts.values()) else "0")


# One sentence of each list, so that two units have little text in common.
SENTENCES = {
    "主动公开": [
        "{{年度}}年，{{自称}}按照条例规定公开了机构职能、财政预决算和办事依据。", "财政资金的安排与使用、救助对象的名单，{{自称}}都按季度公布。",
        "群众问得最多的是补贴怎么领，{{自称}}把领取条件和结果一并公开。", "凡是作出的许可和处罚，{{自称}}在决定之日起七个工作日内上网。",
        "{{自称}}对照主动公开目录逐项检查，缺少的内容已经补上。", "年度预算、决算和重点项目进展，均可在网站专栏查阅。",
        "重要文件印发后，{{自称}}同时公布起草说明，便于群众看懂。", "办事指南改版后列明了材料、时限和窗口位置。"],
    "政府信息管理": [
        "公文拟稿时注明公开属性，由办公室核对后印发。", "{{自称}}上网的每篇内容都经过初审、复审和终审。", "清理了失效的办事指南，撤下的内容留有记录。",
        "发布之前由专人检查是否含有身份证号码、住址等个人信息。", "纸质文件按月移交档案室，目录同步更新。", "涉密和敏感内容由保密员先行审查，再交网站编辑。",
        "{{自称}}会同司法机构核对了文件清单，结果已经公布。", "信息从产生到上网的经手人都在台账里登记。"],
    "平台建设": [
        "网站专栏由办公室维护，栏目没有增减。", "办事大厅设有查阅点，备有电脑和纸质汇编。", "{{自称}}没有单独的网站，内容统一放在县政府门户。",
        "公告栏移到了大门入口，夜间有灯。", "新媒体账号经过备案，长期不用的已经注销。", "查询机更换了系统，老年人可以放大字号。",
        "各村的公示栏统一了样式，由村里专人张贴。", "专栏页面调整后，手机上也能正常阅读。"],
    "考核": ["工作考核：列入年度目标，结果为合格。", "工作考核：与年终述职一并进行，没有不合格的科室。", "工作考核：由县里统一组织，{{自称}}按要求报送了材料。",
           "工作考核：每半年检查一次，发现的问题当场改正。", "工作考核：结果在内部通报，与评优挂钩。"],
    "评议": ["社会评议：请人大代表和群众座谈，意见都已答复。", "社会评议：在大厅放置意见簿，没有收到批评意见。", "社会评议：网上问卷的多数回答为满意。",
           "社会评议：由第三方电话回访，评价良好。", "社会评议：监督员走访后认为查找信息比较方便。"],
    "追究": ["责任追究：没有发生需要追究责任的情形。", "责任追究：未发生。", "责任追究：本年没有人因公开工作被追究责任。", "责任追究：经核查，不存在应当追究的行为。"],
    "主要问题": [
        "一是解读材料以文字为主，图表偏少；二是个别栏目更新不够快。", "经办人员身兼数职，对条例的学习不够系统。", "群众关心的补贴信息公布得偏晚，内容也不够细。",
        "公开目录与实际产生的信息还不能完全对应。", "答复文书的说理比较简单，申请人有时需要再问一次。", "基层站点报送材料不够主动，常要催办。",
        "网站检索不便，同一内容散在几个栏目里。", "线下公开的地点少，偏远地方的群众不容易看到。"],
    "改进情况": [
        "已经安排专人每周检查栏目，下一步增加图表解读。", "组织经办人员参加了县里的培训，今后每季度学习一次。", "与财务人员约定了公布时间，补贴发放后即行公开。",
        "重新编制了目录，下一步按目录逐月核对。", "请法律顾问审看答复文书，统一了格式。", "建立了报送提醒，下一步把报送情况写进考核。",
        "合并了重复的栏目，检索比过去方便。", "在集市和车站增设了张贴点，下一步定期更换。"],
}


def answers(unit, figures, draw):
    if unit.endswith("街道办事处"):
        own = "我街道"
    elif unit.endswith("镇人民政府"):
        own = "我镇"
    elif unit.endswith("乡人民政府"):
        own = "我乡"
    elif unit.endswith("县人民政府"):
        own = "我县"
    else:
        own = "我局" if unit.endswith("局") else "我办"
    said = {field: draw.choice(sentences) for field, sentences in SENTENCES.items()}
    applied = any(cell.startswith("申请.") for cell in figures)
    asked = ("{{年度}}年收到政府信息公开申请{{申请.本年新收.总计}}件，上年结转{{申请.上年结转.总计}}件；办结{{申请.办理总计.总计}}件，"
             "结转下年度{{申请.结转下年.总计}}件。" if applied else draw.choice(
                 ["{{年度}}年没有收到政府信息公开申请。", "全年未收到公开申请，也没有上年结转的申请。", "{{自称}}本年度没有需要办理的公开申请。"]))
    lines = ["年度: %d" % YEAR, "单位: " + unit, "自称: " + own, "", *table_lines(figures), "", "总体情况:"]
    for field, text in (("主动公开", said["主动公开"]), ("依申请公开", asked), ("政府信息管理", said["政府信息管理"]),
                        ("平台建设", said["平台建设"])):
        lines += ["  %s: |" % field, "    " + text]
    lines += ["  监督保障: |"] + ["    " + said[part] for part in ("考核", "评议", "追究")]
    lines += ["问题与改进:", "  主要问题: |", "    " + said["主要问题"], "  改进情况: |", "    " + said["改进情况"]]
    lines += ["其他事项:", fee_line(figures)]
    return "\n".join(lines) + "\n"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_county(folder, seed, county, report, truth):
    roster = ["# 单位 类别", *("%s %s" % (unit, county.kinds[unit]) for unit in county.units)]
    write(folder / "名单.txt", "\n".join(roster) + "\n")
    for unit, figures in county.units.items():
        # The same words before and after a correction.
        words = "words %s %s" % (seed, unit)
        place = folder / str(YEAR) / ("%s-%d" % (unit, YEAR))
        write(place / "answers.yaml", answers(unit, figures, random.Random(words)))
        if unit in county.earlier:
            kept = place / "history" / ("1-%d-01-18" % (YEAR + 1))
            write(kept / "answers.yaml", answers(unit, county.earlier[unit], random.Random(words)))
            write(kept / "about.txt", "第几份 1\n日期 %d-01-18\n版本 0.1.0\n格式 2021\n" % (YEAR + 1))
    write(folder / "县" / "answers.yaml", answers(county.name + "人民政府", report, random.Random("words %s" % seed)))
    write(folder / "truth.json", json.dumps(truth, ensure_ascii=False, indent=1) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("seed", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--counties", type=int, default=1)
    parser.add_argument("--units", type=int, default=25)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if options.units < 4:
        parser.error("a county has four units or more")
    made = (simulated(options.kind, options.seed, number, options.units) for number in range(1, options.counties + 1))
    if options.json:
        with options.folder.open("w", encoding="utf-8") as lines:
            for county, report, truth in made:
                json.dump({
                    "units": {unit: ordered(figures) for unit, figures in county.units.items()},
                    "earlier": {unit: ordered(figures) for unit, figures in county.earlier.items()},
                    "county": ordered(report), "truth": truth}, lines, ensure_ascii=False)
                lines.write("\n")
        return
    if options.folder.exists() and any(options.folder.iterdir()):
        sys.exit("%s is not empty" % options.folder)
    for number, (county, report, truth) in enumerate(made, 1):
        write_county(options.folder / ("%04d" % number), options.seed, county, report, truth)


if __name__ == "__main__":
    main()
