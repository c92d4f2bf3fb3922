import CorpusModel

/// What the treebank teaches about lemmas: its own forms, and for all others the edit of the longest known ending.
struct LemmaRules: Sendable, Equatable {
    /// Letters of the longest ending that is looked at.
    static let longest = 9

    /// Edits by number.
    let edits: [LemmaEdit]
    /// By the key of class and ending, in ascending order.
    let ruleKeys: [UInt32]
    let ruleEdits: [UInt16]
    /// By the key of class and form, in ascending order.
    let formKeys: [UInt32]
    let formEdits: [UInt16]

    /// The lemma of a form that the treebank has in the class. All are kept, also those that the rules would get right: dictionaries and lists differ.
    func ofForm(_ form: String, _ wordClass: WordClass) -> String? {
        guard let place = Self.place(of: Self.key(wordClass, FeatureKey.hash(form)), in: formKeys) else { return nil }
        return edits[Int(formEdits[place])].applied(to: form)
    }

    /// The classes in which the treebank has a form; empty for one that it lacks. Cost: a binary search for each class.
    func classes(ofForm form: String) -> WordClassSet {
        let hash = FeatureKey.hash(form)
        return WordClass.allCases.reduce(into: WordClassSet()) { classes, wordClass in
            if Self.place(of: Self.key(wordClass, hash), in: formKeys) != nil { classes.insert(WordClassSet(wordClass)) }
        }
    }

    /// The lemma by the longest ending that has a rule; the form itself where no rule fits.
    func byEnding(_ form: String, _ wordClass: WordClass) -> String {
        for ending in Self.endings(of: form) {
            guard let place = Self.place(of: Self.key(wordClass, ending), in: ruleKeys) else { continue }
            if let lemma = edits[Int(ruleEdits[place])].applied(to: form) { return lemma }
        }
        return form
    }

    static func key(_ wordClass: WordClass, _ hash: UInt64) -> UInt32 { FeatureKey.key(.word, hash, UInt64(wordClass.rawValue) + 1) }

    /// Hashes of the endings of a form, the longest first, the empty one last; the whole word is told from an ending of the same letters.
    static func endings(of form: String) -> [UInt64] {
        var form = form
        return form.withUTF8 { bytes in
            let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
            var hashes = starts.suffix(longest).map { FeatureKey.hash(UnsafeBufferPointer(rebasing: bytes[$0...])) ^ ($0 == 0 ? 1 : 0) }
            hashes.append(FeatureKey.hash(UnsafeBufferPointer(rebasing: bytes[bytes.count...])))
            return hashes
        }
    }

    private static func place(of key: UInt32, in keys: [UInt32]) -> Int? {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key ? low : nil
    }
}
