import CorpusModel
import DanishText
import LocalFiles
import ThemeTagging

/// The files of lexicons as bytes: what tells whether an index holds the themes that they would find.
public struct LexiconFiles: Sendable {
    struct File: Sendable {
        let path: String
        let bytes: [UInt8]
        let digest: String
    }

    let files: [File]
    /// Files that cannot be read.
    let faults: [Diagnostic]

    /// - Parameter paths: files and folders.
    public init(_ paths: [String]) throws(Diagnostic) {
        var (files, faults): ([File], [Diagnostic]) = ([], [])
        for path in try LexiconLoader.files(paths) {
            do throws(FileError) {
                let bytes = try LocalFiles.read(path, limit: 1 << 26)
                files.append(File(path: path, bytes: bytes, digest: LocalFiles.digest(bytes)))
            } catch { faults.append(.file(error)) }
        }
        (self.files, self.faults) = (files, faults)
    }

    /// What hits depend on beside the texts: the lexicons, whose speech counts, and what is known of Danish.
    ///
    /// - Parameter rules: as the options give them; the roles of the lexicons follow from these.
    func key(_ rules: RoleRules, _ language: DanishLanguage) -> String {
        let counted =
            switch rules.counted {
            case .informants: "informants"
            case .everyone: "everyone"
            case .only(let roles): "only " + roles.map(\.rawValue).sorted().joined(separator: ",")
            }
        let mapping = rules.mapping.map { "\($0.key.rawValue)=\($0.value.rawValue)" }.sorted().joined(separator: ",")
        let language = IndexSettings.language(language).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let lines = ["themes/1", ordretVersion, counted, mapping] + language + files.map(\.digest)
        return LocalFiles.digest(Array(lines.joined(separator: "\n").utf8))
    }
}
