import CorpusModel

/// Themes over the course of interviews, and over the course of the study.
extension ThemeStatistics {
    /// `theme_positions`: hits of each theme by tenth of the transcript, from its first word to its last, interviewers' words counted along.
    public func positions(parts: Int = 10) -> Table {
        var table = Table(
            name: "theme_positions", title: "Themes over the course of the transcripts",
            columns: [
                TableColumn("theme", .string, "Theme id"),
                TableColumn("part", .integer, "1 to \(parts): which \(parts)th of the transcript's words, all speakers"),
                TableColumn("hits", .integer, "Counted hits in turns that begin there"),
                TableColumn("words", .integer, "Counted tokens in eligible turns that begin there"),
                TableColumn(
                    "per_1000_words", .number, "1000 * hits / words; empty without words",
                    formula: ColumnFormula(
                        "per_1000", "1000 * hits / words", "rate", denominator: "words: counted tokens in eligible turns of the part")),
                TableColumn("transcripts", .integer, "Distinct transcripts with a counted hit there"),
                TableColumn("informants", .integer, "Distinct informants with a counted hit there"),
                TableColumn("informants_of", .integer, "Distinct informants with at least one of words there"),
                InformantShares.column("hits"),
            ])
        let place = partOfUnit(parts)
        for theme in scheme.themes.indices {
            let eligible = Set(evidence[theme].roles)
            var words = [Int](repeating: 0, count: parts)
            var speakers = [Set<Int>](repeating: [], count: parts)
            for (unit, content) in corpus.units.enumerated() where eligible.contains(content.role) && content.words > 0 {
                words[place[unit]] += content.words
                if let informant = content.informant { speakers[place[unit]].insert(informant) }
            }
            var hits = [[EvidenceHit]](repeating: [], count: parts)
            for hit in evidence[theme].hits { hits[place[hit.unit]].append(hit) }
            for part in 0..<parts {
                var carriers = InformantShares()
                for hit in hits[part] { carriers.add(corpus.units[hit.unit].informant) }
                let rate = words[part] > 0 ? 1000 * Double(hits[part].count) / Double(words[part]) : nil
                table.append([
                    .text(scheme.themes[theme].id), .integer(part + 1), .integer(hits[part].count), .integer(words[part]), .number(rate),
                    .integer(Set(hits[part].map(\.transcript)).count), .integer(carriers.count), .integer(speakers[part].count),
                    .number(carriers.largestShare),
                ])
            }
        }
        return table
    }

    /// The part that each unit begins in, by the words before it.
    private func partOfUnit(_ parts: Int) -> [Int] {
        var all = [Int](repeating: 0, count: corpus.transcripts.count)
        for unit in corpus.units { all[unit.transcript] += unit.length }
        var before = [Int](repeating: 0, count: corpus.transcripts.count)
        return corpus.units.map { unit in
            let part = all[unit.transcript] > 0 ? before[unit.transcript] * parts / all[unit.transcript] : 0
            before[unit.transcript] += unit.length
            return min(part, parts - 1)
        }
    }

    /// `theme_saturation`: how many leaf themes each further transcript brings, in corpus order, and how many any order would bring on the average.
    public func saturation() -> Table {
        var table = Table(
            name: "theme_saturation", title: "New themes with each transcript",
            columns: [
                TableColumn("order", .integer, "Transcripts so far"), TableColumn("transcript", .string, "Transcript id, in corpus order"),
                TableColumn("themes", .integer, "Leaf themes with a counted hit in the transcript"),
                TableColumn("new_themes", .integer, "Of these, those that no transcript before has"),
                TableColumn("all_themes", .integer, "Leaf themes so far"),
                TableColumn(
                    "expected_themes", .number, "Leaf themes that so many transcripts have on the average over all orders",
                    formula: ColumnFormula(
                        "rarefaction", "sum over themes of 1 - C(N - n, k) / C(N, k)", "Hurlbert 1971", denominator: "N transcripts, n with the theme"
                    )),
            ])
        let leaves = scheme.themes.indices.filter { !scheme.isParent($0) }
        let having = leaves.map { Set(evidence[$0].hits.map(\.transcript)) }
        let count = corpus.transcripts.count
        var seen: Set<Int> = []
        for (place, transcript) in corpus.transcripts.enumerated() {
            let here = Set(leaves.indices.filter { having[$0].contains(place) })
            let new = here.subtracting(seen)
            seen.formUnion(new)
            let expected = OrderedSum.of(having.map { 1 - Self.missing($0.count, of: count, in: place + 1) })
            table.append([
                .integer(place + 1), .text(transcript.id), .integer(here.count), .integer(new.count), .integer(seen.count), .number(expected),
            ])
        }
        return table
    }

    /// The chance that k of N transcripts hold none of the n with a theme: C(N − n, k) / C(N, k).
    private static func missing(_ having: Int, of all: Int, in some: Int) -> Double {
        (0..<having).reduce(1.0) { $0 * max(0, Double(all - some - $1) / Double(all - $1)) }
    }

    /// `theme_sequences`: which theme follows which. A pair is a theme of a coded unit and a theme of the next coded unit of the transcript; leaf themes, and
    /// pairs that occur.
    public func sequences() -> Table {
        let units = options.unit.plural
        var table = Table(
            name: "theme_sequences", title: "Which theme follows which",
            columns: [
                TableColumn("theme", .string, "Theme id"), TableColumn("next_theme", .string, "Theme of the next of the \(units) with a theme"),
                TableColumn("times", .integer, "How often"),
                TableColumn("expected", .number, "times, did the next theme not depend on the theme: row * column / N", formula: .expected),
                TableColumn("residual", .number, "Standardised residual (Haberman 1973)", formula: .standardisedResidual),
                TableColumn("same_informant", .integer, "How often the same informant says both"),
                TableColumn("transcripts", .integer, "Distinct transcripts with the pair"),
                TableColumn("informants", .integer, "Distinct informants who say the next theme"),
                TableColumn("informants_of", .integer, "Distinct informants of all pairs: who says any next theme"),
                InformantShares.column("times"),
            ])
        let leaves = scheme.themes.indices.filter { !scheme.isParent($0) }
        let pairs = pairs(leaves)
        let place = Dictionary(uniqueKeysWithValues: leaves.enumerated().map { ($1, $0) })
        var counts = leaves.map { _ in leaves.map { _ in 0 } }
        for (key, times) in pairs {
            guard let row = place[key.theme], let column = place[key.next] else { continue }
            counts[row][column] = times.count
        }
        let cross = CrossTable(counts)
        let speakers = Set(pairs.values.joined().compactMap { corpus.units[$0.1].informant }).count
        for theme in leaves {
            for next in leaves {
                guard let times = pairs[ThemePair(theme: theme, next: next)], let row = place[theme], let column = place[next] else { continue }
                var carriers = InformantShares()
                for pair in times { carriers.add(corpus.units[pair.1].informant) }
                table.append([
                    .text(scheme.themes[theme].id), .text(scheme.themes[next].id), .integer(times.count), .number(cross.expected(row, column)),
                    .number(cross.standardisedResidual(row, column).number), .integer(times.count { isSameInformant($0, $1) }),
                    .integer(Set(times.map { corpus.units[$0.0].transcript }).count),
                    .integer(carriers.count), .integer(speakers), .number(carriers.largestShare),
                ])
            }
        }
        return table
    }

    private struct ThemePair: Hashable {
        let theme: Int
        let next: Int
    }

    /// The units of each pair.
    private func pairs(_ leaves: [Int]) -> [ThemePair: [(Int, Int)]] {
        var themes: [Int: [Int]] = [:]
        for theme in leaves { for unit in Set(evidence[theme].hits.map(\.unit)) { themes[unit, default: []].append(theme) } }
        var pairs: [ThemePair: [(Int, Int)]] = [:]
        let coded = themes.keys.sorted()
        for (unit, next) in zip(coded, coded.dropFirst()) where corpus.units[unit].transcript == corpus.units[next].transcript {
            for one in themes[unit] ?? [] {
                for other in themes[next] ?? [] { pairs[ThemePair(theme: one, next: other), default: []].append((unit, next)) }
            }
        }
        return pairs
    }

    private func isSameInformant(_ unit: Int, _ next: Int) -> Bool {
        corpus.units[unit].informant != nil && corpus.units[unit].informant == corpus.units[next].informant
    }
}
