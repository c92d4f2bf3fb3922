/// The parts of a Word document that are the same in each (ECMA-376 Part 2 §9, Part 1 §11.3).
enum WordParts {
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    static let contentTypes = """
        \(head)<Types xmlns="\(package)/content-types"><Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="\(wordType).document.main+xml"/>\
        <Override PartName="/word/styles.xml" ContentType="\(wordType).styles+xml"/>\
        <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
        """

    static let relationships = """
        \(head)<Relationships xmlns="\(package)/relationships"><Relationship Id="r1" Type="\(office)/officeDocument" Target="word/document.xml"/>\
        <Relationship Id="r2" Type="\(package)/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
        """

    static let documentRelationships = """
        \(head)<Relationships xmlns="\(package)/relationships"><Relationship Id="r1" Type="\(office)/styles" Target="styles.xml"/></Relationships>
        """

    /// No clock: the dates are those of the zip's members.
    static func properties(title: String, language: String) -> String {
        """
        \(head)<cp:coreProperties xmlns:cp="\(package)/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>\(title)</dc:title>\
        <dc:creator>Ordret</dc:creator><dc:language>\(language)</dc:language>\
        <dcterms:created xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:created></cp:coreProperties>
        """
    }

    /// A landscape A4 page.
    static func document(_ body: String) -> String {
        """
        \(head)<w:document xmlns:w="\(word)"><w:body>\(body)<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>\
        <w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>
        """
    }

    /// A portrait A4 page.
    static func portrait(_ body: String) -> String {
        """
        \(head)<w:document xmlns:w="\(word)"><w:body>\(body)<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>\
        <w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>
        """
    }

    /// The styles of a report: headings of three levels, quotations and their sources, list items.
    static var reportStyles: String {
        func heading(_ level: Int, _ size: Int, _ before: Int) -> String {
            "<w:style w:type=\"paragraph\" w:styleId=\"Heading\(level)\"><w:name w:val=\"heading \(level)\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/>"
                + "<w:pPr><w:keepNext/><w:spacing w:before=\"\(before)\" w:after=\"80\"/><w:outlineLvl w:val=\"\(level - 1)\"/></w:pPr>"
                + "<w:rPr><w:b/><w:sz w:val=\"\(size)\"/></w:rPr></w:style>"
        }
        func paragraph(_ id: String, _ name: String, _ properties: String, _ run: String = "") -> String {
            "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/><w:pPr>\(properties)</w:pPr>"
                + "<w:rPr>\(run)</w:rPr></w:style>"
        }
        let more =
            heading(2, 24, 360) + heading(3, 22, 240)
            + paragraph("Part", "Part", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"40\"/>", "<w:b/>")
            + paragraph("ListBullet", "List Bullet", "<w:spacing w:after=\"20\"/><w:ind w:left=\"284\" w:hanging=\"284\"/>")
            + paragraph("Quote", "Quote", "<w:keepNext/><w:spacing w:before=\"80\"/><w:ind w:left=\"284\" w:right=\"284\"/>")
            + paragraph("Source", "Source", "<w:spacing w:after=\"80\"/><w:ind w:left=\"284\"/>", "<w:color w:val=\"606060\"/><w:sz w:val=\"16\"/>")
        return styles.dropLast("</w:styles>".count) + more + "</w:styles>"
    }

    static let styles = """
        \(head)<w:styles xmlns:w="\(word)"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>\
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
        <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/>\
        <w:spacing w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>\
        <w:style w:type="table" w:styleId="Quotations"><w:name w:val="Quotations"/><w:tblPr><w:tblBorders>\
        <w:top w:val="single" w:sz="8" w:color="auto"/><w:bottom w:val="single" w:sz="8" w:color="auto"/>\
        <w:insideH w:val="single" w:sz="4" w:color="A0A0A0"/></w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/>\
        <w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>
        """
}
