import Concordances
import CorpusModel

/// The items of tokens: one or several attributes, such as a lemma with its word class, joined by a tab.
///
/// Tokens that share a reading (or, where nothing was analysed, a match form) share their item, so it is made once for each.
struct ItemReader {
    private let segment: CorpusSegment
    let attributes: [TokenAttribute]

    init(_ attributes: [TokenAttribute], _ segment: CorpusSegment) {
        self.attributes = attributes
        self.segment = segment
    }

    /// Numbers that `id` gives are below this.
    var count: Int { segment.readings == nil ? segment.normVocabulary.count : segment.readingTable.count }

    /// Equal for tokens that have the same item, and sometimes different for those that have it too.
    func id(of token: Int) -> Int { Int(segment.readings.map { $0[token] } ?? segment.norms[token]) }

    /// `nil` where an attribute is not known.
    func item(of token: Int) -> String? {
        var values: [String] = []
        for attribute in attributes {
            guard let value = attribute.value(of: token, in: segment) else { return nil }
            values.append(value)
        }
        return values.joined(separator: "\t")
    }
}
