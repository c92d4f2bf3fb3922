#!/usr/bin/env python3
"""Where Ordret's lemmas and word classes differ from those that others gave: figures, and the most frequent differences with examples.

    annotation_errors.py treebank [GOLD.conllu]      against a treebank; the text is rebuilt from its words, headlines on lines of their own
    annotation_errors.py agreement [FILE.ana.xml …]  against what the files bring themselves (--annotation source)

Run by hand: `ORDRET=.build/release/ordret python3 Tests/Evaluation/annotation_errors.py treebank`. Without files those of ../shared/data (or of
ORDRET_DATA) are taken; where there are none the script says so and leaves with 0. `--without-dictionary` looks for the dictionary in an empty
cache. Only single words are printed. What is said of the differences stands in Sources/CDanishData/model/ERRORS.md.
"""

import argparse
import collections
import glob
import os
import subprocess
import sys
import tempfile

FINAL = set('.!?"”»)…')
UNCOUNTED = {"PUNCT", "SYM"}
Word = collections.namedtuple("Word", "form lemma upos sentence")


def rebuilt(path):
    """The text of a CoNLL-U file and its words by their range in it; a sentence that ends in no final mark ends its line."""
    text, words, at = [], {}, 0
    for number, block in enumerate(open(path, encoding="utf-8").read().strip().split("\n\n")):
        rows = [line.split("\t") for line in block.split("\n") if line[:1].isdigit()]
        rows = [row for row in rows if row[0].isdigit()]
        for place, row in enumerate(rows):
            form, isLast = row[1], place + 1 == len(rows)
            words[at, at + len(form)] = Word(form, row[2], row[3], number)
            gap = "" if "SpaceAfter=No" in row[9] and not isLast else "\n" if isLast and form[-1] not in FINAL else " "
            text.append(form + gap)
            at += len(form) + len(gap)
    return "".join(text), words


def tokens(program, path, *options, environment):
    """The words of `ordret tokens` by their range in the transcript's text; events are left out."""
    command = [program, "tokens", path, "--format", "tsv", "--quiet", *options]
    lines = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout.rstrip("\n").split("\n")
    names = lines[0].split("\t")
    words = {}
    for line in lines[1:]:
        row = dict(zip(names, line.split("\t")))
        if row["class"] == "event":
            continue
        place = int(row["char_start"]), int(row["char_end"])
        words[place] = Word(row["form"], row["lemma"], row["upos"], (row["turn"], row["sentence"]))
    return words


def same(one, other):
    """Lemmas are compared without case; treebanks write the blank of a lemma as an underscore."""
    return one.casefold().replace("_", " ") == other.casefold().replace("_", " ")


class Comparison:
    """The counts of one comparison; `add` may be called for each file."""

    def __init__(self):
        self.gold = self.own = self.aligned = self.words = 0
        self.right = collections.Counter()
        self.classes = collections.defaultdict(collections.Counter)
        self.lemmas = collections.Counter()
        self.boundaries = collections.defaultdict(collections.Counter)

    def add(self, gold, own):
        self.gold += len(gold)
        self.own += len(own)
        for place in sorted(gold.keys() & own.keys()):
            there, here = gold[place], own[place]
            self.aligned += 1
            if there.upos == here.upos:
                self.right["class"] += 1
            else:
                self.classes[there.upos, here.upos][there.form.lower()] += 1
            self.right["class, AUX = VERB"] += {there.upos, here.upos} in ({"AUX", "VERB"}, {there.upos})
            if there.upos in UNCOUNTED:
                continue
            self.words += 1
            if same(there.lemma, here.lemma):
                self.right["lemma"] += 1
            else:
                self.lemmas[there.form.lower(), there.lemma.lower(), there.upos, here.lemma, here.upos] += 1
        self.addBoundaries(gold, own)

    def addBoundaries(self, gold, own):
        """Words that the other side has in pieces or as a part of a longer one."""
        for kind, one, other in (("only there", gold, own), ("only here", own, gold)):
            for place in one.keys() - other.keys():
                self.boundaries[kind][one[place].form.lower()] += 1

    def figures(self):
        f1 = 200 * self.aligned / max(1, self.gold + self.own)
        share = lambda name, whole: 100 * self.right[name] / max(1, whole)
        return [
            ("tokens there", f"{self.gold:,}"), ("tokens here", f"{self.own:,}"), ("tokens F1", f"{f1:.2f}"),
            ("UPOS", f"{share('class', self.aligned):.2f}"), ("UPOS, AUX = VERB", f"{share('class, AUX = VERB', self.aligned):.2f}"),
            ("lemma, words", f"{share('lemma', self.words):.2f}"),
        ]


def printed(comparison, count):
    print("| figure | |\n|---|---:|")
    for name, value in comparison.figures():
        print(f"| {name} | {value} |")
    print("\n| times | UPOS there | here | words |\n|---:|---|---|---|")
    ranked = sorted(comparison.classes.items(), key=lambda item: (-item[1].total(), item[0]))
    for (there, here), forms in ranked[:count]:
        examples = ", ".join(form if n == 1 else f"{form} {n}" for form, n in sorted(forms.items(), key=lambda f: (-f[1], f[0]))[:6])
        print(f"| {forms.total()} | {there} | {here} | {examples} |")
    print("\n| times | word | lemma there | here |\n|---:|---|---|---|")
    for (form, there, upos, here, own), n in sorted(comparison.lemmas.items(), key=lambda item: (-item[1], item[0]))[:count]:
        print(f"| {n} | {form} | {there} {upos} | {here} {own} |")
    for kind, forms in sorted(comparison.boundaries.items()):
        words = ", ".join(f"{form} {n}" for form, n in sorted(forms.items(), key=lambda f: (-f[1], f[0]))[:count])
        print(f"\nTokens {kind}: {forms.total()} ({words})")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("measure", choices=["treebank", "agreement"])
    parser.add_argument("files", nargs="*")
    parser.add_argument("--count", type=int, default=20, help="how many differences of each kind are listed (default: 20)")
    parser.add_argument("--without-dictionary", action="store_true")
    options = parser.parse_args()
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
    data = os.environ.get("ORDRET_DATA", os.path.join(root, "../shared/data"))
    places = {"treebank": "ud/*-ud-dev.conllu", "agreement": "tei-parlamint-dk/ParlaMint-DK_*.ana.xml"}
    files = options.files or sorted(glob.glob(os.path.join(data, places[options.measure])))
    if not files:
        print(f"skipped: nothing like {places[options.measure]} in {data}")
        return 0
    program = os.environ.get("ORDRET", os.path.join(root, ".build/release/ordret"))
    comparison = Comparison()
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, **({"XDG_CACHE_HOME": folder} if options.without_dictionary else {}))
        for path in files:
            if options.measure == "treebank":
                text, gold = rebuilt(path)
                copy = os.path.join(folder, "treebank.txt")
                with open(copy, "w", encoding="utf-8") as file:
                    file.write(text)
                own = tokens(program, copy, "--layout", "prose", environment=environment)
            else:
                gold = tokens(program, path, "--annotation", "source", environment=environment)
                own = tokens(program, path, environment=environment)
            comparison.add(gold, own)
        found = subprocess.run([program, "dictionary", "info"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    print(f"{', '.join(os.path.basename(path) for path in files)}; {'without' if found.returncode else 'with'} the dictionary\n")
    printed(comparison, options.count)
    return 0


if __name__ == "__main__":
    sys.exit(main())
