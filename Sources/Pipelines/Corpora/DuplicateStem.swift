import CorpusModel
import LocalFiles

/// Two files with one stem, which would be two transcripts with one id.
///
/// Programs that transcribe write one recording in several formats into one folder (aTrain: `.json`, `.srt`, `.txt`), so the advice names the pattern
/// that keeps one of them.
struct DuplicateStem {
    private let first: String
    private let second: String
    private let plan: String?

    /// `plan` is the file of the plan that names the files, or `nil` where a command does.
    init(_ first: String, _ second: String, plan: String?) {
        self.first = first
        self.second = second
        self.plan = plan
    }

    var diagnostic: Diagnostic {
        Diagnostic(
            .error, .duplicateStem, at: SourceLocation(second), "another file has the same name without extension: \(first)",
            advice: plan.map(adviceInPlan) ?? adviceOfCommand)
    }

    /// One recording in two formats, side by side.
    private var areFormats: Bool { folder == FilePaths.folder(of: second) && ending(first) != ending(second) }

    private var folder: String { FilePaths.folder(of: first) }

    private var adviceOfCommand: String {
        areFormats
            ? "Name the files of one format in place of the folder, such as \(all(first)); a plan may say ids: path to keep both."
            : "Name one of them only, or rename one; a plan may say ids: path to keep both."
    }

    private func adviceInPlan(_ plan: String) -> String {
        let pattern = fromPlan(areFormats ? all(second) : second, plan)
        return "Take \(areFormats ? "one format" : "one") out under corpus, such as exclude: [\"\(pattern)\"], or keep both with ids: path."
    }

    private func fromPlan(_ path: String, _ plan: String) -> String {
        let base = FilePaths.folder(of: plan) + "/"
        return path.hasPrefix(base) ? String(path.dropFirst(base.count)) : path
    }

    /// All files of the folder with the ending of one.
    private func all(_ path: String) -> String { FilePaths.join(folder, "*\(ending(path))") }

    /// The extension as it is written, with its dot.
    private func ending(_ path: String) -> String { String(FilePaths.name(of: path).dropFirst(FilePaths.stem(of: path).count)) }
}
