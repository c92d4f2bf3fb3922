import CorpusModel

/// The metadata fields of several transcripts as columns `meta_NAME`, in the order they are first seen.
struct MetadataColumns: Sendable {
    private let names: [String]

    init(_ metadata: some Sequence<[MetadataField]>) {
        var names: [String] = []
        var seen: Set<String> = []
        for fields in metadata {
            for field in fields where seen.insert(field.name).inserted { names.append(field.name) }
        }
        self.names = names
    }

    var columns: [TableColumn] { names.map { TableColumn("meta_\($0)", .string, "Metadata field \($0)") } }

    /// A missing value where a transcript lacks the field or leaves it empty.
    func cells(_ fields: [MetadataField]) -> [Cell] {
        names.map { name in fields.first { $0.name == name }.map { .filled($0.value) } ?? .missing }
    }
}

extension Cell {
    /// A text; the empty text is no value.
    public static func filled(_ text: String) -> Cell { text.isEmpty ? .missing : .text(text) }

    /// Seconds with the decimals they need, at most three.
    static func seconds(_ time: Seconds?) -> Cell {
        guard let time else { return .missing }
        let milliseconds = time.milliseconds
        let decimals = milliseconds % 1000 == 0 ? 0 : milliseconds % 100 == 0 ? 1 : milliseconds % 10 == 0 ? 2 : 3
        return .number(Double(milliseconds) / 1000, decimals: decimals)
    }
}
