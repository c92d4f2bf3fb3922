#!/usr/bin/env python3
"""Time of tokenizing 100 MB of Danish beside the bare C++ loops of the shared benchmarks.

    python3 Tests/Benchmarks/tokens.py SHARED WORK [--rounds 3]

SHARED has `bench/` and `data/`; WORK is a folder for the slab, the C++ program and the benchmark target, which are made where they are missing.
The two programs run in turn; the table has the median CPU seconds of each step and how many times faster than the bare ICU loop it is.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Steps of the C++ program by the names it prints.
FLOOR = {
    "W2 ICU UText per line, offsets": "C++: ICU loop, offsets",
    "W2 fast path + ICU fallback, offsets": "C++: table and ICU, offsets",
    "W2 fast path + lowercase + intern ids": "C++: the same, lower case, ids",
}


def run(*command, **options):
    subprocess.run([str(part) for part in command], check=True, **options)


def make_slab(shared, work):
    slab = work / "slab100.txt"
    if slab.exists():
        return slab
    for name, archive in (("txt", "text/folketinget-2022-23-session2.tar.xz"), ("tei", "tei-adl/adl-tei-dev.tar.xz")):
        (work / name).mkdir(parents=True, exist_ok=True)
        run("tar", "xf", shared / "data" / archive, "-C", work / name)
    generator = shared / "bench/gen_corpus.py"
    run(sys.executable, generator, "extract", "--txt", work / "txt", "--tei", work / "tei", "--out", work / "base.txt")
    run(sys.executable, generator, "slab", "--base", work / "base.txt", "--out", slab)
    return slab


def make_floor(shared, work):
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "icu-uc"], check=True, capture_output=True, text=True).stdout.split()
    run("g++", "-O2", "-std=c++17", shared / "bench/floor.cpp", "-o", work / "floor", *flags)
    return work / "floor"


def make_benchmark():
    command = ["swift", "build", "-c", "release", "--product", "TokenBenchmark", "--scratch-path", ".build-bench", "-Xswiftc", "-use-ld=lld"]
    run(*command, cwd=ROOT, env={**os.environ, "ORDRET_BENCH": "1"}, stdout=subprocess.DEVNULL)
    return ROOT / ".build-bench/release/TokenBenchmark"


def floor_steps(floor, work):
    """The steps over the slab; the program is stopped before it asks for the rest of its corpus."""
    found = {}
    with subprocess.Popen([floor, work], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        for line in process.stdout:
            if line.startswith("{"):
                row = json.loads(line)
                found[FLOOR[row["what"]]] = row["cpu_s"]
            if len(found) == len(FLOOR):
                process.kill()
                break
    return found


def own_steps(program, slab):
    found = {}
    for line in subprocess.run([program, slab, "1"], check=True, capture_output=True, text=True).stdout.splitlines():
        name, seconds, count = line.split("\t")
        if float(seconds) > 0:
            found["Ordret: " + name] = float(seconds)
        elif count != "0":
            sys.exit(f"bench: {count} {name}")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    slab, floor, program = make_slab(options.shared, options.work), make_floor(options.shared, options.work), make_benchmark()
    columns = {}
    for _ in range(options.rounds):
        for name, seconds in {**floor_steps(floor, options.work), **own_steps(program, slab)}.items():
            columns.setdefault(name, []).append(seconds)
    medians = {name: statistics.median(column) for name, column in columns.items()}
    bare = medians["C++: ICU loop, offsets"]
    print(f"\n100 MB of Danish; load {os.getloadavg()[0]:.1f}; medians of {options.rounds}\n{'':32} {'CPU s':>7} {'x ICU':>6}")
    for name, seconds in medians.items():
        print(f"{name:32} {seconds:7.2f} {bare / seconds:6.2f}")


if __name__ == "__main__":
    main()
