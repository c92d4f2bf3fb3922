#!/usr/bin/env python3
"""Writes one invented conversation in every format that Ordret reads, beside its truth.

    python3 Corpus/golden/parallel/make_parallel.py

`truth.tsv` has the turns (n, speaker, name, start, end, text; seconds), `aliases.tsv` other labels that a format may know a speaker by.
The same run gives the same bytes. Every reader must give the same speakers, words and times from each file, where the format has them.
"""

import json
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
NAMES = {"I": "Interviewer", "IP": "Åse Bøgh"}
TURNS = [
    ("I", 0.5, 4.25, "Vil du ikke begynde med at fortælle, hvordan du kom med i haven?"),
    ("IP", 4.6, 12.9, "Jo, altså, det var min nabo, øh, der spurgte. Hun sagde: \"Kom nu bare ned og se på det.\""),
    ("I", 13.2, 15.75, "Og så gik du derned?"),
    ("IP", 16.1, 27.4, "Ja, men først efter en uge. Jeg kender jo ingen, vel? Og kl. 10.30 om formiddagen er her helt stille."),
    ("I", 28.0, 31.3, "Hvem bestemmer, hvad der skal plantes?"),
    ("IP", 31.75, 44.2, "Det gør vi selv. Kommunen ejer jorden, ikke, men de blander sig ikke. Det er os, der har nøglen til skuret & vandet."),
    ("I", 44.5, 46.0, "Alle sammen?"),
    ("IP", 46.3, 52.85, "Nej, nej. Ca. 15 af os. Resten kigger på, og det er også okay."),
]
NOTICE = "Samtalen er opdigtet til Ordret."


def clock(seconds, mark=".", hours=True):
    milliseconds = round(seconds * 1000)
    h, rest = divmod(milliseconds, 3_600_000)
    m, rest = divmod(rest, 60_000)
    s, ms = divmod(rest, 1000)
    return (f"{h:02}:" if hours else "") + f"{m:02}:{s:02}{mark}{ms:03}"


def whole(seconds):
    return f"{int(seconds) // 3600:02}:{int(seconds) // 60 % 60:02}:{int(seconds) % 60:02}"


def write(name, text, encoding="utf-8"):
    (HERE / name).write_bytes(text.encode(encoding))


def archive(name, parts, first_stored=None):
    with zipfile.ZipFile(HERE / name, "w") as out:
        for path, text in parts.items():
            info = zipfile.ZipInfo(path, (2020, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if path == first_stored else zipfile.ZIP_DEFLATED
            out.writestr(info, text)


def docx(name, body):
    archive(name, {
        "[Content_Types].xml": '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{body}</w:body></w:document>",
    })


def run(text, bold=False):
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}<w:t xml:space=\"preserve\">{escape(text)}</w:t></w:r>"


def word_files():
    docx("word-labels.docx", "".join(f"<w:p>{run(f'{who}: ')}{run(text)}</w:p>" for who, _, _, text in TURNS))
    docx("word-bold.docx", "".join(f"<w:p>{run(f'{who}:', bold=True)}{run(' ' + text)}</w:p>" for who, _, _, text in TURNS))
    docx("word-tab.docx", "".join(f"<w:p>{run(f'{who}:')}<w:r><w:tab/></w:r>{run(text)}</w:p>" for who, _, _, text in TURNS))
    cell = "<w:tc><w:p>{}</w:p></w:tc>"
    rows = "".join(f"<w:tr>{cell.format(run(whole(start)))}{cell.format(run(who))}{cell.format(run(text))}</w:tr>" for who, start, _, text in TURNS)
    docx("word-table.docx", f"<w:tbl>{rows}</w:tbl><w:p/>")


def text_files():
    write("text-labels.txt", "".join(f"{who}: {text}\n" for who, _, _, text in TURNS))
    write("text-utf16.txt", "\ufeff" + "".join(f"{who}: {text}\r\n" for who, _, _, text in TURNS), "utf-16-le")
    write("text-cp1252.txt", "".join(f"{who}: {text}\r\n" for who, _, _, text in TURNS), "cp1252")
    write("text-times.txt", "".join(f"[{whole(start)}] {who}: {text}\n" for who, start, _, text in TURNS))
    rtf = "".join(f"{{\\b {who}:}} {text}\\par\n" for who, _, _, text in TURNS)
    rtf = "".join(c if ord(c) < 128 else f"\\'{c.encode('cp1252').hex()}" for c in rtf)
    write("rich.rtf", "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Calibri;}}\n" + rtf + "}\n", "ascii")
    html = "".join(f"<p><b>{who}:</b> {escape(text)}</p>\n" for who, _, _, text in TURNS)
    write("page.html", f'<!DOCTYPE html>\n<html lang="da"><head><meta charset="utf-8"><title>Samtale</title></head><body>\n{html}</body></html>\n')
    body = "".join(f'<text:p><text:span text:style-name="T1">{who}:</text:span> {escape(text)}</text:p>' for who, _, _, text in TURNS)
    spaces = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for p, u in [("office", "office"), ("text", "text"), ("style", "style")])
    bold = '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    archive("open.odt", {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        "content.xml": f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:'
        f'xsl-fo-compatible:1.0"><office:automatic-styles>{bold}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>'
        "</office:document-content>",
    }, first_stored="mimetype")


def subtitle_files():
    write("voices.vtt", f"WEBVTT\n\nNOTE {NOTICE}\n\n" + "\n".join(f"{clock(s)} --> {clock(e)}\n<v {w}>{escape(t)}</v>\n" for w, s, e, t in TURNS))
    write("zoom.vtt", "WEBVTT\n\n" + "\n".join(
        f"{n}\n{clock(s)} --> {clock(e)}\n{w}: {escape(t)}\n" for n, (w, s, e, t) in enumerate(TURNS, 1)))
    write("names.srt", "\r\n".join(
        f"{n}\r\n{clock(s, ',')} --> {clock(e, ',')}\r\n{w}: {t}\r\n" for n, (w, s, e, t) in enumerate(TURNS, 1)))
    write("names.sbv", "\n".join(f"{clock(s)[1:]},{clock(e)[1:]}\n{w}: {t}\n" for w, s, e, t in TURNS))
    main = "".join(f"*{w}:\t{t} \x15{round(s * 1000)}_{round(e * 1000)}\x15\n" for w, s, e, t in TURNS)
    header = "@UTF8\n@Begin\n@Languages:\tdan\n@Participants:\tI Interviewer Investigator, IP Aase Adult\n"
    ids = "@ID:\tdan|ordret|I|||||Investigator|||\n@ID:\tdan|ordret|IP|||||Adult|||\n"
    write("talk.cha", f"{header}{ids}@Comment:\t{NOTICE}\n{main}@End\n")
    segments = [{"start": s, "end": e, "text": " " + t, "speaker": w} for w, s, e, t in TURNS]
    write("whisper.json", json.dumps({"language": "da", "segments": segments}, ensure_ascii=False, indent=1) + "\n")


def slots():
    """The times in order with an id each."""
    times = sorted({t for _, s, e, _ in TURNS for t in (s, e)})
    return {time: f"T{n}" for n, time in enumerate(times, 1)}


def xml_files():
    ids = slots()
    when = "".join(f'<when xml:id="{i}" interval="{t}" since="#T0"/>' for t, i in ids.items())
    people = "".join(f'<person xml:id="{w}" n="{w}"{" role=" + chr(34) + "interviewer" + chr(34) if w == "I" else ""}><persName>{n}</persName></person>' for w, n in NAMES.items())
    blocks = "".join(
        f'<annotationBlock who="#{w}" start="#{ids[s]}" end="#{ids[e]}"><u><seg>{escape(t)}</seg></u><spanGrp type="note"><span>ikke tale</span></spanGrp></annotationBlock>'
        for w, s, e, t in TURNS)
    header = f"<teiHeader><fileDesc><titleStmt><title>Samtale</title></titleStmt><publicationStmt><p>{NOTICE}</p></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>"
    write("iso.xml", f'<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">{header}<profileDesc><particDesc>{people}</particDesc></profileDesc>'
          f'</teiHeader><text><timeline unit="s"><when xml:id="T0"/>{when}</timeline><body>{blocks}</body></text></TEI>\n')
    tli = "".join(f'<tli id="{i}" time="{t}"/>' for t, i in ids.items())
    table = "".join(f'<speaker id="S{n}"><abbreviation>{w}</abbreviation></speaker>' for n, w in enumerate(NAMES))
    tiers = "".join(
        f'<tier id="TIE{n}" speaker="S{n}" category="v" type="t" display-name="{w} [v]">'
        + "".join(f'<event start="{ids[s]}" end="{ids[e]}">{escape(t)}</event>' for v, s, e, t in TURNS if v == w) + "</tier>"
        for n, w in enumerate(NAMES))
    write("partitur.exb", f'<?xml version="1.0" encoding="UTF-8"?>\n<basic-transcription><head><speakertable>{table}</speakertable></head>'
          f"<basic-body><common-timeline>{tli}</common-timeline>{tiers}</basic-body></basic-transcription>\n")
    slot = "".join(f'<TIME_SLOT TIME_SLOT_ID="{i}" TIME_VALUE="{round(t * 1000)}"/>' for t, i in ids.items())
    tier = "".join(
        f'<TIER TIER_ID="{w}" PARTICIPANT="{w}" LINGUISTIC_TYPE_REF="tale">'
        + "".join(
            f'<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a{n}" TIME_SLOT_REF1="{ids[s]}" TIME_SLOT_REF2="{ids[e]}"><ANNOTATION_VALUE>{escape(t)}'
            "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>" for n, (v, s, e, t) in enumerate(TURNS) if v == w) + "</TIER>"
        for w in NAMES)
    write("elan.eaf", f'<?xml version="1.0" encoding="UTF-8"?>\n<ANNOTATION_DOCUMENT AUTHOR="" DATE="2020-01-01T00:00:00+00:00" FORMAT="3.0" VERSION="3.0">'
          f'<HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"/><TIME_ORDER>{slot}</TIME_ORDER>{tier}<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="tale" TIME_ALIGNABLE="true"/>'
          "</ANNOTATION_DOCUMENT>\n")
    speakers = "".join(f'<Speaker id="spk{n}" name="{w}"/>' for n, w in enumerate(NAMES, 1))
    number = {w: n for n, w in enumerate(NAMES, 1)}
    turns = "".join(f'<Turn speaker="spk{number[w]}" startTime="{s}" endTime="{e}"><Sync time="{s}"/>{escape(t)}</Turn>\n' for w, s, e, t in TURNS)
    write("transcriber.trs", f'<?xml version="1.0" encoding="ISO-8859-1"?>\n<!DOCTYPE Trans SYSTEM "trans-14.dtd">\n<Trans><Speakers>{speakers}</Speakers>'
          f'<Episode><Section type="report" startTime="0" endTime="60">{turns}</Section></Episode></Trans>\n', "latin-1")
    points = "".join(f'<timepoint timepoint-id="{i}" absolute-time="{t}"/>' for t, i in ids.items())
    folk = "".join(f'<speaker speaker-id="{w}"><name>{n}</name></speaker>' for w, n in NAMES.items())
    said = "".join(
        f'<contribution speaker-reference="{w}" start-reference="{ids[s]}" end-reference="{ids[e]}" parse-level="0"><unparsed>{escape(t)}</unparsed></contribution>'
        for w, s, e, t in TURNS)
    write("folker.fln", f'<?xml version="1.0" encoding="UTF-8"?>\n<folker-transcription><head/><speakers>{folk}</speakers><recording path=""/>'
          f"<timeline>{points}</timeline>{said}</folker-transcription>\n")


def textgrid():
    end = 60.0
    items = []
    for n, who in enumerate(NAMES, 1):
        intervals, at = [], 0.0
        for speaker, start, stop, text in TURNS:
            if speaker == who:
                intervals += [(at, start, ""), (start, stop, text)]
                at = stop
        intervals.append((at, end, ""))
        rows = "".join(
            f'        intervals [{k}]:\n            xmin = {a}\n            xmax = {b}\n            text = "{t.replace(chr(34), chr(34) * 2)}"\n'
            for k, (a, b, t) in enumerate(intervals, 1))
        items.append(f'    item [{n}]:\n        class = "IntervalTier"\n        name = "{who}"\n        xmin = 0\n        xmax = {end}\n        intervals: size = {len(intervals)}\n{rows}')
    grid = f'File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0\nxmax = {end}\ntiers? <exists>\nsize = {len(items)}\nitem []:\n' + "".join(items)
    write("praat.TextGrid", grid)
    write("praat-utf16.TextGrid", "\ufeff" + grid, "utf-16-be")


def main():
    rows = ["n\tspeaker\tname\tstart\tend\ttext"] + [f"{n}\t{w}\t{NAMES[w]}\t{s}\t{e}\t{t}" for n, (w, s, e, t) in enumerate(TURNS, 1)]
    write("truth.tsv", "\n".join(rows) + "\n")
    write("aliases.tsv", "speaker\talias\n" + "".join(f"{w}\t{a}\n" for w, a in [("I", "Interviewer"), ("IP", "Åse"), ("IP", "Aase")]))
    word_files()
    text_files()
    subtitle_files()
    xml_files()
    textgrid()


if __name__ == "__main__":
    main()
