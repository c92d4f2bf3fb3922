"""The parts of a Word file that hold no speech: styles, settings, properties, relationships, content types (ECMA-376)."""

from xml.sax.saxutils import escape

from .source import AUTHOR

DATE = "2024-01-02T09:00:00Z"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="{R}" xmlns:w="{W}" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def style(kind, identifier, name, content, default=""):
    return f'<w:style w:type="{kind}"{default} w:styleId="{identifier}"><w:name w:val="{name}"/>{content}</w:style>'


DEFAULT = ' w:default="1"'
NORMAL = '<w:basedOn w:val="Normal"/>'
STYLES = (
    f"{XML}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Calibri" w:eastAsia="Calibri" w:hAnsi="Calibri" w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
    '<w:lang w:val="da-DK" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    + style("paragraph", "Normal", "Normal", "<w:qFormat/>", DEFAULT)
    + style(
        "paragraph", "Heading1", "heading 1",
        f'{NORMAL}<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="0"/></w:pPr>'
        '<w:rPr><w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>')
    + style("character", "DefaultParagraphFont", "Default Paragraph Font", '<w:uiPriority w:val="1"/><w:semiHidden/>', DEFAULT)
    + style(
        "table", "TableNormal", "Normal Table",
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>', DEFAULT)
    + style("numbering", "NoList", "No List", '<w:uiPriority w:val="99"/><w:semiHidden/>', DEFAULT)
    + style(
        "paragraph", "Title", "Title",
        f'{NORMAL}<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:sz w:val="40"/><w:szCs w:val="40"/></w:rPr>')
    + style(
        "paragraph", "Header", "header",
        f'{NORMAL}<w:pPr><w:tabs><w:tab w:val="center" w:pos="4819"/><w:tab w:val="right" w:pos="9638"/></w:tabs></w:pPr>')
    + style("paragraph", "FootnoteText", "footnote text", f'{NORMAL}<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>')
    + style(
        "character", "FootnoteReference", "footnote reference",
        '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>')
    + style("paragraph", "CommentText", "annotation text", f'{NORMAL}<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>')
    + style(
        "character", "CommentReference", "annotation reference",
        '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>')
    + style(
        "table", "TableGrid", "Table Grid",
        '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
        + "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
        + "</w:tblBorders></w:tblPr>")
    + "</w:styles>"
)
FONTS = (
    f'{XML}<w:fonts {NAMESPACES}><w:font w:name="Calibri"><w:charset w:val="00"/><w:family w:val="swiss"/></w:font>'
    '<w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/></w:font></w:fonts>'
)
APP_PROPERTIES = (
    f'{XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Microsoft Office Word</Application><DocSecurity>0</DocSecurity><AppVersion>16.0000</AppVersion></Properties>"
)


def settings(rsids, has_footnotes):
    notes = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' if has_footnotes else ""
    sessions = "".join(f'<w:rsid w:val="{rsid}"/>' for rsid in sorted(set(rsids)))
    return (
        f'{XML}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:proofState w:spelling="clean" w:grammar="clean"/>'
        f'<w:defaultTabStop w:val="1304"/><w:hyphenationZone w:val="425"/><w:characterSpacingControl w:val="doNotCompress"/>{notes}'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:rsids><w:rsidRoot w:val="{rsids[0]}"/>{sessions}</w:rsids><w:themeFontLang w:val="da-DK"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def core_properties(source):
    return (
        f'{XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(source.title)}</dc:title><dc:subject>Opdigtet eksempel</dc:subject><dc:creator>{AUTHOR}</dc:creator>"
        f"<dc:description>{escape(source.notice)}</dc:description><cp:lastModifiedBy>{AUTHOR}</cp:lastModifiedBy><cp:revision>2</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{DATE}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{DATE}</dcterms:modified>'
        "<dc:language>da-DK</dc:language></cp:coreProperties>"
    )


def relationships(triples):
    items = "".join(f'<Relationship Id="{identifier}" Type="{kind}" Target="{target}"/>' for identifier, kind, target in triples)
    return f'{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{items}</Relationships>'


PACKAGE_RELATIONSHIPS = relationships(
    [
        ("rId1", f"{R}/officeDocument", "word/document.xml"),
        ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
        ("rId3", f"{R}/extended-properties", "docProps/app.xml"),
    ]
)


def content_types(kinds):
    overrides = {f"/{path}": f"{WORD_TYPE}{kind}+xml" for path, kind in kinds.items()}
    overrides["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    overrides["/docProps/app.xml"] = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    items = "".join(f'<Override PartName="{path}" ContentType="{kind}"/>' for path, kind in sorted(overrides.items()))
    return (
        f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{items}</Types>'
    )
