import LocalFiles
import TestSupport
import Testing

/// An index as other programs and other processes meet it.
@Suite struct IndexOnDiskTests {
    private let scratch = Scratch()
    private var index: String { scratch("b.ordret") }
    private static let speakers = ["--speakers", "Corpus/boligsocial/speakers.csv"]

    /// Without themes, which take their time.
    private func build(_ options: [String] = ["--themes", "no"]) throws -> Command {
        try BuiltProgram.run(["index", "Corpus/boligsocial", "--output", index] + Self.speakers + options)
    }

    private static var hasNumpy: Bool {
        (try? Command("/usr/bin/env", ["python3", "-c", "import numpy"], in: "/"))?.status == 0
    }

    @Test(.enabled(if: hasNumpy, "numpy reads the columns; it is not installed here"))
    func numpyReadsTheColumns() throws {
        #expect(try build().status == 0)
        let script = FilePaths.join(BuiltProgram.root(), "Tests/Oracles/index_columns.py")
        let read = try Command("/usr/bin/env", ["python3", script, index], in: "/")
        let tokens = try BuiltProgram.run(["tokens", "Corpus/boligsocial", "--format", "tsv"] + Self.speakers)
        let rows = tokens.output.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
        // Compared outside the expectation, which would print a megabyte.
        let isSame = read.output.elementsEqual(rows)
        #expect(read.status == 0 && read.output.count > 1_000_000, "\(read.errors)")
        #expect(isSame)
    }

    /// An index that counts hesitations among its words, and one that does not, give the numbers of the files, whichever way is asked for.
    @Test(arguments: ["in", "out"]) func fillersCountAsIsAsked(built: String) throws {
        try scratch.write("korpus/anna.txt", "I: Nå?\nIP: Vi, øh, har magten, øh. Øh, magt er, øhm, noget andet.\nA: Øh, magt.\n")
        try scratch.write("korpus/bo.txt", "I: Og du?\nIP: Øh. Magten har vi, øh, ikke.\n")
        #expect(try BuiltProgram.run(["index", scratch("korpus"), "--output", index, "--themes", "no", "--fillers", built]).status == 0)
        let commands = [
            ["kwic", "SOURCE", "magt*", "--group-by", "transcript"], ["freq", "SOURCE", "--query", "magt*"], ["freq", "SOURCE", "--query", "øh"],
            ["dispersion", "SOURCE", "--query", "magt*"], ["collocates", "SOURCE", "magt*", "--min", "1"], ["freq", "SOURCE"],
        ]
        for command in commands {
            for asked in ["in", "out"] {
                func output(_ source: String) throws -> String {
                    try BuiltProgram.run(command.map { $0 == "SOURCE" ? source : $0 } + ["--fillers", asked, "--format", "csv"]).text
                }
                let expected = try output(scratch("korpus"))
                #expect(try output(index) == expected && expected.count > 100, "\(command) \(asked)")
            }
        }
    }

    /// The hits that an index holds are what `tag` finds, for numpy and for every command.
    @Test(.enabled(if: hasNumpy, "numpy reads the columns; it is not installed here"))
    func numpyReadsTheHits() throws {
        let lexicon = ["--lexicon", "Lexicons/power.yaml"]
        #expect(try build(lexicon).status == 0)
        let script = FilePaths.join(BuiltProgram.root(), "Tests/Oracles/index_columns.py")
        let read = try Command("/usr/bin/env", ["python3", script, index, "--hits"], in: "/")
        let stored = try BuiltProgram.run(["tag", index, "--format", "csv"] + lexicon)
        let tagged = try BuiltProgram.run(["tag", "Corpus/boligsocial", "--format", "csv"] + Self.speakers + lexicon)
        #expect(stored.output == tagged.output && tagged.status == 0 && tagged.output.count > 10_000)
        let rows = read.output.split(separator: UInt8(ascii: "\n"))
        #expect(read.status == 0 && rows.count > 40, "\(read.errors)")
        #expect(stored.errors.contains("\(rows.count) hits"))
        for command in [
            ["themes"], ["themes", "--by", "role"], ["freq", "--of", "theme"], ["collocates", "--theme", "power"],
            ["themes", "--cooccurrence", "--unit", "sentence"],
        ] {
            let rest = Array(command.dropFirst()) + ["--format", "csv"] + lexicon
            let one = try BuiltProgram.run([command[0], index] + rest)
            let other = try BuiltProgram.run([command[0], "Corpus/boligsocial"] + rest + Self.speakers)
            #expect(one.output == other.output && one.status == other.status && !one.output.isEmpty, "\(command): \(one.errors)")
        }
        #expect(try BuiltProgram.run(["info", index]).text.contains("sentences, themes"))
    }

    /// Killed at any moment a build leaves nothing that is taken for an index, and the next one goes on.
    @Test(arguments: [0.05, 0.2, 0.4, 0.8]) func aKilledBuildIsGoneOnWith(_ seconds: Double) throws {
        let killed = ["-s", "KILL", "\(seconds)", BuiltProgram.path, "index", "Corpus/boligsocial", "--output", index, "--themes", "no"]
        _ = try Command("/usr/bin/timeout", killed, in: BuiltProgram.root())
        if LocalFiles.kind(of: index + "/manifest.json") == nil {
            #expect(try BuiltProgram.run(["kwic", index, "magt"]).status == 2)
        }
        let again = try build()
        #expect(again.status == 0, "\(again.errors)")
        let lines = try BuiltProgram.run(["kwic", index, "magt", "--format", "csv"])
        let expected = try BuiltProgram.run(["kwic", "Corpus/boligsocial", "magt", "--format", "csv"] + Self.speakers)
        #expect(lines.output == expected.output && lines.status == 0)
        #expect(try LocalFiles.names(in: index + "/segments").allSatisfy { !$0.hasPrefix(".") })
    }

    /// Words counted over the columns of an index have the numbers of those counted transcript by transcript, whatever the parts, the order and what is left out.
    @Test(arguments: [
        ["freq", "--of", "word"], ["freq", "--of", "lemma", "--by", "role", "--top", "30"], ["freq", "--fillers", "in", "--top", "50"],
        ["freq", "--particles", "out", "--min", "4"], ["keyness", "--where", "role=resident", "--of", "lemma"],
        ["keyness", "--where", "transcript=01-beboer-amina", "--order", "log-ratio", "--min", "2", "--top", "20"],
        ["dispersion", "--of", "lemma", "--min", "10", "--top", "40"], ["dispersion", "--of", "word", "--over", "informant", "--top", "60"],
        ["dispersion", "--of", "norm", "--over", "role", "--order", "dp", "--min", "3"],
        ["dispersion", "--of", "lemma", "--order", "range", "--top", "15"],
        ["dispersion", "--fillers", "in", "--order", "arf", "--top", "25"], ["dispersion", "--where", "role=resident", "--particles", "out"],
        ["dispersion", "--of", "lemma,pos", "--top", "10"],
    ])
    func wordsOfAnIndexAreCountedAsThoseOfFiles(_ command: [String]) throws {
        #expect(try build().status == 0)
        let rest = Array(command.dropFirst()) + ["--format", "csv"]
        let indexed = try BuiltProgram.run([command[0], index] + rest)
        let read = try BuiltProgram.run([command[0], "Corpus/boligsocial"] + rest + Self.speakers)
        let isSame = indexed.output == read.output
        #expect(isSame && indexed.status == read.status && read.status == 0 && read.output.count > 500, "\(indexed.errors) \(read.errors)")
    }

    /// Orders, contexts, rates, strips and counts do not depend on whether the transcripts were indexed.
    @Test func whatIsMadeOfLinesIsTheSameOfAnIndex() throws {
        #expect(try build().status == 0)
        let commands = [
            ["kwic", "magt", "--sort", "freq(lemma:-1),right,transcript"],
            ["kwic", "frivillig*", "--context", "answer", "--mark", "kommune", "--expand", "turn"],
            ["kwic", "frivillig*", "--dispersion"], ["kwic", "frivillig*", "--group-by", "role,lemma:-1"], ["kwic", "zzz", "--dispersion"],
            ["freq", "--of", "lemma,pos", "--by", "role"], ["freq", "--query", "magt", "--at", "pos:+1"], ["collocates", "magt", "--by", "lemma"],
            ["collocates", "magt", "--of", "lemma", "--by", "role"], ["keyness", "--of", "lemma", "--by", "role", "--top", "20"],
            ["freq", "--of", "lemma", "--top", "20", "--intervals", "--resample", "informant"],
        ]
        for command in commands {
            let rest = Array(command.dropFirst()) + ["--format", "csv"]
            let indexed = try BuiltProgram.run([command[0], index] + rest)
            let read = try BuiltProgram.run([command[0], "Corpus/boligsocial"] + rest + Self.speakers)
            #expect(indexed.output == read.output && indexed.status == read.status, "\(command)")
        }
    }
}
