import ArgumentParser
import Ordret

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "The whole job of a plan: read, tag, concordances, statistics.",
        discussion: """
            A plan is checked whole before the first transcript is opened. The output folder appears whole or not at all, and replaces
            only a former run. Transcripts that fail are listed, and the others are done (status 3). Where agreement stays below a bar
            of its stage, all is written and the status is 1.

            EXAMPLES
              ordret run Pipelines/boligsocial.yaml
              ordret run Pipelines/boligsocial.yaml --dry-run
              ordret run Pipelines/folketing.yaml --set FOLKETING=my/tei
            """)

    @Argument(help: ArgumentHelp("A plan (YAML).", valueName: "plan"))
    var plan: String
    @Option(name: .shortAndLong, help: ArgumentHelp("A folder for the results (default: the plan's output, else results/NAME).", valueName: "folder"))
    var output: String?
    @Flag(help: "Replace the output folder whatever stands there.")
    var force = false
    @Flag(name: .customLong("dry-run"), help: "Check the plan and list what it would do.")
    var dryRun = false
    @Option(name: .customLong("set"), help: ArgumentHelp("A value for ${NAME} in the plan, repeatable.", valueName: "name=value"))
    var variables: [String] = []
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws {
        for variable in variables where !variable.contains("=") { throw ValidationError("--set \(variable): NAME=VALUE was expected") }
    }

    func run() async throws {
        let messages = global.messages
        let plan = try read(messages)
        var preparation = PlanPreparation(plan, jobs: global.workers, isStrict: global.strict)
        let (prepared, diagnostics) = preparation.prepare()
        guard let prepared else {
            messages.show(diagnostics)
            throw ExitStatus.usage
        }
        let target = output ?? plan.output.map { FilePaths.tidy(FilePaths.join(FilePaths.folder(of: plan.path), $0)) } ?? "results/\(plan.name)"
        if dryRun {
            messages.show(diagnostics)
            try OutputFolder.check(target, force: force, inputs: prepared.inputs)
            LocalFiles.writeAll(Array((PlanOutline(prepared, output: target).text + "\n").utf8), to: 1)
            return
        }
        let bar = ProgressBar(quiet: global.quiet)
        let result = try await PlanRunner(prepared, output: target, force: force).run { bar.show($0, of: $1, $2) }
        messages.show(result.diagnostics.filter { !$0.isMissedBar })
        try finish(result)
    }

    private func read(_ messages: Messages) throws -> Plan {
        let bytes: [UInt8]
        do {
            bytes = try LocalFiles.read(plan, limit: 1 << 24)
        } catch {
            throw Diagnostic.file(error, advice: "Name a plan file, such as Pipelines/boligsocial.yaml.")
        }
        let given = Dictionary(
            variables.map { text in
                let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return (String(parts[0]), String(parts[1]))
            }, uniquingKeysWith: { $1 })
        let reader = PlanReader { given[$0] ?? Machine.environment($0) }
        let (plan, diagnostics) = reader.read(bytes, path: plan, digest: LocalFiles.digest(bytes))
        guard let plan else {
            messages.show(diagnostics)
            throw ExitStatus.usage
        }
        messages.show(diagnostics)
        for name in given.keys.sorted() where plan.variables[name] == nil && !plan.declared.contains(name) { throw unused(name, plan) }
        return plan
    }

    /// A value that no text of the plan asks for is most likely misspelt.
    private func unused(_ name: String, _ plan: Plan) -> Diagnostic {
        let known = plan.declared.union(plan.variables.keys).sorted()
        let hint = nearest(to: name, among: known).map { "did you mean \"\($0)\"?" }
        let list = known.isEmpty ? "the plan has no variables" : "its variables are \(known.joined(separator: ", "))"
        return Diagnostic(
            .error, .planVariable, at: SourceLocation(plan.path), "--set \(name): the plan does not use it; \(list)", advice: hint ?? "Leave it out.")
    }

    private func finish(_ result: RunResult) throws {
        let messages = global.messages
        if !result.failed.isEmpty {
            Messages.write("failed: \(result.failed.count) of \(result.transcripts) transcripts")
            for entry in result.failed { Messages.write("    \(entry.path)") }
        }
        guard let output = result.output else {
            Messages.write("no results were written")
            throw ExitStatus.allFailed
        }
        if let themes = result.themes, !global.quiet {
            let top = ThemeSummary.top(themes, limit: 10)
            let writer = TextTable(width: Machine.terminalColumns(1) ?? 100) { CharacterClass.columns(of: $0) }
            let text = top.rows.isEmpty ? "no theme has a counted hit\n" : writer.string(of: top, columns: ThemeSummary.brief)
            LocalFiles.writeAll(Array(text.utf8), to: 1)
        }
        if let themes = result.themes { messages.noteCarried(themes.rowsCarriedByOne) }
        messages.note("\(Messages.count(result.transcripts - result.failed.count, "transcript")) done; results in \(output)")
        if global.quiet { LocalFiles.writeAll(Array((output + "\n").utf8), to: 1) }
        if !result.failed.isEmpty || result.missing > 0 { throw ExitStatus.someFailed }
        // As ordret agreement does, whatever is quiet.
        for bar in result.missedBars { Messages.write(bar.message) }
        if !result.missedBars.isEmpty { throw ExitStatus.nothing }
    }
}
