import LocalFiles
import TestSupport
import Testing

/// A stage of a plan gives the bytes of its command.
@Suite struct TableStagesTests {
    private static let lexicon = """
        format: ordret-lexicon/1
        lexicon: magt
        version: 1.0.0
        themes:
          - {id: magt, label: {da: Magt, en: Power}}
          - id: magt/ord
            label: {da: Magt nævnt, en: Power named}
            parent: magt
            entries: [{id: ord, words: [magt]}]
          - id: magt/ansvar
            label: {da: Ansvar, en: Responsibility}
            parent: magt
            entries: [{id: tage, phrase: "tage ansvar"}]

        """

    private static let plan = """
        ordret: 1
        name: ord
        corpus: {include: [korpus], metadata: metadata.csv, speakers: speakers.csv}
        stages:
          - read
          - tokenize
          - tag: {lexicons: [magt.yaml]}
          - statistics: {by: [site], cooccurrence: [sentence, "turns:1", question], interval: percentile, draws: 300}
          - freq: {name: lemmaer, of: "lemma,pos", by: role, zeros: true, intervals: true, draws: 300}
          - freq: {name: fund, query: [magt, ansvar], where: site=Nord}
          - freq: {name: temaer, of: theme, by: role}
          - freq: {name: ved, query: magt, at: "lemma:-1"}
          - freq: {name: par, of: lemma, ngrams: 2, min: 2}
          - keyness: {name: beboere, of: lemma, where: role=beboer, min: 1, particles: out, permutations: 200}
          - dispersion: {name: jævn, of: lemma, over: informant, order: dp}
          - lexdiv: {name: roller, by: role, window: 10}
          - collocates: {name: om, query: magt, by: lemma, window: "3:4", within: sentence, min: 1}
          - collocates: {name: tema, theme: magt, min: 1}
          - collocates: {name: temaer, query: vi, by: theme, min: 1}
          - agreement: {name: ida, codes: ida.csv, min-positives: 0, draws: 300}
          - freq: {name: udvalg, of: "lemma,pos", items: [Magt/NOUN, "hest/NOUN,ansvar/NOUN"], interviewers: true, by: site, particles: out}
          - freq: {name: personer, of: lemma, top: 5, intervals: true, resample: informant, draws: 300}
          - freq: {name: egne, of: lemma, top: 5, intervals: true, resample: site, draws: 300}
          - freq: {name: liste, cql: '[word=$ord]', list: "ord=ord.txt", where: role=beboer}
          - keyness: {name: steder, of: lemma, by: site, where: role!=leder, min: 1, permutations: 200}
          - keyness: {name: mod, of: word, reference: almen.csv, reference-words: 9000, min: 1, where: role=beboer}
          - dispersion: {name: steder, cql: '[word=$ord]', list: "ord=ord.txt", by: site}
          - collocates: {name: liste, cql: '[word=$ord]', list: "ord=ord.txt", min: 1}
          - collocates: {name: roller, query: vi, of: lemma, by: role, min: 1}
          - collocates: {name: steder, query: vi, of: theme, by: site, min: 1}
          - agreement: {name: steder, codes: ida.csv, by: site, min-positives: 0, draws: 300, where: role=beboer}
          - agreement:
              name: alle
              codes: [ida.csv, per.csv]
              theme: magt/ord
              table: [spans, themes, differences, adjudication]
              overlap: 0.6
              minimum: [precision=0.1, parent-f1=0.1]
              maximum: false-alarms=900
              min-positives: 0
              draws: 300
          - agreement: {name: folk, codes: [ida.csv, per.csv], without-tool: true, table: adjudication, adjudicated: begge, min-positives: 0, draws: 300}
          - plot: {name: temaer, kind: themes, level: parent, theme: magt, language: en}
          - plot: {name: net, kind: network, unit: "turns:1", measure: jaccard, title: Net}
          - plot: {name: par, kind: cooccurrence, unit: sentence, language: en}
          - plot: {name: steder, kind: roles, by: site, language: en}
          - plot: {name: hvor, kind: dispersion, query: magt, where: kind=interview, language: en, top: 3}
          - plot: {name: ordliste, kind: dispersion, cql: '[word=$ord]', list: "ord=ord.txt", title: Ord, language: en}
          - plot: {name: ansvar, kind: dispersion, theme: magt/ansvar, where: role=beboer}
          - plot: {name: gang, kind: time, theme: magt, level: parent, where: site=Nord, draws: 300}
          - plot: {name: beboere, kind: keyness, table: beboere, names: [beboere, ledere], value: percent_diff}

        """

    private func study() throws -> Scratch {
        let scratch = Scratch()
        let said = ["Vi har magten her, og vi tager ansvar.", "Magten har de andre. Det er ikke os.", "Vi tager selv ansvar. Magt er magt."]
        for (number, text) in (said + said + said).enumerated() {
            try scratch.write(
                "korpus/t\(number).txt", "I: Hvem har magten?\nIP: \(text)\nI: Og ansvaret?\nIP: Ja, det har vi \(number % 2 == 0 ? "jo" : "alle").\n"
            )
        }
        let rows = (0..<9).map { (name: "t\($0)", site: $0 < 5 ? "Nord" : "Syd", role: $0 % 2 == 0 ? "beboer" : "leder") }
        try scratch.write("metadata.csv", "transcript,site\n" + rows.map { "\($0.name),\($0.site)\n" }.joined())
        try scratch.write("speakers.csv", "transcript,label,role,pseudonym\n" + rows.map { "\($0.name),IP,\($0.role),P\($0.name)\n" }.joined())
        try scratch.write("ida.csv", "transcript,turn,theme,coder\n" + rows.prefix(7).map { "\($0.name),2,magt/ord,ida\n" }.joined())
        let marked = (0..<5).map { "t\($0),2,24,37,magt/ord,per\n" } + (3..<6).map { "t\($0),2,,,magt/ansvar,per\n" }
        try scratch.write("per.csv", "transcript,turn,char_start,char_end,theme,coder\n" + marked.joined())
        try scratch.write("magt.yaml", Self.lexicon)
        try scratch.write("ord.txt", "magten\nansvar\n")
        try scratch.write("almen.csv", "word,hits\nmagt,20\nvi,300\nhus,40\n")
        try scratch.write("plan.yaml", Self.plan)
        return scratch
    }

    /// Each file of the run and the command that gives it too.
    private static let commands: [(file: String, words: String)] =
        [
            ("freq/lemmaer", "freq korpus --of lemma,pos --by role --zeros --intervals --draws 300"),
            ("freq/fund", "freq korpus --query magt --query ansvar --where site=Nord"),
            ("freq/temaer", "freq korpus --of theme --by role --lexicon magt.yaml"), ("freq/ved", "freq korpus --query magt --at lemma:-1"),
            ("freq/par", "freq korpus --of lemma --ngrams 2 --min 2"),
            ("keyness/beboere", "keyness korpus --of lemma --where role=beboer --min 1 --particles out --permutations 200"),
            ("dispersion/jævn", "dispersion korpus --of lemma --over informant --order dp"), ("lexdiv/roller", "lexdiv korpus --by role --window 10"),
            ("collocates/om", "collocates korpus magt --by lemma --window 3:4 --within sentence --min 1"),
            ("collocates/tema", "collocates korpus --theme magt --min 1 --lexicon magt.yaml"),
            ("collocates/temaer", "collocates korpus vi --by theme --min 1 --lexicon magt.yaml"),
            ("agreement/ida", "agreement korpus --codes ida.csv --min-positives 0 --draws 300 --table themes --lexicon magt.yaml"),
            ("agreement/ida_summary", "agreement korpus --codes ida.csv --min-positives 0 --draws 300 --table summary --lexicon magt.yaml"),
            ("freq/udvalg", "freq korpus --of lemma,pos --items Magt/NOUN,hest/NOUN,ansvar/NOUN --interviewers --by site --particles out"),
            ("freq/personer", "freq korpus --of lemma --top 5 --intervals --resample informant --draws 300"),
            ("freq/egne", "freq korpus --of lemma --top 5 --intervals --resample site --draws 300"),
            ("freq/liste", "freq korpus --cql --query [word=$ord] --list ord=ord.txt --where role=beboer"),
            ("keyness/steder", "keyness korpus --of lemma --by site --where role!=leder --min 1 --permutations 200"),
            ("keyness/mod", "keyness korpus --of word --reference almen.csv --reference-words 9000 --min 1 --where role=beboer"),
            ("dispersion/steder", "dispersion korpus --cql --query [word=$ord] --list ord=ord.txt --over site"),
            ("collocates/liste", "collocates korpus --cql [word=$ord] --list ord=ord.txt --min 1"),
            ("collocates/roller", "collocates korpus vi --of lemma --by role --min 1"),
            ("collocates/steder", "collocates korpus vi --of theme --by site --min 1 --lexicon magt.yaml"),
            (
                "agreement/steder",
                "agreement korpus --codes ida.csv --by site --min-positives 0 --draws 300 --where role=beboer --table themes --lexicon magt.yaml"
            ),
        ] + agreement + [
            ("themes_by_site", "themes korpus --by site --interval percentile --draws 300 --lexicon magt.yaml"),
            ("plot/hvor", "plot korpus --kind dispersion --query magt --where kind=interview"),
            ("plot/ordliste", "plot korpus --kind dispersion --cql --query [word=$ord] --list ord=ord.txt"),
            ("plot/ansvar", "plot korpus --kind dispersion --theme magt/ansvar --where role=beboer --lexicon magt.yaml"),
            ("plot/gang", "plot korpus --kind time --theme magt --level parent --where site=Nord --draws 300 --lexicon magt.yaml"),
            ("themes", "themes korpus --interval percentile --draws 300 --lexicon magt.yaml"),
            ("theme_cooccurrence_sentence", "themes korpus --cooccurrence --unit sentence --lexicon magt.yaml"),
            ("theme_cooccurrence_turns_1", "themes korpus --cooccurrence --unit turns:1 --lexicon magt.yaml"),
            ("theme_cooccurrence_question", "themes korpus --cooccurrence --unit question --lexicon magt.yaml"),
        ]

    /// The tables of two stages with two coders, those beside themes and summary too.
    private static let agreement: [(file: String, words: String)] = {
        let codes = "agreement korpus --codes ida.csv --codes per.csv --min-positives 0 --draws 300 --lexicon magt.yaml"
        let all = ["themes", "summary", "differences", "adjudication", "spans"].map { table in
            (table == "themes" ? "agreement/alle" : "agreement/alle_\(table)", "\(codes) --theme magt/ord --overlap 0.6 --table \(table)")
        }
        let people = ["themes", "summary", "adjudication"].map { table in
            (table == "themes" ? "agreement/folk" : "agreement/folk_\(table)", "\(codes) --without-tool --adjudicated begge --table \(table)")
        }
        return all + people
    }()

    private static let study = ["--metadata", "metadata.csv", "--speakers", "speakers.csv"]

    /// Each figure of the run and the command that draws it too.
    private static let figures: [(name: String, words: [String])] = [
        ("temaer", ["plot", "ud/themes.csv", "--kind", "themes", "--level", "parent", "--theme", "magt"]),
        (
            "net",
            [
                "plot", "korpus", "--kind", "network", "--unit", "turns:1", "--measure", "jaccard", "--title", "Net", "--language", "da", "--lexicon",
                "magt.yaml",
            ]
                + study
        ),
        ("par", ["plot", "korpus", "--kind", "cooccurrence", "--unit", "sentence", "--lexicon", "magt.yaml"] + study),
        ("steder", ["plot", "korpus", "--kind", "roles", "--by", "site", "--lexicon", "magt.yaml"] + study),
        ("hvor", ["plot", "korpus", "--kind", "dispersion", "--query", "magt", "--where", "kind=interview", "--top", "3"] + study),
        (
            "gang",
            [
                "plot", "korpus", "--kind", "time", "--theme", "magt", "--level", "parent", "--where", "site=Nord", "--draws", "300", "--language",
                "da", "--lexicon", "magt.yaml",
            ] + study
        ),
        (
            "beboere",
            ["plot", "ud/keyness/beboere.csv", "--kind", "keyness", "--value", "percent_diff", "--names", "beboere,ledere", "--language", "da"]
        ),
    ]

    @Test func stagesGiveTheBytesOfTheirCommands() throws {
        let study = try study()
        let run = try BuiltProgram.run(["run", "plan.yaml", "--output", "ud", "--quiet"], in: study.path)
        #expect(run.status == 0, "\(run.errors)")
        for (file, words) in Self.commands {
            let arguments =
                words.split(separator: " ").map(String.init) + ["--metadata", "metadata.csv", "--speakers", "speakers.csv", "--format", "csv"]
            let command = try BuiltProgram.run(arguments, in: study.path)
            #expect(command.status == 0, "\(words): \(command.errors)")
            let written = try LocalFiles.read(study("ud/\(file).csv"), limit: 1 << 24)
            #expect(written == command.output, "\(file)")
        }
        for (name, words) in Self.figures {
            let written = try LocalFiles.read(study("ud/plot/\(name).svg"), limit: 1 << 24)
            let command = try BuiltProgram.run(words, in: study.path)
            #expect(command.status == 0 && written == command.output, "\(name): \(command.errors)")
        }
        let package = String(decoding: try LocalFiles.read(study("ud/datapackage.json"), limit: 1 << 24), as: UTF8.self)
        for (file, _) in Self.commands { #expect(package.contains("\"path\": \"\(file).csv\""), "\(file)") }
        #expect(package.contains("\"window\": \"3 words before and 4 after each hit, within its sentence"))
    }
}
