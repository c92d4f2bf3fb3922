import Concordances
import CorpusIndex
import CorpusModel
import LocalFiles
import Pipelines
import ResultWriters
import TestSupport
import Testing

/// Lists of an index that are filtered, sampled, sorted or grouped without making all lines are those of all lines.
@Suite struct IndexedConcordanceTests {
    private let scratch = Scratch()
    private static let words = [
        "og", "magt", "Magten", "åen", "ære", "idé", "ide", "ideen", "zoo", "aa", "øh", "12", "7", "10 000", "10", "hjælp", "vi",
    ]

    /// Invented talk of random words, in files that are made large by a comment, so that the index has several segments.
    private func built() async throws -> (files: OpenCorpus, index: OpenIndex) {
        var numbers = SplitMix64(seed: 2611)
        func pick<T>(_ values: [T]) -> T { values[Int(numbers.next() % UInt64(values.count))] }
        let padding = String(repeating: "fyld ", count: 52_000)
        var metadata = "transcript,site,alder\n"
        for file in 0..<12 {
            var paragraphs = ""
            for _ in 0..<5 {
                let length = 1 + Int(numbers.next() % 25)
                let talk = (0..<length).map { _ in pick(Self.words) + pick(["", "", "", ",", "."]) }.joined(separator: " ")
                paragraphs += "<p>\(pick(["I", "Anna", "Bo", "Åse"])): \(talk)</p>\n"
            }
            try scratch.write("korpus/t\(file).html", "<html><body><!-- \(padding) -->\n\(paragraphs)</body></html>")
            metadata += "t\(file),\(pick(["Nord", "Syd", "Ærø"])),\(pick(["9", "30", "104"]))\n"
        }
        try scratch.write("metadata.csv", metadata)
        try scratch.write("speakers.csv", "label,role\nAnna,resident\nBo,employee\nÅse,resident\n")
        var settings = CorpusSettings()
        settings.dictionary = .none
        settings.metadataPath = scratch("metadata.csv")
        settings.speakersPath = scratch("speakers.csv")
        let files = try OpenCorpus(SourceFiles.find([scratch("korpus")]), settings)
        #expect(try await IndexBuild(files, path: scratch("x.ordret")).run().failed == 0)
        let index = try OpenIndex(scratch("x.ordret"))
        #expect(index.segments.count > 1)
        return (files, index)
    }

    private func lines(_ concordance: Concordance, _ files: OpenCorpus) async -> Concordance.Lines {
        let all = Collected(Concordance.Lines())
        await files.analyse { analysed throws(Diagnostic) in
            concordance.lines(in: analysed.segment, facts: analysed.facts)
        } each: { outcome in
            guard let found = outcome.result else { return }
            all.update { all in
                all.lines += found.lines
                all.leftOut += found.leftOut
                all.outlines += found.outlines
            }
        }
        return all.value
    }

    static let orders = [
        "", "left", "right", "-right", "node,left", "right1,left2", "lemma:+1,-word:-1", "pos:node,turn", "speaker,right", "-alder,site,node", "time",
        "freq(node),right", "-freq(right1,left1),node", "freq(left)", "transcript:desc,turn", "role,informant", "norm:right", "matchend[2],match[-2]",
    ]

    @Test func ordersAreThoseOfAllLines() async throws {
        let (files, index) = try await built()
        for text in ["og", "m*", "{vi og}"] {
            let query = Concordance.Query.simple(try LexiconLoader(files.language).query(text).queries)
            for (place, written) in Self.orders.enumerated() {
                let order = try ConcordanceSort(written)
                let keys = Self.distinct(order.lineKeys)
                let concordance = Concordance(query, context: .words(left: 4, right: 5), roles: RoleRules(), keys: keys)
                let filters = [[], [LineFilter("site!=Syd")!], [LineFilter("role=resident")!, LineFilter("turn!=1,2")!]][place % 3]
                var expected = await lines(concordance, files)
                var all = expected.lines.filter { line in filters.allSatisfy { $0.allows(line) } }
                let sample = LineSample(count: place % 2 == 0 ? 1000 : 12, seed: UInt64(place), stratum: [nil, "site", "transcript"][place % 3])
                all = sample.drawn(from: all)
                try order.sort(&all)
                let indexed = IndexedConcordance(concordance, of: index, jobs: 2)
                let nodes = try await indexed.nodes(where: filters, order: order, keys: [sample.stratumKey].compactMap { $0 })
                #expect(nodes.leftOut == expected.leftOut && nodes.references.count + nodes.filtered == expected.lines.count)
                let places = sample.drawn(from: Array(nodes.references.indices), of: nodes)
                let chosen = try nodes.ordered(places, by: order)
                // Asked for in pieces, and the last first, it is the same order.
                let pieces = try nodes.ordered(places, by: order)
                let middle = chosen.count / 3
                let last = pieces.nodes(middle..<chosen.count)
                #expect(pieces.nodes(0..<middle) + last == chosen.nodes(0..<chosen.count), "\(text) by \(written)")
                expected.lines = try await indexed.lines(of: chosen)
                #expect(Self.bytes(expected.lines) == Self.bytes(all), "\(text) by \(written)")
                #expect(expected.lines.map(\.marks.count) == all.map(\.marks.count), "\(text) by \(written)")
                let rows = Collected<[UInt8]>([])
                let writer = LineBytes(concordance, fields: LineBytes.Field.allCases, form: .csv)
                try await indexed.rows(chosen, by: writer) { bytes, _ in rows.update { $0 += bytes } }
                let plain = TableColumns.first(LineBytes.Field.allCases.count, of: ConcordanceTable.table(all))
                #expect(String(decoding: writer.header + rows.value, as: UTF8.self) == String(decoding: CSVWriter().bytes(of: plain), as: UTF8.self))
            }
        }
    }

    @Test(arguments: ["node", "right1,role", "left", "lemma:node,site", "transcript", "theme", "time", "informant,pos:+1"])
    func groupsAreThoseOfAllLines(_ written: String) async throws {
        let (files, index) = try await built()
        let query = Concordance.Query.simple(try LexiconLoader(files.language).query("magt|og|idé").queries)
        let keys = try written.split(separator: ",").map { try LineKey(String($0)) }
        let concordance = Concordance(query, context: .words(left: 4, right: 5), roles: RoleRules(), keys: keys, wantsOutlines: true)
        let all = await lines(concordance, files)
        let expected = LineGroups(all.lines, by: keys, words: GroupWords(all.outlines, by: keys, roles: RoleRules()))
        let indexed = IndexedConcordance(concordance, of: index, jobs: 2)
        let nodes = try await indexed.nodes(where: [], keys: Self.distinct(keys + LineGroups.sources))
        let words = GroupWords(try await indexed.outlines(), by: keys, roles: RoleRules())
        let places = Array(nodes.references.indices)
        let groups = LineGroups(nodes, places, by: keys, words: words)
        #expect(groups.groups == expected.groups && !groups.groups.isEmpty)
        #expect(LineGroups.sources(of: nodes, places).transcripts == Set(all.lines.map(\.transcript)))
        #expect(try await indexed.metadataFields() == ["alder", "site"])
    }

    @Test func marksAndAnswersAreThoseOfAllLines() async throws {
        let (files, index) = try await built()
        let loader = LexiconLoader(files.language)
        let concordance = Concordance(
            .simple(try loader.query("magt").queries), context: .answer, roles: RoleRules(),
            marks: [.init("og", .simple(try loader.query("og").queries))],
            expanded: .sentence)
        let all = await lines(concordance, files)
        let indexed = IndexedConcordance(concordance, of: index, jobs: 2)
        let found = try await indexed.lines(of: NodeOrder(try await indexed.nodes(where: []).references))
        #expect(Self.bytes(found) == Self.bytes(all.lines) && found.contains { !$0.marks.isEmpty })
    }

    @Test func labelsAreThoseOfAllLines() async throws {
        let (files, index) = try await built()
        let query = try LexiconLoader(files.language).cql(#"a:"og|vi" []{0,2} b:[pos="NOUN"] @:[]?"#, lists: [:])
        let order = try ConcordanceSort("b.lemma,-a.word,target.word")
        let concordance = Concordance(.cql(query, lists: [:]), context: .words(left: 3, right: 3), roles: RoleRules(), keys: order.lineKeys)
        #expect(concordance.labels == ["a", "b", "target"])
        var all = await lines(concordance, files).lines
        #expect(Set(all.map { $0.captured["a.word"] }).isSubset(of: ["og", "vi"]) && all.contains { $0.captured["b.lemma"] == "magt" })
        try order.sort(&all)
        let indexed = IndexedConcordance(concordance, of: index, jobs: 2)
        let nodes = try await indexed.nodes(where: [], order: order)
        let chosen = try nodes.ordered(Array(nodes.references.indices), by: order)
        let found = try await indexed.lines(of: chosen)
        #expect(Self.bytes(found) == Self.bytes(all) && !found.isEmpty && found.map(\.marks.count) == all.map(\.marks.count))
    }

    @Test func mergedLinesAreThoseOfAllLines() async throws {
        let (files, index) = try await built()
        let query = Concordance.Query.simple(try LexiconLoader(files.language).query("magt|og").queries)
        var concordance = Concordance(query, context: .words(left: 3, right: 3), roles: RoleRules())
        concordance.merges = true
        let all = await lines(concordance, files)
        let indexed = IndexedConcordance(concordance, of: index, jobs: 2)
        let found = try await indexed.lines(of: NodeOrder(try await indexed.nodes(where: []).references))
        #expect(Self.bytes(found) == Self.bytes(all.lines) && found.contains { $0.node.contains(" ") })
    }

    @Test(arguments: ["word", "norm", "lemma", "pos", "class"]) func frequenciesAreOfTheWholeIndex(_ attribute: String) async throws {
        let (files, index) = try await built()
        let loader = LexiconLoader(files.language)
        func values(_ limit: Int?) async throws -> [String] {
            let text = limit.map { "a:[] :: f(a.\(attribute)) >= \($0)" } ?? "[]"
            let query = try loader.cql(text, lists: [:], knowsFrequencies: true)
            var everyone = RoleRules()
            everyone.counted = .everyone
            let key = try LineKey(["word": "node", "class": "node"][attribute] ?? "\(attribute):node")
            var concordance = Concordance(.cql(query, lists: [:]), context: .words(left: 0, right: 0), roles: everyone, keys: [key])
            concordance.frequencies = try await index.frequencies(concordance.frequencyAttributes, jobs: 2)
            let indexed = IndexedConcordance(concordance, of: index, jobs: 2)
            let lines = try await indexed.lines(of: NodeOrder(try await indexed.nodes(where: []).references))
            return lines.map { attribute == "word" ? $0.node : $0.captured[key.name] ?? $0.node }
        }
        // Fillers are no positions, and count for f() all the same; no other token has their form.
        let all = try await values(nil)
        let counts = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
        guard attribute != "class" else { return #expect(try await values(1) == all) }
        let limit = counts.values.sorted()[counts.count / 2]
        let expected = all.filter { counts[$0, default: 0] >= limit }
        let found = try await values(limit)
        #expect(found == expected && !expected.isEmpty && (expected.count < all.count || attribute == "pos"))
    }

    private static func distinct(_ keys: [LineKey]) -> [LineKey] {
        var seen: Set<LineKey> = []
        return keys.filter { seen.insert($0).inserted }
    }

    private static func bytes(_ lines: [ConcordanceLine]) -> String {
        String(decoding: CSVWriter().bytes(of: ConcordanceTable.table(lines)), as: UTF8.self)
    }
}

/// The first columns of a table: without those that only some lists have.
private enum TableColumns {
    static func first(_ count: Int, of table: Table) -> Table {
        Table(name: table.name, title: table.title, columns: Array(table.columns.prefix(count)), rows: table.rows.map { Array($0.prefix(count)) })
    }
}
