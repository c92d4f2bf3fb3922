#!/usr/bin/env python3
"""`ordret agreement` beside scikit-learn, krippendorff, NLTK, irrCAC (Python) and irr (R), on random codes of three coders; run by hand.

    python3 Tests/Oracles/agreement.py [.build/release/ordret]

What is not installed is skipped with a message. Leaves with 1 where a value differs by more than half of the last printed decimal.
"""

import csv
import importlib
import itertools
import os
import random
import shutil
import subprocess
import sys
import tempfile

THEMES = ["a/x", "a/y", "b/z"]
TOLERANCE = 5.1e-5
checked, wrong, skipped = {}, [], []


def module(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        skipped.append(f"{name} is not installed")
        return None


def codes(seed, turns=120):
    """By coder, the sets of themes; the third looks at two turns of three. Coders copy a hidden truth with errors, so that they agree beyond chance."""
    draw = random.Random(seed)
    truth = [{t for t in THEMES if draw.random() < share} for share in [0.25] * turns]
    def coder(error):
        return [{t for t in THEMES if (t in s) != (draw.random() < error)} for s in truth]
    one, two, three = coder(0.05), coder(0.1), coder(0.15)
    return [one, two, [s if draw.random() < 2 / 3 else None for s in three]]


def write(folder, coders):
    source = os.path.join(folder, "turns.tsv")
    with open(source, "w", encoding="utf-8") as f:
        f.write("id\tspeaker_role\ttext\n" + "".join(f"t{i}\tresident\tNoget blev sagt.\n" for i in range(len(coders[0]))))
    files = []
    for number, sets in enumerate(coders):
        files.append(os.path.join(folder, f"coder{number}.tsv"))
        with open(files[-1], "w", encoding="utf-8") as f:
            f.write("id\tthemes\n" + "".join(f"t{i}\t{';'.join(sorted(s))}\n" for i, s in enumerate(sets) if s is not None))
    return source, files


def table(program, source, files, name):
    command = [program, "agreement", source, *(x for f in files for x in ("--codes", f)), "--without-tool", "--min-positives", "0", "--table", name, "--format", "csv",
               "--draws", "200", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{done.stderr}")
    return list(csv.DictReader(done.stdout.splitlines()))


def compare(tool, what, found, expected):
    checked[tool] = checked.get(tool, 0) + 1
    if found == "" or abs(float(found) - expected) > TOLERANCE:
        wrong.append(f"{tool}: {what}: ordret {found or 'n/a'}, expected {expected:.6f}")


def masi(one, other):
    """Passonneau 2006 with exact thirds; NLTK's own rounds them to 0.67 and 0.33."""
    if one == other:
        return 0.0
    shared = len(one & other)
    if not shared:
        return 1.0
    return 1 - shared / len(one | other) * (2 / 3 if shared == min(len(one), len(other)) else 1 / 3)


def check_pairs(rows, coders, sklearn, irr_cac):
    for one, other in itertools.combinations(range(3), 2):
        both = [(a, b) for a, b in zip(coders[one], coders[other]) if a is not None and b is not None]
        for theme in THEMES:
            a, b = [int(theme in s) for s, _ in both], [int(theme in s) for _, s in both]
            row = next(r for r in rows if r["first"] == f"coder{one}" and r["second"] == f"coder{other}" and r["level"] == "leaf" and r["theme"] == theme)
            name = f"coder{one}, coder{other}, {theme}"
            if sklearn:
                compare("scikit-learn", f"kappa of {name}", row["kappa"], sklearn.cohen_kappa_score(a, b))
                for column, value in zip(("precision", "recall", "f1"), sklearn.precision_recall_fscore_support(a, b, average="binary")):
                    compare("scikit-learn", f"{column} of {name}", row[column], value)
            if irr_cac:
                import pandas
                cac = irr_cac.CAC(pandas.DataFrame({"one": a, "other": b}), digits=8)
                for column, method in (("ac1", cac.gwet), ("brennan_prediger", cac.bp), ("scott_pi", cac.fleiss), ("alpha", cac.krippendorff)):
                    compare("irrCAC", f"{column} of {name}", row[column], method()["est"]["coefficient_value"])


def check_groups(rows, coders, krippendorff):
    for theme in THEMES:
        row = next(r for r in rows if r["comparison"] == "coders" and r["level"] == "leaf" and r["theme"] == theme)
        if krippendorff:
            data = [[float("nan") if s is None else float(theme in s) for s in sets] for sets in coders]
            compare("krippendorff", f"alpha of {theme}", row["alpha"], krippendorff.alpha(reliability_data=data, level_of_measurement="nominal"))


def check_sets(rows, coders, nltk_agreement):
    row = next(r for r in rows if r["comparison"] == "coders" and r["level"] == "leaf")
    if nltk_agreement:
        data = [(c, i, frozenset(s)) for c, sets in enumerate(coders) for i, s in enumerate(sets) if s is not None]
        # NLTK wants two values of every item; the first two coders look at all.
        compare("NLTK", "alpha_masi", row["alpha_masi"], nltk_agreement.AnnotationTask(data=data, distance=masi).alpha())


def check_r(rows, coders):
    if not shutil.which("Rscript") or subprocess.run(["Rscript", "-e", "library(irr)"], capture_output=True).returncode != 0:
        return skipped.append("R with the package irr is not installed")
    for theme in THEMES:
        values = [",".join("NA" if s is None else str(int(theme in s)) for s in sets) for sets in coders]
        script = f"library(irr); m <- rbind(c({values[0]}), c({values[1]}), c({values[2]})); cat(kripp.alpha(m, 'nominal')$value, kappa2(t(m[1:2,]))$value)"
        alpha, kappa = map(float, subprocess.run(["Rscript", "-e", script], capture_output=True, text=True, check=True).stdout.split())
        compare("R irr", f"alpha of {theme}", next(r for r in rows if r["comparison"] == "coders" and r["level"] == "leaf" and r["theme"] == theme)["alpha"], alpha)
        row = next(r for r in rows if r["first"] == "coder0" and r["second"] == "coder1" and r["level"] == "leaf" and r["theme"] == theme)
        compare("R irr", f"kappa of {theme}", row["kappa"], kappa)


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else ".build/release/ordret"
    if not os.path.exists(program):
        sys.exit(f"{program}: no such program; make run builds it")
    sklearn, krippendorff, agreement, irr_cac = module("sklearn.metrics"), module("krippendorff"), module("nltk.metrics.agreement"), module("irrCAC.raw")
    for seed in range(5):
        coders = codes(seed)
        with tempfile.TemporaryDirectory() as folder:
            source, files = write(folder, coders)
            rows, summary = table(program, source, files, "themes"), table(program, source, files, "summary")
        check_pairs(rows, coders, sklearn, irr_cac)
        check_groups(rows, coders, krippendorff)
        check_sets(summary, coders, agreement)
        if seed == 0 or "R with the package irr is not installed" not in skipped:
            check_r(rows, coders)
    for tool, count in sorted(checked.items()):
        print(f"{tool}: {count} values")
    print(*(f"skipped: {text}" for text in skipped), *wrong, sep="\n")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
