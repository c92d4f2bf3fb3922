import CorpusModel
import YAMLDocuments

/// Reads plan files: all faults of a file at once, each with line and column.
public struct PlanReader {
    /// Values for `${NAME}` in the plan: what the command says before what the environment says.
    let variable: (String) -> String?

    public init(variable: @escaping (String) -> String?) { self.variable = variable }

    public func read(_ bytes: [UInt8], path: String, digest: String) -> (plan: Plan?, diagnostics: [Diagnostic]) {
        let problems = YAMLProblems { nearest(to: $0, among: $1) }
        let root: YAMLValue
        do throws(YAMLError) {
            root = try YAMLDocument.parse(bytes)
        } catch {
            let place = error.mark.map { SourceLocation.Place.line($0.line, column: $0.column) } ?? .file
            return (
                nil,
                [
                    Diagnostic(
                        .error, .planMalformed, at: SourceLocation(path, place), error.message + error.excerpt,
                        advice: "Mend the YAML: see Pipelines/boligsocial.yaml.")
                ]
            )
        }
        var variables = PlanVariables(lookup: variable, path: path)
        var refused: [Diagnostic] = []
        let plan = plan(root, path, digest, problems, &variables, &refused)
        let diagnostics = (problems.all.map { Self.diagnostic($0, path) } + refused + variables.diagnostics).sortedByPlace()
        return (diagnostics.contains { $0.severity == .error } ? nil : plan, diagnostics)
    }

    private func plan(
        _ root: YAMLValue, _ path: String, _ digest: String, _ problems: YAMLProblems, _ variables: inout PlanVariables, _ refused: inout [Diagnostic]
    ) -> Plan? {
        let keys = ["ordret", "name", "variables", "corpus", "stages", "dictionary", "output", "note"]
        guard let fields = YAMLFields(root, "a plan", keys: keys, problems) else { return nil }
        if let version = fields.requiredString("ordret"), version != "1" {
            fields.problem(.malformed, at: fields.value("ordret")!.mark, "the plan's format is \"\(version)\"; this version reads 1")
        }
        variables.declare(fields, problems)
        let name = fields.requiredString("name") ?? ""
        if let value = fields.value("name"), value.scalar != nil, !Self.isName(name) {
            fields.problem(.malformed, at: value.mark, "\"\(name)\" is no name; letters, digits, hyphens and underscores were expected")
        }
        var reader = PlanCorpusReader(problems: problems, variables: variables)
        let corpus = fields.required("corpus").flatMap { reader.corpus($0) }
        variables = reader.variables
        var stageReader = PlanStageReader(problems: problems, variables: variables, path: path)
        let stages = (fields.required("stages")?.list ?? []).compactMap { stageReader.stage($0) }
        variables = stageReader.variables
        refused = stageReader.diagnostics
        if let value = fields.value("stages"), value.list?.isEmpty ?? true {
            fields.problem(.malformed, at: value.mark, "\"stages\" must be a list such as - read; found \(value.kind)")
        }
        let output = fields.value("output").flatMap { value in fields.string("output").map { variables.resolve($0, at: value.mark) } }
        let dictionary = fields.choice("dictionary", of: DictionaryPolicy.allCases.map(\.rawValue)).flatMap(DictionaryPolicy.init) ?? .auto
        return corpus.map {
            Plan(
                path: path, digest: digest, name: name, corpus: $0, stages: stages, dictionary: dictionary, output: output, variables: variables.used,
                declared: variables.declared)
        }
    }

    /// A name that is safe as the name of a file.
    static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 80
            && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_" }
    }

    private static func diagnostic(_ problem: YAMLProblem, _ path: String) -> Diagnostic {
        let code: DiagnosticCode = problem.kind == .unknownKey ? .planUnknownKey : .planMalformed
        let place = SourceLocation(path, .line(problem.mark.line, column: problem.mark.column))
        return Diagnostic(problem.kind.isWarning ? .warning : .error, code, at: place, problem.message, advice: problem.advice)
    }
}

extension [Diagnostic] {
    /// In the order of the lines and columns that they are about.
    func sortedByPlace() -> [Diagnostic] {
        func place(_ item: (offset: Int, element: Diagnostic)) -> (Int, Int, Int) {
            guard case .line(let line, let column)? = item.element.location?.place else { return (0, 0, item.offset) }
            return (line, column ?? 0, item.offset)
        }
        return enumerated().sorted { place($0) < place($1) }.map(\.element)
    }
}
