/// The numbers of list paragraphs, which Word computes and the text does not hold; wanted where they name the speaker (`IP1:`).
struct DocxListLabels {
    private let numbering: DocxNumbering
    private var counts: [String: [Int]] = [:]

    init(_ numbering: DocxNumbering) { self.numbering = numbering }

    /// The label of the next paragraph of a list at a level, as Word shows it.
    mutating func next(list: String, level: Int) -> String? {
        guard (0...8).contains(level), let definition = numbering.level(level, of: list) else { return nil }
        let counter = numbering.counter(of: list)
        var numbers = counts[counter] ?? []
        while numbers.count <= level { numbers.append((numbering.level(numbers.count, of: list)?.start ?? 1) - 1) }
        numbers.removeLast(numbers.count - level - 1)
        numbers[level] += 1
        counts[counter] = numbers
        guard definition.format != "none" else { return definition.text.contains("%") ? nil : definition.text }
        var label = definition.text
        for (index, number) in numbers.enumerated() where label.contains("%\(index + 1)") {
            let format = numbering.level(index, of: list)?.format ?? "decimal"
            label = label.split(separator: "%\(index + 1)", omittingEmptySubsequences: false).joined(separator: Self.text(number, format))
        }
        return label
    }

    private static func text(_ number: Int, _ format: String) -> String {
        switch format {
        case "upperLetter": letters(number, "A")
        case "lowerLetter": letters(number, "a")
        default: "\(number)"
        }
    }

    /// A to Z, then AA to ZZ (ECMA-376 §17.18.59).
    private static func letters(_ number: Int, _ first: Unicode.Scalar) -> String {
        guard number > 0, number <= 26 * 50, let letter = Unicode.Scalar(first.value + UInt32((number - 1) % 26)) else { return "\(number)" }
        return String(repeating: Character(letter), count: (number - 1) / 26 + 1)
    }

    /// Puts labels before their paragraphs where they are a speaker's: they end with a colon, have a letter and recur. Other numbers stay out of the text.
    static func apply(to paragraphs: inout [DocumentParagraph]) {
        var counts: [String: Int] = [:]
        for index in paragraphs.indices { if let label = paragraphs[index].listLabel { counts[label, default: 0] += 1 } }
        let speakers = counts.filter { label, count in
            count >= 2 && label.hasSuffix(":") && label.unicodeScalars.contains { $0.properties.isAlphabetic }
        }
        guard !speakers.isEmpty else { return }
        for index in paragraphs.indices {
            guard let label = paragraphs[index].listLabel, speakers[label] != nil else { continue }
            paragraphs[index].prepend(Array((label + "\t").utf8))
        }
    }
}

extension DocumentParagraph {
    /// Puts text before the paragraph's own; a bold beginning stays one.
    fileprivate mutating func prepend(_ bytes: [UInt8]) {
        text = bytes + text
        if boldPrefix > 0 { boldPrefix += bytes.count }
        continuations = continuations.map { ($0.offset + bytes.count, $0.location) }
        anchors = anchors.map { ($0.offset + bytes.count, $0.note) }
    }
}
