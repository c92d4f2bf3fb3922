import CorpusModel
import CorpusStatistics
import Pipelines
import Testing

@Suite struct ThemePlotsTests {
    private static let themes = [
        Theme(id: "a", labelDanish: "A", labelEnglish: "A"), Theme(id: "a/x", labelDanish: "Fælles", labelEnglish: "Shared", parent: "a"),
        Theme(id: "a/y", labelDanish: "Y", labelEnglish: "Y", parent: "a"), Theme(id: "b", labelDanish: "B", labelEnglish: "B"),
        Theme(id: "b/x", labelDanish: "Fælles", labelEnglish: "Shared", parent: "b"),
    ]

    private static func table(_ text: String) -> Table {
        let rows = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let columns = rows[0].map { TableColumn($0, .string, "") }
        return Table(
            name: "t", title: "t", columns: columns,
            rows: rows.dropFirst().map { row in
                row.map { cell in
                    if cell.isEmpty { return .missing }
                    if let whole = Int(cell) { return .integer(whole) }
                    return Double(cell).map { .number($0, decimals: 2) } ?? .text(cell)
                }
            })
    }

    private static let counts = table(
        """
        theme,hits,per_1000_words,low,high,informants,informants_of
        a,5,2.5,1.0,4.0,2,3
        a/x,1,0.5,,,1,3
        a/y,4,2.0,1.5,3.0,2,3
        b,2,1.0,,,1,3
        b/x,2,1.0,,,1,3
        a/z,0,0.0,,,0,3
        """)

    private func choice(_ level: PlotChoice.Level = .leaf, top: Int = 20) -> PlotChoice {
        PlotChoice(themes: Self.themes, level: level, top: top, language: .danish)
    }

    @Test func barsAreTheMostFrequentThemesOfALevel() {
        let plot = ThemePlots.bars(Self.counts, choice())
        #expect(plot.bars.map(\.label) == ["Y", "B: Fælles", "A: Fælles"])
        #expect(plot.bars[0].interval == 1.5...3 && plot.bars[1].interval == nil && plot.bars[0].informants == 2)
        #expect(ThemePlots.bars(Self.counts, choice(.parent)).bars.map(\.label) == ["A", "B"])
    }

    @Test func whatIsNotShownIsTold() {
        #expect(ThemePlots.bars(Self.counts, choice(top: 1)).svg.contains("Vist er de 1 hyppigste af 4 temaer"))
        #expect(!ThemePlots.bars(Self.counts, choice(.parent)).svg.contains("hyppigste"))
    }

    @Test func groupsAreColumnsAndWhatCannotBeCodedIsNoZero() throws {
        let table = Self.table(
            """
            role,theme,hits,words,per_1000_words,informants_of
            leder,a/x,1,100,10.0,1
            leder,a/y,0,0,,1
            beboer,a/x,0,200,0.0,4
            beboer,a/y,3,200,15.0,4
            tavs,a/x,0,0,,0
            tavs,a/y,0,0,,0
            """)
        let plot = ThemePlots.groups(table, by: "role", choice())
        #expect(plot.columns == ["leder", "beboer"] && plot.rows == ["Y", "Fælles"])
        #expect(plot.cells.map { $0.map { $0?.text } } == [["–", "15,0"], ["10,0", "0"]] && plot.notes[0] == "Informanter: leder 1, beboer 4.")
    }

    @Test func pairsAreATriangle() {
        let table = Self.table(
            """
            theme_a,theme_b,level,both,a,b,jaccard
            a/x,a/y,leaf,2,3,5,0.33
            a/x,b/x,leaf,0,3,4,0.0
            a/y,b/x,leaf,1,5,4,0.125
            a,b,parent,1,6,4,0.11
            """)
        let plot = ThemePlots.cooccurrence(table, of: .turn, choice())
        #expect(plot.rows == ["B: Fælles", "A: Fælles"] && plot.columns == ["Y", "B: Fælles"])
        #expect(plot.cells.map { $0.map { $0?.text } } == [["1", nil], ["2", "0"]])
    }

    @Test func aNetworkTiesWhatMeetsTwice() {
        let table = Self.table(
            """
            theme_a,theme_b,level,both,a,b,jaccard,npmi
            a/x,a/y,leaf,2,3,5,0.33,0.4
            a/x,b/x,leaf,1,3,4,0.1,0.9
            a/y,b/x,leaf,2,5,4,0.125,-0.2
            a,b,parent,1,6,4,0.11,0.2
            """)
        let plot = ThemePlots.network(table, of: .turn, by: .npmi, choice())
        #expect(plot.nodes.map(\.label) == ["Y", "B: Fælles", "A: Fælles"] && plot.nodes.map(\.count) == [5, 4, 3])
        // What met once, and what meets less often than by chance, is no tie.
        #expect(plot.ties.count == 1 && plot.ties[0].value == 0.4 && Set([plot.ties[0].first, plot.ties[0].second]) == [0, 2])
        #expect(plot.notes[0].contains("alle 1 par") && plot.notes[0].contains("2 ture"))
        #expect(ThemePlots.network(table, of: .turn, by: .both, choice()).ties.map(\.value) == [2, 2])
        #expect(ThemePlots.network(table, of: .turn, by: .jaccard, choice(top: 2)).nodes.count == 2)
        // What is counted is said by the caller, not by the table's name.
        #expect(ThemePlots.network(table, of: .sentence, by: .npmi, choice()).notes[0].contains("2 sætninger"))
        #expect(ThemePlots.cooccurrence(table, of: .turns(3), choice()).notes[0].contains("Vinduer"))
    }

    @Test func aTableOfPairsTellsItsUnit() {
        #expect(CooccurrenceWindow(of: Self.table("theme_a,theme_b,both,unit\na,b,1,turns:2\n")) == .turns(2))
        for text in ["theme_a,theme_b,both\na,b,1\n", "theme_a,theme_b,both,unit\na,b,1,side\n", "theme_a,theme_b,both,unit\n"] {
            #expect(CooccurrenceWindow(of: Self.table(text)) == nil)
        }
    }

    private static let keywords = table(
        """
        lemma,direction,hits,reference_hits,g2_4cell,log_ratio
        vi,target,223,140,39.6,0.96
        sol,target,7,0,9.0,4.1
        borger,reference,2,31,28.1,-3.67
        og,reference,90,91,0.1,-0.01
        """)

    @Test func keynessHasTheBestAttestedOfEachSide() throws {
        let plot = try KeynessPlot().plot(Self.keywords, choice(top: 1))
        #expect(plot.items.map(\.label) == ["vi", "borger"] && plot.items[1].note == "2 : 31" && plot.notes[0].contains("2 af 4"))
        #expect(try KeynessPlot().plot(Self.keywords, choice()).items.map(\.label) == ["sol", "vi", "og", "borger"])
    }

    /// G² has no sign of its own.
    @Test func aMeasureWithoutSignHasThatOfItsSide() throws {
        var plot = KeynessPlot()
        plot.value = "g2_4cell"
        #expect(try plot.plot(Self.keywords, choice()).items.map(\.value) == [39.6, 9.0, -0.1, -28.1])
    }

    @Test func aColumnThatIsNotThereIsTold() {
        var plot = KeynessPlot()
        plot.value = "logratio"
        #expect { try plot.plot(Self.keywords, choice()) } throws: { "\($0)".contains("Is log_ratio meant?") }
    }
}
