import MarkupXML

/// The elements of a main part that mean something to its reader. Most of the others describe how the text looks, and give no events.
enum DocxElement: Int {
    case other
    // Markup compatibility.
    case alternateContent, branch
    // Blocks.
    case paragraph, body, table, row, cell, gridSpan, box, embedded
    case run, text, deletedText
    // Properties.
    case paragraphProperties, runProperties, rowProperties, sectionProperties, formerProperties
    case paragraphStyle, runStyle, list, listLevel, bold, hidden
    // Changes.
    case insertion, deletion, moveFrom, moveTo
    case footnote, endnote, comment
    case field, tab, lineBreak, noBreakHyphen, softHyphen, symbol
    /// What is in these is never text.
    case withoutText

    init(_ name: XMLName) {
        switch name.namespace {
        case DocxNamespaces.word: self = Self.words[name.local] ?? (name.local.hasSuffix("PrChange") ? .formerProperties : .other)
        case DocxNamespaces.compatibility: self = Self.compatibility[name.local] ?? .other
        default: self = .other
        }
    }

    private static let compatibility: [String: DocxElement] = ["AlternateContent": .alternateContent, "Choice": .branch, "Fallback": .branch]

    private static let words: [String: DocxElement] = [
        "p": .paragraph, "body": .body, "tbl": .table, "tr": .row, "tc": .cell, "gridSpan": .gridSpan, "txbxContent": .box,
        "altChunk": .embedded, "subDoc": .embedded,
        "r": .run, "t": .text, "delText": .deletedText,
        "pPr": .paragraphProperties, "rPr": .runProperties, "trPr": .rowProperties, "sectPr": .sectionProperties,
        "pStyle": .paragraphStyle, "rStyle": .runStyle, "numId": .list, "ilvl": .listLevel, "b": .bold, "vanish": .hidden,
        "ins": .insertion, "del": .deletion, "moveFrom": .moveFrom, "moveTo": .moveTo,
        "footnoteReference": .footnote, "endnoteReference": .endnote, "commentReference": .comment,
        "fldChar": .field, "tab": .tab, "ptab": .tab, "br": .lineBreak, "cr": .lineBreak, "noBreakHyphen": .noBreakHyphen,
        "softHyphen": .softHyphen, "sym": .symbol,
        "instrText": .withoutText, "delInstrText": .withoutText, "sdtPr": .withoutText, "sdtEndPr": .withoutText, "tblPr": .withoutText,
        "tblGrid": .withoutText, "rt": .withoutText,
    ]
}
