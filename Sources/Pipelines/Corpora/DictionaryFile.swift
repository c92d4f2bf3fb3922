import CorpusModel
import DanishText
import LocalFiles
import ResultWriters

/// The dictionary that `ordret dictionary import` writes, as this machine has it.
public struct DictionaryFile: Sendable {
    public let path: String
    public let dictionary: DanishDictionary

    /// Where it is: `ordret/danish-dictionary.bin` in the user's folder for caches (XDG base directories). `nil` for a user without a home.
    public static func locate() -> String? {
        let name = "ordret/danish-dictionary.bin"
        if let cache = Machine.environment("XDG_CACHE_HOME"), cache.hasPrefix("/") { return FilePaths.join(cache, name) }
        guard let home = Machine.environment("HOME"), home.hasPrefix("/") else { return nil }
        return FilePaths.join(FilePaths.join(home, ".cache"), name)
    }

    /// Maps a file and checks it: some ten milliseconds.
    public init(_ path: String) throws(Diagnostic) {
        let file: MappedFile
        do throws(FileError) { file = try MappedFile(path) } catch { throw .file(error) }
        do throws(DictionaryFault) {
            dictionary = try DanishDictionary(Column(borrowing: file.bytes, from: file))
        } catch {
            throw Diagnostic(
                .error, .dictionaryMalformed, at: SourceLocation(path), error.description, advice: "Write it anew: ordret dictionary import --force.")
        }
        self.path = path
    }

    /// The dictionary for a run; `nil` where the policy wants none or finds none. A damaged one is never passed over.
    public static func open(_ policy: DictionaryPolicy) throws(Diagnostic) -> DictionaryFile? {
        guard policy != .none else { return nil }
        guard let path = locate(), LocalFiles.kind(of: path) != nil else {
            if policy == .auto { return nil }
            throw Diagnostic(
                .error, .dictionaryMissing, at: locate().map { SourceLocation($0) }, "the dictionary is required and has not been imported",
                advice: "Import it: ordret dictionary import.")
        }
        return try DictionaryFile(path)
    }

    /// Its size, what it was made from, and where it is, on one line.
    public var summary: String {
        "\(dictionary.formCount) forms, \(dictionary.readingCount) readings, \(dictionary.byteCount) bytes, source sha256 \(dictionary.sourceDigest), checksum \(dictionary.checksum), \(path)"
    }

    /// What a manifest says of it: nothing that depends on the machine.
    public static func manifest(_ dictionary: DanishDictionary) -> JSONValue {
        [
            "forms": .integer(dictionary.formCount), "readings": .integer(dictionary.readingCount), "source_sha256": .string(dictionary.sourceDigest),
            "checksum": .string(dictionary.checksum),
        ]
    }
}
