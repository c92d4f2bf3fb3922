#!/usr/bin/env python3
"""Make the sample transcripts of Corpus/boligsocial from the text sources beside this script.

Every person, place and sentence in the sources is invented. Use:

    python3 make_corpus.py [SOURCE_DIR [OUTPUT_DIR]]

Reads every `NN-name.txt` of SOURCE_DIR (default: this folder) and writes `NN-name.docx`, `.xml` (TEI) or `.vtt` into
OUTPUT_DIR (default: ../boligsocial), where `speakers.csv` gives the roles and names that the TEI headers list.
The same sources give the same bytes: dates are fixed, and what looks like chance (where Word splits a run) is a checksum.

A source has `# kind:`, `# layout:` and `# title:` lines, an empty line, and one paragraph a line: first the notice
that all is invented, then turns as `LABEL: text` or `[00:01:12] LABEL: text`; a paragraph without a label continues
the turn before. Marks, in Word layouts only: `{+inserted+}`, `{-deleted-}`, `{^footnote^}`, `{#comment#}`.
"""

import csv
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from corpus_maker.docx import write_docx  # noqa: E402
from corpus_maker.source import SourceError, read_source  # noqa: E402
from corpus_maker.tei import tei  # noqa: E402
from corpus_maker.webvtt import vtt  # noqa: E402


def read_speakers(path):
    """Role and pseudonym by transcript and label."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {(row["transcript"], row["label"]): (row["role"], row["pseudonym"]) for row in csv.DictReader(file)}


def write(source, folder, speakers):
    if source.layout == "tei":
        path = folder / f"{source.name}.xml"
        path.write_bytes(tei(source, speakers).encode())
    elif source.layout == "vtt":
        path = folder / f"{source.name}.vtt"
        path.write_bytes(vtt(source).encode())
    else:
        path = folder / f"{source.name}.docx"
        write_docx(source, path)
    return path


def main(arguments):
    here = Path(__file__).resolve().parent
    sources = Path(arguments[0]) if arguments else here
    folder = Path(arguments[1]) if len(arguments) > 1 else here.parent / "boligsocial"
    folder.mkdir(parents=True, exist_ok=True)
    speakers = read_speakers(folder / "speakers.csv")
    failures = 0
    for path in sorted(sources.glob("[0-9][0-9]-*.txt")):
        try:
            source = read_source(path)
        except (SourceError, UnicodeDecodeError) as error:
            failures += 1
            print(f"error: {error}", file=sys.stderr)
            continue
        written = write(source, folder, speakers)
        labels = ", ".join(f"{label} {count}" for label, count in source.labels().items())
        print(f"{written.name}: {source.kind}, {source.layout}, {source.word_count()} words; {labels or 'no labels'}")
        for label, count in source.labels().items():
            if count == 1 and (source.name, label) not in speakers:
                print(f"warning: {path.name}: '{label}:' occurs once; is it a label?", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
