import CorpusModel

/// CoNLL-U (universaldependencies.org/format.html): ten columns, `_` for what is not known, an empty line after each sentence.
enum ConlluWriter {
    static func bytes(of segment: CorpusSegment, _ analysis: AnalysisLayer?) -> [UInt8] {
        var out: [UInt8] = []
        var number = 0
        TokenRows.forEach(in: segment, analysis) { row in
            if row.isFirstOfSentence {
                if number > 0 { out.append(10) }
                if row.token == 0 { out += Array("# newdoc id = \(oneLine(row.transcript))\n".utf8) }
                out += Array("# sent_id = \(oneLine(row.transcript))-s\(row.sentence)\n# turn = \(row.turn)\n".utf8)
                if let speaker = row.speaker { out += Array("# speaker = \(oneLine(speaker.label))\n".utf8) }
                number = 0
            }
            number += 1
            let space = row.isGlued ? "SpaceAfter=No|" : ""
            let upos = row.reading?.wordClass.name ?? (row.tokenClass == .punctuation ? "PUNCT" : row.tokenClass == .number ? "NUM" : "_")
            let lemma = row.reading.map { cell($0.lemma) } ?? "_"
            let misc = "\(space)TokenClass=\(row.tokenClass.name)|TokenRange=\(row.characters.lowerBound):\(row.characters.upperBound)"
            out += Array("\(number)\t\(cell(row.form))\t\(lemma)\t\(upos)\t_\t_\t_\t_\t_\t\(misc)\n".utf8)
        }
        if number > 0 { out.append(10) }
        return out
    }

    /// A form may hold a space (an event such as `(lang pause)`), as CoNLL-U allows, but no tab or line end.
    private static func cell(_ form: String) -> String { form.isEmpty ? "_" : oneLine(form) }

    private static func oneLine(_ text: String) -> String {
        text.utf8.contains { $0 == 9 || $0 == 10 || $0 == 13 }
            ? String(decoding: text.utf8.map { $0 == 9 || $0 == 10 || $0 == 13 ? 32 : $0 }, as: UTF8.self) : text
    }
}
