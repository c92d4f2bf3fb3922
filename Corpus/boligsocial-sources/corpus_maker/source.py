"""The text sources: their header, turns and marks."""

import re
from dataclasses import dataclass

AUTHOR = "Ordret (opdigtet)"
WORD_LAYOUTS = ("labels", "bold", "tab", "table", "prose")
LAYOUTS = WORD_LAYOUTS + ("tei", "vtt")
LABEL = re.compile(r"(?:\[(\d\d):(\d\d):(\d\d)\] )?([A-ZÆØÅ][\wæøåÆØÅ-]*(?: [A-ZÆØÅ0-9][\wæøåÆØÅ-]*)?):\s+(.*)")
MARK = re.compile(r"\{([-+^#])(.*?)\1\}")
MARK_NAMES = {"+": "inserted", "-": "deleted", "^": "footnote", "#": "comment"}


class SourceError(Exception):
    """A source that breaks the format, with its place."""


@dataclass
class Paragraph:
    """A paragraph of a source: with a label it begins a turn."""

    label: str | None
    seconds: int | None
    pieces: list  # of (kind, text): kind is "text" or one of MARK_NAMES

    @property
    def text(self):
        """The words as they stand when the insertions and deletions are accepted."""
        return "".join(text for kind, text in self.pieces if kind in ("text", "inserted"))


@dataclass
class Source:
    """A parsed source file."""

    name: str
    kind: str
    layout: str
    title: str
    notice: str
    paragraphs: list

    def labels(self):
        """How many turns every label has, in order of appearance."""
        counts = {}
        for paragraph in self.paragraphs:
            if paragraph.label:
                counts[paragraph.label] = counts.get(paragraph.label, 0) + 1
        return counts

    def turns(self):
        """The paragraphs of every turn, as lists."""
        turns = []
        for paragraph in self.paragraphs:
            if paragraph.label or not turns:
                turns.append([paragraph])
            else:
                turns[-1].append(paragraph)
        return turns

    def word_count(self):
        return sum(len(re.findall(r"\w+(?:[-'’]\w+)*", paragraph.text)) for paragraph in self.paragraphs)


def read_source(path):
    lines = path.read_text(encoding="utf-8").split("\n")
    header, body = {}, []
    for number, line in enumerate(lines, 1):
        field = re.fullmatch(r"# (\w+): (.+)", line.strip())
        if field and not body:
            header[field[1]] = field[2]
        elif line.strip():
            body.append((number, line.strip()))
    for field in ("kind", "layout", "title"):
        if field not in header:
            raise SourceError(f"{path.name}: the header has no '# {field}:' line")
    if header["layout"] not in LAYOUTS:
        raise SourceError(f"{path.name}: layout '{header['layout']}' is none of {', '.join(LAYOUTS)}")
    if not body or not re.search("opdigt|opfund|fiktiv", body[0][1], re.IGNORECASE):
        raise SourceError(f"{path.name}: the first paragraph does not say that the transcript is invented (opdigtet)")
    paragraphs = [read_paragraph(f"{path.name}:{number}", line, header["layout"]) for number, line in body[1:]]
    check_times(path.name, paragraphs, header["layout"])
    return Source(path.stem, header["kind"], header["layout"], header["title"], body[0][1], paragraphs)


def read_paragraph(place, line, layout):
    label, seconds, text = None, None, line
    match = None if layout == "prose" else LABEL.fullmatch(line)
    if match:
        hours, minutes, rest, label, text = match.groups()
        seconds = None if hours is None else int(hours) * 3600 + int(minutes) * 60 + int(rest)
    pieces = read_marks(place, text)
    if layout not in WORD_LAYOUTS and any(kind != "text" for kind, _ in pieces):
        raise SourceError(f"{place}: marks are for Word layouts, and this is {layout}")
    return Paragraph(label, seconds, pieces)


def read_marks(place, text):
    pieces, end = [], 0
    for mark in MARK.finditer(text):
        pieces += [("text", text[end : mark.start()]), (MARK_NAMES[mark[1]], mark[2].strip() if mark[1] in "^#" else mark[2])]
        end = mark.end()
    pieces.append(("text", text[end:]))
    pieces = [(kind, words) for kind, words in pieces if words]
    for _, words in pieces:
        if re.search(r"[{}\x00-\x1f\x7f]", words):
            raise SourceError(f"{place}: a mark is not closed, or is inside another: {words[:60]!r}")
    return with_spaces_moved(pieces)


def with_spaces_moved(pieces):
    """Moves the space beside a mark, so that neither version of the text has two spaces or one before a comma."""
    pieces = [list(piece) for piece in pieces]
    for index, piece in enumerate(pieces):
        before = next((earlier for earlier in reversed(pieces[:index]) if earlier[1]), ["start", " "])
        after = pieces[index + 1] if index + 1 < len(pieces) else ["text", ""]
        if not before[1].endswith(" ") or after[0] != "text":
            continue
        if piece[0] in ("footnote", "comment") and re.match(r"[ .,;:!?]|$", after[1]):
            before[1] = before[1][:-1]
        elif piece[0] in ("inserted", "deleted") and not re.search(r"^ | $", piece[1]):
            if after[1].startswith(" "):
                piece[1], after[1] = piece[1] + " ", after[1][1:]
            elif re.match(r"[.,;:!?]|$", after[1]) and piece[1][0].isalnum():
                before[1], piece[1] = before[1][:-1], " " + piece[1]
    return [tuple(piece) for piece in pieces if piece[1]]


def check_times(name, paragraphs, layout):
    if layout not in ("table", "vtt"):
        return
    last = -1
    for paragraph in paragraphs:
        if paragraph.seconds is None or paragraph.seconds < last:
            raise SourceError(f"{name}: no time, or a time before the one above: {paragraph.label}: {paragraph.text[:60]!r}")
        last = paragraph.seconds


def clock(milliseconds):
    seconds = milliseconds // 1000
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
