import CorpusModel
import DanishText
import LocalFiles
import MarkupXML
import ResultWriters
import TranscriptReaders
import SpecialFunctions
import ThemeTagging
import UnicodeText
import ZipArchive

/// `manifest.json`: everything that the results depend on, and nothing that changes from run to run.
struct RunManifest {
    let json: JSONValue

    init(
        _ prepared: PreparedPlan, _ outcomes: [SourceOutcome<TranscriptRun>], _ diagnostics: [Diagnostic],
        files: [(path: String, bytes: Int, digest: String)]
    ) {
        json = [
            "program": "ordret", "version": .string(ordretVersion), "format": "ordret-run/1", "plan": Self.plan(prepared.plan),
            "settings": Self.settings(prepared), "matching": Self.matching(prepared.corpus.language),
            "danish_data": Self.danishData(prepared.corpus.language.data),
            "libraries": Self.libraries, "lexicons": Self.lexicons(prepared.lexicons), "study_files": Self.studyFiles(prepared.corpus),
            "stage_files": .array(prepared.stageFiles.map { ["use": .string($0.use), "path": .string($0.path), "sha256": .string($0.digest)] }),
            "inputs": .array(outcomes.map(Self.input)), "failed": .array(outcomes.filter(\.hasFailed).map { .string($0.entry.path) }),
            "diagnostics": .array(diagnostics.map(Self.diagnostic)),
            "files": .array(files.map { ["path": .string($0.path), "bytes": .integer($0.bytes), "sha256": .string($0.digest)] }),
        ]
    }

    private static func plan(_ plan: Plan) -> JSONValue {
        let variables = plan.variables.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) }
        return ["name": .string(plan.name), "path": .string(plan.path), "sha256": .string(plan.digest), "variables": .object(variables)]
    }

    private static func settings(_ prepared: PreparedPlan) -> JSONValue {
        let settings = prepared.corpus.settings
        let counted: JSONValue =
            switch prepared.roles.counted {
            case .informants: "everyone but interviewer"
            case .everyone: "all"
            case .only(let roles): .array(roles.sorted().map { .string($0.rawValue) })
            }
        let mapping = prepared.roles.mapping.sorted { $0.key < $1.key }.map { JSONMember($0.key.rawValue, .string($0.value.rawValue)) }
        return [
            "layout": .string(settings.reading.layout.rawValue), "track_changes": .string(settings.reading.trackChanges.rawValue),
            "strict": .boolean(settings.isStrict),
            "ids": prepared.plan.corpus.idsArePaths ? "path" : "stem",
            "limits": .object(LimitNames.values(of: settings.reading.limits).map { JSONMember($0.name, .integer($0.value)) }),
            "xml": settings.reading.xmlMapping.map(xml) ?? .null,
            "analysis": .string(settings.analysis.rawValue), "annotation": .string(settings.annotation.rawValue),
            "marks": .string(settings.marks), "fillers": settings.fillersIn ? "in" : "out", "counted_roles": counted,
            "role_mapping": .object(mapping), "stages": .array(prepared.plan.stages.map { .string($0.kind.rawValue) }),
            "statistics": prepared.statistics.map(statistics) ?? .null, "concordances": .array(prepared.concordances.map(concordance)),
        ]
    }

    private static func xml(_ mapping: XMLMapping) -> JSONValue {
        func place(_ place: XMLMapping.Place?) -> JSONValue { place.map { .string($0.description) } ?? .null }
        let speakers: JSONValue? = mapping.speakers.map { ["element": .string($0.element), "id": place($0.id), "name": place($0.name)] }
        return [
            "turn": .string(mapping.turn), "speaker": place(mapping.speaker), "start": place(mapping.start), "end": place(mapping.end),
            "text": .array(mapping.text.map { .string($0) }), "ignore": .array(mapping.ignore.map { .string($0) }), "speakers": speakers ?? .null,
            "time_unit": mapping.countsMilliseconds ? "milliseconds" : "seconds",
        ]
    }

    private static func statistics(_ stage: StatisticsStage) -> JSONValue {
        [
            "unit": .string(stage.unit), "resample": .string(stage.resample), "draws": .integer(stage.draws), "seed": .integer(stage.seed),
            "interval": .string(stage.interval),
            "negated": .string(stage.negated),
            "by": .array(stage.fields.map { .string($0) }),
            "cooccurrence": .array(stage.cooccurrence.map { .string($0.description) }),
            "where": .array(stage.conditions.map { .string($0.text) }),
        ]
    }

    private static func concordance(_ concordance: PreparedConcordance) -> JSONValue {
        [
            "name": .string(concordance.stage.name), "query": .string(concordance.stage.query.text), "cql": .string(concordance.cql),
            "context": .string(concordance.context.description), "language": concordance.stage.isLabelledInDanish ? "da" : "en",
            "sort": .array(concordance.sort.keys.map { .string($0.description) }),
        ]
    }

    /// What words are found by.
    private static func matching(_ language: DanishLanguage) -> JSONValue {
        guard language.depth == .full else {
            return ["analysis": "forms", "plain_word": "that form", "model": .null, "dictionary": .null]
        }
        return [
            "analysis": "full", "plain_word": "the lemma; words of the closed classes and words that are no known lemma by their form too",
            "model": ["sha256": .string(LocalFiles.digest(DanishModel.embeddedFile)), "source": .string(DanishModel.embedded.recipe.source)],
            "dictionary": language.dictionary.map(DictionaryFile.manifest) ?? .null,
        ]
    }

    private static func danishData(_ data: DanishData) -> JSONValue {
        .array(DanishData.names.map { ["name": .string($0), "sha256": .string(LocalFiles.digest(data.bytes(of: $0)))] })
    }

    private static var libraries: JSONValue {
        [
            "icu": .string(unicodeVersions.icu), "unicode": .string(unicodeVersions.unicode), "libxml2": .string(xmlLibraryVersion),
            "libzip": .string(zipLibraryVersion), "libdeflate": .string(deflateLibraryVersion), "gsl": .string(scientificLibraryVersion),
        ]
    }

    private static func lexicons(_ lexicons: CompiledLexicons?) -> JSONValue {
        .array(
            (lexicons?.lexicons ?? []).map {
                [
                    "lexicon": .string($0.id), "version": .string($0.version), "codebook": .string($0.codebook), "path": .string($0.path),
                    "sha256": .string($0.digest), "themes": .integer($0.themes.count), "turn_window": .integer($0.turnWindow),
                ]
            })
    }

    private static func studyFiles(_ corpus: OpenCorpus) -> JSONValue {
        .array(corpus.studyFiles.map { ["use": .string($0.role), "path": .string($0.path), "sha256": .string($0.digest)] })
    }

    private static func input(_ outcome: SourceOutcome<TranscriptRun>) -> JSONValue {
        let source = outcome.source
        return [
            "transcript": .string(outcome.entry.id), "path": .string(outcome.entry.path),
            "status": outcome.hasFailed ? "failed" : outcome.isLeftOut ? "left out" : "done",
            "bytes": source.map { .integer($0.bytes) } ?? .null, "sha256": source.map { .string($0.digest) } ?? .null,
            "format": source.map { .string($0.format) } ?? .null, "layout": source?.layout.map { .string($0.rawValue) } ?? .null,
            "marks": source?.marks.map { .string($0) } ?? .null,
            "layout_score": source?.layoutScore.map { .number($0.rounded(toDecimals: 4)) } ?? .null,
        ]
    }

    private static func diagnostic(_ diagnostic: Diagnostic) -> JSONValue {
        [
            "severity": .string(diagnostic.severity.rawValue), "code": .string(diagnostic.code.rawValue),
            "location": diagnostic.location.map { .string($0.description) } ?? .null, "message": .string(diagnostic.message),
            "advice": diagnostic.advice.map { .string($0) } ?? .null,
        ]
    }
}
