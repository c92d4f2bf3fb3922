import CorpusQuery
import YAMLDocuments

/// Named lists of a lexicon; a set may use those that stand before it.
enum SetReader {
    static func sets(_ fields: YAMLFields, _ problems: YAMLProblems) -> [String: QueryNode] {
        guard let value = fields.value("sets") else { return [:] }
        guard let pairs = value.map else {
            problems.add(.malformed, at: value.mark, "\"sets\" must be a map of NAME: [words]; found \(value.kind)")
            return [:]
        }
        var sets: [String: QueryNode] = [:]
        for (key, list) in pairs {
            if SimpleNotation.builtInSets[key.name] != nil {
                problems.add(.duplicate, at: key.mark, "the set @\(key.name) is built in", advice: "Choose another name.")
            }
            let nodes = (list.list ?? [list]).compactMap { item in QueryReader.query(item, sets: sets, problems)?.node }
            if nodes.isEmpty { problems.add(.malformed, at: list.mark, "the set @\(key.name) is empty") }
            sets[key.name] = .alternatives(nodes)
        }
        return sets
    }
}
