import Ordret

/// Takes the lines of an index in pieces and writes each when it comes; to a file they go when all are there, so that it is whole or not at all.
struct LineSink {
    private let results: OutputOptions
    private let whole = Collected<[UInt8]>([])
    private let failure = Collected<(any Error)?>(nil)

    init(_ results: OutputOptions) { self.results = results }

    /// The fields of the columns that are asked for, or of all; `nil` where one of them needs a line.
    static func fields(_ columns: String?) -> [LineBytes.Field]? {
        let names = columns.map { $0.split(separator: ",").map(String.init) } ?? ConcordanceTable.table([]).columns.map(\.name)
        let fields = names.compactMap { LineBytes.Field(rawValue: $0) }
        return fields.count == names.count ? fields : nil
    }

    /// All hits of an index in text order.
    func rows(of index: OpenIndex, by writer: LineBytes, jobs: Int) async throws -> LineBytes.Count {
        put(writer.header, isSafe: writer.isSafe)
        let count = Collected(LineBytes.Count())
        try await writer.rows(of: index, jobs: jobs) { bytes, piece in
            count.update { $0.add(piece) }
            put(bytes, isSafe: writer.isSafe)
        }
        try finish(isSafe: writer.isSafe)
        return count.value
    }

    /// Some hits in their order.
    func rows(of nodes: NodeOrder, in lines: IndexedConcordance, by writer: LineBytes) async throws -> LineBytes.Count {
        put(writer.header, isSafe: writer.isSafe)
        let count = Collected(LineBytes.Count())
        try await lines.rows(nodes, by: writer) { bytes, piece in
            count.update { $0.add(piece) }
            put(bytes, isSafe: writer.isSafe)
        }
        try finish(isSafe: writer.isSafe)
        return count.value
    }

    /// The lines of some hits for a screen.
    func text(of nodes: NodeOrder, in lines: IndexedConcordance, by writer: KwicWriter) async throws -> LineBytes.Count {
        let count = Collected(LineBytes.Count())
        try await lines.forEach(nodes) { lines in
            (bytes: writer.text(of: lines), count: LineBytes.Count(lines))
        } each: { piece in
            count.update { $0.add(piece.count) }
            put(piece.bytes, isSafe: true)
        }
        try finish(isSafe: true)
        return count.value
    }

    private func put(_ bytes: [UInt8], isSafe: Bool) {
        guard results.output == nil else { return whole.update { $0 += bytes } }
        // What cannot be written any more, such as to a pipe that was closed, is told once.
        guard failure.value == nil, !bytes.isEmpty else { return }
        do { try results.write(bytes, isSafe: isSafe) } catch { failure.update { $0 = error } }
    }

    private func finish(isSafe: Bool) throws {
        if let failure = failure.value { throw failure }
        if results.output != nil { try results.write(whole.value, isSafe: isSafe) }
    }
}
