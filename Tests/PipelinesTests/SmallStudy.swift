import CorpusModel
import DanishText
import LocalFiles
import Pipelines
import TestSupport

/// A folder with three invented transcripts, a lexicon, metadata, speakers and plans.
struct SmallStudy {
    let scratch = Scratch()

    init() throws {
        try scratch.write("korpus/anna.docx", WordDocument.bytes(Self.anna))
        try scratch.write("korpus/bo.txt", "I: Hvem har magten her?\nIP: Magten, øh, ligger hos os beboere. Vi tager ansvar, ikke også?\n")
        try scratch.write("korpus/cleo.txt", "I: Og kontrollen?\nIP: Den har kommunen – ja, magten over blåbærgrøden 😀 og magt.\n")
        try scratch.write("leksikon/magt.yaml", Self.lexicon)
        try scratch.write("metadata.csv", "transcript,kind,site\nanna,interview,Nord\nbo,interview,Syd\ncleo,meeting,Nord\n")
        try scratch.write("speakers.csv", "transcript,label,role,pseudonym\nanna,Anna,resident,Anna\nbo,IP,resident,Bo\ncleo,IP,employee,Cleo\n")
    }

    static let anna = [
        "Dette interview er opdigtet.", "I: Hvad sker der, når I mødes?", "Anna: Vi tager magten tilbage, åh ja. Det er ikke magt for magtens skyld.",
        "I: Og så?", "Anna: Så har ingen af os kontrol.",
    ]

    static let lexicon = """
        format: ordret-lexicon/1
        lexicon: magt-test
        version: 1.0.0
        themes:
          - {id: magt, label: {da: Magt, en: Power}}
          - id: magt/har
            label: {da: Har magt, en: Has power}
            parent: magt
            negation: blocks
            entries: [{id: m-ord, words: [magt]}]
            tests:
              match: [{role: resident, text: "Vi har magten."}]
              no-match: [{role: resident, text: "Vi spiser grød."}]
          - id: magt/ansvar
            label: {da: Ansvar, en: Responsibility}
            parent: magt
            entries: [{id: a-tage, phrase: "tage [..2] ansvar|kontrol"}]

        """

    /// A plan with everything in it; a test changes what it is about.
    static let plan = """
        ordret: 1
        name: lille
        corpus:
          include: [korpus]
          metadata: metadata.csv
          speakers: speakers.csv
        stages:
          - read
          - tokenize
          - tag: {lexicons: [leksikon], audit: true}
          - concordance: {name: magt, query: magt, context: "3:4", sort: right}
          - concordance: {name: ansvar, query: "tage ansvar", context: sentence, language: en}
          - statistics: {by: [site, kind], draws: 200}

        """

    /// The study with three transcripts more, for counting hits: Bo speaks in two transcripts, somebody is not named, fillers and interviewers are hits too, a sentence is all hits, and in one
    /// transcript nobody is counted.
    static func ofManyHits() throws -> SmallStudy {
        let study = try SmallStudy()
        try study.scratch.write(
            "korpus/dorte.txt",
            "I: Nå, magt og magt?\nIP: Vi har magten, øh, magten og magt, jo. Magt. Og vi har den.\nX: Vi vi har magt vi vi.\nIP: Øh.\nX: Magt, magt!\n"
        )
        try study.scratch.write("korpus/notat.txt", "Beboerne har magten. Vi skrev det ned, og vi har magt og vi har det.\n")
        try study.scratch.write("korpus/tom.txt", "I: Er her nogen?\n")
        try study.scratch.write(
            "speakers.csv",
            "transcript,label,role,pseudonym\nanna,Anna,resident,Anna\nbo,IP,resident,Bo\ncleo,IP,employee,Cleo\ndorte,IP,resident,Bo\ndorte,X,employee,\n"
        )
        return study
    }

    /// The transcripts, and an index of them.
    func indexed(_ depth: AnalysisDepth) async throws -> (files: OpenCorpus, index: OpenIndex) {
        var settings = CorpusSettings()
        settings.dictionary = .none
        settings.analysis = depth
        settings.speakersPath = scratch("speakers.csv")
        settings.metadataPath = scratch("metadata.csv")
        let files = try OpenCorpus(SourceFiles.find([scratch("korpus")]), settings)
        _ = try await IndexBuild(files, path: scratch("\(depth).ordret")).run()
        return (files, try OpenIndex(scratch("\(depth).ordret")))
    }

    /// Writes a plan and reads it; the faults of the reading, then of the preparation.
    func prepare(
        _ plan: String = plan, set: [String: String] = [:], jobs: Int = 1, isStrict: Bool = false
    ) throws -> (prepared: PreparedPlan?, diagnostics: [Diagnostic]) {
        let path = try scratch.write("plan.yaml", plan)
        let bytes = Array(plan.utf8)
        let (read, diagnostics) = PlanReader { set[$0] }.read(bytes, path: path, digest: LocalFiles.digest(bytes))
        guard let read else { return (nil, diagnostics) }
        var preparation = PlanPreparation(read, jobs: jobs, isStrict: isStrict)
        let (prepared, more) = preparation.prepare()
        return (prepared, diagnostics + more)
    }

    /// What is wrong with a plan, one line a fault: `code line:column message`.
    func faults(_ plan: String, set: [String: String] = [:]) throws -> [String] {
        try prepare(plan, set: set).diagnostics.filter { $0.severity == .error }.map(Self.line)
    }

    static func line(_ diagnostic: Diagnostic) -> String {
        var place = ""
        if case .line(let line, let column)? = diagnostic.location?.place { place = " \(line)\(column.map { ":\($0)" } ?? "")" }
        return "\(diagnostic.code.rawValue)\(place) \(diagnostic.message)"
    }

    /// Runs the plan into a folder of the scratch.
    func run(_ plan: String = plan, to output: String = "ud", jobs: Int = 1, force: Bool = false) async throws -> RunResult {
        let (prepared, diagnostics) = try prepare(plan, jobs: jobs)
        guard let prepared else { throw diagnostics[0] }
        return try await PlanRunner(prepared, output: scratch(output), force: force).run()
    }
}

extension String {
    /// The plan with a line or word replaced; the test is wrong where it is not there.
    func with(_ old: String, _ new: String) -> String {
        precondition(contains(old), "the plan has \(old)")
        var parts: [Substring] = []
        var rest = Substring(self)
        while let range = rest.ranges(of: old).first {
            parts.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        return (parts + [rest]).joined(separator: new)
    }
}
