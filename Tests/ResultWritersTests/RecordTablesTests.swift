import CorpusModel
import ResultWriters
import Testing

/// The tables of hits, lines, transcripts, speakers and turns have the columns of the design, in its order.
@Suite struct RecordTablesTests {
    static let summary = TranscriptSummary(
        id: "anna", kind: .interview,
        source: SourceDocument(path: "in/anna.docx", bytes: 9, digest: "ab", format: "docx", layout: .labels, layoutScore: 0.875),
        metadata: [MetadataField(name: "site", value: "Nord")],
        speakers: [
            Speaker(label: "I", role: .interviewer, informant: "anna/I", roleSource: .label),
            Speaker(label: "IP", role: Role("citizen"), informant: "Anna", roleSource: .speakersFile),
        ],
        turns: [
            TurnSummary(facts: TurnFacts(speaker: 0, words: 5), start: Seconds(milliseconds: 1500), location: SourceLocation("anna.docx", .line(1))),
            TurnSummary(facts: TurnFacts(speaker: 1, words: 20, answer: 0), location: SourceLocation("anna.docx", .line(2))),
            TurnSummary(facts: TurnFacts(speaker: nil, words: 7, isBackchannel: true, answer: 1), location: SourceLocation("anna.docx", .line(3))),
        ], diagnostics: 2)

    private func names(_ table: Table) -> String { table.columns.map(\.name).joined(separator: ",") }
    private func rows(_ table: Table) -> [String] { table.rows.map { $0.map(\.string).joined(separator: ",") } }

    @Test func transcripts() {
        let other = TranscriptSummary(
            id: "bo", kind: .fieldnotes, source: SourceDocument(path: "in/bo.txt", bytes: 0, digest: "cd"),
            metadata: [MetadataField(name: "year", value: "2024")], speakers: [], turns: [], diagnostics: 0)
        let table = TranscriptsTable.table([Self.summary, other], roles: RoleRules())
        #expect(
            names(table)
                == "transcript,kind,path,digest,format,encoding,layout,layout_score,turns,words,words_all,speakers,diagnostics,marks,meta_site,meta_year"
        )
        #expect(
            rows(table) == ["anna,interview,in/anna.docx,ab,docx,,labels,0.88,3,27,32,2,2,,Nord,", "bo,fieldnotes,in/bo.txt,cd,,,,,0,0,0,0,0,,,2024"])
    }

    @Test func speakers() {
        let table = SpeakersTable.table([Self.summary])
        #expect(names(table) == "transcript,label,role,role_source,informant,turns,words")
        #expect(rows(table) == ["anna,I,interviewer,label,anna/I,1,5", "anna,IP,citizen,speakers,Anna,1,20"])
    }

    @Test func turns() {
        let table = TurnsTable.table([Self.summary])
        #expect(names(table) == "transcript,turn,speaker,informant,role,start,end,words,is_backchannel,answer,location")
        #expect(
            rows(table) == [
                "anna,1,I,anna/I,interviewer,1.5,,5,false,,anna.docx:1", "anna,2,IP,Anna,citizen,,,20,false,1,anna.docx:2",
                "anna,3,,,unknown,,,7,true,2,anna.docx:3",
            ])
    }

    @Test func hits() {
        let hit = Hit(
            turn: 1, theme: "help/give", entry: "e1", tokens: 4..<6, characters: TextRange(20, 30), reason: .negated, negationCue: "ikke",
            hedgingCue: "måske", score: 1)
        func row(_ transcript: String) -> HitRow {
            HitRow(
                transcript: transcript, hit: hit, speaker: "IP", informant: "Anna", role: "citizen", start: Seconds(milliseconds: 72_000),
                match: "giver hånd", left: "vi ", right: ", ja", characters: 19..<28, location: "anna.docx:2")
        }
        let table = HitsTable.table([row("anna"), row("anna"), row("bo")])
        #expect(
            names(table)
                == "hit_id,transcript,turn,speaker,informant,role,start,end,theme,entry,match,token_start,token_end,char_start,char_end,counted,"
                + "reason,negated,negation_cue,flipped_from,hedged,reported,prompted,score,left,right,location,implied_by")
        #expect(
            rows(table)[0]
                == "anna:1,anna,2,IP,Anna,citizen,72,,help/give,e1,giver hånd,4,6,19,28,false,negated,true,ikke,,true,false,false,1.00,vi ,, ja,anna.docx:2,"
        )
        #expect(table.rows.map { $0[0].string } == ["anna:1", "anna:2", "bo:1"])
    }

    @Test func concordance() {
        let lines = [
            Samples.line(themes: ["help", "power"], metadata: [MetadataField(name: "site", value: "Nord")]),
            Samples.line(counted: false, metadata: [MetadataField(name: "year", value: "2024")]),
        ]
        let table = ConcordanceTable.table(lines)
        #expect(
            names(table)
                == "transcript,turn,speaker,informant,role,time,left,node,right,themes,counted,token_start,token_end,char_start,char_end,location,"
                + "meta_site,meta_year")
        #expect(
            rows(table)[0]
                == "anna,4,IP,anna/IP,citizen,72.5,så vi ,tager ejerskab, for det,help;power,true,30,32,140,154,"
                + "anna.docx#word/document.xml:p12,Nord,")
        #expect(rows(table)[1].hasSuffix("p12,,2024"))
    }
}
