#!/usr/bin/env python3
"""Hold the reader of YAMLSubset against PyYAML's BaseLoader.

    pyyaml_judge.py PROGRAM FILE...            compare the files
    pyyaml_judge.py PROGRAM --fuzz N [SEED]    compare N random documents

PROGRAM prints one line of JSON per file (the target yaml-tree). Whatever it accepts, PyYAML must read as the same
tree of strings; what it refuses is counted only. Exit 1 if they differ anywhere.
"""

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

import yaml


class Loader(yaml.BaseLoader):
    """BaseLoader that keeps duplicate keys and the order of a map."""


def construct_map(loader, node):
    return {"map": [[loader.construct_object(k, deep=True), loader.construct_object(v, deep=True)]
                    for k, v in node.value]}


Loader.add_constructor(None, lambda loader, node: (
    construct_map(loader, node) if isinstance(node, yaml.MappingNode)
    else loader.construct_sequence(node, deep=True) if isinstance(node, yaml.SequenceNode)
    else loader.construct_scalar(node)))
Loader.construct_mapping = lambda self, node, deep=False: construct_map(self, node)


def peer(data):
    try:
        # One of PyYAML's own exceptions is a ValueError (an escape beyond U+10FFFF).
        loader = Loader(data)
        try:
            node = loader.get_single_node()
            if node is None:
                return ("tree", "")
            return ("tree", loader.construct_document(node))
        finally:
            loader.dispose()
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        return ("error", str(error).replace("\n", " "))


def ours(program, paths):
    out = subprocess.run([program, *paths], stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line) for line in out.decode("utf-8").split("\n") if line]


def compare(program, paths):
    accepted = different = 0
    stricter = []
    answers = ours(program, paths)
    assert len(answers) == len(paths)
    for path, answer in zip(paths, answers):
        with open(path, "rb") as file:
            data = file.read()
        if "errors" in answer:
            assert answer["errors"], path
            stricter.append((path, answer["errors"]))
            continue
        accepted += 1
        kind, tree = peer(data)
        if kind == "error" or tree != answer["tree"]:
            different += 1
            print("DIFFERENT", path, repr(data.decode("utf-8", "replace")))
            print("   ours:", json.dumps(answer["tree"], ensure_ascii=False))
            print("  PyYAML:", kind, json.dumps(tree, ensure_ascii=False))
    return accepted, different, stricter


SEEDS = [
    "年度: 2025\n单位: 王店镇人民政府\n\n主动公开:\n  规章: 0      # 注\n  行政规范性文件: {制发: 2, 废止: 0, 现行有效: 7}\n  行政许可: 127\n",
    "总体情况:\n  依申请公开: |\n    {{年度}}年，共收到\n\n      缩进\n    完\n说明:\n  - {检查: 上年.有效衔接, 所见: \"7 ≠ 9\", 原因: 清理后，以本年为准：见}\n",
    "a:\n- b: |+\n    x\n\n\n- c: >-\n    x\n    y\n\n    z\n     w\n- - d\n  - e: 'it''s'\n    f:\nq: \"\\u4e00\\n\\x41\"\n",
    "---\n# c\nk: [a, b, {c: d, e: }, \"f, g\"]\n'k 2' : v#w # x\n",
    "\ufeffa: 1\r\nb:\r\n  - x\r\n  -\r\n  - |\r\n   t\r\n   u\r\n",
    "- |1\n  a\n-  k:   v\n   l: w\n- >+2\n   a\n  b\n\n",
    "{a: b, c: [d, {}], e: []}\n",
    "text only\n",
    "x: \"a\"\ny: 'b' # c\nz: >\n\n  f\n  g\n\n  h\n# end\n",
]

PIECES = [
    " ", "  ", "    ", "\n", "\n\n", "\r\n", "\t", ":", ": ", " :", ",", ", ", "- ", "-", "\n- ", "\n  ", "\n    ", "?", "? ", "#", " #",
    "# c", "|", "|-", ">+", "|2", ">1\n", "|\n", ">\n", "'", "''", "\"", "\\", "\\n", "\\\"", "\\x", "\\u", "\\ud800", "\\U00110000",
    "{", "}", "[", "]", "{}", "[]", "&a", "*a", "!t", "%", "@", "`", "---", "---\n", "...", "<<", "<<: ", "：", "，", "｛", "｝", "　", "\u00a0",
    "a", "b", "k: v", "k:", "年度", "0", "~", "\u0085", "\u2028", "\ufeff", "\u0007", "\x7f", "\u0300", "𠮷", "=", "a:b", "://", "\r", "\\t", "\\ ",
]


def mutate(random_, text):
    for _ in range(random_.choice([1, 1, 1, 2, 2, 3, 5])):
        place = random_.randrange(len(text) + 1)
        action = random_.randrange(6)
        if action <= 2:
            text = text[:place] + random_.choice(PIECES) + text[place:]
        elif action == 3:
            text = text[:place] + text[place + random_.choice([1, 1, 1, 2, 4, 9]):]
        elif action == 4:
            start = random_.randrange(len(text) + 1)
            text = text[:place] + text[start:start + random_.choice([1, 2, 5, 12])] + text[place:]
        else:
            lines = text.split("\n")
            index = random_.randrange(len(lines))
            if random_.randrange(2):
                lines[index] = " " * random_.randrange(4) + lines[index]
            else:
                lines[index] = lines[index][random_.randrange(3):]
            text = "\n".join(lines)
    return text


def soup(random_):
    return "".join(random_.choice(PIECES) for _ in range(random_.randrange(1, 14)))


def fuzz(program, count, seed, extra):
    random_ = random.Random(seed)
    seeds = SEEDS + extra
    folder = tempfile.mkdtemp(dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
    accepted = different = done = 0
    try:
        while done < count:
            paths = []
            for index in range(min(1000, count - done)):
                text = soup(random_) if random_.randrange(4) == 0 else mutate(random_, random_.choice(seeds))
                path = os.path.join(folder, str(index))
                with open(path, "wb") as file:
                    file.write(text.encode("utf-8", "surrogatepass"))
                paths.append(path)
            more, worse, _ = compare(program, paths)
            accepted, different, done = accepted + more, different + worse, done + len(paths)
    finally:
        shutil.rmtree(folder)
    return done, accepted, different


def main():
    program, arguments = sys.argv[1], sys.argv[2:]
    if arguments and arguments[0] == "--fuzz":
        seed = int(arguments[2]) if len(arguments) > 2 else 1
        suite = os.environ.get("NIANBAO_SUITES", "")
        extra = []
        if suite:
            with open(os.path.join(suite, "yaml-test-suite.json"), encoding="utf-8") as file:
                extra = [case["yaml"] for case in json.load(file)["cases"] if len(case["yaml"]) < 400]
        done, accepted, different = fuzz(program, int(arguments[1]), seed, extra)
        print(f"{done} documents, {accepted} accepted, {different} read differently")
    else:
        accepted, different, refused = compare(program, arguments)
        for path, errors in refused:
            print("refused", path, errors[0])
        print(f"{len(arguments)} documents, {accepted} accepted, {different} read differently")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
