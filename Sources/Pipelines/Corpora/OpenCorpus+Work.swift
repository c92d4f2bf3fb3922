import CorpusModel
import DanishText
import LocalFiles
import TranscriptReaders

extension OpenCorpus {
    /// Called after each transcript, in corpus order.
    public typealias Progress = @Sendable (_ done: Int, _ of: Int, _ entry: SourceEntry) -> Void

    /// Reads and analyses every transcript in parallel and hands each result on in corpus order. A transcript that fails is an outcome like the others.
    public func analyse<Result: Sendable>(
        progress: Progress? = nil, _ body: @escaping @Sendable (AnalysedTranscript) throws(Diagnostic) -> Result,
        each: @escaping @Sendable (SourceOutcome<Result>) -> Void
    ) async {
        await work(progress: progress, each: each) { _, analysed throws(Diagnostic) in try body(analysed()) }
    }

    /// The same without tokens: what the readers make of the files.
    public func read<Result: Sendable>(
        progress: Progress? = nil, _ body: @escaping @Sendable (Transcript) throws(Diagnostic) -> Result,
        each: @escaping @Sendable (SourceOutcome<Result>) -> Void
    ) async {
        await work(progress: progress, each: each) { transcript, _ throws(Diagnostic) in try body(transcript) }
    }

    /// What is done with a transcript; its layers are made, or taken from an index, when they are asked for.
    typealias Body<Result> = @Sendable (_ transcript: Transcript, _ analysed: () -> AnalysedTranscript) throws(Diagnostic) -> Result

    private func work<Result: Sendable>(
        progress: Progress?, each: @escaping @Sendable (SourceOutcome<Result>) -> Void, _ body: @escaping Body<Result>
    ) async {
        if let index { return await index.work(self, progress: progress, each: each, body) }
        if let given { return await work(on: given, progress: progress, each: each, body) }
        let count = entries.count
        await OrderedWork.run(
            entries, jobs: settings.jobs, state: { analyser() },
            body: { analyser, entry in outcome(of: entry, analyser, body) },
            emit: { index, outcome in
                each(outcome)
                progress?(index + 1, count, outcome.entry)
            })
    }

    private func work<Result: Sendable>(
        on given: [Transcript], progress: Progress?, each: @escaping @Sendable (SourceOutcome<Result>) -> Void, _ body: @escaping Body<Result>
    ) async {
        await OrderedWork.run(
            given, jobs: settings.jobs, state: { analyser() },
            body: { analyser, transcript in
                outcome(of: marked(mapped(study.complete(transcript))), SourceEntry(id: transcript.id, path: transcript.source.path), analyser, body)
            },
            emit: { index, outcome in
                each(outcome)
                progress?(index + 1, given.count, outcome.entry)
            })
    }

    private func outcome<Result: Sendable>(
        of transcript: Transcript, _ entry: SourceEntry, _ analyser: TranscriptAnalyser, _ body: Body<Result>
    ) -> SourceOutcome<Result> {
        do throws(Diagnostic) {
            let result = try body(transcript) { analyser.analyse(transcript) }
            return SourceOutcome(
                entry: entry, source: transcript.source, result: result, member: Study.Member(transcript), speakers: transcript.speakers,
                diagnostics: transcript.diagnostics)
        } catch {
            return SourceOutcome(entry: entry, source: transcript.source, result: nil, diagnostics: transcript.diagnostics + [error])
        }
    }

    /// For one worker. The rules are ICU's own: that they open is proved when the program starts (`doctor`).
    func analyser() -> TranscriptAnalyser {
        do { return try TranscriptAnalyser(language, fillersIn: settings.fillersIn, annotation: settings.annotation) } catch {
            preconditionFailure("\(error)")
        }
    }

    func outcome<Result: Sendable>(of entry: SourceEntry, _ analyser: TranscriptAnalyser, _ body: Body<Result>) -> SourceOutcome<Result> {
        var source: SourceDocument?
        var found: [Diagnostic] = []
        do throws(Diagnostic) {
            let file = try open(entry)
            source = SourceDocument(path: file.path, bytes: file.bytes.count, digest: file.digest)
            let transcript = marked(mapped(study.complete(try ReaderRegistry.read(file, study.options(settings.reading, for: file.id)))))
            source = transcript.source
            found = transcript.diagnostics
            if settings.annotation == .source, transcript.annotation == nil {
                found.append(
                    Diagnostic(
                        .note, .annotationMissing, at: SourceLocation(entry.path),
                        "the file brings no words, lemmas or word classes; Ordret's own are used"))
            }
            if settings.isStrict, found.contains(where: { $0.severity >= .warning }) {
                return SourceOutcome(entry: entry, source: source, result: nil, diagnostics: found.map(\.asError))
            }
            let result = try body(transcript) { analyser.analyse(transcript) }
            return SourceOutcome(
                entry: entry, source: source, result: result, member: Study.Member(transcript), speakers: transcript.speakers, diagnostics: found)
        } catch {
            return SourceOutcome(entry: entry, source: source, result: nil, diagnostics: found + [settings.isStrict ? error.asError : error])
        }
    }

    /// The transcript with the profile of its marks, and a note where that was told from its signs.
    private func marked(_ transcript: Transcript) -> Transcript {
        var transcript = transcript
        guard settings.marks == CorpusSettings.guessedMarks else {
            transcript.source.marks = settings.marks
            return transcript
        }
        let guess = MarkGuess(transcript, among: language.data.markProfiles)
        transcript.source.marks = guess.profile
        if guess.profile != MarkProfile.plain {
            transcript.diagnostics.append(
                Diagnostic(
                    .note, .marksGuessed, at: SourceLocation(transcript.source.path),
                    "the marks are read as those of \(guess.profile) (\(guess.signs))",
                    advice: "Say --marks plain if they are none."))
        }
        return transcript
    }

    /// A role of the user's that means the interviewer is the interviewer's everywhere.
    private func mapped(_ transcript: Transcript) -> Transcript {
        var transcript = transcript
        for index in transcript.speakers.indices where settings.roles.mapping[transcript.speakers[index].role] == .interviewer {
            transcript.speakers[index].role = .interviewer
        }
        return transcript
    }

    private func open(_ entry: SourceEntry) throws(Diagnostic) -> SourceFile {
        if let container = entry.container { return try QdpxEntries.open(entry, container, settings) }
        do throws(FileError) {
            let bytes = try LocalFiles.read(entry.path, limit: settings.reading.limits.fileBytes)
            return SourceFile(
                id: entry.id, path: entry.path, fileExtension: FilePaths.fileExtension(of: entry.path), bytes: bytes,
                digest: entry.digest ?? (settings.takesDigests ? LocalFiles.digest(bytes) : ""))
        } catch {
            throw .file(error)
        }
    }
}

extension Diagnostic {
    /// A warning as the error that `--strict` makes of it; notes stay notes.
    public var asError: Diagnostic {
        severity == .warning ? Diagnostic(.error, code, at: location, "\(message) (--strict)", advice: advice) : self
    }
}
