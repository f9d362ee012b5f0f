#!/usr/bin/env python3
"""Hold the output shown in both READMEs against the program: judge_readme.py [PROGRAM]

Every line of a block without a language that is not a command must be printed, as it stands, by the program for the
README's sample with one figure wrong, for the same sample without its explanation, for a blank file, for the
correction that the READMEs show, or in an interview that is given what the README types after `>`.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import samples


def copy_answers(name, folder):
    """The answers of a sample alone, without what was made from them here."""
    draft = pathlib.Path(folder) / name
    draft.mkdir(parents=True)
    shutil.copy(samples.ROOT / "drafts" / name / "answers.yaml", draft)


def check(program, folder, change):
    answers = pathlib.Path(folder) / "云溪镇人民政府-2025/answers.yaml"
    original = answers.read_text("utf-8")
    answers.write_text(change(original), "utf-8")
    run = subprocess.run([program, "check", answers.name], cwd=answers.parent, capture_output=True, text=True)
    answers.write_text(original, "utf-8")
    return run.stdout + run.stderr


def correct(program, folder):
    """The correction that both READMEs show, on the day that they show."""
    draft = "云溪镇人民政府-2025"
    words = ["主动公开.行政许可=37", "--because", "县政府办审核意见"]
    environment = {"SOURCE_DATE_EPOCH": "1769904000", "TZ": "UTC"}
    printed = ""
    for command in (["fill", f"drafts/{draft}"], ["regenerate", f"drafts/{draft}", *words]):
        run = subprocess.run([program, *command], cwd=folder, env=environment, capture_output=True, text=True)
        printed += run.stdout + run.stderr
    return printed


def county(program, folder):
    """What the commands of a county's year print that both READMEs show, each run as it stands there."""
    folder = pathlib.Path(folder)
    shutil.copytree(samples.ROOT / "drafts/苇泽县", folder / "drafts/苇泽县")
    shutil.copytree(samples.ROOT / "drafts/苇泽县", folder, dirs_exist_ok=True)
    shutil.rmtree(folder / "2025")
    copy_answers("云溪镇人民政府-2025", f"{folder}/drafts")
    printed = ""
    for readme in ("README.md", "README.zh-CN.md"):
        text = (samples.ROOT / readme).read_text("utf-8")
        for line in re.findall(r"^\./nianbao ((?:rollup|chart) .*)$|`\./nianbao (chart [^`]*)`", text, re.M):
            words = (line[0] or line[1]).split()
            if "县/answers.yaml" in words:
                shutil.copytree(folder / "drafts/苇泽县/2025", folder / "2025", dirs_exist_ok=True)
                shutil.copytree(folder / "2025/苇泽县教育局-2025", folder / "县")
            shutil.rmtree(folder / "汇总", ignore_errors=True)
            run = subprocess.run([program, *words], cwd=folder, capture_output=True, text=True)
            if run.returncode not in (0, 1):
                sys.exit(f"{readme}: {' '.join(words)}: exit {run.returncode}: {run.stderr}")
            printed += run.stdout
    return printed


def interview(program, folder):
    """A conversation with the answers that README.zh-CN.md shows behind `>`; before them, the unit."""
    text = (samples.ROOT / "README.zh-CN.md").read_text("utf-8")
    block = next(block for block in re.findall(r"^```\n(.*?)^```$", text, re.S | re.M) if block.startswith("━━"))
    typed = ["云溪镇人民政府"] + [line[2:] for line in block.splitlines() if line.startswith(">")]
    run = subprocess.run(
        [program, "ask", "--year", "2025"], cwd=folder, input="\n".join(typed) + "\n",
        capture_output=True, text=True)
    return run.stdout.replace("\n> ", "\n")


def main():
    program = str(pathlib.Path(samples.program(sys.argv)).resolve())
    with tempfile.TemporaryDirectory() as folder:
        for year in ("2024", "2025"):
            name = f"云溪镇人民政府-{year}"
            copy_answers(name, folder)
            copy_answers(name, f"{folder}/corrected/drafts")
        copy_answers("云溪镇人民政府-2024", f"{folder}/asked/drafts")
        printed = check(program, folder, lambda text: text.replace("商业企业: 2, 其余", "商业企业: 3, 其余"))
        printed += check(program, folder, lambda text: re.sub(r"(?m)^说明:(\n .*)*", "", text))
        printed += subprocess.run([program, "blank", "--year", "2025"], capture_output=True, text=True).stdout
        printed += county(program, f"{folder}/county")
        printed += correct(program, f"{folder}/corrected") + interview(program, f"{folder}/asked")
    lines, unknown = set(printed.splitlines()), 0
    for readme in ("README.md", "README.zh-CN.md"):
        text = (samples.ROOT / readme).read_text("utf-8")
        for language, block in re.findall(r"^```(\w*)\n(.*?)^```$", text, re.S | re.M):
            for line in [] if language else block.splitlines():
                if line.startswith(("./nianbao", ".ci/", "swift ", ">")) or not line or line in lines:
                    continue
                unknown += 1
                print(f"{readme}: the program does not print: {line}")
    print(f"{unknown} lines of the READMEs are not the program's")
    sys.exit(1 if unknown else 0)


if __name__ == "__main__":
    main()
