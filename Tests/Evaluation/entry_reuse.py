#!/usr/bin/env python3
"""How general are the lexicons? The share of true positives on coded turns that come from entries which also match somewhere else.

usage: entry_reuse.py --coded TURNS.tsv [--lexicons DIR] [--ordret PROGRAM] TEXT...

TURNS.tsv has the columns id, speaker_role, text, themes (ids joined by semicolons). TEXT are files or folders that `ordret tag` reads: transcripts, minutes.
An entry that finds a coded turn is general if it also has a counted hit in another coded turn or in the texts, whatever their themes. Printed: the share
of true positives with at least one general entry, and the entries that have none. Exit status 1 below 80 %.
"""
import argparse, collections, csv, io, os, subprocess, sys, tempfile

def hits(program, lexicons, sources, extra=()):
    command = [program, "tag", *sources, "--lexicon", lexicons, "--format", "csv", "--quiet", *extra]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command[:3])} …: status {done.returncode}\n{done.stderr[:2000]}")
    return [row for row in csv.DictReader(io.StringIO(done.stdout)) if row["counted"] == "true"]

def coded(program, lexicons, rows):
    """The hits of the coded turns, one turn a row."""
    with tempfile.TemporaryDirectory() as folder:
        turns, speakers = os.path.join(folder, "turns.txt"), os.path.join(folder, "speakers.csv")
        with open(turns, "w", encoding="utf-8") as file:
            file.writelines(f"{row['speaker_role'].upper()}: {row['text']}\n" for row in rows)
        with open(speakers, "w", encoding="utf-8") as file:
            file.write("label,role\n" + "".join(f"{role.upper()},{role}\n" for role in sorted({row["speaker_role"] for row in rows})))
        return hits(program, lexicons, [turns], ["--layout", "labels", "--speakers", speakers])

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--coded", required=True)
    parser.add_argument("--lexicons", default="Lexicons")
    parser.add_argument("--ordret", default=".build/release/ordret")
    parser.add_argument("text", nargs="*")
    options = parser.parse_args()
    with open(options.coded, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = coded(options.ordret, options.lexicons, rows)
    elsewhere = {(hit["theme"], hit["entry"]) for hit in hits(options.ordret, options.lexicons, options.text)} if options.text else set()
    turns_of = collections.defaultdict(set)
    entries_at = collections.defaultdict(set)
    for hit in found:
        turns_of[hit["theme"], hit["entry"]].add(hit["turn"])
        entries_at[int(hit["turn"]) - 1, hit["theme"]].add(hit["entry"])
    true, general, alone = 0, 0, collections.Counter()
    for place, row in enumerate(rows):
        for theme in filter(None, row["themes"].split(";")):
            entries = entries_at.get((place, theme))
            if not entries:
                continue
            true += 1
            if any(len(turns_of[theme, entry]) > 1 or (theme, entry) in elsewhere for entry in entries):
                general += 1
            else:
                alone.update((theme, entry) for entry in entries)
    share = general / true if true else 0
    print(f"{true} true positives; {general} ({100 * share:.1f} %) with an entry that matches elsewhere too ({len(elsewhere)} entries match in the texts)")
    for (theme, entry), count in sorted(alone.items()):
        print(f"  only here: {theme} {entry} ({count})")
    return 0 if share >= 0.8 else 1

sys.exit(main())
