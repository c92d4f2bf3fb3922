import LocalFiles
import TestSupport
import Testing

/// The statuses of DESIGN §5. What argument-parser would leave with (64) never shows.
@Suite struct ExitStatusTests {
    let workshop: Workshop

    init() throws { workshop = try Workshop() }

    func status(_ command: String) throws -> Int32 {
        try BuiltProgram.run(ConsoleExample(command: command, expected: []).words, in: workshop.scratch.path).status
    }

    @Test(arguments: [
        "nothing", "kwic", "kwic Corpus/boligsocial", "read", "read --format doc Corpus", "read Corpus --nope", "tokens Corpus --jobs 0", "run",
        "run Pipelines/boligsocial.yaml --set X", "run Pipelines/boligsocial.yaml --set X=1", "themes Corpus --by a --matrix",
        "themes Corpus --draws 1",
        "kwic Corpus/boligsocial magt --columns left", "kwic Corpus/boligsocial magt --format csv --columns lft", "kwic Corpus/boligsocial '(magt'",
        "kwic Corpus/boligsocial magt/NOUN --analysis forms", "kwic Corpus/boligsocial -hed", "kwic Corpus -møde --format csv",
        "read Corpus --limit xml-depth=99999999999999", "read Corpus --limit xml-depth=x",
        "read Corpus --limit nope=1",
        "read findes-ikke", "read Lexicons", "lexicon nothing", "lexicon test findes-ikke.yaml", "info Corpus/boligsocial --speakers findes-ikke.csv",
        "info Corpus/boligsocial --speakers Corpus", "tag Corpus/boligsocial --lexicon Corpus", "tokens Corpus --danish-data Corpus", "--jobs",
        "read Corpus/boligsocial/13-feltnote.docx --output Corpus/boligsocial/13-feltnote.docx",
        "read Corpus/boligsocial/13-feltnote.docx --output nul/x/y",
    ])
    func usageErrorsAreTwo(_ command: String) throws { #expect(try status(command) == 2) }

    @Test(arguments: [
        "--help", "--version", "help kwic", "kwic --help", "lexicon --help", "doctor", "--quiet read Corpus/boligsocial/13-feltnote.docx",
    ])
    func doneIsZero(_ command: String) throws { #expect(try status(command) == 0) }

    @Test func aQueryThatBeginsAsAnOptionDoesGetsTheHint() throws {
        for query in ["-møde", "-hed", "-arbejde", "-social"] {
            #expect(try BuiltProgram.run(["kwic", "Corpus/boligsocial", query]).errors.contains("--query '\(query)'"))
        }
        #expect(try status("kwic Corpus/boligsocial -qv --query -møde --format csv") == 0)
        #expect(try status("kwic Corpus/boligsocial magt -j 2 -q") == 0)
    }

    @Test func nothingFoundIsOne() throws {
        #expect(try status("kwic Corpus/boligsocial/13-feltnote.docx findesikkeher") == 1)
        try workshop.scratch.write("magt.yaml", "format: ordret-lexicon/1\nlexicon: x\nversion: 1\nthemes: []\n")
        #expect(try status("lexicon check magt.yaml") == 1)
    }

    @Test(arguments: ["read", "tokens", "info", "kwic --query magt"]) func someFailedIsThreeAndAllFailedIsFour(_ command: String) throws {
        try workshop.scratch.write("korpus/god.txt", "I: Ja?\nIP: Magten er vores.\n")
        try workshop.scratch.write("korpus/tom.txt", "")
        #expect(try status("\(command) korpus") == 3)
        #expect(try status("\(command) korpus/tom.txt") == 4)
        #expect(try status("\(command) korpus/god.txt") == 0)
        #expect(try status("\(command) korpus/god.txt --strict") == 4)
    }

    @Test func transcriptsAreNeverReplaced() throws {
        try workshop.scratch.write("korpus/a.txt", "I: Ja?\nIP: Nej.\n")
        try workshop.scratch.write("plan.yaml", "ordret: 1\nname: x\ncorpus: {include: [korpus]}\nstages: [read]\n")
        #expect(try status("run plan.yaml --output korpus --force") == 2)
        #expect(try status("run plan.yaml --output . --force") == 2)
        #expect(try workshop.scratch.files("korpus") == ["a.txt"])
    }
}
