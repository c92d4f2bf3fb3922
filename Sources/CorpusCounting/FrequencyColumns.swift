import CorpusModel

/// The columns of a frequency table in the making, group after group: numbers as they lie, since a list of a great corpus has hundreds of thousands of rows.
struct FrequencyColumns {
    private let layout: FrequencyTable.Layout
    private var group = FrequencyCounts.Group()
    private var name = ""
    /// What interviewers say in the group.
    private var said: FrequencyCounts.Group?
    /// All hits of the group.
    private var groupHits = 0

    private var items = ItemColumn()
    private var hits: [Int] = []
    private var shares: [Double] = []
    private var rates: [Double] = []
    private var transcripts: [Int] = []
    private var informants: [Int] = []
    private var largestShares: [Double] = []
    private var interviewerHits: [Int] = []
    private var interviewerRates: [Double] = []
    /// Of each group its name and what all its rows have, and the row after its last.
    private var groups: [(name: String, group: FrequencyCounts.Group, interviewerWords: Int, end: Int)] = []

    init(_ layout: FrequencyTable.Layout) { self.layout = layout }

    /// A group begins.
    mutating func begin(_ name: String, _ group: FrequencyCounts.Group) {
        self.name = name
        self.group = group
        groupHits = layout.isOfHits ? group.items.entries.reduce(0) { $0 + $1.hits } : 0
        said = layout.interviewers?.groups[name]
    }

    mutating func append(_ item: FrequencyItems.Item, _ entry: FrequencyCounts.Entry) {
        items.append(item, of: group.items)
        hits.append(entry.hits)
        if layout.isOfHits { shares.append(Self.ratio(entry.hits, groupHits)) }
        rates.append(Self.ratio(entry.hits, group.words))
        transcripts.append(entry.transcripts)
        informants.append(entry.informants.count)
        largestShares.append(entry.largestShare ?? .nan)
        guard layout.interviewers != nil else { return }
        let theirs = said?.items[group.items.text(item)]?.hits ?? 0
        interviewerHits.append(theirs)
        interviewerRates.append(1000 * Self.ratio(theirs, said?.words ?? 0))
    }

    /// The group ends.
    mutating func end() {
        groups.append((name, group, said?.words ?? 0, hits.count))
        group = FrequencyCounts.Group()
    }

    /// Not a number, which a table takes as missing, where nothing divides.
    private static func ratio(_ hits: Int, _ words: Int) -> Double { words > 0 ? Double(hits) / Double(words) : .nan }

    /// The group and the item of a row. Cost: logarithmic in the groups.
    func row(_ place: Int) -> (group: String, item: String) { (groups[groups.indices.firstPlace { groups[$0].end <= place }].name, items[place]) }

    /// In the order of `FrequencyTable.columns`.
    func values() -> [ColumnValues] {
        func same(_ cell: (Int) -> Cell) -> ColumnValues { .runs(groups.indices.map { (cell($0), groups[$0].end) }) }
        return (layout.group == nil ? [] : [same { .text(groups[$0].name) }]) + items.values(columns: layout.items.count)
            + [.integers(hits)] + (layout.isOfHits ? [.numbers(shares, decimals: 4)] : [])
            + [
                .numbers(rates.map { $0 * 1000 }, decimals: 4), .numbers(rates.map { $0 * 1_000_000 }, decimals: 1), .integers(transcripts),
                same { .integer(groups[$0].group.transcripts) }, .integers(informants), same { .integer(groups[$0].group.informants.count) },
                .numbers(largestShares, decimals: 4), same { .integer(groups[$0].group.words) },
            ]
            + (layout.interviewers == nil
                ? []
                : [
                    .integers(interviewerHits), .numbers(interviewerRates, decimals: 4), same { .integer(groups[$0].interviewerWords) },
                ])
    }
}
