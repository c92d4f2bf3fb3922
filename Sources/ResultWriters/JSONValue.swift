/// A JSON value whose objects keep the order of their members, so that a manifest has the same bytes every time.
///
///     let value: JSONValue = ["name": "boligsocial", "draws": 2000, "fields": ["site", "role"]]
///     value.pretty
public enum JSONValue: Hashable, Sendable {
    case object([JSONMember])
    case array([JSONValue])
    case string(String)
    case integer(Int)
    /// Written with as many digits as it needs; null where it is not finite.
    case number(Double)
    case boolean(Bool)
    case null

    /// The value of an object's first member of that name.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// Two spaces a level, one member or element a line, LF at the end.
    public var pretty: String {
        var out = ""
        append(to: &out, indent: "")
        return out + "\n"
    }

    /// On one line, without spaces and without a line end.
    public var compact: String {
        switch self {
        case .object(let members): "{" + members.map { "\(JSONText.quoted($0.name)):\($0.value.compact)" }.joined(separator: ",") + "}"
        case .array(let elements): "[" + elements.map(\.compact).joined(separator: ",") + "]"
        default: scalar
        }
    }

    private func append(to out: inout String, indent: String) {
        let inner = indent + "  "
        switch self {
        case .object(let members) where !members.isEmpty:
            out += "{"
            for (index, member) in members.enumerated() {
                out += (index > 0 ? ",\n" : "\n") + inner + JSONText.quoted(member.name) + ": "
                member.value.append(to: &out, indent: inner)
            }
            out += "\n\(indent)}"
        case .array(let elements) where !elements.isEmpty:
            out += "["
            for (index, element) in elements.enumerated() {
                out += (index > 0 ? ",\n" : "\n") + inner
                element.append(to: &out, indent: inner)
            }
            out += "\n\(indent)]"
        default: out += scalar
        }
    }

    /// Everything but an object or an array with content.
    private var scalar: String {
        switch self {
        case .object: "{}"
        case .array: "[]"
        case .string(let text): JSONText.quoted(text)
        case .integer(let integer): String(integer)
        case .number(let value): value.isFinite ? "\(value)" : "null"
        case .boolean(let value): value ? "true" : "false"
        case .null: "null"
        }
    }
}

/// A name and its value in a JSON object.
public struct JSONMember: Hashable, Sendable {
    public let name: String
    public let value: JSONValue

    public init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral, ExpressibleByStringInterpolation,
    ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements.map { JSONMember($0.0, $0.1) }) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    public init(nilLiteral: ()) { self = .null }
}
