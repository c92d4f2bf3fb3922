import CorpusModel

/// The features of a token in its sentence, as keys. Trainer and tagger both take them from here.
///
/// They stand in groups by what they depend on, because the tagger sums each group once for all tokens that share it.
enum FeatureTemplates {
    /// Of the word alone, apart from its shape.
    @inline(__always) static func own(_ view: WordView, _ add: (UInt32) -> Void) {
        add(FeatureKey.key(.bias, 0))
        add(FeatureKey.key(.word, view.word))
        add(FeatureKey.key(.suffix1, view.suffixes.0))
        add(FeatureKey.key(.suffix2, view.suffixes.1))
        add(FeatureKey.key(.suffix3, view.suffixes.2))
        add(FeatureKey.key(.suffix4, view.suffixes.3))
        add(FeatureKey.key(.suffix5, view.suffixes.4))
        add(FeatureKey.key(.prefix1, view.prefixes.0))
        add(FeatureKey.key(.prefix2, view.prefixes.1))
        add(FeatureKey.key(.prefix3, view.prefixes.2))
        guard let classes = view.classes else { return }
        add(FeatureKey.key(.classSet, UInt64(classes)))
        for bit in UInt64(0)..<17 where classes & (1 << bit) != 0 { add(FeatureKey.key(.classBit, bit)) }
    }

    @inline(__always) static func shape(_ shape: WordShape) -> UInt32 { FeatureKey.key(.shape, UInt64(shape.rawValue)) }

    /// Of a word as the one before.
    @inline(__always) static func asPrevious(_ view: WordView, _ add: (UInt32) -> Void) {
        add(FeatureKey.key(.previousWord, view.word))
        add(FeatureKey.key(.previousSuffix, view.suffixes.2))
        if let classes = view.classes { add(FeatureKey.key(.previousSet, UInt64(classes))) }
    }

    @inline(__always) static func asSecondPrevious(_ view: WordView, _ add: (UInt32) -> Void) {
        add(FeatureKey.key(.secondPreviousWord, view.word))
    }

    @inline(__always) static func asNext(_ view: WordView, _ add: (UInt32) -> Void) {
        add(FeatureKey.key(.nextWord, view.word))
        add(FeatureKey.key(.nextSuffix, view.suffixes.2))
        add(FeatureKey.key(.nextShape, UInt64(view.shape.rawValue)))
        if let classes = view.classes { add(FeatureKey.key(.nextSet, UInt64(classes))) }
    }

    @inline(__always) static func asSecondNext(_ view: WordView, _ add: (UInt32) -> Void) {
        add(FeatureKey.key(.secondNextWord, view.word))
        if let classes = view.classes { add(FeatureKey.key(.secondNextSet, UInt64(classes))) }
    }

    /// Of the two classes before.
    @inline(__always) static func tags(_ previous: TagContext, _ secondPrevious: TagContext, _ add: (UInt32) -> Void) {
        add(FeatureKey.key(.tag, UInt64(previous.index)))
        add(FeatureKey.key(.twoTags, UInt64(previous.index), UInt64(secondPrevious.index)))
    }

    /// Of the word with the class before.
    @inline(__always) static func withTag(_ view: WordView, _ previous: TagContext, _ add: (UInt32) -> Void) {
        add(FeatureKey.key(.wordTag, view.word, UInt64(previous.index)))
        add(FeatureKey.key(.suffixTag, view.suffixes.2, UInt64(previous.index)))
        if let classes = view.classes { add(FeatureKey.key(.setTag, UInt64(classes), UInt64(previous.index))) }
    }

    /// Of the next word with the class before.
    @inline(__always) static func nextWithTag(_ next: WordView, _ previous: TagContext, _ add: (UInt32) -> Void) {
        add(FeatureKey.key(.nextWordTag, next.word, UInt64(previous.index)))
        if let classes = next.classes { add(FeatureKey.key(.nextSetTag, UInt64(classes), UInt64(previous.index))) }
    }

    /// Of the word with its neighbours.
    @inline(__always) static func pairs(
        _ previous: WordView, _ view: WordView, _ next: WordView, _ secondNext: WordView, clause: UInt8, _ add: (UInt32) -> Void
    ) {
        add(FeatureKey.key(.previousPair, view.word, previous.word))
        add(FeatureKey.key(.nextPair, view.word, next.word))
        if clause != 0 { add(FeatureKey.key(.clause, view.word, UInt64(clause))) }
        guard let classes = view.classes else { return }
        let nextClasses = UInt64(next.classes ?? .max)
        add(FeatureKey.key(.nextSets, nextClasses, UInt64(secondNext.classes ?? .max)))
        add(FeatureKey.key(.setPair, UInt64(classes), nextClasses))
        add(FeatureKey.key(.wordNextSet, view.word, nextClasses))
    }
}
