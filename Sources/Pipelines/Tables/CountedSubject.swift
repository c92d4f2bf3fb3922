import Concordances
import CorpusCounting
import CorpusModel
import UnicodeText

/// What frequencies, keyness and dispersion count, of a command's options or a plan's stage: the counter's subject and the columns of its items.
public enum CountedSubject: Sendable {
    case words([TokenAttribute])
    case sequences(TokenAttribute, length: Int)
    /// What stands at a place of a query's hits.
    case hits(Concordance.Query, at: LineKey)
    /// The hits of each query.
    case queries([(name: String, query: Concordance.Query)])
    case themes

    public func subject(roles: RoleRules) -> FrequencyCounter.Subject {
        func concordance(_ query: Concordance.Query) -> Concordance { Concordance(query, context: .turn, roles: roles) }
        return switch self {
        case .words(let attributes): .words(attributes)
        case .sequences(let attribute, let length): .sequences(attribute, length: length)
        case .hits(let query, let key): .hits(concordance(query), at: key)
        case .queries(let queries): .queries(queries.map { ($0.name, concordance($0.query)) })
        case .themes: .themes
        }
    }

    public var items: [TableColumn] {
        switch self {
        case .words(let attributes): Self.columns(ofWords: attributes, ngrams: nil)
        case .sequences(let attribute, let length): Self.columns(ofWords: [attribute], ngrams: length)
        case .hits(_, let key): Self.columns(ofHits: key)
        case .queries: Self.queryColumns
        case .themes: Self.themeColumns
        }
    }

    /// Items that have a row whatever is said: the queries.
    public var always: [String] {
        if case .queries(let queries) = self { queries.map(\.name) } else { [] }
    }

    /// Whether a query's hits are counted, or themes.
    public var countsHits: Bool {
        switch self {
        case .hits, .queries: true
        case .words, .sequences, .themes: false
        }
    }

    public static func columns(ofWords attributes: [TokenAttribute], ngrams: Int?) -> [TableColumn] {
        attributes.map { attribute in
            let what = ngrams.map { "\($0) \(attribute.rawValue)s that follow each other in a sentence" } ?? "The \(attribute.rawValue)"
            return TableColumn(attribute.rawValue, .string, "\(what), in match form")
        }
    }

    public static func columns(ofHits key: LineKey) -> [TableColumn] { [TableColumn(key.name, .string, "The \(key.name), in match form")] }

    /// `Magt/NOUN` as items of several columns are written: folded, and parts by a tab; a word class stays as it is. Of one column it is the whole text. `nil` where
    /// it has not a part for each column.
    public static func item(_ text: Substring, columns: Int) -> String? {
        let parts = columns > 1 ? text.split(separator: "/", omittingEmptySubsequences: false) : [text]
        guard parts.count == columns else { return nil }
        return parts.map { $0.allSatisfy { $0.isUppercase } ? String($0) : MatchForm.of(String($0)) }.joined(separator: "\t")
    }

    /// Why a text is no item of these columns.
    public static func itemFault(_ text: String, _ columns: [TableColumn]) -> String {
        "the item \"\(text)\" has not a part for each of \(columns.map(\.name).joined(separator: "/")), parted by a slash"
    }

    public static let queryColumns = [TableColumn("query", .string, "The query")]
    public static let themeColumns = [TableColumn("theme", .string, "Theme id, as it is coded; parents stand in ordret themes")]
    /// The column of collocates that are themes.
    public static let collocateThemes = [TableColumn("theme", .string, "Theme id, as it is coded; it stands where its counted hits begin")]
}
