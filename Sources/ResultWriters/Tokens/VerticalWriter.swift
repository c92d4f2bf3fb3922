import CorpusModel

/// The vertical format of CWB: `word norm lemma pos class` a line, inside `<text id>`, `<turn speaker role>` and `<s>`.
enum VerticalWriter {
    static func bytes(of segment: CorpusSegment) -> [UInt8] {
        var out = ""
        var isOpen = false
        TokenRows.forEach(in: segment) { row in
            if row.token == 0 {
                if isOpen { out += "</s>\n</turn>\n</text>\n" }
                out += "<text id=\"\(HTMLText.escaped(row.transcript))\">\n"
            } else if row.isFirstOfTurn {
                out += "</s>\n</turn>\n"
            } else if row.isFirstOfSentence {
                out += "</s>\n"
            }
            if row.isFirstOfTurn {
                let speaker = HTMLText.escaped(row.speaker?.label ?? "")
                out += "<turn n=\"\(row.turn)\" speaker=\"\(speaker)\" role=\"\(HTMLText.escaped(row.speaker?.role.rawValue ?? ""))\">\n"
            }
            if row.isFirstOfSentence { out += "<s>\n" }
            out +=
                "\(HTMLText.escaped(row.form))\t\(HTMLText.escaped(row.norm))\t\(HTMLText.escaped(row.lemma ?? ""))\t\(row.wordClass?.name ?? "")\t\(row.tokenClass.name)\n"
            isOpen = true
        }
        if isOpen { out += "</s>\n</turn>\n</text>\n" }
        return Array(out.utf8)
    }
}
