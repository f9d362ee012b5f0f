"""The pages that the judges see: samples, drafts, extreme figures, notices of corrections, hostile texts."""

import dataclasses
import os
import pathlib
import re
import subprocess

import html_hostile as hostile
import samples

SAMPLE = "云溪镇人民政府-2025"
EDITIONS = ("2019", "2021")
# Six of the ten samples and the one of the README are complete; the README's is of the edition in force.
COMPLETE, UNFINISHED = 7, 3
# A township has some hundred applications. Up to five digits fit the columns; twelve are what a cell takes.
LARGE, HUGE = 700, 40_000_000_000
PUBLISHED = "2026-01-20"


@dataclasses.dataclass
class Page:
    """A page: its name, its kind, and where it has a harmless twin, that and what stands for each text in it.

    The kinds: sample, draft, large and huge (figures), hostile and long (texts), notice (of corrections).
    """

    name: str
    path: pathlib.Path
    kind: str
    twin: pathlib.Path | None = None
    shown: dict = dataclasses.field(default_factory=dict)
    messages: str = ""


def all_pages(program, folder):
    """Makes every page anew below a folder."""
    finished = samples.fill(program, folder / "finished")
    names = {path.parent.name for path in finished}
    unfinished = [path for path in samples.answers() if path.parent.name not in names]
    drafts = samples.fill(program, folder / "drafts", "--draft", only=unfinished)
    assert (len(finished), len(drafts)) == (COMPLETE, UNFINISHED), (len(finished), len(drafts))
    pages = [Page(path.parent.name, path, "sample") for path in finished]
    pages += [Page(f"{path.parent.name}（草稿）", path, "draft") for path in drafts]
    for edition in EDITIONS:
        pages.append(figures(program, folder, edition, LARGE, "大数", "large"))
        pages.append(figures(program, folder, edition, HUGE, "巨数", "huge"))
        pages.append(short(program, folder, edition))
        pages.append(draft(program, folder, edition))
    for shift in range(len(hostile.UNBROKEN)):
        texts, prose = hostile.long_text(shift), hostile.finished(hostile.long_text(shift + 1))
        pages.append(twins(program, folder, EDITIONS[shift % 2], texts, prose, f"一万字之{shift + 1}", "long"))
    pages.append(notice(program, folder))
    return pages


def lenient(program, folder):
    """The editions without the checks of what is written: texts here are longer and stranger than any office's."""
    templates = folder / "templates"
    if not templates.exists():
        subprocess.run([program, "templates", "export", str(templates)], check=True, capture_output=True)
        for form in templates.glob("*/form.yaml"):
            items = re.split(r"(?m)^(?=  - id: |\S)", form.read_text("utf-8"))
            kept = [item for item in items if not re.match(r"  - id: (文字\.(?!残留)|基本信息\.写法|公布\.日期|落款\.日期)", item)]
            form.write_text("".join(kept), "utf-8")
        prose = templates / "common/prose.yaml"
        prose.write_text(prose.read_text("utf-8").split("\nchecks:\n")[0] + "\nchecks: []\n", "utf-8")
    return ["--templates", str(templates)]


def fill(program, answers, *options):
    """Fills one answers file into a folder of its own; returns the page and what the program said."""
    target = answers.parent / answers.stem
    run = subprocess.run(
        [program, "fill", *options, *lenient(program, answers.parent), "-o", str(target), str(answers)],
        capture_output=True, text=True)
    found = list(target.glob("*/report.html"))
    assert len(found) == 1, f"{answers.name}: exit {run.returncode}: {run.stderr}"
    return found[0], run.stderr


def twins(program, folder, edition, facts, prose, name, kind, *options, extra=lambda writer: None):
    name = f"{name}（{edition}）"
    (answers, harmless), shown = hostile.write(edition, facts, prose, folder, name, extra)
    (path, messages), (twin, _) = fill(program, answers, *options), fill(program, harmless, *options)
    return Page(name, path, kind, twin, shown, messages)


def short(program, folder, edition):
    prose = hostile.finished(hostile.short_prose)
    return twins(program, folder, edition, hostile.short_fact, prose, "有害文字", "hostile")


def draft(program, folder, edition):
    """A draft whose findings quote hostile texts: keys, figures, explanations."""
    return twins(
        program, folder, edition, hostile.short_fact, hostile.short_prose, "有害文字草稿", "hostile", "--draft",
        extra=hostile.quoted_by_findings)


def figures(program, folder, edition, figure, name, kind):
    """The sample with long figures in every cell of its two wide tables."""
    answers = folder / f"{name}（{edition}）.yaml"
    sample = SAMPLE if edition == "2021" else "王店镇人民政府-2020"
    text = (samples.ROOT / "drafts" / sample / "answers.yaml").read_text("utf-8")
    answers.write_text(with_figures(text, edition, figure), "utf-8")
    return Page(answers.stem, fill(program, answers)[0], kind)


def with_figures(text, edition, figure):
    """Answers with one figure in each outcome of an application, in each end of a dispute, and what follows."""
    form = hostile.form(edition)
    applicants = [column["id"] for column in hostile.leaves(table(form, "申请")["blocks"][0]["columns"], "columns")]
    outcomes = [row["id"] for row in hostile.leaves(table(form, "申请")["blocks"][0]["rows"], "rows")]
    counts = dict.fromkeys(outcomes, figure) | {"上年结转": 0, "结转下年": 0}
    counts["本年新收"] = figure * (len(outcomes) - 3)
    ends = [row["id"] for row in hostile.leaves(table(form, "复议诉讼")["blocks"][0]["rows"], "rows")]
    results = [column["id"] for column in hostile.leaves(table(form, "复议诉讼")["blocks"][0]["columns"], "columns")]
    text = replaced(text, "申请", {row: dict.fromkeys(applicants, count) for row, count in counts.items()})
    text = replaced(text, "复议诉讼", {row: dict.fromkeys(results, figure) for row in ends})
    return re.sub(r"(?m)^说明:(\n .*)*", "", text)


def table(form, name):
    return next(table for table in form["tables"] if table["id"] == name)


def replaced(text, key, rows):
    lines = [f"  {row}: {{{', '.join(f'{column}: {count}' for column, count in cells.items())}}}\n"
             for row, cells in rows.items()]
    return re.sub(rf"(?m)^{key}:.*\n((?: .*|#.*)?\n)*", lambda _: f"{key}:\n{''.join(lines)}\n", text)


def notice(program, folder):
    """The notice of corrections: every application counted anew, an address, a text and a reason that are hostile."""
    texts = [pair for pair in hostile.SHORT if "\0" not in pair[0]]  # no argument of a command holds that
    written, shown = ("".join(parts) for parts in zip(*texts))
    marks = ("〔地址〕", "〔其他〕", "〔原因〕")
    path = correct(program, folder / "更正", hostile.quoted(written), hostile.quoted(written), written)
    twin = correct(program, folder / "更正-twin", *marks)
    return Page("更正说明", path, "notice", twin, dict.fromkeys(marks, shown))


def correct(program, folder, address, other, reason):
    """Publishes the sample, corrects it, and returns the page of the notice."""
    place = folder / SAMPLE
    place.mkdir(parents=True)
    text = (samples.ROOT / "drafts" / SAMPLE / "answers.yaml").read_text("utf-8")
    text = re.sub(r"(?m)^说明:(\n .*)*", "", text)
    answers = place / "answers.yaml"
    answers.write_text(text, "utf-8")
    templates = lenient(program, folder.parent)
    run(program, "fill", answers, *templates)
    run(program, "regenerate", place, "--published", PUBLISHED, "--yes", *templates)
    # Without the day the answers would take the publication back.
    text = text.replace("年度: 2025\n", f"年度: 2025\n公布日期: {PUBLISHED}\n", 1)
    text = text.replace("云溪镇政府路1号", address).replace("除上述情况外，没有其他需要报告的事项。", other)
    answers.write_text(with_figures(text, "2021", 1), "utf-8")
    run(program, "regenerate", place, "--because", reason, "--yes", *templates)
    return place / "corrections.html"


def run(program, *words):
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1769904000", "TZ": "UTC"}
    done = subprocess.run([program, *map(str, words)], capture_output=True, text=True, env=environment)
    assert done.returncode == 0, f"{words[0]}: exit {done.returncode}: {done.stderr}"
