#!/usr/bin/env python3
"""Make the Jinja templates of the rival from our own output and templates: prepare.py PAGE TEXT EDITION FOLDER

PAGE and TEXT are one report as nianbao prints it. Every figure in its tables becomes a slot, so that Jinja has no
loop to run over the cells; the compiled templates are kept too. All of this is done before anything is timed.
"""

import pathlib
import re
import sys

from form import Form
from printing import Printer

FIGURE_ON_PAGE = re.compile(r'(<td class="figure"[^>]*>)[^<]*(</td>)')
FIGURE_IN_TEXT = re.compile(r"( {2,}[0-9.]+)(?=(?: +[0-9.]+)*\n)")
PARAGRAPHS = {
    "page": "{% for p in texts['NAME'] %}\n<p>{{ p|page }}</p>\n{% endfor %}\n",
    "text": "{% for p in texts['NAME'] %}\n{{ p|lines }}\n{% endfor %}\n",
}


def slots(pattern, table, slot, first):
    """A drawn table with its figures replaced by slots; how many there were."""
    count = 0

    def replace(match):
        nonlocal count
        count += 1
        return slot(match, first + count - 1)

    return pattern.sub(replace, table), count


def page(template, report, form):
    """The page of the edition as a Jinja template."""
    template = re.sub(r"\{\{#isDraft\}\}.*?\{\{/isDraft\}\}\n?", "", template, flags=re.S)
    tables = re.findall(r'<div class="frame[^"]*" .*?</div>\n', report, re.S)
    done, parts = 0, []
    for table in tables:
        table, count = slots(FIGURE_ON_PAGE, table, lambda match, number: f"{match[1]}{{{{ f[{number}] }}}}{match[2]}", done)
        done += count
        parts.append(table)
    assert done == len(form.printed), done
    content = body(form, re.findall(r"<h2>(.*?)</h2>", report), re.findall(r"<h3>(.*?)</h3>", report), parts, "page",
                   "<h2>{}</h2>\n", "<h3>{}</h3>\n", "<p>{{{{ {}|page }}}}</p>\n")
    content += '{% if signature %}\n<div class="signature">\n{% for line in signature %}\n<p>{{ line|page }}</p>\n' \
               "{% endfor %}\n</div>\n{% endif %}\n"
    head, foot = template.split("{{{content}}}")
    return head.replace("{{{heading}}}", "{{ unit }}<wbr>{{ after }}") + content + foot


def text(report, headings, widths, form):
    """The text of a report as a Jinja template; the columns of its gaps go to `widths`."""
    tables = [
        re.search(rf"\n{heading}\n\n(.*?\n)\n{following}\n", report, re.S)[1]
        for heading, following in zip(headings[0][1:4], headings[0][2:5])]
    done, parts = 0, []

    def slot(match, number):
        widths.append(len(match[1]))
        return f"{{{{ f[{number}] }}}}"

    for table in tables:
        table, count = slots(FIGURE_IN_TEXT, table, slot, done)
        done += count
        parts.append(table)
    assert done == len(form.printed), done
    content = body(form, headings[0], headings[1], parts, "text", "\n{}\n\n", "{}\n", "{{{{ {}|lines }}}}\n")
    return "{{ title|centred }}\n\n" + content.replace("\n\n{{ lead|lines }}", "{{ lead|lines }}") \
        + "{% if signature %}\n\n{% for line in signature %}\n{{ line|right }}\n{% endfor %}\n{% endif %}\n"


def body(form, sections, fields, tables, kind, section, field, paragraph):
    """What stands between title and signature."""
    out = paragraph.format("lead")
    texts = iter(form.texts)
    fields = iter(fields)
    for number, heading in enumerate(sections):
        out += section.format(heading)
        for _ in range({0: 5, 4: 2}.get(number, 0)):
            out += field.format(next(fields)) + PARAGRAPHS[kind].replace("NAME", next(texts))
        if 1 <= number <= 3:
            out += tables[number - 1]
    out += paragraph.format("fee")
    return out + "{% if '其他事项.其他' in texts %}\n" + PARAGRAPHS[kind].replace("NAME", "其他事项.其他") + "{% endif %}\n"


def sentence(mustache):
    """A sentence of the edition as a Jinja template."""
    mustache = re.sub(r"\{\{#联系方式\}\}.*?\{\{/联系方式\}\}", "{{ contacts }}", mustache)
    mustache = mustache.replace("{{#有联系方式}}", "{% if contacts %}").replace("{{/有联系方式}}", "{% endif %}")
    mustache = re.sub(r"\{\{#(\w+)\}\}", r"{% if \1 is defined and \1 %}", mustache)
    mustache = re.sub(r"\{\{/\w+\}\}", "{% endif %}", mustache)
    return re.sub(r"\{\{(\w+\.[\w.]+)\}\}", r"{{ f['\1'] }}", mustache).strip()


def main():
    report, plain = (pathlib.Path(path).read_text(encoding="utf-8") for path in sys.argv[1:3])
    edition, folder = pathlib.Path(sys.argv[3]), pathlib.Path(sys.argv[4])
    folder.mkdir(parents=True)
    headings = re.findall(r"<h2>(.*?)</h2>", report), re.findall(r"<h3>(.*?)</h3>", report)
    widths = []
    form = Form(edition)
    files = {
        "report.html": page((edition.parent / "common/page.html").read_text(encoding="utf-8"), report, form),
        "report.txt": text(plain, headings, widths, form),
        "lead.txt": sentence((edition / "prose/导语.txt").read_text(encoding="utf-8")),
        "fee.txt": sentence((edition / "prose/信息处理费.txt").read_text(encoding="utf-8")),
    }
    files["widths"] = " ".join(map(str, widths))
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")
    Printer(folder, form)


if __name__ == "__main__":
    main()
