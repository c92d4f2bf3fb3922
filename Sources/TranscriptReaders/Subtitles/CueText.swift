import CorpusModel

/// The words of a cue by voice: tags off, character references resolved.
enum CueText {
    static func pieces(of block: CueBlock, _ notation: CueNotation) -> [SpeechPiece] {
        var pieces: [SpeechPiece] = []
        var voice = SpeechPiece.Voice.same
        for row in block.rows {
            for var piece in voices(row, block, notation) {
                if piece.isTagged { voice = piece.voice } else { piece.voice = voice }
                if !piece.text.isEmpty { pieces.append(piece) }
            }
        }
        return pieces
    }

    /// The stretches of a line by voice tag.
    private static func voices(_ line: ArraySlice<UInt8>, _ block: CueBlock, _ notation: CueNotation) -> [SpeechPiece] {
        func piece(_ voice: SpeechPiece.Voice, isTagged: Bool) -> SpeechPiece {
            SpeechPiece(voice: voice, text: [], start: block.start, end: block.end, line: block.line, isTagged: isTagged)
        }
        var pieces = [piece(.same, isTagged: false)]
        var index = line.startIndex
        while index < line.endIndex {
            guard let close = tagEnd(line, index, notation) else {
                pieces[pieces.count - 1].text.append(line[index])
                index += 1
                continue
            }
            let tag = line[(index + 1)..<close]
            if let name = voiceName(tag) {
                pieces.append(piece(name.isEmpty ? .unknown : .named(name), isTagged: true))
            } else if tag.elementsEqual("br".utf8) || tag.elementsEqual("br/".utf8) {
                pieces[pieces.count - 1].text.append(32)
            }
            index = close + 1
        }
        for index in pieces.indices { pieces[index].text = tidy(pieces[index].text) }
        return pieces
    }

    /// Where the tag ends that begins here: `<…>`, the `{\an8}` of SubRip players, the `[br]` of SBV. A `<` before a space or a `3` is a character.
    private static func tagEnd(_ line: ArraySlice<UInt8>, _ index: Int, _ notation: CueNotation) -> Int? {
        guard index + 2 < line.endIndex else { return nil }
        let next = line[index + 1]
        let closing: UInt8
        switch line[index] {
        case UInt8(ascii: "<") where next == UInt8(ascii: "/") || isDigit(next) || (next | 0x20) &- 97 < 26: closing = UInt8(ascii: ">")
        case UInt8(ascii: "{") where next == UInt8(ascii: "\\"): closing = UInt8(ascii: "}")
        case UInt8(ascii: "[") where notation == .sbv && line[index...].starts(with: "[br]".utf8): closing = UInt8(ascii: "]")
        default: return nil
        }
        guard let end = line[index..<min(line.endIndex, index + tagLimit)].firstIndex(of: closing) else { return nil }
        // A tag with a digit is a time inside the cue: `<00:00:17.500>`.
        if isDigit(next), !line[index..<end].contains(UInt8(ascii: ":")) { return nil }
        return end
    }

    /// A longer stretch between angle brackets is no tag; the bound keeps a line full of `<` cheap.
    private static let tagLimit = 256

    /// The name in `<v Name>` or `<v.loud Name>`. noScribe writes `<v //S02>` where it lost the speaker: S02 spoke into the cue and did not say it all.
    private static func voiceName(_ tag: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: tag, as: UTF8.self)
        guard text == "v" || text.hasPrefix("v ") || text.hasPrefix("v.") || text.hasPrefix("v\t") else { return nil }
        var name = text.split(maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first ?? ""
        while name.hasPrefix(" ") { name = name.dropFirst() }
        while name.hasSuffix(" ") { name = name.dropLast() }
        return name.hasPrefix("//") ? "" : CharacterReferences.resolve(String(name))
    }

    private static func tidy(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBufferPointer { buffer in
            let range = trimmed(buffer, TextRange(0, buffer.count))
            return Array(CharacterReferences.resolve(String(decoding: buffer[range.start..<range.end], as: UTF8.self)).utf8)
        }
    }
}
