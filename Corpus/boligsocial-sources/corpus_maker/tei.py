"""TEI P5 for speech: `u` and `seg`, with the speakers in the header."""

import re
from xml.sax.saxutils import escape

from .source import AUTHOR

NEWLINE = "\n"  # no backslash inside an f-string before Python 3.12
SEGMENT_WORDS = 60
EVENTS = {
    "griner": "<vocal><desc>griner</desc></vocal>",
    "pause": "<pause/>",
    "utydeligt": '<gap reason="utydeligt"/>',
}


def tei_words(text):
    """The words with their events as elements; other brackets are kept as text."""
    parts = re.split(r"\((griner|pause)\)|\[(utydeligt)\]", text)
    return "".join(escape(part) if index % 3 == 0 else EVENTS[part] for index, part in enumerate(parts) if part)


def segments(text):
    """The text of a turn; a long one in two or more pieces of about equal length that end where a sentence ends."""
    sentences = re.findall(r".+?(?:[.?!…]+(?=\s|$)\s*|$)", text)
    words = len(text.split())
    count = -(-words // SEGMENT_WORDS)
    pieces, done = [""], 0
    for sentence in sentences:
        if len(pieces) < count and done >= words * len(pieces) / count:
            pieces.append("")
        pieces[-1] += sentence
        done += len(sentence.split())
    return [piece.strip() for piece in pieces]


def tei(source, speakers):
    people = []
    for label in sorted(source.labels()):
        role, name = speakers.get((source.name, label)) or speakers.get(("", label)) or ("unknown", label)
        name = name or ("Interviewer" if role == "interviewer" else label)
        people.append(f'<person xml:id="{label}" role="{role}">\n            <persName>{escape(name)}</persName>\n          </person>')
    utterances = []
    for turn in source.turns():
        pieces = [segment for paragraph in turn for segment in segments(paragraph.text)]
        content = "".join(f"\n          <seg>{tei_words(piece)}</seg>" for piece in pieces)
        utterances.append(f'<u who="#{turn[0].label}">{content}\n        </u>')
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="da">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title>{escape(source.title)}</title>
        <author>{AUTHOR}</author>
      </titleStmt>
      <publicationStmt>
        <publisher>Ordret</publisher>
        <availability status="free">
          <licence target="https://creativecommons.org/publicdomain/zero/1.0/">CC0 1.0</licence>
          <p>{escape(source.notice)}</p>
        </availability>
      </publicationStmt>
      <sourceDesc>
        <recordingStmt>
          <recording type="audio">
            <p>Der findes ingen optagelse: samtalen er opdigtet.</p>
          </recording>
        </recordingStmt>
      </sourceDesc>
    </fileDesc>
    <profileDesc>
      <langUsage>
        <language ident="da">dansk</language>
      </langUsage>
      <particDesc>
        <listPerson>
          {(NEWLINE + 10 * " ").join(people)}
        </listPerson>
      </particDesc>
    </profileDesc>
  </teiHeader>
  <text>
    <body>
      <div>
        <head>{escape(source.title)}</head>
        <note>{escape(source.notice)}</note>
        {(NEWLINE + 8 * " ").join(utterances)}
      </div>
    </body>
  </text>
</TEI>
"""
