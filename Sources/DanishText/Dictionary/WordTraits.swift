/// What a form can be beside its word class: what the splitter of compounds and the lemmatizer ask for.
public struct WordTraits: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A noun in the indefinite singular: *bolig*.
    public static let singularNoun = WordTraits(rawValue: 1)
    /// A noun in the indefinite plural: *mødre*.
    public static let pluralNoun = WordTraits(rawValue: 2)
    /// An adjective in the common gender, positive, indefinite: *frivillig*.
    public static let commonAdjective = WordTraits(rawValue: 4)
    public static let infinitive = WordTraits(rawValue: 8)
    /// A past or present participle; its lemma is the verb as a verb and its uninflected form as an adjective (*udsatte*: udsætte, udsat).
    public static let participle = WordTraits(rawValue: 16)
    /// A genitive alone: *hus* as the genitive of *hu*.
    public static let genitive = WordTraits(rawValue: 32)
    /// An imperative alone: *magt* of *magte*.
    public static let imperative = WordTraits(rawValue: 64)
}
