#!/usr/bin/env python3
"""Write answers files for as many township-level units as asked for: nation.py FOLDER [COUNT]

China has 38,602 of them. Every figure follows from the number of the unit, so that two runs write the same bytes.
The reports are consistent and complete: four in five had no application, the others up to sixty; the answers are
written in the short forms that clerks use, with figures in the prose by name.
"""

import pathlib
import random
import sys

NATION = 38_602
YEAR = 2025
FIRST = "安宝长大东丰福高广和红华吉江金九兰利连龙马明南宁平青清仁三沙山上石双水泰太天万文五西新兴阳永云"
SECOND = "坝堡昌城川店峰岗关河湖家江口岭林楼庙铺桥泉山石台塘亭屯湾溪营园原寨庄源岩洲港坪湖沟田堂集"
KINDS = [("镇", "镇人民政府", "我镇"), ("乡", "乡人民政府", "我乡"), ("街道", "街道办事处", "我街道")]
OUTCOMES = [
    "予以公开", "部分公开", "国家秘密", "法律法规禁止", "三安全一稳定", "第三方权益", "内部事务", "过程性信息", "执法案卷",
    "行政查询", "不掌握", "需另行制作", "补正不明确", "信访投诉", "重复申请", "公开出版物", "大量反复申请", "确认已获取",
    "逾期不补正", "逾期不缴费", "其他情形",
]
LIKELY = [8, 3, 0, 1, 0, 1, 1, 2, 1, 1, 12, 2, 1, 3, 1, 0, 0, 0, 1, 0, 2]
APPLICANTS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
WHO = [20, 3, 0, 0, 1, 1]
SUBJECTS = [
    "机构职能", "领导信息", "工作动态", "通知公告", "财政预决算", "规划计划", "政策文件", "政策解读", "惠民补贴", "社会救助",
    "宅基地审批", "土地征收", "农村危房改造", "防汛抗旱", "环境卫生", "养老服务", "义务教育", "医疗卫生", "就业创业", "公共法律服务",
]
WORK = [
    "公文起草时确定公开属性，发布前逐件进行保密审查。", "对历年制发的文件作了一次清理，结果在网站公布。",
    "按月核对网站栏目，过时的信息及时撤下。", "制作的信息由经办站所核对数据后送党政办统一发布。",
    "公开前隐去个人住址、证件号码和银行账号。", "行政规范性文件印发后十个工作日内上网，同时附上解读。",
    "与司法所核对了现行有效的行政规范性文件，清单已在网站公布。", "收到的申请逐件登记，答复前由司法所审核。",
    "各站所指定一名信息员，每月报送应当公开的信息。", "信息公开目录按新的机构设置作了调整，取消了两个空白栏目。",
]
PLATFORMS = [
    "网站专栏由党政办专人维护，便民服务中心设有政务公开专区。", "各村（社区）公示栏每月更新一次。",
    "微信公众号由专人负责，发布前经分管领导审定。", "专区配有查询电脑一台，群众可以自行打印。",
    "网站专栏全年安全运行，没有出现错链、断链。", "公众号开设了办事指南栏目，列出材料、时限和咨询电话。",
    "停用了长期不更新的账号，公告后注销。",
]
PROBLEMS = [
    "各站所报送信息不够及时，个别信息在事后一个多月才公开", "政策解读的形式比较单一，多数只有文字",
    "公示栏更新不够规范，有的村还贴着上一年的内容", "经办人员更换较多，对条例规定的时限和程序不够熟悉",
]
MEASURES = [
    "按季度通报各站所报送情况，并与年度考核挂钩", "用图表和问答解读与群众有关的政策，全年制作图解四份",
    "给每个公示栏定了负责人，每月拍照核对一次", "组织经办人员学习条例两次，请司法所讲解了三个案例",
]


def row(figures):
    """A row in the shortest form that says it."""
    named = [f"{who}: {figure}" for who, figure in zip(APPLICANTS, figures) if figure]
    return "0" if not named else "{" + ", ".join(named + (["其余: 0"] if len(named) < len(APPLICANTS) else [])) + "}"


def applications(pick):
    """The rows of the table that are not 0, each by applicant: every application has one applicant and one outcome."""
    rows = {}
    for _ in range(pick.choice([0] * 16 + [1, 1, 2, pick.randint(3, 60)])):
        applicant = pick.choices(range(len(APPLICANTS)), WHO)[0]
        into = "上年结转" if pick.random() < 0.1 else "本年新收"
        out = "结转下年" if pick.random() < 0.1 else pick.choices(OUTCOMES, LIKELY)[0]
        for name in (into, out):
            rows.setdefault(name, [0] * len(APPLICANTS))[applicant] += 1
    return rows


def table(rows):
    """The table of applications."""
    if not rows:
        return "申请: 0\n"
    order = ["本年新收", "上年结转", *OUTCOMES, "结转下年"]
    lines = [f"  {name}: {row(rows[name])}\n" for name in order if name in rows]
    return "申请:\n" + "".join(lines) + "  其余: 0\n"


def cases(pick):
    """The table of reviews and lawsuits."""
    if pick.random() < 0.95:
        return "复议诉讼: 0\n"
    return f"复议诉讼:\n  行政复议: {{{pick.choice(['维持', '纠正', '尚未审结'])}: 1, 其余: 0}}\n  其余: 0\n"


def subjects(pick, count):
    """What was published, by subject; the numbers add up."""
    named = pick.sample(SUBJECTS, 9)
    shares = [count * k // 12 - count * (k - 1) // 12 for k in range(1, 9)]
    shares.append(count - sum(shares))
    return "、".join(f"{name}{share}条" for name, share in zip(named, shares))


def answers(number):
    """The answers file of a unit, and its name as a file name."""
    pick = random.Random(number)
    kind, office, we = KINDS[0 if number % 10 < 5 else 1 if number % 10 < 8 else 2]
    place, town = divmod(number, 25)
    county = FIRST[place % len(FIRST)] + SECOND[place // len(FIRST)]
    name = f"{county}县{FIRST[town]}{SECOND[number * 7 % len(SECOND)]}{kind}"
    unit = name.removesuffix(kind) + office
    web, wechat = pick.randint(20, 400), pick.randint(10, 300)
    issued, repealed = pick.choice([0, 0, 0, 1, 2]), pick.choice([0, 0, 1])
    charged = pick.choice(["0", "0", "0", "0.092", "1.35"])
    rows = applications(pick)
    problems = pick.sample(range(len(PROBLEMS)), 2)
    text = f"""年度: {YEAR}
单位: {unit}
自称: {we}
地址: {county}县{name.removeprefix(county + "县")}政府路{pick.randint(1, 99)}号
电话: "0{pick.randint(100, 999)}-{pick.randint(1000000, 9999999)}"
邮编: "{pick.randint(100000, 999999)}"
落款日期: {YEAR + 1}-01-{pick.randint(6, 31):02}

主动公开:
  规章: 0
  行政规范性文件: {{制发: {issued}, 废止: {repealed}, 现行有效: {pick.randint(2, 40)}}}
  行政许可: {pick.choice([0, 0, pick.randint(1, 900)])}
  行政处罚: {pick.choice([0, pick.randint(1, 60)])}
  行政强制: {pick.choice([0, 0, 0, pick.randint(1, 5)])}
  行政事业性收费: {charged}

{table(rows)}
{cases(pick)}
总体情况:
  主动公开: |
    {{{{年度}}}}年，{{{{自称}}}}主动公开政府信息{web + wechat}条，其中网站{web}条、微信公众号{wechat}条；按内容分，{subjects(pick, web + wechat)}。
    制发行政规范性文件{{{{主动公开.行政规范性文件.制发}}}}件，废止{{{{主动公开.行政规范性文件.废止}}}}件，现行有效{{{{主动公开.行政规范性文件.现行有效}}}}件；作出行政许可决定{{{{主动公开.行政许可.处理决定}}}}件、行政处罚决定{{{{主动公开.行政处罚.处理决定}}}}件。
  依申请公开: |
    {{{{年度}}}}年，{{{{自称}}}}收到政府信息公开申请{{{{申请.本年新收.总计}}}}件，其中自然人{{{{申请.本年新收.自然人}}}}件；上年结转{{{{申请.上年结转.总计}}}}件。
    办结{{{{申请.办理总计.总计}}}}件：予以公开{{{{申请.予以公开.总计}}}}件，部分公开{{{{申请.部分公开.总计}}}}件，不予公开{{{{申请.不予公开.总计}}}}件，无法提供{{{{申请.无法提供.总计}}}}件，不予处理{{{{申请.不予处理.总计}}}}件，其他处理{{{{申请.其他处理.总计}}}}件；结转下年度{{{{申请.结转下年.总计}}}}件。
  政府信息管理: |
    {"".join(pick.sample(WORK, 7))}
  平台建设: |
    {"".join(pick.sample(PLATFORMS, 5))}
  监督保障: |
    工作考核：政务公开列入对各站所的年度考核，占{pick.randint(2, 6)}分，考核结果已在年底通报，对得分靠后的站所作了提醒。
    社会评议：在便民服务中心和村（社区）发放问卷{pick.randint(50, 200)}份，收到意见{pick.randint(1, 30)}条，均已答复并公布了办理结果。
    责任追究：没有发生因政府信息公开工作被追究责任的情况。党政办每半年检查一次公开情况，发现漏项{pick.randint(1, 9)}处，都已补上。
问题与改进:
  主要问题: |
    一是{PROBLEMS[problems[0]]}。二是{PROBLEMS[problems[1]]}。
  改进情况: |
    针对上述问题，{{{{年度}}}}年{MEASURES[problems[0]]}，{MEASURES[problems[1]]}。下一步由各站所每月报送一次应公开的信息，党政办逐条核对后发布；对群众问得多的事项，主动公开办理依据和结果。
其他事项:
  信息处理费: 0
"""
    return unit, text


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True)
    for number in range(1, 1 + (int(sys.argv[2]) if len(sys.argv) > 2 else NATION)):
        unit, text = answers(number)
        (folder / f"answers-{number:05}.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
