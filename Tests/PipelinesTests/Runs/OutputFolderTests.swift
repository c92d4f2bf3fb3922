import CorpusModel
import LocalFiles
import Pipelines
import TestSupport
import Testing

@Suite struct OutputFolderTests {
    let scratch = Scratch()

    static func code(_ body: () throws(Diagnostic) -> Void) -> DiagnosticCode? {
        do throws(Diagnostic) {
            try body()
            return nil
        } catch {
            return error.code
        }
    }

    func check(_ name: String, force: Bool = false, inputs: [String] = []) -> DiagnosticCode? {
        Self.code { () throws(Diagnostic) in try OutputFolder.check(scratch(name), force: force, inputs: inputs) }
    }

    /// A folder that looks like a former run which wrote some files.
    func formerRun(_ name: String, _ files: [String]) throws {
        for file in files { try scratch.write("\(name)/\(file)", "x") }
        let lines = files.map { "    {\n      \"path\": \"\($0)\",\n      \"bytes\": 1\n    }" }.joined(separator: ",\n")
        try scratch.write("\(name)/manifest.json", "{\n  \"program\": \"ordret\",\n  \"files\": [\n\(lines)\n  ]\n}\n")
    }

    @Test func nothingStandsThereBeforeTheEnd() throws {
        let folder = try OutputFolder(scratch("ud"), force: false)
        try folder.write([1, 2], as: "a.csv")
        try folder.write([3], as: "under/b.csv")
        #expect(LocalFiles.kind(of: scratch("ud")) == nil)
        try folder.finish()
        #expect(try scratch.files("ud") == ["a.csv", "under/b.csv"])
        #expect(try LocalFiles.names(in: scratch.path) == ["ud"])
        #expect(folder.files.map(\.path) == ["a.csv", "under/b.csv"])
        #expect(folder.files.map(\.bytes) == [2, 1])
    }

    @Test func whatIsNotFinishedLeavesNothing() throws {
        try formerRun("ud", ["a.csv"])
        do {
            let folder = try OutputFolder(scratch("ud"), force: false)
            try folder.write([9], as: "a.csv")
        }
        #expect(try LocalFiles.names(in: scratch.path) == ["ud"])
        #expect(try scratch.text("ud/a.csv") == "x")
    }

    @Test func aWriteThatFailsLeavesNothing() throws {
        do {
            let folder = try OutputFolder(scratch("ud"), force: false)
            try folder.write([1], as: "a.csv")
            let code = Self.code { () throws(Diagnostic) in try folder.write([1], as: "a.csv/b.csv") }
            #expect(code == .outputFailed)
        }
        #expect(try LocalFiles.names(in: scratch.path).isEmpty)
    }

    @Test func aFolderThatCannotBeMadeIsAnError() throws {
        try scratch.write("fil", "x")
        #expect(Self.code { () throws(Diagnostic) in _ = try OutputFolder(scratch("fil/ud"), force: false) } == .outputFailed)
    }

    @Test func slashesAtTheEndDoNotMatter() throws {
        for _ in 1...2 {
            let folder = try OutputFolder(scratch("ud//"), force: true)
            try folder.write([1], as: "a.csv")
            try folder.finish()
        }
        #expect(try LocalFiles.names(in: scratch.path) == ["ud"])
    }

    @Test func onlyAFormerRunIsReplaced() throws {
        try formerRun("løb", ["a.csv", "concordance/b.csv"])
        try scratch.write("noter/vigtigt.docx", "x")
        try scratch.write("fil", "x")
        try LocalFiles.makeFolder(scratch("tom"))
        #expect(check("ny") == nil)
        #expect(check("tom") == nil)
        #expect(check("løb") == nil)
        #expect(check("noter") == .outputExists)
        #expect(check("fil") == .outputExists)
        #expect(check("noter", force: true) == nil)
        _ = scratch.pipe("rør")
        #expect(check("rør", force: true) == .outputExists)
    }

    @Test func aFormerRunWithSomebodysNotesIsKept() throws {
        try formerRun("løb", ["a.csv"])
        try scratch.write("løb/mine noter.docx", "x")
        #expect(check("løb") == .outputExists)
        #expect(check("løb", force: true) == nil)
    }

    @Test func aFolderOfInputsIsNeverReplaced() throws {
        try scratch.write("korpus/bo.txt", "x")
        #expect(check("korpus", force: true, inputs: [scratch("korpus/bo.txt")]) == .outputExists)
        #expect(check("", force: true, inputs: [scratch("korpus/bo.txt")]) == .outputExists)
        #expect(check("korpus/ud", force: true, inputs: [scratch("korpus/bo.txt")]) == nil)
    }

    @Test func whatACutOffRunLeftIsTakenAway() throws {
        try scratch.write("ud.partial-999999999/a.csv", "x")
        try scratch.write("ud.partial-noter/a.csv", "x")
        try OutputFolder(scratch("ud"), force: false).finish()
        #expect(try LocalFiles.names(in: scratch.path) == ["ud", "ud.partial-noter"])
    }
}
