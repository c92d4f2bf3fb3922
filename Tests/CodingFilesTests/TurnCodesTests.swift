import CodingFiles
import CorpusModel
import Testing

@Suite struct TurnCodesTests {
    private static let known: Set<String> = ["magt", "magt/givet", "tillid"]

    /// Two turns of eleven code points, with a label of three before each: `I: ` 3–14, `P: ` 18–29.
    private static func places(_ id: String, rowIDs: [String] = []) -> TurnPlaces {
        let text = "I: hvad nu så?\nP: æ vi giver"
        func bytes(_ part: String) -> TextRange {
            let start = text.utf8.count - text[text.firstRange(of: part)!.lowerBound...].utf8.count
            return TextRange(start, start + part.utf8.count)
        }
        let turns = [Turn(speaker: 0, ranges: [bytes("hvad nu så?")]), Turn(speaker: 1, ranges: [bytes("æ vi giver")])]
        let transcript = Transcript(
            id: id, source: SourceDocument(path: "\(id).txt", bytes: 0, digest: ""), text: TranscriptText(Array(text.utf8)), speakers: [],
            turns: turns,
            paragraphs: [], diagnostics: [])
        return TurnPlaces(transcript, rowIDs: rowIDs)
    }

    private func codes(_ text: String, rowIDs: [String] = [], path: String = "ida.csv") throws -> TurnCodes {
        let file = try CodeFile(Array(text.utf8), path: path)
        return TurnCodes([(file, "ida")], in: [Self.places("anna", rowIDs: rowIDs), Self.places("bo")], known: Self.known) { _ in true }
    }

    private static let header = "transcript,turn,char_start,char_end,theme,coder,decision,note\n"

    @Test func charactersLeadToTheirTurn() throws {
        let codes = try codes(Self.header + "anna,,18,24,magt/givet,,,\nanna.txt,1,,,tillid,,,\n")
        let coder = try #require(codes.coders.first)
        #expect(codes.diagnostics.isEmpty && coder.name == "ida")
        #expect(coder.themes("anna", turn: 1) == ["magt/givet"] && coder.themes("anna", turn: 0) == ["tillid"])
        #expect(coder.marks.map(\.characters) == [18..<24, 3..<14])
        // Nothing of bo was looked at.
        #expect(coder.themes("bo", turn: 0) == nil && !coder.looked(at: "bo"))
    }

    @Test func aFormerIdIsTheThemeOfNowAndToldOnceAFile() throws {
        let file = try CodeFile(Array((Self.header + "anna,1,,,kraft/givet,,,\nanna,2,,,kraft/givet,,,\n").utf8), path: "ida.csv")
        let aliases = ThemeAliases(["kraft/givet": "magt/givet"])
        let codes = TurnCodes([(file, "ida")], in: [Self.places("anna")], known: Self.known, aliases: aliases) { $0.hasPrefix("magt") }
        #expect(codes.coders[0].themes("anna", turn: 0) == ["magt/givet"] && codes.coders[0].themes("anna", turn: 1) == ["magt/givet"])
        #expect(codes.coders[0].marks.map(\.theme) == ["magt/givet", "magt/givet"])
        #expect(codes.diagnostics == [ThemeAliases.renamed("kraft/givet", to: "magt/givet", at: SourceLocation("ida.csv", .line(2)))])
    }

    @Test func turnsWithoutARowOfALookedAtTranscriptHaveNoTheme() throws {
        #expect(try codes(Self.header + "anna,1,,,magt,,,\n").coders[0].themes("anna", turn: 1) == [])
    }

    @Test func inAFileWithDecisionsOnlyAcceptedRowsAreCodes() throws {
        let codes = try codes(Self.header + "anna,1,,,magt,,accept,\nanna,1,,,tillid,,reject,\nanna,2,,,magt,,,\n")
        #expect(codes.coders[0].themes("anna", turn: 0) == ["magt"] && codes.coders[0].themes("anna", turn: 1) == [])
        #expect(codes.diagnostics.map(\.code) == [.codesLeftOut])
    }

    @Test func codersAreInTheirOrder() throws {
        #expect(try codes(Self.header + "anna,1,,,magt,per,,\nanna,1,,,magt,,,\nanna,2,,,magt,per,,\n").coders.map(\.name) == ["per", "ida"])
    }

    @Test func aRowATurnSaysWhichTurnsWereLookedAt() throws {
        let codes = try codes("id\tthemes\nr2\tmagt; tillid\n", rowIDs: ["r1", "r2"])
        #expect(codes.coders[0].themes("anna", turn: 1) == ["magt", "tillid"] && codes.coders[0].themes("anna", turn: 0) == nil)
    }

    @Test(arguments: [
        ("anna,1,,,magd,,,", DiagnosticCode.codesThemeUnknown, "Is magt meant?"),
        ("anna,3,,,magt,,,", .codesRowUnmatched, "turn is 3, and anna has 2 turns"),
        ("ana,1,,,magt,,,", .codesRowUnmatched, "Is anna meant?"), ("anna,,15,17,magt,,,", .codesRowUnmatched, "hold no words of a turn"),
        ("anna,,20,99,magt,,,", .codesRowUnmatched, "has 28 characters"), ("anna,0,,,magt,,,", .codesRowUnmatched, "turn is 0"),
    ]) func aRowThatLeadsNowhereIsTold(_ row: String, _ code: DiagnosticCode, _ text: String) throws {
        let diagnostics = try codes(Self.header + row + "\n").diagnostics
        #expect(diagnostics.map(\.code) == [code])
        #expect(diagnostics.first?.description.contains(text) == true && diagnostics.first?.description.contains("ida.csv:2") == true)
    }

    @Test func anIdThatIsNoneIsTold() throws {
        #expect(try codes("id,themes\nr9,magt\n", rowIDs: ["r1", "r2"]).diagnostics.first?.description.contains("Is r1 meant?") == true)
        #expect(try codes("id,themes\nr1,magt\n").diagnostics.first?.advice?.contains("table of turns") == true)
    }

    @Test func aTableWithoutThemesIsRefused() {
        #expect(throws: Diagnostic.self) { try CodeFile(Array("transcript,turn,tema\na,1,magt\n".utf8), path: "x.csv") }
        #expect(throws: Diagnostic.self) { try CodeFile(Array("id,themes\nr1,magt\nr1,tillid\n".utf8), path: "x.csv") }
        #expect(throws: Diagnostic.self) { try CodeFile(Array("transcript,turn,themes\na,nul,magt\n".utf8), path: "x.csv") }
    }

    @Test func aTableOfTurnsIsTranscripts() throws {
        let text = "transcript,id,speaker_role,text,themes\na,1,interviewer,Hvem bestemmer?,\na,2,beboer,\"Vi, tror jeg.\",magt\nb,3,beboer,Ja.,\n"
        let found = try TurnCodesTable(Array(text.utf8), path: "ture.csv").transcripts(named: "ture")
        #expect(found.map(\.transcript.id) == ["a", "b"] && found.map(\.rowIDs) == [["1", "2"], ["3"]])
        let transcript = found[0].transcript
        #expect(transcript.turns.map { transcript.words(of: $0) } == ["Hvem bestemmer?", "Vi, tror jeg."])
        #expect(transcript.speakers.map(\.role) == [.interviewer, Role("beboer")] && transcript.location(of: 20).description == "ture.csv:3")
    }
}
