import CorpusModel
import LocalFiles
import ThemeTagging
import YAMLDocuments

extension LexiconLoader {
    /// The lexicons as their authors wrote them, of the same files. Call it for what `load` read without errors.
    public func written(_ paths: [String]) throws(Diagnostic) -> [WrittenLexicon] {
        var lexicons: [WrittenLexicon] = []
        for path in try Self.files(paths) {
            let bytes: [UInt8]
            do throws(FileError) {
                bytes = try LocalFiles.read(path, limit: 1 << 26)
            } catch {
                throw .file(error)
            }
            lexicons.append(try written(bytes, path: path))
        }
        return lexicons
    }

    /// The lexicon of a file's bytes.
    public func written(_ bytes: [UInt8], path: String) throws(Diagnostic) -> WrittenLexicon {
        do throws(YAMLError) {
            return try WrittenLexicon(path: path, bytes: bytes)
        } catch {
            let place = error.mark.map { SourceLocation.Place.line($0.line, column: $0.column) } ?? .file
            throw Diagnostic(.error, .lexiconMalformed, at: SourceLocation(path, place), error.message + error.excerpt)
        }
    }

    /// What `lexicon check` warns of beside what `load` finds.
    public func checks(_ lexicon: WrittenLexicon) -> [Diagnostic] { LexiconChecks(language, compiler: compiler).diagnostics(lexicon) }
}
