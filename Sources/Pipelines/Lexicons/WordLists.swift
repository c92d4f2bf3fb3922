import CorpusModel
import LocalFiles

/// Lists of words that queries in CQL may name: files with a word or phrase a line; empty lines and lines that begin with `#` are passed over.
public enum WordLists {
    /// Reads `NAME=FILE` for each list.
    public static func load(_ given: [String]) throws(Diagnostic) -> [String: [String]] {
        var lists: [String: [String]] = [:]
        for text in given {
            let parts = text.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else {
                throw Diagnostic(
                    .error, .dataMalformed, "--list \(text): NAME=FILE was expected", advice: "Such as --list funktioner=lister/funktioner.txt.")
            }
            let (name, path) = (String(parts[0]), String(parts[1]))
            do throws(FileError) {
                lists[name] = words(try LocalFiles.read(path, limit: 1 << 26))
            } catch {
                throw .file(error)
            }
        }
        return lists
    }

    /// The words of a list.
    static func words(_ bytes: [UInt8]) -> [String] {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        return content.split(whereSeparator: { $0 == 10 || $0 == 13 }).compactMap { line in
            let word = String(decoding: line, as: UTF8.self)
            return word.hasPrefix("#") || word.allSatisfy(\.isWhitespace) ? nil : word
        }
    }
}
