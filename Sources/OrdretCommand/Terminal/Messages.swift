import Ordret

/// What is said on stderr: diagnostics, and short notes.
struct Messages: Sendable {
    let quiet: Bool
    let verbose: Bool

    /// Errors always; warnings unless quiet; notes when verbose. Many alike are counted, and the rest is in the manifest or with `--verbose`.
    func show(_ diagnostics: [Diagnostic]) {
        var shown: [DiagnosticCode: Int] = [:]
        for diagnostic in diagnostics where isShown(diagnostic) {
            if !verbose, diagnostic.severity != .error {
                shown[diagnostic.code, default: 0] += 1
                if shown[diagnostic.code]! > Self.alike { continue }
            }
            Self.write(diagnostic.description)
        }
        for (code, count) in shown.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where count > Self.alike {
            Self.write("warning[\(code.rawValue)]: \(count - Self.alike) more of these; --verbose shows all")
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

    /// `1 hit`, `2 hits`.
    static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    static func write(_ text: String) {
        LocalFiles.writeAll(Array((VisibleLines.escaped(text) + "\n").utf8), to: 2)
    }
}

/// Text for the terminal: control characters but line ends and tabs are shown, never sent.
enum VisibleLines {
    static func escaped(_ text: String) -> String {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { VisibleText.escaped(String($0)) }.joined(separator: "\t")
        }.joined(separator: "\n")
    }
}
