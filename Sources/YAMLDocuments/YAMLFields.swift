/// The keys of one map, read with the rules of its kind: unknown keys are problems that name the nearest known key.
public struct YAMLFields {
    public let mark: YAMLMark
    /// What the map is, in words (`an entry`), for messages.
    public let kind: String
    private let pairs: [(key: YAMLKey, value: YAMLValue)]
    private let problems: YAMLProblems

    /// `nil`, with a problem, where the value is no map.
    public init?(_ value: YAMLValue, _ kind: String, keys: [String], _ problems: YAMLProblems) {
        guard let pairs = value.map else {
            problems.add(.malformed, at: value.mark, "\(kind) must be a map of keys; found \(value.kind)")
            return nil
        }
        mark = value.mark
        self.kind = kind
        self.pairs = pairs
        self.problems = problems
        for (key, _) in pairs where !keys.contains(key.name) {
            let hint = problems.suggest(key.name, keys).map { "did you mean \"\($0)\"?" } ?? "the keys are \(keys.joined(separator: ", "))"
            problems.add(.unknownKey, at: key.mark, "\(kind) has no key \"\(key.name)\"", advice: hint)
        }
        guard problems.refusesEmptyLists else { return }
        for (key, value) in pairs where value.list?.isEmpty ?? false && keys.contains(key.name) {
            problems.add(
                .malformed, at: value.mark, "\"\(key.name)\" is empty and says nothing; a list of at least one was expected",
                advice: "Fill it, or leave the key out.")
        }
    }

    /// The value of a key; an empty one counts as absent.
    public func value(_ key: String) -> YAMLValue? {
        guard let value = pairs.first(where: { $0.key.name == key })?.value, !value.isNull else { return nil }
        return value
    }

    public func required(_ key: String) -> YAMLValue? {
        if let value = value(key) { return value }
        problems.add(.malformed, at: mark, "\(kind) needs the key \"\(key)\"")
        return nil
    }

    public func string(_ key: String) -> String? {
        guard let value = value(key) else { return nil }
        if let text = value.scalar { return text }
        problems.add(.malformed, at: value.mark, "\"\(key)\" must be a single value; found \(value.kind)")
        return nil
    }

    public func requiredString(_ key: String) -> String? { required(key) == nil ? nil : string(key) }

    /// One of a few words.
    public func choice(_ key: String, of words: [String]) -> String? {
        guard let word = string(key), let value = value(key) else { return nil }
        if words.contains(word) { return word }
        let hint = problems.suggest(word, words).map { "did you mean \"\($0)\"?" }
        problems.add(.malformed, at: value.mark, "\"\(key)\" is \"\(word)\"; expected \(words.joined(separator: ", "))", advice: hint)
        return nil
    }

    public func number(_ key: String, in range: ClosedRange<Double>) -> Double? {
        guard let text = string(key), let value = value(key) else { return nil }
        if let number = Double(text), range.contains(number) { return number }
        problems.add(.malformed, at: value.mark, "\"\(key)\" is \"\(text)\"; a number from \(range.lowerBound) to \(range.upperBound) was expected")
        return nil
    }

    public func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let text = string(key), let value = value(key) else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        problems.add(
            .malformed, at: value.mark, "\"\(key)\" is \"\(text)\"; a whole number from \(range.lowerBound) to \(range.upperBound) was expected")
        return nil
    }

    public func flag(_ key: String) -> Bool? {
        guard let text = string(key), let value = value(key) else { return nil }
        switch text {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            problems.add(.malformed, at: value.mark, "\"\(key)\" is \"\(text)\"; expected true or false")
            return nil
        }
    }

    /// A list of values, or a single one.
    public func values(_ key: String) -> [YAMLValue] {
        guard let value = value(key) else { return [] }
        return value.list ?? [value]
    }

    /// A list of single values, or one, with their places.
    public func strings(_ key: String) -> [(text: String, value: YAMLValue)] {
        values(key).compactMap { value in
            if let text = value.scalar, !value.isNull { return (text, value) }
            problems.add(.malformed, at: value.mark, "\"\(key)\" holds \(value.kind); single values were expected")
            return nil
        }
    }

    /// The keys and values in the order of the file.
    public var all: [(key: YAMLKey, value: YAMLValue)] { pairs }

    public func problem(_ kind: YAMLProblem.Kind, at mark: YAMLMark, _ message: String, advice: String? = nil) {
        problems.add(kind, at: mark, message, advice: advice)
    }
}
