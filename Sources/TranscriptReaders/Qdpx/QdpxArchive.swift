import CorpusModel
import ZipArchive

/// A REFI-QDA project (`.qdpx`) and its texts.
///
/// Nothing is extracted to disk, and only what the archive itself holds is read: `relative://` and `absolute://` addresses are refused.
public struct QdpxArchive {
    private let archive: ZipArchive
    private let path: String
    /// The project's texts in its order.
    public let sources: [QdpxSource]

    public init(_ bytes: [UInt8], path: String, limits: ReadingLimits = ReadingLimits()) throws(Diagnostic) {
        self.path = path
        do { archive = try ZipArchive(bytes, limits: limits.zip) } catch { throw SourceErrors.diagnostic(error, in: path) }
        // ATLAS.ti names the project file after the project.
        let projects = archive.entries.filter { !$0.name.contains("/") && $0.name.lowercased().hasSuffix(".qde") }
        guard projects.count == 1 else {
            throw Self.invalid("it has \(projects.count) project files (*.qde) at its root; one was expected", path)
        }
        let project = QdpxProject()
        try ZipMemberParsing.parse(projects[0], of: archive, .init(), limits, project, in: path)
        guard project.root == "Project" else {
            throw Self.invalid("\(projects[0].name) is a <\(project.root ?? "")>; a <Project> was expected", path)
        }
        guard !project.texts.isEmpty else {
            let inline = project.inlineTexts > 0 ? " with files of their own (\(project.inlineTexts) stand in the project file itself)" : ""
            throw Self.invalid("it has no texts\(inline); text sources were expected", path)
        }
        sources = Self.named(project.texts, archive.entries.map(\.name))
    }

    private static func invalid(_ message: String, _ path: String) -> Diagnostic {
        Diagnostic(
            .error, .qdpxInvalid, at: SourceLocation(path), "the REFI-QDA project cannot be read: \(message)",
            advice: "Export the project again (REFI-QDA, with its sources), or give the transcripts themselves.")
    }

    private static func named(_ texts: [QdpxProject.Text], _ members: [String]) -> [QdpxSource] {
        let byName = Dictionary(members.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        var taken: Set<String> = []
        var counts: [String: Int] = [:]
        return texts.map { text in
            var name = text.name
            while !taken.insert(name).inserted {
                counts[text.name, default: 1] += 1
                name = "\(text.name)-\(counts[text.name, default: 1])"
            }
            let prefix = "internal://"
            let member = text.address.hasPrefix(prefix) ? byName["sources/" + text.address.dropFirst(prefix.count).lowercased()] : nil
            return QdpxSource(name: name, address: text.address, member: member)
        }
    }

    /// The bytes of a text.
    public func read(_ source: QdpxSource) throws(Diagnostic) -> [UInt8] {
        guard let name = source.member, let entry = archive.entry(name) else {
            throw Diagnostic(
                .error, .qdpxPath, at: SourceLocation(path),
                "the text \"\(source.name)\" stands at \(source.address), which is no file in the project's sources folder; only those are read",
                advice: "Export the project with its sources inside, or give the transcript itself.")
        }
        do { return try archive.read(entry) } catch let error as ZipError { throw SourceErrors.diagnostic(error, in: path) } catch {
            throw Diagnostic(.error, .internalFault, at: SourceLocation(path), "\(name): \(error)")
        }
    }

}
