import LocalFiles
import TestSupport
import Testing

/// The statistics of the smallest corpora: nobody who counts says a word, one speaker, one transcript of two speakers, eight transcripts that are all alike. Commands give defined
/// results, or cells without a value and the reason; never a sign that is no number, and never an internal fault.
@Suite struct SmallestCorporaTests {
    enum Corpus: String, CaseIterable {
        case silent, speaker, transcript, even
    }

    private static let lexicon = """
        format: ordret-lexicon/1
        lexicon: magt
        version: 1.0.0
        themes:
          - {id: magt, label: {da: Magt, en: Power}}
          - {id: magt/ord, label: {da: Ord, en: Word}, parent: magt, entries: [{id: ord, words: [magt]}]}
          - {id: magt/ja, label: {da: Ja, en: Yes}, parent: magt, entries: [{id: ja, words: [ja]}]}

        """

    private func study() throws -> Scratch {
        let scratch = Scratch()
        try scratch.write("silent/s.txt", "I: Hvem har magt?\nI: Ja.\n")
        try scratch.write("speaker/s.txt", "IP: magt\n")
        try scratch.write("transcript/s.txt", "I: Ja?\nA: Vi har magt, ja.\nB: Ja, magt er magt.\n")
        for number in 0..<8 { try scratch.write("even/e\(number).txt", "I: Ja?\nIP: Vi har magt, ja.\n") }
        let rows = ["s,1,magt/ord,ida", "s,1,magt/ord,per"] + (0..<8).flatMap { ["e\($0),2,magt/ord,ida", "e\($0),2,magt/ord,per"] }
        try scratch.write("koder.csv", "transcript,turn,theme,coder\n" + rows.map { $0 + "\n" }.joined())
        try scratch.write("felter.csv", "transcript,site\ns,Nord\n" + (0..<8).map { "e\($0),\($0 < 4 ? "Nord" : "Syd")\n" }.joined())
        try scratch.write("magt.yaml", Self.lexicon)
        return scratch
    }

    private static let commands = [
        "freq CORPUS", "freq CORPUS --by speaker --zeros --intervals", "freq CORPUS --query magt --at node --intervals --resample informant",
        "freq CORPUS --ngrams 2 --by site", "freq CORPUS --of theme --lexicon magt.yaml", "freq CORPUS --items magt,hest --interviewers",
        "keyness CORPUS --by site --min 1 --permutations 50", "keyness CORPUS --where speaker=A --min 1 --permutations 50",
        "keyness CORPUS --by transcript --query magt --query ja --min 1", "collocates CORPUS magt --min 1",
        "collocates CORPUS magt --min 1 --by speaker",
        "collocates CORPUS --theme magt --of theme --min 1 --lexicon magt.yaml", "dispersion CORPUS",
        "dispersion CORPUS --query hest --query magt --over informant",
        "dispersion CORPUS --of theme --over site --lexicon magt.yaml", "lexdiv CORPUS", "lexdiv CORPUS --by transcript --window 2",
        "themes CORPUS --lexicon magt.yaml", "themes CORPUS --by informant --lexicon magt.yaml",
        "themes CORPUS --cooccurrence --unit turns:1 --lexicon magt.yaml",
        "themes CORPUS --cooccurrence --unit sentence --lexicon magt.yaml", "themes CORPUS --contrast site --lexicon magt.yaml",
        "themes CORPUS --saturation --lexicon magt.yaml", "agreement CORPUS --codes koder.csv --lexicon magt.yaml --min-positives 0",
        "agreement CORPUS --codes koder.csv --lexicon magt.yaml --by site --table summary",
        "agreement CORPUS --codes koder.csv --lexicon magt.yaml --table spans", "plot CORPUS --kind themes --lexicon magt.yaml",
        "plot CORPUS --kind time --lexicon magt.yaml", "plot CORPUS --kind dispersion --query magt", "plot CORPUS --kind network --lexicon magt.yaml",
    ]

    private static let figures = [
        "plot CORPUS --kind themes --lexicon magt.yaml", "plot CORPUS --kind roles --by site --lexicon magt.yaml",
        "plot CORPUS --kind time --lexicon magt.yaml", "plot CORPUS --kind dispersion --query magt", "plot CORPUS --kind network --lexicon magt.yaml",
        "plot CORPUS --kind cooccurrence --lexicon magt.yaml",
    ]

    private static let noNumbers: Set<String> = ["nan", "-nan", "inf", "-inf", "infinity", "+inf"]

    private func run(_ command: String, _ corpus: Corpus, in study: Scratch, _ options: [String]) throws -> Command {
        let words = command.split(separator: " ").map { $0 == "CORPUS" ? corpus.rawValue : String($0) }
        return try BuiltProgram.run(words + options + ["--analysis", "forms", "--metadata", "felter.csv", "--quiet"], in: study.path)
    }

    @Test(arguments: Corpus.allCases) func resultsAreDefinedOrSayWhyNot(_ corpus: Corpus) throws {
        let study = try study()
        for command in Self.commands {
            let result = try run(command, corpus, in: study, ["--format", "tsv"])
            #expect([0, 1, 2].contains(result.status), "\(command): \(result.status) \(result.errors)")
            #expect(!result.errors.contains("internal-fault"), "\(command): \(result.errors)")
            // Refusals say what is wanting.
            #expect(result.status != 2 || result.errors.contains("error["), "\(command): \(result.errors)")
            let lines = result.text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
            for cell in lines.joined() { #expect(!Self.noNumbers.contains(cell.lowercased()), "\(command)") }
            try checkReasons(lines, command)
        }
    }

    /// Where a measure of a row has no value, the last column says why; where bounds are wanting, the method does.
    private func checkReasons(_ lines: [[String]], _ command: String) throws {
        guard let header = lines.first else { return }
        if let reason = header.firstIndex(of: "not_defined") {
            let formulas = ["expected", "mi_log2", "g2", "g2_4cell", "log_ratio", "dp", "juilland_d", "kld", "arf", "ttr", "mtld", "hdd", "yule_k"]
            for row in lines.dropFirst() {
                for (place, name) in header.enumerated() where formulas.contains(name) && row[place].isEmpty {
                    #expect(row[reason].contains(name), "\(command): \(name) in \(row)")
                }
            }
        }
        if let method = header.firstIndex(of: "method"), let low = header.firstIndex(of: "low") {
            for row in lines.dropFirst() where row[low].isEmpty { #expect(row[method].hasPrefix("n/a"), "\(command): \(row)") }
        }
    }

    @Test(arguments: Corpus.allCases) func figuresAreDrawnOfAnything(_ corpus: Corpus) throws {
        let study = try study()
        for command in Self.figures {
            let result = try run(command, corpus, in: study, [])
            #expect([0, 1].contains(result.status), "\(command): \(result.status) \(result.errors)")
            #expect(result.text.hasPrefix("<svg") && result.text.contains("</svg>"), "\(command)")
            for word in ["nan", "inf\"", "infinity"] { #expect(!result.text.lowercased().contains(word), "\(command): \(word)") }
        }
    }
}
