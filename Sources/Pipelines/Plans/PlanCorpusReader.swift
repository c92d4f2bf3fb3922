import CorpusModel
import YAMLDocuments

/// Reads the `corpus:` of a plan.
struct PlanCorpusReader {
    let problems: YAMLProblems
    var variables: PlanVariables

    mutating func corpus(_ value: YAMLValue) -> PlanCorpus? {
        let keys = ["include", "exclude", "metadata", "speakers", "roles", "ids"]
        guard let fields = YAMLFields(value, "\"corpus\"", keys: keys, problems) else { return nil }
        var corpus = PlanCorpus()
        corpus.include = texts(fields.strings("include"))
        if let include = fields.required("include"), include.list?.isEmpty == true {
            problems.add(
                .malformed, at: include.mark, "\"include\" names no transcripts",
                advice: "Name a folder, files or patterns: include: [../Corpus/boligsocial].")
        }
        corpus.exclude = texts(fields.strings("exclude"))
        corpus.metadata = text(fields, "metadata")
        corpus.speakers = text(fields, "speakers")
        if let roles = fields.value("roles") { corpus.roles = mapping(roles) }
        corpus.idsArePaths = fields.choice("ids", of: ["stem", "path"]) == "path"
        return corpus
    }

    private mutating func text(_ fields: YAMLFields, _ key: String) -> PlanText? {
        guard let text = fields.string(key), let value = fields.value(key) else { return nil }
        return PlanText(text: variables.resolve(text, at: value.mark), mark: value.mark)
    }

    private mutating func texts(_ strings: [(text: String, value: YAMLValue)]) -> [PlanText] {
        strings.map { PlanText(text: variables.resolve($0.text, at: $0.value.mark), mark: $0.value.mark) }
    }

    /// The user's role words to the lexicons'.
    private func mapping(_ value: YAMLValue) -> [Role: Role] {
        guard let pairs = value.map else {
            problems.add(.malformed, at: value.mark, "\"roles\" must be a map such as medarbejder: employee; found \(value.kind)")
            return [:]
        }
        var roles: [Role: Role] = [:]
        for (key, target) in pairs {
            guard let word = target.scalar, !target.isNull else {
                problems.add(.malformed, at: target.mark, "the role \"\(key.name)\" needs the lexicons' word for it, such as employee")
                continue
            }
            roles[Role(key.name)] = Role(word)
        }
        return roles
    }
}
