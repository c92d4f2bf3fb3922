import CorpusModel
import DanishText
import LocalFiles
import Pipelines
import TestSupport
import Testing

/// With a stand-in for `lt-print` that prints its argument, so that the tests need no packages.
@Suite struct DictionaryImportTests {
    let scratch = Scratch()

    private static let magt = ["0\t1\tm\tm", "1\t2\ta\ta", "2\t3\tg\tg", "3\t4\tt\tt", "4\t5\tε\t<n>", "5\t6\tε\t<sg>", "6\t7\tε\t<ind>"]
    private static let text = magt.map { $0 + "\t0.000000\t\n" }.joined() + "7\t0.000000\n"

    private func program(_ script: String = "exec cat \"$1\"") throws -> String {
        let program = try scratch.write("lt-print", "#!/bin/sh\n\(script)\n")
        _ = try ChildProcess.run("/bin/sh", ["-c", "chmod +x '\(program)'"], limit: 1)
        return program
    }

    private func failure(_ body: () throws -> Void) -> DiagnosticCode? {
        do { try body() } catch { return (error as? Diagnostic)?.code }
        return nil
    }

    @Test func theDictionaryIsWrittenAndKept() throws {
        let source = try scratch.write("dan.automorf.bin", Self.text)
        let work = try DictionaryImport(source: source, output: scratch("cache/ordret/d.bin"), program: program())
        #expect(work.current() == nil)
        let file = try work.run()
        #expect(file.dictionary.formCount == 1)
        #expect(file.dictionary.lemma(of: "magt", as: .noun) == "magt")
        #expect(file.dictionary.sourceDigest == LocalFiles.digest(Array(Self.text.utf8)))
        #expect(work.current() != nil)
        let first = try LocalFiles.read(work.output, limit: 1 << 20)
        _ = try work.run()
        #expect(try LocalFiles.read(work.output, limit: 1 << 20) == first)
        try scratch.write("dan.automorf.bin", Self.text + "\n")
        #expect(work.current() == nil)
    }

    @Test func whatCannotWorkIsTold() throws {
        let source = try scratch.write("dan.automorf.bin", Self.text)
        let out = scratch("d.bin")
        #expect(failure { _ = try DictionaryImport(source: scratch("mangler"), output: out) } == .fileMissing)
        #expect(failure { _ = try DictionaryImport(source: source, output: out, program: scratch("mangler")) } == .dictionaryImport)
        for script in ["echo kan ikke >&2; exit 1", "echo hvad", "exit 0"] {
            let work = try DictionaryImport(source: source, output: out, program: program(script))
            #expect(failure { _ = try work.run() } == .dictionaryImport, "\(script)")
        }
        #expect(LocalFiles.kind(of: out) == nil)
    }

    @Test func aDamagedFileIsRefused() throws {
        #expect(failure { _ = try DictionaryFile(scratch.write("d.bin", "x")) } == .dictionaryMalformed)
        #expect(failure { _ = try DictionaryFile(scratch("mangler")) } == .fileMissing)
        #expect(try DictionaryFile.open(.none) == nil)
    }
}
