import CorpusIndex
import CorpusModel
import DanishText
import JSONDocuments
import LocalFiles
import TranscriptReaders

/// An index that is open for reading. While it is, nobody takes its segments away.
public final class OpenIndex: Sendable {
    public let path: String
    public let manifest: IndexManifest
    public let segments: [IndexedSegment]
    private let lock: FileLock?

    /// Whether a path is the folder of an index, sound or not.
    public static func isIndex(_ path: String) -> Bool {
        LocalFiles.kind(of: path) == .folder
            && (FilePaths.name(of: path).hasSuffix(".ordret") || LocalFiles.kind(of: FilePaths.join(path, IndexFormat.segments)) == .folder)
            && LocalFiles.kind(of: FilePaths.join(path, IndexFormat.manifest)) == .file
    }

    /// Reads the manifest. Cost: that file; segments are mapped when they are asked for.
    public init(_ path: String) throws(Diagnostic) {
        // Held before the manifest is read, so that its segments are there.
        lock = try? FileLock(FilePaths.join(path, IndexFormat.readersLock), .shared)
        manifest = try Self.manifest(of: path)
        self.path = path
        let isFull = manifest.settings["analysis"] == "full"
        let folder = FilePaths.join(path, IndexFormat.segments)
        segments = manifest.segments.enumerated().map {
            IndexedSegment(path: FilePaths.join(folder, $1.key), entry: $1, isFull: isFull, number: $0)
        }
    }

    /// The vocabularies of all segments. Cost: mapping some files.
    public func words() throws(Diagnostic) -> IndexWords {
        do throws(IndexFault) { return try IndexWords(path: wordsFolder, segments: manifest.segments.map(\.key), isFull: isFull) } catch {
            throw .index(error)
        }
    }

    /// Where the vocabularies of all segments stand.
    var wordsFolder: String { FilePaths.join(FilePaths.join(path, IndexFormat.words), manifest.words) }

    /// The hits that it holds, if they are those of some lexicons with these settings, and what reading the lexicons was warned of.
    public func themes(
        _ files: LexiconFiles, _ settings: CorpusSettings, _ language: DanishLanguage
    ) throws(Diagnostic) -> (themes: StudyThemes, diagnostics: [Diagnostic])? {
        // A lexicon that cannot be read is told by whoever reads them all.
        guard let name = manifest.themes, countsFillers == settings.fillersIn, files.faults.isEmpty else { return nil }
        let key = files.key(settings.roles, language)
        guard ThemeLayerBuild.key(rules: key, segments: manifest.segments.map(\.key)) == name else { return nil }
        let layer = try themeLayer(name)
        return (StudyThemes(layer, of: self, files), layer.diagnostics(files))
    }

    /// The hits of a layer.
    func themeLayer(_ name: String) throws(Diagnostic) -> ThemeLayer { try Self.themeLayer(FilePaths.join(path, IndexFormat.themes), name) }

    static func themeLayer(_ folder: String, _ name: String) throws(Diagnostic) -> ThemeLayer {
        let place = FilePaths.join(folder, name)
        let record = try themeRecord(of: place)
        do throws(IndexFault) { return try ThemeLayer(path: place, record) } catch { throw .index(error) }
    }

    static func themeRecord(of folder: String) throws(Diagnostic) -> ThemeLayerRecord {
        try record(ThemeLayerRecord.self, ThemeLayerRecord.file, in: folder)
    }

    /// Whether hesitations were counted as words when it was made.
    public var countsFillers: Bool { manifest.settings["fillers"] == "in" }

    /// Where the hits of themes stand, where it holds some.
    var themesFolder: String? { manifest.themes.map { FilePaths.join(FilePaths.join(path, IndexFormat.themes), $0) } }

    /// Whether a file of metadata was given.
    public var hasMetadata: Bool { manifest.settings["metadata"] != nil }

    public var isFull: Bool { manifest.settings["analysis"] == "full" }

    /// Where what is known of Danish here is not what the index was made with: its lemmas stay as they are, and queries are read by today's.
    public func differences(from language: DanishLanguage) -> [Diagnostic] {
        let names = ["lists": "word lists", "model": "model", "dictionary": "dictionary"]
        let differing = IndexSettings.language(language).filter { manifest.settings[$0.key] != $0.value }.keys.sorted().compactMap { names[$0] }
        guard !differing.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .indexDiffers, at: SourceLocation(path), "the index was made with another \(differing.joined(separator: " and "))",
                advice: "Bring it up to date with ordret index, or give the same --danish-data.")
        ]
    }

    static func manifest(of path: String) throws(Diagnostic) -> IndexManifest {
        let file = FilePaths.join(path, IndexFormat.manifest)
        let bytes: [UInt8]
        do throws(FileError) { bytes = try LocalFiles.read(file, limit: 1 << 28) } catch {
            throw .file(error, advice: "Build the index with ordret index.")
        }
        do throws(Diagnostic) {
            let manifest = try decode(IndexManifest.self, bytes, file)
            try check(IndexHead(format: manifest.format, version: manifest.version), file)
            return manifest
        } catch {
            // A later format may have another shape, and its version says more than that.
            try check(try decode(IndexHead.self, bytes, file), file)
            throw error
        }
    }

    private static func check(_ head: IndexHead, _ file: String) throws(Diagnostic) {
        guard head.format == IndexFormat.name else {
            throw Diagnostic(
                .error, .indexInvalid, at: SourceLocation(file), "this is no index of Ordret: its format is \"\(head.format)\"", advice: anew)
        }
        guard head.version == IndexFormat.version else {
            throw Diagnostic(
                .error, .indexInvalid, at: SourceLocation(file),
                "the index has version \(head.version); this program reads version \(IndexFormat.version)", advice: anew)
        }
    }

    /// What a segment says of its transcripts and columns.
    static func record(of segment: String) throws(Diagnostic) -> SegmentRecord { try record(SegmentRecord.self, "segment.json", in: segment) }

    /// What the vocabularies of all segments say of themselves.
    static func wordsRecord(of folder: String) throws(Diagnostic) -> IndexWordsRecord { try record(IndexWordsRecord.self, "words.json", in: folder) }

    private static func record<Record: Decodable>(_ type: Record.Type, _ name: String, in folder: String) throws(Diagnostic) -> Record {
        let file = FilePaths.join(folder, name)
        let bytes: [UInt8]
        do throws(FileError) { bytes = try LocalFiles.read(file, limit: 1 << 28) } catch {
            throw Diagnostic(.error, .indexInvalid, at: SourceLocation(file), error.detail, advice: anew)
        }
        return try decode(type, bytes, file)
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8], _ file: String) throws(Diagnostic) -> Value {
        do throws(JSONFault) { return try JSONDocument.decode(type, from: bytes) } catch {
            throw Diagnostic(.error, .indexInvalid, at: SourceLocation(file), "the index is damaged: \(error.detail)", advice: anew)
        }
    }

    static let anew = "Build it anew: ordret index SOURCE --output NAME.ordret --force."

    private struct IndexHead: Decodable {
        let format: String
        let version: Int
    }
}

extension Diagnostic {
    static func index(_ fault: IndexFault) -> Diagnostic {
        Diagnostic(.error, .indexInvalid, at: SourceLocation(fault.path), "the index is damaged: \(fault.detail)", advice: OpenIndex.anew)
    }
}
