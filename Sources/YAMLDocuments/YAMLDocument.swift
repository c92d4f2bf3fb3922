import Yams

/// A YAML file as one value, without duplicate keys, without anchors and aliases, which could expand without end, and bounded.
public enum YAMLDocument {
    public static let sizeLimit = 16 << 20
    public static let depthLimit = 40
    public static let valueLimit = 1_000_000

    public static func parse(_ bytes: [UInt8]) throws(YAMLError) -> YAMLValue {
        guard bytes.count <= sizeLimit else { throw YAMLError("the file has \(bytes.count) bytes; at most \(sizeLimit) are read", at: nil) }
        // libyaml passes over a byte order mark too, but counts it as a column, which breaks the indentation of the first line.
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else { throw YAMLError("the file is not UTF-8", at: nil) }
        if let value = YAMLEventReader.value(of: content) { return value }
        let parser: Parser
        let node: Node?
        do {
            parser = try Parser(yaml: text, encoding: .utf8)
            node = try parser.singleRoot()
        } catch let error as Yams.YamlError {
            throw error.asYAMLError.showing(text)
        } catch {
            throw YAMLError("\(error)", at: nil)
        }
        guard let node else { throw YAMLError("the file is empty", at: YAMLMark(line: 1, column: 1)) }
        var budget = valueLimit
        // The parser owns the anchors, which nodes only point to.
        defer { withExtendedLifetime(parser) {} }
        do throws(YAMLError) {
            return try value(node, depth: 0, budget: &budget)
        } catch {
            throw error.showing(text)
        }
    }

    private static func value(_ node: Node, depth: Int, budget: inout Int) throws(YAMLError) -> YAMLValue {
        let mark = node.mark.map { YAMLMark(line: $0.line, column: $0.column) } ?? YAMLMark(line: 1, column: 1)
        budget -= 1
        guard budget > 0 else { throw YAMLError("the file holds more than \(valueLimit) values", at: mark) }
        guard depth < depthLimit else { throw YAMLError("values are nested deeper than \(depthLimit)", at: mark) }
        // The composer has put what an alias means in its place; where no anchor stands there is no alias.
        if let anchor = node.anchor { throw YAMLError("anchors and aliases (&\(anchor.rawValue)) are not read; write the value out", at: mark) }
        switch node {
        case .scalar(let scalar):
            return YAMLValue(.scalar(scalar.string, isQuoted: scalar.style == .singleQuoted || scalar.style == .doubleQuoted), at: mark)
        case .sequence(let sequence):
            var values: [YAMLValue] = []
            for child in sequence { values.append(try value(child, depth: depth + 1, budget: &budget)) }
            return YAMLValue(.list(values), at: mark)
        case .mapping(let mapping):
            var pairs: [(key: YAMLKey, value: YAMLValue)] = []
            for (key, child) in mapping {
                guard case .scalar(let name) = key else { throw YAMLError("a key must be a single word", at: mark) }
                if let anchor = name.anchor {
                    throw YAMLError("anchors and aliases (&\(anchor.rawValue)) are not read; write the value out", at: mark)
                }
                let place = key.mark.map { YAMLMark(line: $0.line, column: $0.column) } ?? mark
                pairs.append((YAMLKey(name: name.string, mark: place), try value(child, depth: depth + 1, budget: &budget)))
            }
            return YAMLValue(.map(pairs), at: mark)
        case .alias:
            throw YAMLError("anchors and aliases (*name) are not read; write the value out", at: mark)
        }
    }
}

extension Yams.YamlError {
    var asYAMLError: YAMLError {
        switch self {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let before = context.map { "\($0.text) " } ?? ""
            return YAMLError(before + problem, at: YAMLMark(line: mark.line, column: mark.column))
        case .duplicatedKeysInMapping(let duplicates, let context):
            return YAMLError(
                "the key stands twice: \(duplicates.joined(separator: ", "))", at: YAMLMark(line: context.mark.line, column: context.mark.column))
        default:
            return YAMLError("\(self)", at: nil)
        }
    }
}
