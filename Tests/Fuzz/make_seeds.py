#!/usr/bin/env python3
"""Makes the seed corpus of the fuzz targets: small valid files of every format, and the sample transcripts.

    python3 Tests/Fuzz/make_seeds.py FOLDER

Writes FOLDER/FORMAT/NAME. Everything in them is invented. Python's standard library only.
"""

import io
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TURNS = [("I", "Hvem har magten her?"), ("IP", "Det har vi, øh, (griner) tror jeg. Kl. 10:30 på mandage."), ("I", "Og kommunen?"), ("IP", "Nej.")]


def docx(body):
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document {W}><w:body>{body}</w:body></w:document>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), text)
    return out.getvalue()


def paragraph(text, properties=""):
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def seeds():
    plain = "".join(paragraph(f"{label}: {words}") for label, words in TURNS)
    bold = "".join(f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{a}:</w:t></w:r><w:r><w:t> {b}</w:t></w:r></w:p>" for a, b in TURNS)
    rows = "".join(
        f"<w:tr><w:tc>{paragraph(f'00:00:0{n}')}</w:tc><w:tc>{paragraph(a)}</w:tc><w:tc>{paragraph(b)}</w:tc></w:tr>"
        for n, (a, b) in enumerate(TURNS)
    )
    changes = "<w:p><w:ins><w:r><w:t>I: ny</w:t></w:r></w:ins><w:del><w:r><w:delText>I: gammel</w:delText></w:r></w:del></w:p>"
    yield "docx", "labels.docx", docx(plain)
    yield "docx", "bold.docx", docx(bold)
    yield "docx", "table.docx", docx(f"<w:tbl>{rows}</w:tbl>")
    yield "docx", "changes.docx", docx(changes + plain)
    yield "zip", "labels.zip", docx(plain)
    text = "\n".join(f"{a}: {b}" for a, b in TURNS)
    yield "txt", "labels.txt", text.encode()
    yield "txt", "utf16.txt", text.encode("utf-16")
    yield "txt", "cp1252.txt", text.encode("cp1252")
    yield "txt", "f4.txt", "\n".join(f"{a}: {b} #00:00:0{n}-5#" for n, (a, b) in enumerate(TURNS)).encode()
    yield "txt", "noscribe.txt", "S00: [00:00:01] Hej (..) //S01: ja. // med dig.\nS01: [00:00:04] Hej.\n".encode()
    cue = "00:00:0{0}.000 --> 00:00:0{1}.500\n"
    yield "vtt", "voices.vtt", ("WEBVTT\n\n" + "\n\n".join(cue.format(n, n) + f"<v {a}>{b}</v>" for n, (a, b) in enumerate(TURNS))).encode()
    yield "vtt", "names.vtt", ("WEBVTT\n\n" + "\n\n".join(f"{n}\n" + cue.format(n, n) + f"{a}: {b}" for n, (a, b) in enumerate(TURNS))).encode()
    srt = "\n\n".join(f"{n + 1}\n00:00:0{n},000 --> 00:00:0{n},900\n{a}: {b}" for n, (a, b) in enumerate(TURNS))
    yield "srt", "names.srt", srt.encode()
    utterances = "".join(f'<u who="#{a}"><seg>{b}<pause/></seg></u>' for a, b in TURNS)
    people = '<teiHeader><profileDesc><particDesc><person xml:id="I" role="interviewer"/><person xml:id="IP"/></particDesc></profileDesc></teiHeader>'
    yield "xml", "tei.xml", f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{people}<text><body>{utterances}</body></text></TEI>'.encode()
    tier = "".join(f'<event start="T{n}" end="T{n + 1}">{b}</event>' for n, (_, b) in enumerate(TURNS))
    times = "".join(f'<tli id="T{n}" time="{n}.5"/>' for n in range(len(TURNS) + 1))
    speakers = '<speakertable><speaker id="S"><abbreviation>IP</abbreviation></speaker></speakertable>'
    yield "exb", "one.exb", (
        f"<basic-transcription><head>{speakers}</head><basic-body><common-timeline>{times}</common-timeline>"
        f'<tier id="a" speaker="S" category="v" type="t">{tier}</tier></basic-body></basic-transcription>'
    ).encode()
    rtf = "".join(f"\\b {a}:\\b0  {b}\\par\n" for a, b in TURNS).replace("ø", "\\'f8").replace("å", "\\u229?")
    yield "rtf", "bold.rtf", ("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}" + rtf + "}").encode()
    main = "".join(f"*{a}:\t{b} \x15{n}000_{n}900\x15\n" for n, (a, b) in enumerate(TURNS))
    yield "cha", "one.cha", f"@UTF8\n@Begin\n@Languages:\tdan\n@Participants:\tI Interviewer, IP Informant\n{main}@End\n".encode()
    intervals = "".join(
        f'intervals [{n + 1}]:\nxmin = {n}\nxmax = {n + 1}\ntext = "{b}"\n' for n, (_, b) in enumerate(TURNS)
    )
    grid = (
        'File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0\nxmax = 4\ntiers? <exists>\nsize = 1\nitem []:\nitem [1]:\n'
        f'class = "IntervalTier"\nname = "IP"\nxmin = 0\nxmax = 4\nintervals: size = 4\n{intervals}'
    )
    yield "textgrid", "long.textgrid", grid.encode()
    yield "textgrid", "utf16.textgrid", grid.encode("utf-16")
    for path in sorted((ROOT / "Corpus/boligsocial").iterdir()):
        if path.suffix in (".docx", ".xml", ".vtt"):
            yield path.suffix[1:], path.name, path.read_bytes()


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    for kind, name, content in seeds():
        (folder / kind).mkdir(parents=True, exist_ok=True)
        (folder / kind / name).write_bytes(content)


if __name__ == "__main__":
    main()
