import CFuzzDriver
import CorpusModel
import TranscriptReaders

// Feeds arbitrary bytes to the readers, as files of the format that the program's own name ends with: a link `fuzz-docx` to it fuzzes DOCX.
// A transcript must keep the promises that every later stage relies on; a refusal is fine.

/// The extension of the files that are made up: what stands after the last hyphen of the program's name.
private let fileExtension = String(CommandLine.arguments[0].split(separator: "-").last ?? "txt")

/// Limits of a fuzzing run: an input of some kilobytes must not be able to ask for more.
private func options() -> ReadingOptions {
    var options = ReadingOptions()
    options.limits.zip.memberBytes = 8 << 20
    options.limits.zip.archiveBytes = 16 << 20
    options.limits.xml.characters = 8 << 20
    return options
}

private func check(_ transcript: Transcript) {
    let text = transcript.text
    precondition(String(validating: text.string.utf8, as: UTF8.self) != nil, "the text is UTF-8")
    for turn in transcript.turns {
        precondition(turn.speaker.map { transcript.speakers.indices.contains($0) } ?? true, "a turn's speaker is in the list")
        var last = 0
        for range in turn.ranges {
            precondition(range.start >= last && range.end <= text.count && range.start <= range.end, "ranges ascend inside the text")
            last = range.end
            _ = text.codePointOffset(of: range.start)
            _ = transcript.location(of: range.start).description
        }
    }
}

private let read: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32 = { data, size in
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    let file = SourceFile(id: "fuzz", path: "fuzz.\(fileExtension)", fileExtension: fileExtension, bytes: bytes, digest: "")
    do throws(Diagnostic) {
        check(Study().complete(try ReaderRegistry.read(file, options())))
    } catch {
        precondition(!error.message.isEmpty, "a refusal says why")
    }
    return 0
}

private var count = CommandLine.argc
private var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
private let status = withUnsafeMutablePointer(to: &arguments) { pointer in
    pointer.withMemoryRebound(to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?.self, capacity: 1) {
        LLVMFuzzerRunDriver(&count, $0, read)
    }
}
precondition(status == 0, "the fuzzer ended with \(status)")
