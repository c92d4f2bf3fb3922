import Ordret

/// What is said on stderr: diagnostics, and short notes.
struct Messages: Sendable {
    let quiet: Bool
    let verbose: Bool

    /// Errors always; warnings unless quiet; notes when verbose. Many alike are counted, and the rest is in the manifest or with `--verbose`.
    func show(_ diagnostics: [Diagnostic]) {
        var shown: [DiagnosticCode: Int] = [:]
        for diagnostic in diagnostics where isShown(diagnostic) {
            shown[diagnostic.code, default: 0] += 1
            if verbose || diagnostic.severity == .error || shown[diagnostic.code]! <= Self.alike { Self.write(diagnostic.description) }
        }
        for (code, count) in shown.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where count > Self.alike && !verbose {
            guard let first = diagnostics.first(where: { $0.code == code }), first.severity != .error else { continue }
            Self.write("\(first.severity.rawValue)[\(code.rawValue)]: \(count - Self.alike) more of these; --verbose shows all")
        }
    }

    private static let alike = 3

    private func isShown(_ diagnostic: Diagnostic) -> Bool {
        switch diagnostic.severity {
        case .error: true
        case .warning: !quiet
        case .note: verbose
        }
    }

    /// A line for the reader, unless quiet.
    func note(_ text: String) {
        if !quiet { Self.write(text) }
    }

    static func write(_ text: String) {
        LocalFiles.writeAll(Array((VisibleLines.escaped(text) + "\n").utf8), to: 2)
    }
}

/// Text for the terminal: control characters but line ends are shown, never sent.
enum VisibleLines {
    static func escaped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { VisibleText.escaped($0) }.joined(separator: "\n")
    }
}
