import ArgumentParser
import Ordret

/// Reads what agreement compares: transcripts or a table of turns, codes, and what the tool finds.
struct AgreementWork {
    private let command: AgreementCommand
    private let work: CorpusWork
    private let known: StudyThemes?
    /// Those of --theme.
    private let wanted: [String]
    private let language: DanishLanguage
    private let files: [(file: CodeFile, coder: String)]
    /// By transcript, the ids of a table's rows.
    private let rowIDs: [String: [String]]
    /// Whether the rows of the table name no transcript, so that each is a unit of its own.
    let rowsAreUnits: Bool

    var messages: Messages { work.messages }

    init(_ command: AgreementCommand) throws {
        self.command = command
        let table = try Self.table(command.sources)
        var files = try command.coding.load()
        if let table, files.isEmpty, table.hasThemes { files = [(.turns(table), FilePaths.stem(of: table.path))] }
        guard !files.isEmpty else { throw ValidationError("the codes are missing; name a file of them with --codes") }
        command.global.messages.show(files.flatMap(\.file.diagnostics))
        self.files = files
        let language = try LanguageFiles.load(command.reading.settings(command.global, table == nil ? command.sources : []))
        let isTagging = !command.coding.withoutTool
        let known =
            isTagging || !command.lexicons.lexicon.isEmpty
            ? try command.lexicons.themes(language, table == nil ? command.sources : [], command.reading, command.global) : nil
        let wanted = command.coding.theme
        self.wanted = try known.map { try CodeOptions.current(wanted, in: $0, command.global.messages) } ?? wanted
        self.language = language
        self.known = known
        if let table {
            let transcripts = try table.transcripts(named: FilePaths.stem(of: table.path))
            rowIDs = Dictionary(uniqueKeysWithValues: transcripts.map { ($0.transcript.id, $0.rowIDs) })
            work = try CorpusWork(
                taking: transcripts.map(\.transcript), from: table.path, command.reading, command.global, command.results, language,
                lexiconRoles: known?.roles ?? [])
        } else {
            rowIDs = [:]
            work = try CorpusWork(
                command.sources, command.reading, command.global, command.results, language, lexiconRoles: known?.roles ?? [], index: known?.index)
        }
        rowsAreUnits = table.map { !$0.hasTranscripts } ?? false
    }

    /// The program and its lexicons, for the tables.
    var tool: String {
        AgreementTool.name(command.coding.withoutTool ? [] : known?.editions ?? [])
    }

    /// The source as a table of turns, if it is one.
    private static func table(_ sources: [String]) throws -> TurnCodesTable? {
        guard let path = sources.first(where: { ["csv", "tsv"].contains(FilePaths.fileExtension(of: $0)) }) else { return nil }
        guard sources.count == 1 else { throw ValidationError("\(path) is a table of turns, and such a table stands alone as SOURCE") }
        return try TurnCodesTable(try CodeOptions.bytes(path), path: path)
    }

    /// The study, and how the reading went. Rows of codes that are wrong end the command.
    func coded() async throws -> (CodedStudy, ExitStatus) {
        let tagging = command.coding.withoutTool ? nil : known.map { Tagging($0, roles: work.corpus.settings.roles, language: language) }
        let keepsWords = command.table.flatMap(AgreementTables.Kind.init)?.quotes ?? false || command.format == "xlsx"
        let rowIDs = rowIDs
        let report = await work.analyse { analysed throws(Diagnostic) in
            try CodedTranscript(analysed, tagging, rowIDs: rowIDs[analysed.transcript.id] ?? [], keepsWords: keepsWords)
        }
        try leave(with: report.status == .allFailed ? .allFailed : .done)
        let group = try command.speech.group(command.by)
        try StudyFields.check(command.speech.fields(group), report.results.map(\.outline.metadata))
        let selection = ThemeSelection(wanted)
        let codes = TurnCodes(
            files, in: report.results.map(\.places), known: known?.knownIDs, aliases: known?.aliases ?? ThemeAliases(),
            isWanted: selection.holds)
        let diagnostics = command.global.strict ? codes.diagnostics.map(\.asError) : codes.diagnostics
        messages.show(diagnostics)
        if diagnostics.contains(where: { $0.severity == .error }) { throw ExitStatus.usage }
        if tagging != nil { try codes.refuseCoderTool() }
        let themes = selection.selected(known?.active ?? Self.themes(codes))
        let options = CodedStudy.Options(
            adjudicated: command.coding.adjudicated, hasTool: tagging != nil, rowsAreUnits: rowsAreUnits,
            filters: command.speech.filters, group: group)
        let study = CodedStudy(report.results, codes, themes: themes, roles: work.corpus.settings.roles, options: options)
        try command.speech.requireSpeech(study.study.turns.count, report.status)
        return (study, report.status)
    }

    /// Without lexicons the themes are those that somebody gave; what stands before the last slash is the parent.
    private static func themes(_ codes: TurnCodes) -> [Theme] {
        codes.themes.map { id in
            Theme(id: id, labelDanish: id, labelEnglish: id, parent: id.lastIndex(of: "/").map { String(id[..<$0]) })
        }
    }
}
