/// Why a document is no JSON, or not of the shape that was expected.
public struct JSONFault: Error, Hashable, Sendable {
    /// Where (`segments, element 3, start`) and what.
    public let detail: String

    init(detail: String) { self.detail = detail }

    init(_ error: DecodingError) {
        switch error {
        case .dataCorrupted(let context):
            detail = context.underlyingError.map { Self.place(context) + "\($0)" } ?? Self.place(context) + context.debugDescription
        case .keyNotFound(let key, let context): detail = Self.place(context) + "\"\(key.stringValue)\" is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context): detail = Self.place(context) + context.debugDescription
        @unknown default: detail = "\(error)"
        }
    }

    private static func place(_ context: DecodingError.Context) -> String {
        guard !context.codingPath.isEmpty else { return "" }
        return context.codingPath.map { key in key.intValue.map { "element \($0 + 1)" } ?? key.stringValue }.joined(separator: ", ") + ": "
    }
}
