import LocalFiles
import TestSupport
import Testing

@Suite struct ChildProcessTests {
    let scratch = Scratch()

    private func shell(_ script: String, limit: Int = 1 << 24) throws -> [UInt8] { try ChildProcess.run("/bin/sh", ["-c", script], limit: limit) }

    @Test func whatAProgramWritesIsTaken() throws {
        #expect(try shell("printf '%s' \"a b\"") == Array("a b".utf8))
        #expect(try shell("cat") == [])
    }

    @Test func bothStreamsCanBeLong() throws {
        let script =
            "i=0; while [ $i -lt 3000 ]; do echo 0123456789012345678901234567890123456789; echo 012345678901234567890123456789 >&2; i=$((i+1)); done"
        #expect(try shell(script).count == 41 * 3000)
    }

    @Test func tooMuchEndsTheProgram() {
        let fault = #expect(throws: ChildProcess.Fault.self) { try shell("while :; do echo y; done", limit: 1000) }
        guard case .tooMuch(limit: 1000)? = fault else { return #expect(Bool(false), "the limit is told") }
    }

    @Test func aFailureIsTold() {
        let fault = #expect(throws: ChildProcess.Fault.self) { try shell("echo øv >&2; exit 7") }
        guard case .failed(status: 7, messages: "øv\n")? = fault else { return #expect(Bool(false), "status and message are told") }
        #expect(fault?.description == "it left with status 7, saying “øv”")
        #expect(throws: ChildProcess.Fault.self) { try ChildProcess.run(scratch("findes-ikke"), [], limit: 1) }
    }

    @Test func programsAreFoundOnPath() {
        #expect(ChildProcess.find("sh")?.hasSuffix("/sh") == true)
        #expect(ChildProcess.find("findes-ikke-her") == nil)
        #expect(ChildProcess.find("/bin/sh") == "/bin/sh")
        #expect(ChildProcess.find(scratch.path) == nil)
    }

    @Test func aMappedFileHasItsBytes() throws {
        let path = try scratch.write("a.bin", "tekst")
        let file = try MappedFile(path)
        try LocalFiles.write(Array("andet".utf8), to: path)
        #expect(Array(file.bytes) == Array("tekst".utf8))
        #expect(try MappedFile(scratch.write("tom.bin", "")).bytes.isEmpty)
        #expect(throws: FileError.self) { try MappedFile(scratch("findes-ikke")) }
        #expect(throws: FileError.self) { try MappedFile(scratch.path) }
    }
}
