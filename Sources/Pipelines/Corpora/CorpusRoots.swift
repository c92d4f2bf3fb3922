import CorpusModel
import LocalFiles
import TranscriptReaders

/// Puts the components of TEI corpus roots in the place of the roots.
///
/// A root is a file that somebody else wrote. It may name files below its own folder; whatever else it names (`..`, absolute paths, addresses, links that
/// lead out of the folder) is told and never opened.
struct CorpusRoots {
    private(set) var paths: [String] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let found: [String]
    /// Real paths of the files in the list: one file may be written in several ways. Only where there is a root is it asked for.
    private lazy var seen = Set(found.map(Self.real))

    init(expanding found: [String]) {
        self.found = found
        // Components may be roots themselves; each file is looked at once.
        var waiting = Array(found.reversed())
        while let path = waiting.popLast() {
            let includes = Self.includes(of: path)
            guard !includes.isEmpty else {
                paths.append(path)
                continue
            }
            let added = components(includes, of: path)
            // A root of which nothing can be read stays, and tells itself that it is one.
            if added.isEmpty, !isAnyKnown(includes, of: path) { paths.append(path) }
            waiting += added.reversed()
        }
    }

    /// As far as a document's root element stands, if comments before it are not very long.
    private static let beginning = 16 << 10

    private static func includes(of path: String) -> [String] {
        guard ["xml", "tei"].contains(FilePaths.fileExtension(of: path)),
            let beginning = try? LocalFiles.beginning(of: path, count: beginning), TEICorpusRoot.isLikely(beginning),
            let bytes = try? LocalFiles.read(path, limit: ReadingLimits().fileBytes)
        else { return [] }
        return TEICorpusRoot.includes(in: bytes)
    }

    private mutating func isAnyKnown(_ hrefs: [String], of root: String) -> Bool {
        let folder = FilePaths.folder(of: root)
        for href in hrefs {
            guard let path = CorpusInclude(href).path.map({ FilePaths.join(folder, $0) }) else { continue }
            if seen.contains(Self.real(path)), !LocalFiles.isSame(path, root) { return true }
        }
        return false
    }

    private static func real(_ path: String) -> String { LocalFiles.realPath(path) ?? path }

    /// The files of a root that are not in the list yet.
    private mutating func components(_ hrefs: [String], of root: String) -> [String] {
        let folder = FilePaths.folder(of: root)
        var added: [String] = []
        var refused: [(href: String, reason: String)] = []
        for href in hrefs {
            let include = CorpusInclude(href)
            guard let relative = include.path else {
                refused.append((href, include.refusal))
                continue
            }
            let path = FilePaths.join(folder, relative)
            guard !seen.contains(Self.real(path)) else { continue }
            if LocalFiles.kind(of: path) != .file {
                refused.append((href, "there is no such file below the root's folder"))
            } else if !FilePaths.isInside(path, folder) {
                refused.append((href, "a link leads out of the root's folder"))
            } else {
                seen.insert(Self.real(path))
                added.append(path)
            }
        }
        tell(refused, of: root)
        return added
    }

    /// The first ones by name: a corpus may lack thousands.
    private mutating func tell(_ refused: [(href: String, reason: String)], of root: String) {
        let shown = 5
        for (href, reason) in refused.prefix(shown) {
            diagnostics.append(Self.warning(root, "the corpus root names \"\(Self.short(href))\", which is not read: \(reason)"))
        }
        if refused.count > shown {
            diagnostics.append(Self.warning(root, "the corpus root names \(refused.count - shown) more files that are not read"))
        }
    }

    private static func warning(_ root: String, _ message: String) -> Diagnostic {
        Diagnostic(
            .warning, .teiInclude, at: SourceLocation(root), message,
            advice: "Put the corpus's files below the folder of its root, as the root names them, or name the files themselves.")
    }

    /// A name of the root's may be long, and hold what a terminal should not see.
    private static func short(_ href: String) -> String {
        let safe = String(String.UnicodeScalarView(href.unicodeScalars.prefix(80).map { $0.value < 32 || $0.value == 127 ? "\u{FFFD}" : $0 }))
        return href.unicodeScalars.count > 80 ? safe + "…" : safe
    }
}
