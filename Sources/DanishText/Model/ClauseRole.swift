import CorpusModel

/// What a word tells an auxiliary earlier in its clause: *har* is AUX where a participle follows, and a verb of its own where none does.
enum ClauseRole: UInt8 {
    case none, border, participle, infinitiveMark, infinitive

    init(bytes: [UInt8], classes: UInt32?) {
        switch bytes {
        case [0x61, 0x74]: self = .infinitiveMark
        case _ where !bytes.contains(where: { $0 >= 0x61 || 0x30...0x39 ~= $0 }): self = .border
        case _ where Self.borders.contains(bytes): self = .border
        case _ where bytes.count > 3 && bytes.last == 0x74:
            let isVerb = classes.map { $0 & WordClassSet(.verb).rawValue != 0 || $0 == 0 } ?? true
            self = isVerb ? .participle : .none
        default: self = .none
        }
    }

    /// Forms of *være*, *have*, *blive* and *få*.
    static let auxiliaries: Set<String> = [
        "være", "er", "var", "været", "have", "har", "havde", "haft", "blive", "bliver", "blev", "blevet", "få", "får", "fik", "fået", "ville", "vil",
    ]

    /// What the words after a position in its clause tell: which role comes first and how near, 0 for none.
    static func ahead(_ position: Int, count: Int, role: (Int) -> ClauseRole) -> UInt8 {
        var place = position + 1
        while place < count, place <= position + 10 {
            let found = role(place)
            if found == .border { return 1 }
            if found != .none { return found.rawValue * 4 + UInt8(min(place - position, 4) - 1) }
            place += 1
        }
        return 0
    }

    private static let borders: Set<[UInt8]> = Set(["som", "der", "men", "hvis", "når", "fordi", "mens", "eller"].map { Array($0.utf8) })
}
