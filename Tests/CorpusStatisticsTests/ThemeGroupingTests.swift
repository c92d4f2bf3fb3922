import CorpusModel
import Testing

@testable import CorpusStatistics

@Suite struct ThemeGroupingTests {
    let statistics = ThemeStatistics(Study.three, themes: Study.themes, roles: Study.rules)

    @Test func byTranscript() {
        let table = statistics.table(by: .transcript)
        #expect(table.name == "themes_by_transcript")
        #expect(table.rows.count == 3 * Study.themes.count)
        #expect(table.columns.first?.name == "transcript")
        #expect(table.cell("hits", ["transcript": "a", "theme": "help"]) == .integer(3))
        #expect(table.cell("words", ["transcript": "b", "theme": "help/take-part"]) == .integer(60))
        #expect(table.cell("words_all", ["transcript": "b", "theme": "help"]) == .integer(350))
        #expect(table.cell("hits", ["transcript": "c", "theme": "help"]) == .integer(0))
        #expect(table.cell("dp", ["transcript": "a", "theme": "help"]) == .missing)
        #expect(table.cell("method", ["transcript": "a", "theme": "help"]) == .text("n/a: 1 units, 6 needed"))
    }

    /// Anna speaks in two transcripts and is one row; interviewers are none, and speech that nobody is named for has a row without a name.
    @Test func aPersonIsOneRow() {
        let table = ThemeStatistics(Study.three, themes: Study.themes, roles: Study.rules).table(by: ThemeGrouping("informant"))
        #expect(table.name == "themes_by_informant" && table.columns[0].name == "informant")
        let rows = table.rows.filter { table.text("theme", of: $0) == "help/give" }
        #expect(rows.map { table.text("informant", of: $0) } == ["", "Anna", "Bo", "c/X"])
        #expect(
            rows.map { table.text("hits", of: $0) } == ["0", "3", "0", "0"] && rows.map { table.text("transcripts", of: $0) } == ["0", "2", "0", "0"])
    }

    @Test func byRoleHasCountedRolesOnly() {
        let table = statistics.table(by: .role)
        #expect(Set(table.column("role")) == ["citizen", "medarbejder", "unknown"])
        #expect(table.cell("hits", ["role": "medarbejder", "theme": "power/rule"]) == .integer(2))
        #expect(table.cell("words", ["role": "medarbejder", "theme": "help/take-part"]) == .integer(0))
        #expect(table.cell("words_all", ["role": "unknown", "theme": "power"]) == .integer(100))
        #expect(table.cell("informants_of", ["role": "unknown", "theme": "power"]) == .integer(1))
    }

    @Test func bySpeakerNamesTheInformant() {
        let table = statistics.table(by: .speaker)
        #expect(table.columns.prefix(4).map(\.name) == ["transcript", "speaker", "informant", "role"])
        #expect(table.rows.count == 5 * Study.themes.count)
        #expect(table.cell("informant", ["transcript": "b", "speaker": "IP1", "theme": "help"]) == .text("Anna"))
        #expect(table.cell("words_all", ["transcript": "a", "speaker": "A", "theme": "help"]) == .integer(200))
        #expect(table.cell("hits", ["transcript": "c", "speaker": "", "theme": "power/rule"]) == .integer(1))
    }

    @Test func byFieldHasItsValues() {
        let table = statistics.table(by: .field("site"))
        #expect(table.name == "themes_by_site")
        #expect(table.cell("transcripts_of", ["meta_site": "Nord", "theme": "help"]) == .integer(2))
        #expect(table.cell("hits", ["meta_site": "Syd", "theme": "help"]) == .integer(1))
    }

    @Test func groupsAddUpToTheCorpus() {
        let whole = statistics.table()
        for grouping in [ThemeGrouping.transcript, .role, .speaker, .field("site"), .field("nowhere")] {
            let table = statistics.table(by: grouping)
            for theme in Study.themes {
                for column in ["hits", "turns", "words", "turns_of"] {
                    let parts = table.rows.filter { $0[table.place("theme")] == .text(theme.id) }.map { Int($0[table.place(column)].string)! }
                    #expect(whole.cell(column, ["theme": theme.id]) == .integer(parts.reduce(0, +)), "\(grouping) \(theme.id) \(column)")
                }
            }
        }
    }

    @Test(arguments: [("role", "themes_by_role"), ("site", "themes_by_site"), ("sted/år", "themes_by_sted_år")])
    func names(name: String, table: String) { #expect(ThemeGrouping(name).tableName == table) }

    @Test func aFieldNamedRoleHasItsOwnName() { #expect(ThemeGrouping.field("role").tableName == "themes_by_meta_role") }

    @Test func theMatrixHasARowForEachInformant() {
        let matrix = statistics.matrix()
        #expect(matrix.column("informant") == ["Anna", "Bo", "c/X"])
        #expect(matrix.columns.map(\.name).prefix(7) == ["informant", "role", "transcripts", "words", "help_hits", "help_turns", "help_present"])
        #expect(matrix.cell("transcripts", ["informant": "Anna"]) == .integer(2))
        #expect(matrix.cell("words", ["informant": "Anna"]) == .integer(260))
        #expect(matrix.cell("help_take_part_hits", ["informant": "Anna"]) == .integer(2))
        #expect(matrix.cell("help_take_part_turns", ["informant": "Anna"]) == .integer(1))
        #expect(matrix.cell("power_rule_present", ["informant": "Bo"]) == .integer(1))
        #expect(matrix.cell("power_rule_present", ["informant": "c/X"]) == .integer(0))
    }

    @Test func matrixColumnsAreDistinct() {
        let themes = ["a/b-c", "a-b/c"].map { Theme(id: $0, labelDanish: "", labelEnglish: "") }
        let names = ThemeStatistics(Study.three, themes: themes, roles: Study.rules).matrix().columns.map(\.name)
        #expect(names.suffix(3) == ["a_b_c_2_hits", "a_b_c_2_turns", "a_b_c_2_present"])
    }
}
