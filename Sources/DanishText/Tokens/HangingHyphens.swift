import CorpusModel

/// Tells words that break off (*jeg har sam- samarbejdet*) from those that share their end with the next (*børne- og ungeområdet*).
struct HangingHyphens {
    let passage: Passage
    let data: DanishData
    let tokens: PieceBuffer

    /// Whether the token, which ends in a hyphen, is a word broken off.
    func isTruncated(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.end - token.start > 1, Sign(passage, hyphenStart(token), token.end) == .hyphen else { return false }
        let isWord = passage.isWordCharacter(at: token.start) && (token.kind == .marked || passage.classBefore(hyphenStart(token)).contains(.letter))
        return isWord && !isCoordinated(index)
    }

    /// The last byte is that of U+002D, U+2010 or U+2011: false for nearly every token.
    @inline(__always)
    func mayHang(_ token: Piece) -> Bool {
        let last = passage.bytes[token.end - 1]
        return (last == 0x2D || last == 0x90 || last == 0x91) && (token.kind == .plain || token.kind == .marked)
    }

    private func hyphenStart(_ token: Piece) -> Int { passage.start(before: token.end) }

    /// *og*, *eller*, *samt*, a comma or a slash follows, and then a longer word, or one more with a hanging hyphen.
    private func isCoordinated(_ index: Int) -> Bool {
        guard index + 2 < tokens.count else { return false }
        let joint = tokens[index + 1]
        let isJoint =
            passage.bytes[joint.start] == 0x2C || passage.bytes[joint.start] == 0x2F
            || Self.joints.contains(passage.matchForm(joint.start, joint.end))
        guard isJoint else { return false }
        let stem = passage.matchForm(tokens[index].start, hyphenStart(tokens[index]))
        // An adjective or a preposition may stand before the word that ends the pair: børne- og det nye ungeområde.
        for (distance, next) in tokens[(index + 2)..<min(index + 5, tokens.count)].enumerated() {
            let form = passage.matchForm(next.start, next.end)
            guard passage.isWordCharacter(at: next.start), !form.hasPrefix(stem) else { return false }
            if isHanging(form) || isCompoundLike(form, atLeast: distance == 0 ? 4 : 8) { return true }
        }
        return false
    }

    private static let joints: Set<String> = ["og", "eller", "samt", "og/eller", "men", "til", "kontra"]

    private func isHanging(_ form: String) -> Bool { form.utf8.last == 0x2D }

    /// Long enough to have two parts (the longer the further away), and no word of the closed classes or the lists of verbs.
    private func isCompoundLike(_ form: String, atLeast length: Int) -> Bool {
        form.utf8.count >= length && !data.functionWords.contains(form) && !data.particles.contains(form) && !data.fillers.contains(form)
            && !data.verbs.contains(form)
    }
}
