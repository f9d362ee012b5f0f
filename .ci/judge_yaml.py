#!/usr/bin/env python3
"""Hold our reader of YAML against PyYAML: judge_yaml.py [PROGRAM [READER]]

Every YAML file of ours – forms, samples, blank files of both editions – must be read as the same tree of strings by
PyYAML's BaseLoader; then 20,000 mutated documents: what our reader accepts, PyYAML must read the same.
"""

import pathlib
import subprocess
import sys
import tempfile

import samples

FUZZED = "20000"


def main():
    program = samples.program(sys.argv)
    reader = sys.argv[2] if len(sys.argv) > 2 else str(samples.ROOT / ".build/debug/yaml-tree")
    judge = [sys.executable, str(samples.ROOT / "Tests/Judges/pyyaml_judge.py"), reader]
    with tempfile.TemporaryDirectory() as folder:
        files = sorted(samples.ROOT.glob("templates/*/form.yaml")) + samples.answers()
        for year in ("2020", "2025"):
            path = pathlib.Path(folder) / f"blank-{year}.yaml"
            path.write_bytes(subprocess.run([program, "blank", "--year", year], capture_output=True, check=True).stdout)
            files.append(path)
        run = subprocess.run([*judge, *map(str, files)], capture_output=True, text=True, check=False)
        print(run.stdout, end="")
        # All of ours must be accepted, not only read alike.
        if run.returncode or f"{len(files)} documents, {len(files)} accepted, 0 read differently" not in run.stdout:
            sys.exit(1)
    sys.exit(subprocess.run([*judge, "--fuzz", FUZZED], check=False).returncode)


if __name__ == "__main__":
    main()
