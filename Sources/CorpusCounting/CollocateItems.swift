import Concordances
import CorpusModel

/// What stands at the positions around hits: a word by its attributes, or the themes whose hits begin there.
struct CollocateItems {
    /// Below which the numbers of items are.
    let count: Int
    private let reader: ItemReader?
    private let themes: [String]
    private let ofToken: [Int: [Int]]

    init(words attributes: [TokenAttribute], _ segment: CorpusSegment) {
        let reader = ItemReader(attributes, segment)
        self.reader = reader
        count = reader.count
        themes = []
        ofToken = [:]
    }

    /// Counted hits by the token that they begin with, each theme once there. A hit that shares a word with a node is the node's own and no collocate of it.
    init(themes hits: [Hit], besides marks: WindowMarks) {
        var numbers: [String: Int] = [:]
        var themes: [String] = []
        var ofToken: [Int: [Int]] = [:]
        for hit in hits where hit.counted && !hit.tokens.contains(where: marks.isOfNode) {
            let number = numbers[hit.theme] ?? themes.count
            if number == themes.count {
                numbers[hit.theme] = number
                themes.append(hit.theme)
            }
            if ofToken[hit.tokens.lowerBound]?.contains(number) != true { ofToken[hit.tokens.lowerBound, default: []].append(number) }
        }
        reader = nil
        count = themes.count
        self.themes = themes
        self.ofToken = ofToken
    }

    /// The items at a token; of words there is one.
    func at(_ token: Int) -> [Int] { reader.map { [$0.id(of: token)] } ?? ofToken[token] ?? [] }

    /// The name of an item, by a token that has it; `nil` where it is not known.
    func name(of item: Int, example token: Int) -> String? { reader.map { $0.item(of: token) } ?? themes[item] }
}
