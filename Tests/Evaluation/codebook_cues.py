#!/usr/bin/env python3
"""Reads every cue of a codebook and tells which do not parse as the simple notation, so that they can be settled by hand.

usage: codebook_cues.py CODEBOOK.md [--ordret PROGRAM]

A theme is a list item that begins with **`id`**; its cues stand after "Cue:" up to "near:", "FF:" or the end of the item, parted by commas and semicolons outside
of quotation marks. Remarks in parentheses, such as (work) or (of staff), are no part of a cue; word classes are written with a slash. Printed: themes and cues
read, and those that do not parse with the program's own message. Exit status 1 if there are any.
"""
import argparse, re, subprocess, sys, tempfile

def cues(text):
    for match in re.finditer(r"^- \*\*`([a-z-]+/[a-z-]+)`.*?(?=^- \*\*`|^#|\Z)", text, re.M | re.S):
        theme, item = match.group(1), match.group(0)
        found = re.search(r"Cue:(.*?)(?:near:|FF:|Needs |\Z)", item, re.S)
        if not found:
            yield theme, None
            continue
        for part in re.findall(r'"[^"]*"(?:\s*\([^)]*\))?|[^,;"]+', found.group(1)):
            part = re.sub(r"\((NOUN|VERB|ADJ|ADV)\)", r"/\1", part)
            part = re.sub(r"\([^)]*\)", " ", part).strip().strip('".').strip()
            part = part.replace("**", "").strip()
            part = re.sub(r"\s+/(NOUN|VERB|ADJ|ADV)", r"/\1", part).replace("…", "[..]")
            if part and re.search(r"\w", part):
                yield theme, part

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("codebook")
    parser.add_argument("--ordret", default=".build/release/ordret")
    options = parser.parse_args()
    with open(options.codebook, encoding="utf-8") as file:
        read = list(cues(file.read()))
    faults = []
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as empty:
        empty.write("A: ja\n")
        empty.flush()
        for theme, cue in read:
            if cue is None:
                faults.append((theme, "", "no cue is given"))
                continue
            done = subprocess.run([options.ordret, "kwic", empty.name, "--query", cue, "--quiet"], capture_output=True, text=True)
            if done.returncode == 2:
                faults.append((theme, cue, next((line.strip() for line in done.stderr.splitlines() if line.strip()), "")))
    print(f"{len({theme for theme, _ in read})} themes, {len(read)} cues, {len(faults)} do not parse")
    for theme, cue, message in faults:
        print(f"  {theme}: {cue}\n      {message}")
    return 1 if faults else 0

sys.exit(main())
