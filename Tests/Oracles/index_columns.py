"""Reads the columns of an index with numpy and nothing else of Ordret, and prints its tokens as `ordret tokens --format tsv` does, or the hits of themes that it holds.

    python3 Tests/Oracles/index_columns.py NAME.ordret [--hits]

What is used is said in `IndexFormat.swift`: little-endian numbers in files named for their column and type.
"""

import json
import pathlib
import sys
import zlib

import numpy as np

TOKEN_CLASSES = ["word", "number", "punctuation", "filler", "truncated", "event", "pseudonym"]
WORD_CLASSES = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()


def strings(folder, name):
    text = (folder / f"{name}.utf8").read_bytes()
    starts = np.fromfile(folder / f"{name}_start.u32", "<u4")
    return [text[a:b].decode() for a, b in zip(starts[:-1], starts[1:])]


def tokens(folder):
    def column(name, kind="u32"):
        return np.fromfile(folder / f"{name}.{kind}", {"u32": "<u4", "u8": "u1"}[kind])

    for file in json.loads((folder / "segment.json").read_text())["columns"]:
        assert zlib.crc32((folder / file["name"]).read_bytes()) == file["crc32"], file["name"]
    form, norm, word, pool = (strings(folder, name) for name in ["form", "norm", "word", "string"])
    transcripts = np.fromfile(folder / "transcript.u32x20", "<u4").reshape(-1, 20)
    names, texts, turns = transcripts[:-1, 0], transcripts[:, 10], transcripts[:, 11]
    text = (folder / "text.utf8").read_bytes()
    start, reading = column("token_start"), column("token_reading")
    forms, norms = column("token_form"), column("token_norm")
    # A token is its form, as it is written; the column tells lengths up to 254.
    length = column("token_length", "u8").astype(int)
    end = start + np.where(length == 255, np.diff(column("form_start"))[forms], length)
    classes, lemma, pos, normal = column("token_class", "u8"), column("reading_lemma"), column("reading_class", "u8"), column("reading_normal")
    first = column("turn_token")
    turn, sentence = (np.repeat(np.arange(len(tokens) - 1), np.diff(tokens.astype(int))) for tokens in [first, column("sentence_token")])
    for number, name in enumerate(names):
        own = text[texts[number]:texts[number + 1]]
        begin, stop = first[turns[number]], first[turns[number + 1]]
        for token in range(begin, stop):
            row = reading[token]
            yield [
                pool[name], turn[token] - turns[number] + 1, sentence[token] - sentence[begin] + 1, token - begin, form[forms[token]],
                word[normal[row]], word[lemma[row]], WORD_CLASSES[pos[row]], TOKEN_CLASSES[classes[token]],
                len(own[:start[token]].decode()), len(own[:end[token]].decode()),
            ]


def hits(index, manifest):
    """The hits of themes that the index holds: segment, turn, first and last token in it, theme, entry."""
    folder = index / "themes" / manifest["themes"]
    layer = json.loads((folder / "layer.json").read_text())
    for file in layer["columns"]:
        assert zlib.crc32((folder / file["name"]).read_bytes()) == file["crc32"], file["name"]
    pool, themes = strings(folder, "string"), [theme["id"] for theme in layer["rules"]["themes"]]
    rows = np.fromfile(folder / "hit.u32x15", "<u4").reshape(-1, 15)
    first = np.fromfile(folder / "hit_start.u32", "<u4")
    for number, key in enumerate(layer["segments"]):
        for row in rows[first[number]:first[number + 1]]:
            yield [key, row[0], row[1], row[2] - 1, themes[row[3]], pool[row[4]]]


if __name__ == "__main__":
    index = pathlib.Path(sys.argv[1])
    if sys.argv[2:] == ["--hits"]:
        for row in hits(index, json.loads((index / "manifest.json").read_text())):
            print("\t".join(map(str, row)))
        sys.exit()
    for segment in json.loads((index / "manifest.json").read_text())["segments"]:
        for row in tokens(index / "segments" / segment["key"]):
            print("\t".join(map(str, row)))
