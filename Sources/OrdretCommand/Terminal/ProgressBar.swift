import Ordret

/// Progress on stderr: a bar on a terminal, a plain line a transcript otherwise.
struct ProgressBar: Sendable {
    private let isTerminal = Machine.isTerminal(2)
    private let isQuiet: Bool

    init(quiet: Bool) { isQuiet = quiet }

    func show(_ done: Int, of total: Int, _ entry: SourceEntry) {
        guard !isQuiet else { return }
        let name = VisibleText.escaped(entry.id)
        guard isTerminal else {
            Messages.write("\(done)/\(total) \(name)")
            return
        }
        let room = 24
        let filled = total == 0 ? room : done * room / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: room - filled)
        let columns = Machine.terminalColumns(2) ?? 80
        var line = "\(bar) \(done)/\(total) \(name)"
        while CharacterClass.columns(of: line) >= columns, line.count > room { line.removeLast() }
        // The cursor goes to the start of the line, and what was there is cleared.
        LocalFiles.writeAll(Array("\r\u{1B}[K\(line)\(done == total ? "\r\u{1B}[K" : "")".utf8), to: 2)
    }
}
