import ArgumentParser
import Ordret

/// Whose speech is counted.
struct SpeechOptions: ParsableArguments {
    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Only speech of these: FIELD=VALUE[,VALUE…] or FIELD!=VALUE, where FIELD is transcript, speaker, informant, role or a metadata field; repeatable.",
            valueName: "condition"))
    var conditions: [String] = []

    private static let fields = ["transcript", "speaker", "informant", "role"]

    func validate() throws { try Self.validate(conditions, "--where") }

    /// Conditions on speech, of this option or of another.
    static func validate(_ conditions: [String], _ option: String) throws {
        for text in conditions {
            let filter = try LineFilter.written(text, option)
            if LineFilter.builtIn.contains(filter.field), !Self.fields.contains(filter.field) {
                throw ValidationError(
                    "\(option) \(text): \(filter.field) is of lines; expected \(Self.fields.joined(separator: ", ")) or a metadata field")
            }
        }
    }

    var filters: [LineFilter] { conditions.compactMap(LineFilter.init) }

    /// A field that groups; one of a line's own words is an error.
    func group(_ name: String?) throws -> LineKey? {
        guard let name else { return nil }
        let key: LineKey
        do { key = try LineKey(name) } catch { throw ValidationError("--by: \(error.message)") }
        guard GroupWords.divides(key) else {
            throw ValidationError("--by is \"\(name)\"; expected \(Self.fields.joined(separator: ", ")) or a metadata field")
        }
        return key
    }

    /// The transcripts as statistics of this speech see them; an error where nobody fulfils the conditions.
    func limited(_ transcripts: [TaggedTranscript], _ roles: RoleRules) throws -> [TaggedTranscript] {
        let said = SaidBy(filters, roles: roles)
        let limited = transcripts.compactMap { said.limited($0) }
        if limited.isEmpty, !conditions.isEmpty { throw Diagnostic.nobodySaid(conditions) }
        return limited
    }

    /// Refuses conditions that nobody fulfils, as the statistics of themes do; where every transcript failed there is nothing to refuse.
    ///
    /// - Parameter further: conditions that come with what is counted.
    func requireSpeech(_ counted: Int, _ status: ExitStatus, further: [String] = []) throws {
        if status != .allFailed, !conditions.isEmpty { try Diagnostic.requireSpeech(counted, conditions + further) }
    }

    func speech(_ work: CorpusWork, by key: LineKey? = nil, without: Set<String> = []) -> CountedSpeech {
        CountedSpeech(
            roles: work.corpus.settings.roles, filters: filters, group: key, fillersIn: work.corpus.settings.fillersIn, without: without)
    }

    /// The metadata fields that the options name.
    func fields(_ key: LineKey?) -> [String] {
        filters.map(\.field).filter { !Self.fields.contains($0) } + [key?.metadataField].compactMap { $0 }
    }

    /// Attributes parted by commas.
    static func attributes(_ text: String, _ option: String) throws -> [TokenAttribute] {
        let names = text.split(separator: ",")
        guard !names.isEmpty else {
            throw ValidationError(
                "\(option) names no attribute; expected \(TokenAttribute.allCases.map(\.rawValue).joined(separator: ", ")), or several of them")
        }
        return try names.map { name in
            try check(String(name), option, TokenAttribute.allCases.map(\.rawValue))
            return TokenAttribute(rawValue: String(name)) ?? .word
        }
    }
}
