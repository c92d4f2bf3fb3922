import Concordances
import CorpusStatistics

extension AgreementOptions {
    /// The column of a grouping: a metadata field is `meta_NAME`, and without one groups are of roles.
    public static func group(_ key: LineKey?) -> String { key.map { key in key.metadataField.map { "meta_\($0)" } ?? key.name } ?? "role" }
}
