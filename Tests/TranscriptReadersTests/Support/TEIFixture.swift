/// A TEI file made of its body and its list of persons.
enum TEIFixture {
    static func file(_ body: String, persons: String = "", root: String = "", profile: String = "") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <TEI xmlns="http://www.tei-c.org/ns/1.0"\(root)>
        <teiHeader><fileDesc><titleStmt><title>Prøve</title></titleStmt></fileDesc>
        <profileDesc>\(profile)<particDesc><listPerson>\(persons)</listPerson></particDesc></profileDesc></teiHeader>
        <text><body><div>
        \(body)
        </div></body></text>
        </TEI>
        """
    }

    static let two = "<person xml:id=\"INT\" role=\"interviewer\"/><person xml:id=\"ANN\" role=\"resident\" n=\"A\"/>"
}
