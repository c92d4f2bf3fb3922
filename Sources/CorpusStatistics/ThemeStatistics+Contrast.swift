import CorpusModel

extension ThemeStatistics {
    /// `theme_contrast_by_role`: whether groups differ in how many of their turns (or answers) hold a theme. A row for each theme and group.
    ///
    /// Per theme the table is units with and without it by group; χ² and V are of the whole table and stand in each row of the theme. χ² takes units
    /// for independent and is a description; `p_permutation` gives informants to groups anew and is the test.
    public func contrast(by grouping: ThemeGrouping, draws: Int) -> Table {
        let groups = grouping.groups(of: corpus, rules: roles)
        var place = [Int](repeating: -1, count: corpus.units.count)
        for (index, group) in groups.enumerated() { for unit in group.units { place[unit] = index } }
        let name = String(grouping.tableName.dropFirst("themes".count))
        var table = Table(
            name: "theme_contrast\(name)", title: "\(grouping.title): do they differ?",
            columns: ["theme", "label_da", "label_en"].map(Self.textColumn) + grouping.keyColumns + contrastColumns(draws))
        for theme in scheme.themes.indices {
            let eligible = Set(evidence[theme].roles)
            let coded = UnitSet(evidence[theme].hits.map(\.unit), of: corpus.units.count)
            var counts = groups.map { _ in [0, 0] }
            var people = GroupedPeople(groups: groups.count)
            var carriers = groups.map { _ in InformantShares() }
            var speakers = groups.map { _ in Set<Int>() }
            for (unit, content) in corpus.units.enumerated() where place[unit] >= 0 && content.words > 0 && eligible.contains(content.role) {
                let isCoded = coded.contains(unit)
                counts[place[unit]][isCoded ? 0 : 1] += 1
                people.add(content.informant, group: place[unit], isCoded: isCoded)
                if isCoded { carriers[place[unit]].add(content.informant) }
                if let informant = content.informant { speakers[place[unit]].insert(informant) }
            }
            let cross = CrossTable(counts)
            let permutation = people.probability(cross.chiSquare, draws: draws, seed: options.seed, names: corpus.informants)
            for (index, group) in groups.enumerated() {
                let labels = [scheme.themes[theme].id, scheme.themes[theme].labelDanish, scheme.themes[theme].labelEnglish]
                let carried: [Cell] = [
                    .integer(carriers[index].count), .integer(speakers[index].count), .number(carriers[index].largestShare),
                ]
                table.append(labels.map { .text($0) } + group.key + Self.cells(cross, index, permutation) + carried)
            }
        }
        return table
    }

    private static func textColumn(_ name: String) -> TableColumn {
        TableColumn(name, .string, ["theme": "Theme id", "label_da": "Danish label", "label_en": "English label"][name] ?? name)
    }

    private static func cells(_ cross: CrossTable, _ group: Int, _ permutation: Measured) -> [Cell] {
        let (turns, all) = (cross.counts[group][0], cross.counts[group].reduce(0, +))
        let residual = cross.standardisedResidual(group, 0)
        let reason = cross.chiSquare.reason ?? permutation.reason
        return [
            .integer(turns), .integer(all), .number(all > 0 ? Double(turns) / Double(all) : nil), .number(cross.expected(group, 0)),
            .number(residual.number), .number(cross.chiSquare.number), .integer(cross.degreesOfFreedom),
            .number(cross.cramersV.number), .number(cross.probability.number, decimals: 6), .number(permutation.number),
            reason.map { .text($0.rawValue) } ?? .missing,
        ]
    }

    private func contrastColumns(_ draws: Int) -> [TableColumn] {
        let units = options.unit.plural
        return [
            TableColumn("turns", .integer, "Eligible \(units) of the group with the theme"),
            TableColumn("turns_of", .integer, "Eligible \(units) of the group of at least one word"),
            TableColumn("share_of_turns", .number, "turns / turns_of", formula: ColumnFormula("share", "turns / turns_of", "rate")),
            TableColumn("expected", .number, "turns, did the groups not differ: row * column / N", formula: .expected),
            TableColumn(
                "residual", .number, "Standardised residual (Haberman 1973): beyond 2 or so the group stands out", formula: .standardisedResidual),
            TableColumn(
                "chi2", .number, "χ² of the theme's table (\(units) with and without it by group); the same in each row", formula: .chiSquare),
            TableColumn("df", .integer, "Degrees of freedom of chi2"),
            TableColumn("cramers_v", .number, "Cramér's V of the same table, from 0 to 1", formula: .cramersV),
            TableColumn(
                "p_chi2", .number, "P of chi2. Takes \(units) for independent, which those of an interview are not: a description, no test",
                formula: .chiSquare),
            TableColumn(
                "p_permutation", .number,
                "P of a χ² as great where \(draws) draws (seed \(options.seed)) give the informants to groups of the same sizes at random",
                formula: ColumnFormula("p_permutation", "(1 + draws with chi2 >= the found one) / (1 + draws)", "Phipson & Smyth 2010")),
            TableColumn("method", .string, "Why chi2 or p_permutation has no value; empty where both have"),
            TableColumn("informants", .integer, "Distinct informants of the group with the theme"),
            TableColumn("informants_of", .integer, "Distinct informants of the group with at least one of turns_of"),
            InformantShares.column("turns"),
        ]
    }
}

/// Units with and without a theme of each person of a group, for giving people to groups anew. Speech that nobody is named for is left out.
private struct GroupedPeople {
    private struct Key: Hashable {
        let informant: Int
        let group: Int
    }

    private let groups: Int
    private var places: [Key: Int] = [:]
    private var people: [(informant: Int, group: Int, coded: Int, uncoded: Int)] = []
    private var hasSpeechOfNobody = false

    init(groups: Int) { self.groups = groups }

    mutating func add(_ informant: Int?, group: Int, isCoded: Bool) {
        guard let informant else { return hasSpeechOfNobody = true }
        let key = Key(informant: informant, group: group)
        let place = places[key] ?? people.count
        if place == people.count {
            places[key] = place
            people.append((informant, group, 0, 0))
        }
        if isCoded { people[place].coded += 1 } else { people[place].uncoded += 1 }
    }

    /// Undefined under six people, where somebody is in two groups, and where some of the speech is nobody's.
    ///
    /// - Parameter names: of the informants, in whose order they are drawn, so that the order of the transcripts changes no draw.
    func probability(_ found: Measured, draws: Int, seed: UInt64, names: [String]) -> Measured {
        guard found.number != nil else { return found }
        if hasSpeechOfNobody { return .undefined(.peopleNotKept) }
        guard Set(places.keys.map(\.informant)).count == people.count else { return .undefined(.onBothSides) }
        guard people.count >= RatioInterval.unitsNeeded else { return .undefined(.tooFewPeople) }
        let people = people.sorted { names[$0.informant].utf8.lexicographicallyPrecedes(names[$1.informant].utf8) }
        var labels = people.map(\.group)
        let own = chiSquare(people, labels)
        var generator = Xoshiro256StarStar(seed: seed)
        var reached = 0
        for _ in 0..<draws {
            for place in stride(from: labels.count - 1, to: 0, by: -1) { labels.swapAt(place, generator.below(place + 1)) }
            if chiSquare(people, labels) >= own * (1 - 1e-12) { reached += 1 }
        }
        return Measured(Double(reached + 1) / Double(draws + 1))
    }

    private func chiSquare(_ people: [(informant: Int, group: Int, coded: Int, uncoded: Int)], _ labels: [Int]) -> Double {
        var counts = [[Int]](repeating: [0, 0], count: groups)
        for (person, group) in zip(people, labels) {
            counts[group][0] += person.coded
            counts[group][1] += person.uncoded
        }
        return CrossTable(counts).chiSquare.number ?? 0
    }
}
