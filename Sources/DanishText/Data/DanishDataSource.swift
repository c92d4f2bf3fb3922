import CDanishData
import CorpusModel

/// Where the lists come from, and how each is read.
struct DanishDataSource: Sendable {
    let replaced: [String: [UInt8]]

    func bytes(of name: String) -> [UInt8] {
        if let bytes = replaced[name] { return bytes }
        var length = 0
        guard let bytes = ordret_danish_data(name, &length) else { return [] }
        return Array(UnsafeBufferPointer(start: bytes, count: length))
    }

    /// A list that is read when it is asked for.
    func later<Value>(
        _ name: String, _ read: @escaping @Sendable (DanishDataSource) throws(DanishDataError) -> Value
    ) throws(DanishDataError) -> LaterList<Value> {
        try LaterList(isReplaced: replaced[name] != nil) { () throws(DanishDataError) in try read(self) }
    }

    func file(_ name: String, columns: ClosedRange<Int>, keepingCase: Bool = false) throws(DanishDataError) -> WordListFile {
        try WordListFile(name: name, bytes: bytes(of: name), columns: columns, keepingCase: keepingCase)
    }

    func words(_ name: String) throws(DanishDataError) -> Set<String> {
        Set(try file(name, columns: 1...1).lines.map { $0.columns[0] })
    }

    func abbreviations() throws(DanishDataError) -> [String: Abbreviation] {
        let file = try file("abbreviations", columns: 2...3)
        var result: [String: Abbreviation] = [:]
        for line in file.lines {
            guard let ending = Abbreviation.Ending(rawValue: line.columns[1]) else {
                throw file.fault(line, column: 1, expected: "never or may")
            }
            if line.columns.count == 3, line.columns[2] != "word" { throw file.fault(line, column: 2, expected: "word or nothing") }
            result[line.columns[0]] = Abbreviation(ending: ending, isAlsoWord: line.columns.count == 3)
        }
        return result
    }

    func events() throws(DanishDataError) -> [String: EventKind] {
        let file = try file("events", columns: 2...2)
        var result: [String: EventKind] = [:]
        for line in file.lines {
            guard let kind = EventKind(rawValue: line.columns[1]) else {
                throw file.fault(line, column: 1, expected: EventKind.allCases.map(\.rawValue).joined(separator: ", "))
            }
            result[line.columns[0]] = kind
        }
        return result
    }

    func pseudonyms() throws(DanishDataError) -> [String: PseudonymPattern] {
        let file = try file("pseudonyms", columns: 2...2)
        var result: [String: PseudonymPattern] = [:]
        for line in file.lines {
            guard let pattern = PseudonymPattern(rawValue: line.columns[1]) else {
                throw file.fault(line, column: 1, expected: "whole or ending")
            }
            result[line.columns[0]] = pattern
        }
        return result
    }

    func irregular() throws(DanishDataError) -> [String: [String]] {
        var result: [String: [String]] = [:]
        for line in try file("irregular", columns: 2...2).lines {
            result[line.columns[0], default: []] += line.columns[1].split(separator: " ").map(String.init)
        }
        return result
    }

    /// Cues with their kind, and in a third column the name of an exception (kind `not`) or *weak*.
    func cues<Kind: CueKind>(_ name: String) throws(DanishDataError) -> [SpanCue<Kind>] {
        let file = try file(name, columns: 2...3)
        var cues: [SpanCue<Kind>] = []
        for line in file.lines {
            guard let kind = Kind(rawValue: line.columns[1]) else {
                throw file.fault(line, column: 1, expected: Kind.allCases.map(\.rawValue).joined(separator: ", "))
            }
            let third = line.columns.count == 3 ? line.columns[2] : nil
            if kind == .not {
                guard let exception = third.map(SpanException.init(rawValue:)) ?? .fixedPhrase else {
                    throw file.fault(line, column: 2, expected: SpanException.allCases.map(\.rawValue).joined(separator: ", "))
                }
                cues.append(SpanCue(line.columns[0], kind, exception: exception))
            } else {
                if let third, third != "weak" { throw file.fault(line, column: 2, expected: "weak or nothing") }
                cues.append(SpanCue(line.columns[0], kind, isWeak: third != nil))
            }
        }
        return cues
    }

    /// Reductions win over spelling variants.
    func normalForms() throws(DanishDataError) -> [String: String] {
        var result: [String: String] = [:]
        for line in try file("spelling-variants", columns: 3...3).lines {
            for ending in line.columns[2].split(separator: " ") {
                let ending = ending == "0" ? "" : ending
                result[line.columns[0] + ending] = line.columns[1] + ending
            }
        }
        let reductions = try file("reductions", columns: 2...2)
        for line in reductions.lines {
            guard 1...2 ~= line.columns[1].split(separator: " ").count else { throw reductions.fault(line, column: 1, expected: "one word or two") }
            result[line.columns[0]] = line.columns[1]
        }
        return result.filter { $0.key != $0.value }
    }

    func compoundWords() throws(DanishDataError) -> [CompoundWord] {
        let file = try file("compound-words", columns: 2...3)
        var result: [CompoundWord] = []
        for line in file.lines {
            guard let kind = CompoundWord.Kind(rawValue: line.columns[1]) else {
                throw file.fault(line, column: 1, expected: CompoundWord.Kind.allCases.map(\.rawValue).joined(separator: ", "))
            }
            guard line.columns.count == 2 || kind == .first else { throw file.fault(line, column: 2, expected: "nothing; only first has a lemma") }
            result.append(CompoundWord(line.columns[0], kind, lemma: line.columns.count == 3 ? line.columns[2] : nil))
        }
        return result
    }

}
