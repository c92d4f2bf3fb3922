import CorpusIndex
import CorpusModel
import LocalFiles
import ThemeTagging

/// Tags the segments of an index, and keeps the hits beside them; what a layer before had with the same rules is taken over.
struct ThemeLayerBuild {
    private let path: String
    private let plan: ThemeLayerPlan
    private let corpus: OpenCorpus
    private let records: [SegmentRecord]
    private let carried: CarriedTranscripts

    /// What came of it.
    struct Result {
        /// The name of the folder that holds the hits; `nil` where there are none.
        var name: String?
        var hits = 0
        /// What is wrong with the lexicons.
        var diagnostics: [Diagnostic] = []
    }

    /// - Parameters:
    ///   - path: the index.
    ///   - records: of its segments, in their order.
    ///   - carried: transcripts of theirs that the index before had in other segments.
    init(_ path: String, _ plan: ThemeLayerPlan, _ corpus: OpenCorpus, records: [SegmentRecord], carried: CarriedTranscripts) {
        self.path = path
        self.plan = plan
        self.corpus = corpus
        self.records = records
        self.carried = carried
    }

    private var folder: String { FilePaths.join(path, IndexFormat.themes) }

    /// The name of a layer's folder.
    static func key(rules: String, segments: [String]) -> String {
        let text = "\(IndexFormat.themes)/\(IndexFormat.version)\n\(rules)\n" + segments.map { $0 + "\n" }.joined()
        return String(LocalFiles.digest(Array(text.utf8)).prefix(32))
    }

    /// Sees to it that the hits of some segments stand in their folder.
    ///
    /// - Parameters:
    ///   - words: the vocabularies of the segments.
    ///   - previous: the name of the layer of the index before.
    ///   - force: tags even what was tagged before.
    ///
    /// Cost: that of tagging the transcripts that are new, and some copying of the others.
    func run(_ segments: [IndexedSegment], _ words: IndexWords, previous: String?, force: Bool) async throws(Diagnostic) -> Result {
        if let limit = plan.limit, segments.reduce(0, { $0 + $1.entry.tokens }) > limit { return Result() }
        let rules = plan.key(corpus)
        let name = Self.key(rules: rules, segments: segments.map(\.entry.key))
        if !force, plan.files.faults.isEmpty, let there = sound(name) {
            let diagnostics = plan.told(there.diagnostics(plan.files), corpus)
            if diagnostics.contains(where: { $0.severity == .error }) { return Result(diagnostics: diagnostics) }
            return Result(name: name, hits: there.count, diagnostics: diagnostics)
        }
        let (ready, diagnostics) = plan.ready(corpus)
        guard let ready else { return Result(diagnostics: diagnostics) }
        let before = force ? nil : previous.flatMap { sound($0) }
        let draft = try await draft(segments, words, ready, before.flatMap { $0.record.rules.key == rules ? $0 : nil })
        try write(draft, segments.map(\.entry.key), name)
        return Result(name: name, hits: draft.count, diagnostics: diagnostics)
    }

    /// A layer, if every byte of it is as it was written: what is taken over gets new checksums.
    private func sound(_ name: String) -> ThemeLayer? {
        guard let layer = try? OpenIndex.themeLayer(folder, name) else { return nil }
        return IndexVerification.areSound(layer.record.columns, in: FilePaths.join(folder, name)) ? layer : nil
    }

    private func draft(
        _ segments: [IndexedSegment], _ words: IndexWords, _ ready: ThemeLayerPlan.Ready, _ known: ThemeLayer?
    ) async throws(Diagnostic) -> ThemeLayerDraft {
        let places = Dictionary(uniqueKeysWithValues: (known?.record.segments ?? []).enumerated().map { ($1, $0) })
        var roles = corpus.settings.roles
        roles.lexiconRoles = ready.compiled.roles
        let tagging = Tagging(ready.compiled, roles: roles, language: corpus.language, fillersIn: corpus.settings.fillersIn)
        let draft = Collected(ThemeLayerDraft(ready.rules))
        try await OrderedWork.run(
            segments, jobs: corpus.settings.jobs, state: { tagging.worker(of: words, nil) },
            body: { worker, segment throws(IndexFault) -> [Hit] in
                guard let known else { return try tagging.hits(segment, worker) }
                if let place = places[segment.entry.key] {
                    return try known.hits(ofSegment: place, in: try segment.segment(try segment.words()))
                }
                return try hits(segment, worker, tagging, known, places)
            },
            each: { hits in draft.update { $0.append(hits) } })
        return draft.value
    }

    /// The hits of a segment some of whose transcripts stood in segments of the layer before.
    private func hits(
        _ segment: IndexedSegment, _ worker: WorkerWords?, _ tagging: Tagging, _ known: ThemeLayer, _ places: [String: Int]
    ) throws(IndexFault) -> [Hit] {
        let old = records[segment.number].members.map { member -> (layerPlace: Int, member: Int, source: CarriedSegment)? in
            guard let place = carried.place(of: member.id, member.file), let layerPlace = places[carried.segments[place.segment].record.key],
                let source = carried.segments[place.segment].segment
            else { return nil }
            return (layerPlace, place.member, source)
        }
        // To tag a transcript by itself costs more than to tag it among the others.
        guard old.count(where: { $0 == nil }) * 2 < old.count else { return try tagging.hits(segment, worker) }
        let turns = try segment.turns()
        let text = try segment.segment(try segment.words(), turns)
        let facts = turns.outlines.facts
        let slices = SegmentSlice(text)
        var hits: [Hit] = []
        for (place, member) in text.members.enumerated() {
            if let old = old[place] {
                hits += try known.hits(ofSegment: old.layerPlace, of: old.member, in: old.source).map { $0.moved(into: member) }
            } else {
                hits += tagging.hits(slices.transcript(place), Array(facts[member.turns])).map { $0.moved(into: member) }
            }
        }
        return hits
    }

    private func write(_ draft: ThemeLayerDraft, _ segments: [String], _ key: String) throws(Diagnostic) {
        var draft = draft
        do throws(FileError) {
            try LocalFiles.makeFolder(folder)
            _ = try IndexPlace.replace(key, in: folder, recordName: ThemeLayerRecord.file) { partial throws(FileError) in
                let record = try draft.write(to: partial, key: key, segments: segments)
                return (record, IndexJSON.text(of: record))
            }
        } catch { throw .output(error) }
    }
}

extension ThemeLayer {
    /// What reading the lexicons was warned of, with the places where their files stand now.
    func diagnostics(_ files: LexiconFiles) -> [Diagnostic] {
        let rules = record.rules
        return rules.diagnostics.map { stored in
            let diagnostic = stored.diagnostic
            for (lexicon, file) in zip(rules.lexicons, files.files) where stored.place?.hasPrefix(lexicon.path + ":") == true {
                let place = file.path + (stored.place ?? "").dropFirst(lexicon.path.count)
                return Diagnostic(diagnostic.severity, diagnostic.code, at: SourceLocation(place), diagnostic.message, advice: diagnostic.advice)
            }
            return diagnostic
        }
    }
}
