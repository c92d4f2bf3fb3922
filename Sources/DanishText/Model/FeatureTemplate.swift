/// What the tagger looks at. The numbers are part of the model file.
enum FeatureTemplate: UInt8 {
    // The word itself.
    case bias = 1, word, suffix1, suffix2, suffix3, suffix4, suffix5, prefix1, prefix2, prefix3, shape, classSet, classBit
    // Its neighbours, whatever the word.
    case previousWord = 20, previousSuffix, previousSet, secondPreviousWord, nextWord, nextSuffix, nextSet, nextShape, secondNextWord, secondNextSet
    // The classes before it.
    case tag = 40, twoTags
    // The word and the class before it.
    case wordTag = 50, suffixTag, setTag
    // The next word and the class before.
    case nextWordTag = 60, nextSetTag
    // Two words.
    case previousPair = 70, nextPair, nextSets, setPair, wordNextSet, clause, clauseSet
}
