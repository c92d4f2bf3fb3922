import CorpusIndex
import CorpusModel
import LocalFiles
import UnicodeText

/// Joins the vocabularies of an index's segments, unless the same ones were joined before.
struct IndexWordsBuild {
    private let folder: String
    private let isFull: Bool

    /// - Parameter path: the index.
    init(_ path: String, isFull: Bool) {
        folder = FilePaths.join(path, IndexFormat.words)
        self.isFull = isFull
    }

    /// The name of the folder that holds the vocabularies, which stands there when this returns.
    ///
    /// - Parameters:
    ///   - previous: the index before, whose numbers are taken over where they can be.
    ///   - force: makes them even where they are there.
    func run(_ segments: [IndexedSegment], previous: IndexManifest?, force: Bool) throws(Diagnostic) -> String {
        let key = key(of: segments)
        if !force, (try? OpenIndex.wordsRecord(of: FilePaths.join(folder, key))) != nil { return key }
        let before = previous.flatMap { manifest in sound(manifest) }
        let collation: DanishCollation
        do throws(UnicodeFault) { collation = try DanishCollation() } catch { throw .collation(error) }
        let draft: IndexWordsDraft
        do throws(IndexFault) { draft = try IndexWordsDraft(segments, isFull: isFull, previous: before) { collation.key($0) } } catch {
            throw .index(error)
        }
        try write(draft, key)
        return key
    }

    /// The vocabularies of an index before, if every byte of them is as it was written: what is taken over gets new checksums, so that damage would never be found again.
    ///
    /// Cost: a pass over them.
    private func sound(_ manifest: IndexManifest) -> IndexWords? {
        let path = FilePaths.join(folder, manifest.words)
        guard let record = try? OpenIndex.wordsRecord(of: path), IndexVerification.areSound(record.columns, in: path) else { return nil }
        return try? IndexWords(path: path, segments: manifest.segments.map(\.key), isFull: isFull)
    }

    private func key(of segments: [IndexedSegment]) -> String {
        let text = "\(IndexFormat.words)/\(IndexFormat.version)/\(unicodeVersions.icu)\n" + segments.map { $0.entry.key + "\n" }.joined()
        return String(LocalFiles.digest(Array(text.utf8)).prefix(32))
    }

    private func write(_ draft: IndexWordsDraft, _ key: String) throws(Diagnostic) {
        do throws(FileError) {
            _ = try IndexPlace.replace(key, in: folder, recordName: "words.json") { partial throws(FileError) in
                let record = try draft.write(to: partial, key: key)
                return (record, IndexJSON.text(of: record))
            }
        } catch { throw .output(error) }
    }
}
