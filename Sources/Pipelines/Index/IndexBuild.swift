import CorpusIndex
import CorpusModel
import LocalFiles
import TranscriptReaders

/// Builds an index of a corpus, or brings it up to date: only files that have changed are read, and only segments are written anew that hold such a file or whose borders it moved.
///
/// Segments are written beside and renamed; then the manifest is replaced in one step. A build that is cut off leaves the old index as it was, and what it
/// had finished is taken over by the next.
public struct IndexBuild: Sendable {
    public struct Report: Sendable {
        public var manifest: IndexManifest
        /// Transcripts that were read, and those that were taken over.
        public var read = 0
        public var kept = 0
        public var failed = 0
        public var diagnostics: [Diagnostic] = []
        /// Warnings that transcripts which were taken over gave when they were read.
        public var keptWarnings = 0
        /// How many hits of themes it holds; `nil` where nothing was tagged.
        public var hits: Int?
        /// Whether the index before held some.
        public var hadHits = false
        /// What is wrong with the lexicons.
        public var lexiconDiagnostics: [Diagnostic] = []
    }

    private let corpus: OpenCorpus
    private let path: String
    private let settings: [String: String]
    private let themes: ThemeLayerPlan?

    /// - Parameter themes: lexicons to tag with.
    public init(_ corpus: OpenCorpus, path: String, themes: ThemeLayerPlan? = nil) {
        self.corpus = corpus
        self.themes = themes
        self.path = path
        settings = IndexSettings.of(corpus)
    }

    private var segmentsFolder: String { FilePaths.join(path, IndexFormat.segments) }
    private var wordsFolder: String { FilePaths.join(path, IndexFormat.words) }
    private var themesFolder: String { FilePaths.join(path, IndexFormat.themes) }
    private func folder(_ key: String) -> String { FilePaths.join(segmentsFolder, key) }

    /// Refuses a place where something else stands. `force` builds all anew.
    public func run(force: Bool = false, progress: OpenCorpus.Progress? = nil) async throws(Diagnostic) -> Report {
        try IndexPlace.prepare(path, force: force)
        let lock: FileLock?
        do throws(FileError) {
            try LocalFiles.makeFolder(segmentsFolder)
            lock = try FileLock(FilePaths.join(path, IndexFormat.buildLock), .alone)
        } catch { throw .output(error) }
        guard let lock else {
            throw Diagnostic(
                .error, .indexBusy, at: SourceLocation(path), "another process is building this index",
                advice: "Wait until it is done; reading goes on meanwhile.")
        }
        defer { _ = lock }
        let started = FileStamp.now
        let old = force ? nil : try? OpenIndex.manifest(of: path)
        IndexPlace.removePartials(segmentsFolder)
        IndexPlace.removePartials(wordsFolder)
        IndexPlace.removePartials(themesFolder)
        var records: [String: SegmentRecord] = [:]
        for segment in old?.segments ?? [] { records[segment.key] = try? OpenIndex.record(of: folder(segment.key)) }
        let (items, faults) = await items(known: old.map { Self.knownFiles(records.values, built: $0.built) } ?? [:])
        let plan = SegmentPlan.segments(items).map { (key: SegmentPlan.key($0, settings: settings), items: $0) }
        var report = Report(manifest: IndexManifest(program: ordretVersion, settings: settings, built: started, segments: [], words: ""))
        report.diagnostics = faults
        report.hadHits = old?.themes != nil
        report.failed = faults.count
        let carried = carried(old, records, but: plan.map(\.key))
        let segments = try await self.records(plan, known: force ? nil : records, carried, &report, progress)
        let entries = segments.map(IndexManifest.Segment.init)
        let isFull = corpus.settings.analysis == .full
        let indexed = entries.enumerated().map { IndexedSegment(path: folder($1.key), entry: $1, isFull: isFull, number: $0) }
        let words = try IndexWordsBuild(path, isFull: isFull).run(indexed, previous: old, force: force)
        let layer = try await themeLayer(indexed, segments, carried, words: words, previous: old?.themes, force: force, &report)
        report.manifest = IndexManifest(program: ordretVersion, settings: settings, built: started, segments: entries, words: words, themes: layer)
        do throws(FileError) {
            try LocalFiles.write(Array(IndexJSON.text(of: report.manifest).utf8), to: FilePaths.join(path, IndexFormat.manifest))
        } catch { throw .output(error) }
        removeOthers(than: report.manifest)
        return report
    }

    /// Takes away the segments and vocabularies that a manifest does not name, unless somebody reads the index; the next build takes what is left.
    private func removeOthers(than manifest: IndexManifest) {
        guard (try? FileLock(FilePaths.join(path, IndexFormat.readersLock), .alone)) ?? nil != nil else { return }
        IndexPlace.removeFolders(in: segmentsFolder, but: Set(manifest.segments.map(\.key)))
        IndexPlace.removeFolders(in: wordsFolder, but: [manifest.words])
        IndexPlace.removeFolders(in: themesFolder, but: Set([manifest.themes].compactMap { $0 }))
    }

    /// The name of the layer of themes that goes with the segments; `nil` where nothing is tagged.
    private func themeLayer(
        _ segments: [IndexedSegment], _ records: [SegmentRecord], _ carried: CarriedTranscripts, words name: String, previous: String?, force: Bool,
        _ report: inout Report
    ) async throws(Diagnostic) -> String? {
        guard let themes else { return nil }
        let words: IndexWords
        do throws(IndexFault) {
            words = try IndexWords(
                path: FilePaths.join(wordsFolder, name), segments: segments.map(\.entry.key), isFull: corpus.settings.analysis == .full)
        } catch { throw .index(error) }
        let build = ThemeLayerBuild(path, themes, corpus, records: records, carried: carried)
        let result = try await build.run(segments, words, previous: previous, force: force)
        report.hits = result.name == nil ? nil : result.hits
        report.lexiconDiagnostics = result.diagnostics
        return result.name
    }

    // MARK: Files

    /// The files of the index as it is, by path: unchanged in size and time they have their digest still. Not where they were written at the time of the
    /// build or after it.
    private static func knownFiles(_ records: some Sequence<SegmentRecord>, built: Int) -> [String: SegmentMember.File] {
        var known: [String: SegmentMember.File] = [:]
        for record in records {
            for file in record.members.map(\.file) + record.failed.map(\.file) where file.written < built {
                known[file.container ?? file.path] = file
            }
        }
        return known
    }

    /// Each entry with its file's digest; those that cannot be read are told.
    private func items(known: [String: SegmentMember.File]) async -> (items: [SegmentPlan.Item], faults: [Diagnostic]) {
        let limit = corpus.settings.reading.limits.fileBytes
        let results = Collected<[Result<SegmentPlan.Item, Diagnostic>]>([])
        await OrderedWork.run(
            corpus.entries, jobs: corpus.settings.jobs, state: { () },
            body: { _, entry in Self.item(entry, known[entry.file], limit) },
            emit: { _, item in results.update { $0.append(item) } })
        var (items, faults): ([SegmentPlan.Item], [Diagnostic]) = ([], [])
        for result in results.value {
            switch result {
            case .success(let item): items.append(item)
            case .failure(let fault): faults.append(fault)
            }
        }
        return (items, faults)
    }

    private static func item(_ entry: SourceEntry, _ known: SegmentMember.File?, _ limit: Int) -> Result<SegmentPlan.Item, Diagnostic> {
        let stamp = FileStamp(entry.file)
        if let stamp, let known, known.bytes == stamp.bytes, known.written == stamp.written {
            return .success(item(entry, known.digest, stamp))
        }
        do throws(FileError) {
            let digest = LocalFiles.digest(try LocalFiles.read(entry.file, limit: limit))
            return .success(item(entry, digest, stamp ?? FileStamp(bytes: 0, written: 0)))
        } catch { return .failure(.file(error)) }
    }

    private static func item(_ entry: SourceEntry, _ digest: String, _ stamp: FileStamp) -> SegmentPlan.Item {
        var entry = entry
        if entry.container == nil { entry.digest = digest }
        return SegmentPlan.Item(
            entry: entry,
            file: SegmentMember.File(path: entry.path, container: entry.container, digest: digest, bytes: stamp.bytes, written: stamp.written))
    }

    // MARK: Segments

    /// The transcripts of the segments that the index before has and the new one has not, where both have the same settings.
    private func carried(_ old: IndexManifest?, _ records: [String: SegmentRecord], but plan: [String]) -> CarriedTranscripts {
        let kept = Set(plan)
        let segments = old.map { $0.settings == settings ? $0.segments : [] } ?? []
        return CarriedTranscripts(segments.filter { !kept.contains($0.key) }.compactMap { records[$0.key] }, folder: folder)
    }

    /// The record of each segment of the plan; those that are not there yet are built, by several workers, and all where nothing is `known`.
    private func records(
        _ plan: [(key: String, items: [SegmentPlan.Item])], known: [String: SegmentRecord]?, _ carried: CarriedTranscripts, _ report: inout Report,
        _ progress: OpenCorpus.Progress?
    ) async throws(Diagnostic) -> [SegmentRecord] {
        var records: [String: SegmentRecord] = [:]
        for segment in plan {
            // A build that was cut off may have left segments that no manifest names.
            guard let known, let record = known[segment.key] ?? (try? OpenIndex.record(of: folder(segment.key))) else { continue }
            records[segment.key] = record
            report.kept += record.members.count
            report.failed += record.failed.count
            report.keptWarnings += record.members.reduce(0) { $0 + $1.warnings }
            report.diagnostics += record.failed.flatMap(\.diagnostics).map(\.diagnostic)
        }
        let missing = plan.filter { records[$0.key] == nil }
        let total = missing.reduce(0) { $0 + $1.items.count { carried.place(of: $0.entry.id, $0.file) == nil } }
        let done = Collected(0)
        let built = Collected<[BuiltSegment]>([])
        await OrderedWork.run(
            missing, jobs: corpus.settings.jobs, state: { corpus.analyser() },
            body: { analyser, segment in
                build(segment.key, segment.items, analyser, carried) { entry in
                    done.update { count in
                        count += 1
                        // More than were reckoned with are read where a segment to take from is damaged.
                        progress?(count, max(count, total), entry)
                    }
                }
            },
            emit: { _, segment in built.update { $0.append(segment) } })
        for segment in built.value {
            report.diagnostics += segment.diagnostics
            let record = try segment.record.get()
            records[record.key] = record
            report.read += record.members.count - segment.kept
            report.kept += segment.kept
            report.keptWarnings += segment.keptWarnings
            report.failed += record.failed.count
        }
        return plan.compactMap { records[$0.key] }
    }

    private struct BuiltSegment: Sendable {
        let record: Result<SegmentRecord, Diagnostic>
        let diagnostics: [Diagnostic]
        /// Transcripts that were taken over, and the warnings that they gave when they were read.
        let kept: Int
        let keptWarnings: Int
    }

    private func build(
        _ key: String, _ items: [SegmentPlan.Item], _ analyser: TranscriptAnalyser, _ carried: CarriedTranscripts, progress: (SourceEntry) -> Void
    ) -> BuiltSegment {
        var draft = SegmentDraft(isFull: corpus.settings.analysis == .full)
        var diagnostics: [Diagnostic] = []
        var (kept, keptWarnings) = (0, 0)
        for item in items {
            if let place = carried.place(of: item.entry.id, item.file), let segment = carried.segments[place.segment].segment {
                draft.append(place.member, of: segment, item.file)
                kept += 1
                keptWarnings += carried.segments[place.segment].record.members[place.member].warnings
            } else {
                diagnostics += analyse(item, analyser, &draft)
                progress(item.entry)
            }
        }
        return BuiltSegment(record: write(&draft, key), diagnostics: diagnostics, kept: kept, keptWarnings: keptWarnings)
    }

    /// Reads a transcript into a segment, and tells what was found out about it.
    private func analyse(_ item: SegmentPlan.Item, _ analyser: TranscriptAnalyser, _ draft: inout SegmentDraft) -> [Diagnostic] {
        let outcome = corpus.outcome(of: item.entry, analyser) { transcript, analysed throws(Diagnostic) in analysed() }
        if let analysed = outcome.result {
            draft.append(analysed.segment, analysed.facts, item.file)
        } else {
            draft.append(failed: item.entry.id, item.file, outcome.diagnostics)
        }
        return outcome.diagnostics
    }

    private func write(_ draft: inout SegmentDraft, _ key: String) -> Result<SegmentRecord, Diagnostic> {
        do throws(FileError) {
            return .success(
                try IndexPlace.replace(key, in: segmentsFolder, recordName: "segment.json") { partial throws(FileError) in
                    let record = try draft.write(to: partial, key: key)
                    return (record, IndexJSON.text(of: record))
                })
        } catch { return .failure(.output(error)) }
    }
}

extension Diagnostic {
    static func output(_ error: FileError) -> Diagnostic {
        Diagnostic(.error, .outputFailed, at: SourceLocation(error.path), error.detail, advice: "Is the disk full, or the folder closed?")
    }
}
