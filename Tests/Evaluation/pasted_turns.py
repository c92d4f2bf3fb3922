#!/usr/bin/env python3
"""Do hits depend on how long a turn is? Every match test of the lexicons, alone and in the middle of 500 neutral words.

usage: pasted_turns.py [--lexicons DIR] [--ordret PROGRAM] [--words N]

Each sentence that must match is tagged as a turn of its own and as part of a long one, by the speaker that the test names. Printed: sentences whose counted hits
(theme, entry, words) are not all found again in the long turn, and hits of the neutral words themselves. Exit status 1 where there are some.
"""
import argparse, collections, csv, glob, io, os, re, subprocess, sys, tempfile

NEUTRAL = [
    "Der lå sne på taget, og klokken var lidt over ti.",
    "Bilen holdt i indkørslen med to flade dæk.",
    "Katten sov i vindueskarmen ved siden af en gul lampe.",
    "Toget kørte gennem tunnelen, og udenfor regnede det.",
    "På bordet stod en kande te og et fad med boller.",
    "Vinden rev i flaget, og skyerne drev hen over marken.",
    "Hylden var blå, og den nederste skuffe bandt lidt.",
    "Bussen standsede ved bageren, hvor duften af rugbrød hang i luften.",
]
TEST = re.compile(r'\{role: ([\w-]+), text: "((?:[^"\\]|\\.)*)"')


def neutral(words, start):
    """About so many words, in whole sentences."""
    out, at = [], start
    while sum(len(sentence.split()) for sentence in out) < words:
        out.append(NEUTRAL[at % len(NEUTRAL)])
        at += 1
    return " ".join(out)


def tests(folder):
    """Role and text of the match tests, in the order of the files."""
    for path in sorted(glob.glob(os.path.join(folder, "*.yaml"))):
        kind = ""
        with open(path, encoding="utf-8") as file:
            for line in file:
                key = re.match(r"\s+(match|no-match|flips):", line)
                kind = key.group(1) if key else kind
                if kind == "match":
                    for role, text in TEST.findall(line):
                        yield role, text.replace('\\"', '"')


def hits(program, lexicons, turns):
    """By turn, the counted hits and how often each is found."""
    with tempfile.TemporaryDirectory() as folder:
        path, speakers = os.path.join(folder, "turns.txt"), os.path.join(folder, "speakers.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(f"{role.upper()}: {text}\n" for role, text in turns)
        with open(speakers, "w", encoding="utf-8") as file:
            file.write("label,role\n" + "".join(f"{role.upper()},{role}\n" for role in sorted({role for role, _ in turns})))
        command = [program, "tag", path, "--lexicon", lexicons, "--quiet", "--layout", "labels", "--speakers", speakers]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
        if done.returncode not in (0, 1):
            sys.exit(f"{' '.join(command[:3])} …: status {done.returncode}\n{done.stderr[:2000]}")
    found = collections.defaultdict(collections.Counter)
    for row in csv.DictReader(io.StringIO(done.stdout)):
        if row["counted"] == "true":
            found[int(row["turn"]) - 1][(row["theme"], row["entry"], row["match"])] += 1
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lexicons", default="Lexicons")
    parser.add_argument("--ordret", default=".build/release/ordret")
    parser.add_argument("--words", type=int, default=500)
    options = parser.parse_args()
    turns = list(tests(options.lexicons))
    pasted = [(role, f"{neutral(options.words // 2, at)} {text} {neutral(options.words // 2, at + 3)}") for at, (role, text) in enumerate(turns)]
    alone, among = hits(options.ordret, options.lexicons, turns), hits(options.ordret, options.lexicons, pasted)
    false = sum(hits(options.ordret, options.lexicons, [("resident", neutral(options.words, 0))])[0].values())
    lost = 0
    for at, (role, text) in enumerate(turns):
        for (theme, entry, match), _ in sorted((alone[at] - among[at]).items()):
            lost += 1
            print(f"lost: {theme} {entry} \"{match}\" [{role}] {text}")
    total = sum(sum(counter.values()) for counter in alone.values())
    print(f"{len(turns)} sentences, {total} counted hits alone, {lost} lost among {options.words} neutral words, {false} hits of the neutral words")
    sys.exit(1 if lost or false else 0)


if __name__ == "__main__":
    main()
