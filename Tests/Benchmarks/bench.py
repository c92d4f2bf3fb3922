#!/usr/bin/env python3
"""Time and peak memory of Ordret's commands on copies of the sample corpus.

    python3 Tests/Benchmarks/bench.py .build/release/ordret [--copies 40] [--runs 3] [--against OTHER_PROGRAM]

Prints a table: CPU seconds (user + system, the least of the runs), wall seconds, megabytes at the peak, words a CPU second. With --against
the two programs run in turn, and the ratio of their CPU seconds is printed. Python's standard library only.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def make_corpus(folder, copies):
    """The sample transcripts under new names; returns the folder."""
    sources = [p for p in sorted((ROOT / "Corpus/boligsocial").iterdir()) if p.suffix in (".docx", ".xml", ".vtt")]
    for copy in range(copies):
        for source in sources:
            shutil.copyfile(source, folder / f"{copy:04}-{source.name}")
    return folder


def measure(command):
    """CPU seconds, wall seconds and peak memory (MB) of a process."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 1):
        sys.exit(f"bench: status {code} of {' '.join(map(str, command))}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def words_of(program, corpus):
    output = subprocess.run([program, "info", corpus, "--format", "tsv", "-q"], capture_output=True, text=True, cwd=ROOT).stdout
    rows = [line.split("\t") for line in output.splitlines()]
    place = rows[0].index("words_all")
    return sum(int(row[place]) for row in rows[1:])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--copies", type=int, default=40)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--against")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        corpus = make_corpus(Path(name), options.copies)
        words = words_of(options.program, corpus)
        one = corpus / "0000-01-beboer-amina.docx"
        cases = {
            "start (--version)": ["--version"],
            "read one DOCX": ["read", one],
            "read": ["read", corpus],
            "tokens": ["tokens", corpus],
            "kwic, a word": ["kwic", corpus, "magt"],
            "kwic, a gap": ["kwic", corpus, "tage [..] ansvar"],
            "tag, all lexicons": ["tag", corpus, "--lexicon", "Lexicons"],
            "themes, all lexicons": ["themes", corpus, "--lexicon", "Lexicons"],
            "tag, --jobs 1": ["tag", corpus, "--lexicon", "Lexicons", "--jobs", "1"],
        }
        print(f"{words} words in {options.copies * 14} transcripts; {os.cpu_count()} processors; load {os.getloadavg()[0]:.1f}; best of {options.runs}")
        print(f"{'':22} {'CPU s':>8} {'wall s':>8} {'MB':>7} {'words/CPU s':>12}" + (f" {'ratio':>7}" if options.against else ""))
        for label, arguments in cases.items():
            runs, others = [], []
            for _ in range(options.runs):
                runs.append(measure([options.program, *arguments]))
                if options.against:
                    others.append(measure([options.against, *arguments]))
            cpu, wall, memory = (min(column) for column in zip(*runs))
            rate = f"{words / cpu:12,.0f}" if cpu and arguments[-1] != "--version" and one not in arguments else " " * 12
            ratio = f" {cpu / min(run[0] for run in others):7.2f}" if options.against else ""
            print(f"{label:22} {cpu:8.3f} {wall:8.3f} {memory:7.0f} {rate}{ratio}")


if __name__ == "__main__":
    main()
