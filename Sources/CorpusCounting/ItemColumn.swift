import CorpusModel

/// The items of a table's rows: numbers of one vocabulary as long as all are words of it, else texts.
struct ItemColumn {
    private var vocabulary: SortedStrings?
    private var numbers: [UInt32] = []
    private var texts: [String] = []

    mutating func append(_ item: FrequencyItems.Item, of items: FrequencyItems) {
        if texts.isEmpty, case .number(let number) = item, let words = items.vocabulary, vocabulary?.isSame(as: words) ?? true {
            vocabulary = words
            numbers.append(number)
            return
        }
        if let vocabulary {
            texts = numbers.map { vocabulary[Int($0)] }
            (self.vocabulary, numbers) = (nil, [])
        }
        texts.append(items.text(item))
    }

    subscript(place: Int) -> String { vocabulary.map { $0[Int(numbers[place])] } ?? texts[place] }

    /// - Parameter columns: how many there are of an item.
    func values(columns: Int) -> [ColumnValues] {
        if let vocabulary, columns == 1 { return [.words(vocabulary, numbers)] }
        let texts = vocabulary.map { words in numbers.map { words[Int($0)] } } ?? texts
        let cells = texts.map { Cell.items($0, columns: columns) }
        return (0..<columns).map { column in .texts(cells.map { $0[column].string }) }
    }
}
