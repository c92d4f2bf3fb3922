import CorpusModel
import YAMLDocuments

/// `${NAME}` in the texts of a plan: from the command, the environment, or the plan's own default, in that order.
struct PlanVariables {
    let lookup: (String) -> String?
    let path: String
    private var defaults: [String: String] = [:]
    private(set) var declared: Set<String> = []
    private(set) var used: [String: String] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(lookup: @escaping (String) -> String?, path: String) {
        self.lookup = lookup
        self.path = path
    }

    /// The plan's `variables:`, a map of names to defaults; an empty default must be given by the user.
    mutating func declare(_ fields: YAMLFields, _ problems: YAMLProblems) {
        guard let value = fields.value("variables") else { return }
        guard let pairs = value.map else {
            problems.add(.malformed, at: value.mark, "\"variables\" must be a map of NAME: default; found \(value.kind)")
            return
        }
        for (key, value) in pairs {
            declared.insert(key.name)
            guard value.scalar != nil else {
                problems.add(.malformed, at: value.mark, "the default of \(key.name) must be a single value; found \(value.kind)")
                continue
            }
            if !value.isNull { defaults[key.name] = value.scalar }
        }
    }

    /// The text with its variables replaced.
    mutating func resolve(_ text: String, at mark: YAMLMark) -> String {
        var out = ""
        var rest = Substring(text)
        while let start = rest.firstRange(of: "${") {
            out += rest[..<start.lowerBound]
            rest = rest[start.upperBound...]
            guard let end = rest.firstIndex(of: "}") else {
                add("\"${\" is not closed by }", at: mark, advice: nil)
                return text
            }
            let name = String(rest[..<end])
            rest = rest[rest.index(after: end)...]
            if let value = lookup(name) ?? defaults[name] {
                used[name] = value
                out += value
            } else {
                add("the variable \(name) has no value", at: mark, advice: "Give it with --set \(name)=VALUE, or in the environment.")
            }
        }
        return out + rest
    }

    private mutating func add(_ message: String, at mark: YAMLMark, advice: String?) {
        diagnostics.append(
            Diagnostic(.error, .planVariable, at: SourceLocation(path, .line(mark.line, column: mark.column)), message, advice: advice))
    }
}

extension Substring {
    fileprivate func firstRange(of text: String) -> Range<Index>? {
        var at = startIndex
        while at < endIndex {
            if self[at...].hasPrefix(text) { return at..<index(at, offsetBy: text.count) }
            at = index(after: at)
        }
        return nil
    }
}
