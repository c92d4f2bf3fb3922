"""Word files whose runs are as split up as those that Word leaves."""

import re
import zipfile
import zlib
from xml.sax.saxutils import escape, quoteattr

from .docx_parts import APP_PROPERTIES, DATE, FONTS, NAMESPACES, PACKAGE_RELATIONSHIPS, R, STYLES, XML
from .docx_parts import content_types, core_properties, relationships, settings
from .source import AUTHOR, clock

COLUMN_WIDTHS = (1134, 1985, 6509)
# Words that Word underlines in red: hesitations, truncated and clipped words.
MISSPELT = re.compile(r"(?<![\w-])(?:(?:[øæ]+h+m*|h+m+|m+h?m+)(?!\w)|\w{2,}-(?=\s)|\w+['’](?!\w))", re.IGNORECASE)


class WordDocument:
    """Writes one source as the parts of a DOCX file, with the runs as split up as those that Word leaves."""

    def __init__(self, source):
        self.source = source
        self.footnotes = []
        self.comments = []
        self.changes = 0
        self.bookmarks = 0
        self.paragraphs = 0
        self.rsids = [f"00{self.chance('rsid', number) & 0xFFFFFF:06X}" for number in range(8)]

    def chance(self, *seed):
        """A number that looks random and is the same in every run."""
        return zlib.crc32("/".join([self.source.name, *map(str, seed)]).encode())

    # Runs

    def run(self, content, properties="", *, seed, rsid="R"):
        """A `w:r`; some have an edit session of their own."""
        if self.paragraphs % 2:
            properties += '<w:lang w:val="da-DK"/>'
        session = self.chance(self.paragraphs, "session", seed)
        attribute = f' w:rsid{rsid}="{self.rsids[session // 3 % 8]}"' if session % 3 == 0 or rsid == "Del" else ""
        return f"<w:r{attribute}>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{content}</w:r>"

    def runs(self, words, properties="", *, seed, element="t"):
        """The words in one or more runs, some of them marked as misspelt."""
        xml = []
        for index, (part, is_misspelt) in enumerate(self.parts(words, seed)):
            space = ' xml:space="preserve"' if part != part.strip() else ""
            text = f"<w:{element}{space}>{escape(part)}</w:{element}>"
            run = self.run(text, properties, seed=f"{seed}.{index}", rsid="Del" if element == "delText" else "R")
            if is_misspelt:
                run = f'<w:proofErr w:type="spellStart"/>{run}<w:proofErr w:type="spellEnd"/>'
            xml.append(run)
        return "".join(xml)

    def parts(self, words, seed):
        """Where the runs part: around some misspelt words, before some others, and now and then inside one."""
        cuts = {0: False}
        for word in re.finditer(r"\S+", words):
            chance = self.chance(self.paragraphs, seed, word.start())
            misspelt = MISSPELT.match(words, word.start())
            if misspelt and chance % 2:
                cuts[misspelt.start()] = True
                cuts.setdefault(misspelt.end(), False)
            elif chance % 29 == 0:
                cuts.setdefault(word.start(), False)
            elif chance % 97 == 1 and len(word[0]) > 5:
                cuts[word.start() + 3] = False
        places = sorted(place for place in cuts if place < len(words))
        return [(words[start:end], cuts[start]) for start, end in zip(places, places[1:] + [len(words)])]

    def marked_runs(self, pieces):
        """The runs of a paragraph, with its tracked changes, footnotes and comments."""
        xml = []
        if [kind for kind, _ in pieces[:2]] == ["text", "text"]:
            pieces = [("text", pieces[0][1] + pieces[1][1]), *pieces[2:]]
        for index, (kind, words) in enumerate(pieces):
            if kind == "text":
                is_commented = index + 1 < len(pieces) and pieces[index + 1][0] == "comment"
                xml.append(self.commented(words, index) if is_commented else self.runs(words, seed=index))
            elif kind == "footnote":
                self.footnotes.append(words)
                reference = f'<w:footnoteReference w:id="{len(self.footnotes)}"/>'
                xml.append(self.run(reference, '<w:rStyle w:val="FootnoteReference"/>', seed=index))
            elif kind == "comment":
                if index == 0 or pieces[index - 1][0] != "text":
                    xml.append(f'<w:commentRangeStart w:id="{len(self.comments)}"/>')
                xml.append(f'<w:commentRangeEnd w:id="{len(self.comments)}"/>')
                reference = f'<w:commentReference w:id="{len(self.comments)}"/>'
                xml.append(self.run(reference, '<w:rStyle w:val="CommentReference"/>', seed=index))
                self.comments.append(words)
            else:
                tag, element = ("ins", "t") if kind == "inserted" else ("del", "delText")
                xml.append(f"<w:{tag} {self.change()}>{self.runs(words, seed=index, element=element)}</w:{tag}>")
        return "".join(xml)

    def commented(self, words, seed):
        """The words before a comment: its range is the last one to three of them."""
        start = re.search(r"(?:\S+\s+){0,2}\S*$", words).start()
        before = self.runs(words[:start], seed=f"{seed}a") if start else ""
        return f'{before}<w:commentRangeStart w:id="{len(self.comments)}"/>{self.runs(words[start:], seed=f"{seed}b")}'

    def change(self):
        self.changes += 1
        return f'w:id="{1000 + self.changes}" w:author={quoteattr(AUTHOR)} w:date="{DATE}"'

    # Paragraphs

    def paragraph(self, content, properties=""):
        identity = f"{self.chance('paragraph', self.paragraphs) & 0x7FFFFFFF or 1:08X}"
        sessions = f'w:rsidR="{self.rsids[0]}" w:rsidRDefault="{self.rsids[self.chance(self.paragraphs) % 8]}"'
        if properties:
            properties = f"<w:pPr>{properties}</w:pPr>"
        if self.chance("bookmark", self.paragraphs) % 19 == 0:
            name = f'w:name="_Hlk{self.chance("name", self.paragraphs) % 10**8:08}"'
            content = f'<w:bookmarkStart w:id="{self.bookmarks}" {name}/>{content}<w:bookmarkEnd w:id="{self.bookmarks}"/>'
            self.bookmarks += 1
        self.paragraphs += 1
        return f'<w:p w14:paraId="{identity}" w14:textId="77777777" {sessions}>{properties}{content}</w:p>'

    def turn_paragraph(self, paragraph):
        """A paragraph in the layouts without a table."""
        label, layout = paragraph.label, self.source.layout
        stamp = f"[{clock(paragraph.seconds * 1000)}] " if paragraph.seconds is not None else ""
        if layout == "labels" and label:
            return self.paragraph(self.marked_runs([("text", f"{stamp}{label}: "), *paragraph.pieces]))
        if layout == "bold" and label:
            bold = self.run(f"<w:t>{escape(stamp + label)}:</w:t>", "<w:b/><w:bCs/>", seed="label")
            return self.paragraph(bold + self.marked_runs([("text", " "), *paragraph.pieces]))
        if layout == "tab":
            indent = '<w:tabs><w:tab w:val="left" w:pos="1304"/></w:tabs><w:ind w:left="1304" w:hanging="1304"/>'
            if not label:
                return self.paragraph(self.marked_runs(paragraph.pieces), '<w:ind w:left="1304"/>')
            start = self.run(f"<w:t>{escape(stamp + label)}:</w:t>", seed="label") + self.run("<w:tab/>", seed="tab")
            return self.paragraph(start + self.marked_runs(paragraph.pieces), indent)
        return self.paragraph(self.marked_runs(paragraph.pieces))

    def table(self):
        rows = [self.row([[[("text", head)]] for head in ("Tid", "Taler", "Tekst")], is_head=True)]
        for turn in self.source.turns():
            head = [clock(turn[0].seconds * 1000), turn[0].label or ""]
            rows.append(self.row([[[("text", cell)]] for cell in head] + [[part.pieces for part in turn]]))
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in COLUMN_WIDTHS)
        return (
            '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="9628" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
            f"</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>" + self.paragraph("")
        )

    def row(self, cells, is_head=False):
        """A row of cells, each a list of paragraphs, each a list of pieces."""
        xml = ""
        for width, paragraphs in zip(COLUMN_WIDTHS, cells):
            content = ""
            for pieces in paragraphs:
                runs = self.runs(pieces[0][1], "<w:b/><w:bCs/>", seed=0) if is_head else self.marked_runs(pieces)
                content += self.paragraph(runs)
            xml += f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
        head = "<w:trPr><w:tblHeader/></w:trPr>" if is_head else ""
        return f'<w:tr w:rsidR="{self.rsids[0]}">{head}{xml}</w:tr>'

    # Parts

    def document(self):
        body = [
            self.paragraph(self.runs(self.source.title, seed="title"), '<w:pStyle w:val="Title"/>'),
            self.paragraph(self.runs(self.source.notice, seed="notice")),
        ]
        if self.source.layout == "table":
            body.append(self.table())
        else:
            body += [self.turn_paragraph(paragraph) for paragraph in self.source.paragraphs]
        section = (
            f'<w:sectPr w:rsidR="{self.rsids[0]}"><w:headerReference w:type="default" r:id="rIdHeader"/>'
            '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1134" w:bottom="1701" w:left="1134" '
            'w:header="708" w:footer="708" w:gutter="0"/><w:cols w:space="708"/><w:docGrid w:linePitch="360"/></w:sectPr>'
        )
        return f"{XML}<w:document {NAMESPACES}><w:body>{''.join(body)}{section}</w:body></w:document>"

    def parts_by_path(self):
        """The text of every part of the package."""
        document = self.document()  # first: it collects the notes and comments
        word = {
            "styles": ("styles", STYLES),
            "settings": ("settings", settings(self.rsids, bool(self.footnotes))),
            "fontTable": ("fontTable", FONTS),
            "header1": ("header", self.header()),
        }
        if self.footnotes:
            word["footnotes"] = ("footnotes", self.footnotes_part())
        if self.comments:
            word["comments"] = ("comments", self.comments_part())
        parts = {f"word/{name}.xml": text for name, (_, text) in word.items()}
        parts["word/document.xml"] = document
        parts["word/_rels/document.xml.rels"] = relationships(
            ("rIdHeader" if kind == "header" else f"rId{number}", f"{R}/{kind}", f"{name}.xml")
            for number, (name, (kind, _)) in enumerate(sorted(word.items()), 1)
        )
        parts["_rels/.rels"] = PACKAGE_RELATIONSHIPS
        parts["docProps/core.xml"] = core_properties(self.source)
        parts["docProps/app.xml"] = APP_PROPERTIES
        kinds = {"word/document.xml": "document.main"} | {f"word/{name}.xml": kind for name, (kind, _) in word.items()}
        parts["[Content_Types].xml"] = content_types(kinds)
        return parts

    def header(self):
        runs = f"<w:r><w:t>{escape(self.source.title)}</w:t></w:r>"
        return f'{XML}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{runs}</w:p></w:hdr>'

    def footnotes_part(self):
        notes = "".join(
            f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
            for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
        )
        for number, words in enumerate(self.footnotes, 1):
            runs = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
            runs += f'<w:r><w:t xml:space="preserve"> {escape(words)}</w:t></w:r>'
            notes += f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{runs}</w:p></w:footnote>'
        return f"{XML}<w:footnotes {NAMESPACES}>{notes}</w:footnotes>"

    def comments_part(self):
        notes = ""
        for number, words in enumerate(self.comments):
            runs = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
            runs += f"<w:r><w:t>{escape(words)}</w:t></w:r>"
            notes += (
                f'<w:comment w:id="{number}" w:author={quoteattr(AUTHOR)} w:date="{DATE}" w:initials="O">'
                f'<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>{runs}</w:p></w:comment>'
            )
        return f"{XML}<w:comments {NAMESPACES}>{notes}</w:comments>"


def write_docx(source, path):
    parts = WordDocument(source).parts_by_path()
    with zipfile.ZipFile(path, "w") as archive:
        # Sorted, so that [Content_Types].xml comes first, as in Word's own files.
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, parts[name].encode())
